// The gold of whole articles, as ../shared/eval/articles has it: what a careful reader notes. Offsets count UTF-16 code units.

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface GoldArticle {
  /** The name of its text. */
  readonly file: string;
  readonly entities: readonly GoldName[];
  readonly quotes: readonly GoldQuote[];
  readonly indirect?: readonly GoldQuote[];
  readonly figures: readonly GoldFigure[];
}

interface GoldItem extends Place {
  /** It may be found or not. */
  readonly optional?: boolean;
  /** Other places, or kinds, that are as right. */
  readonly accept?: readonly (Place & { readonly type?: string })[];
}

export interface GoldName extends GoldItem {
  readonly text: string;
  readonly type: string;
  readonly entity: string;
}

export interface GoldQuote extends GoldItem {
  readonly kind?: string;
  readonly acceptKinds?: readonly string[];
  readonly speaker: Place | null;
  readonly acceptSpeakers?: readonly Place[];
  readonly speakerEntity: string | null;
  readonly speakerEntities?: readonly string[];
  readonly acceptSpeakerEntities?: readonly string[];
  readonly cue: Place | null;
  readonly acceptCues?: readonly Place[];
  readonly outlet?: string | null;
  readonly acceptOutlets?: readonly (string | null)[];
  readonly continuesPrevious?: boolean;
}

export interface GoldFigure extends GoldItem {
  readonly kind: string;
  readonly acceptKinds?: readonly string[];
  /** A string is a date or a time. */
  readonly value?: number | string | null;
  readonly min?: number | string | null;
  readonly max?: number | string | null;
  readonly modifier?: string;
}

/** An article with what is to be read of it. */
export interface Target {
  readonly id: string;
  readonly text: string;
  readonly gold: GoldArticle;
}

/** All that each entity of the gold is called anywhere, by its id. */
export function namesOf(
  targets: readonly Target[],
  known: ReadonlyMap<string, readonly string[]> = new Map(),
): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map([...known].map(([id, all]) => [id, new Set(all)]));
  for (const { entity, text } of targets.flatMap(({ gold }) => gold.entities)) {
    names.set(entity, (names.get(entity) ?? new Set()).add(text));
  }
  return names;
}
