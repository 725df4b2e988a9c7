import { anchorOf } from '../../src/decisions/anchoring';
import { Facts } from '../../src/pipeline/facts';
import type { Inputs } from '../../src/pipeline/inputs';
import { entities } from '../../src/stages/entities/entities';
import { figures } from '../../src/stages/figures/figures';
import { names } from '../../src/stages/names/names';
import { quotes } from '../../src/stages/quotes/quotes';
import { spanOf, type Span } from '../../src/text/span';
import type { Anchor } from '../../src/types/anchor';
import type { Decision, Made } from '../../src/types/decision';
import type { Figure } from '../../src/types/figure';
import type { Name } from '../../src/types/name';
import type { Quote } from '../../src/types/quote';

/** What an article is to be read as, whoever read it: people by the places of their names. */
export interface Wanted {
  readonly names: readonly Pick<Name, 'start' | 'end' | 'type'>[];
  /** Names that mean one person or thing; the first of each stands for it. */
  readonly entities: readonly (readonly [Span, ...Span[]])[];
  readonly figures: readonly WantedFigure[];
  readonly quotes: readonly WantedQuote[];
}

export type WantedFigure = Pick<
  Figure,
  'start' | 'end' | 'kind' | 'value' | 'min' | 'max' | 'modifier' | 'unit' | 'iso' | 'measured'
>;

export interface WantedQuote extends Pick<
  Quote,
  'start' | 'end' | 'kind' | 'content' | 'speaker' | 'cue' | 'outlet' | 'continues'
> {
  /** The first name of each. */
  readonly speakers: readonly number[];
  readonly relay: number | undefined;
}

/** How the analysis reads the article. */
export function readingOf(facts: Facts): Wanted {
  const all = facts.get(entities);
  const first = new Map(all.map(({ key, names }) => [key, names[0]!.start]));
  return {
    names: facts.get(names).map(({ start, end, type }) => ({ start, end, type })),
    entities: all.map(entity => entity.names.map(spanOf) as [Span, ...Span[]]),
    figures: facts.get(figures).map(({ start, end, kind, value, min, max, modifier, unit, iso, measured }) => ({
      ...{ start, end, kind, value, min, max, modifier, unit, iso },
      measured: measured && spanOf(measured),
    })),
    quotes: facts
      .get(quotes)
      .map(({ start, end, kind, content, speaker, cue, outlet, continues, speakers, relay }) => ({
        ...{ start, end, kind, outlet, continues },
        content: content && spanOf(content),
        speaker: speaker && spanOf(speaker),
        cue: cue && spanOf(cue),
        speakers: speakers.map(key => first.get(key) ?? -1),
        relay: relay === undefined ? undefined : first.get(relay),
      })),
  };
}

/** The article read with these decisions. */
export function decide(inputs: Inputs, decisions: readonly Decision[]): Facts {
  return new Facts({ ...inputs, decisions });
}

/**
 * Decides, as somebody would who goes through the article time and again, until it reads as wanted: names first, then who is who, then figures
 * and quotes. Gives all decisions taken; throws where they do not lead there.
 */
export function decisionsTo(wanted: Wanted, inputs: Inputs): readonly Decision[] {
  const { text } = inputs.article;
  const taken: Decision[] = [];
  for (const step of [nameSteps, partSteps, moveSteps, figureSteps, quoteSteps]) {
    for (let round = 0; ; round++) {
      const next = step(wanted, decide(inputs, taken), span => anchorOf(text, span));
      if (next.length === 0) {
        break;
      }
      if (round === mostRounds) {
        throw new Error(`${step.name} leads nowhere: ${JSON.stringify(next[0])}`);
      }
      taken.push(...next.map(one => ({ ...one, ...made(taken.length) })));
    }
  }
  return taken;
}

const mostRounds = 6;

type Undated = Decision extends infer One ? (One extends Made ? Omit<One, keyof Made> : never) : never;
type Step = (wanted: Wanted, facts: Facts, anchor: (span: Span) => Anchor) => readonly Undated[];

function made(count: number): Made {
  return { by: 'ann', at: new Date(Date.UTC(2026, 2, 4) + count).toISOString(), upon: 'rules' };
}

const nameSteps: Step = (wanted, facts, anchor) => {
  const now = readingOf(facts).names;
  return [
    ...withoutPlace(now, wanted.names).map(span => ({ kind: 'reject', layer: 'name', anchor: anchor(span) }) as const),
    ...changedOrNew(now, wanted.names).map(name => ({
      ...({ kind: isAt(now, name) ? 'correct' : 'add', layer: 'name' } as const),
      anchor: anchor(name),
      as: { type: name.type },
    })),
  ];
};

/** Those who stand for different people or things must not be one. */
const partSteps: Step = (wanted, facts, anchor) => {
  const now = entityAt(facts);
  const seen = new Map<number, Span>();
  return wanted.entities.flatMap(([first]): Undated[] => {
    const before = seen.get(now(first));
    seen.set(now(first), before ?? first);
    return before === undefined ? [] : [{ kind: 'part', names: [anchor(first), anchor(before)] }];
  });
};

const moveSteps: Step = (wanted, facts, anchor) => {
  const now = entityAt(facts);
  return wanted.entities.flatMap(([first, ...others]) =>
    others
      .filter(name => now(name) !== now(first))
      .map(name => ({
        ...({ kind: 'correct', layer: 'name' } as const),
        anchor: anchor(name),
        as: { entity: anchor(first) },
      })),
  );
};

const figureSteps: Step = (wanted, facts, anchor) => {
  const now = readingOf(facts).figures;
  return [
    ...withoutPlace(now, wanted.figures).map(
      span => ({ kind: 'reject', layer: 'figure', anchor: anchor(span) }) as const,
    ),
    ...changedOrNew(now, wanted.figures).map(figure => {
      const { kind, value, min, max, modifier, unit, iso, measured } = figure;
      return {
        ...({ kind: isAt(now, figure) ? 'correct' : 'add', layer: 'figure' } as const),
        anchor: anchor(figure),
        as: {
          ...{ kind, modifier, value: value ?? null, min: min ?? null, max: max ?? null },
          ...{ unit: unit ?? null, iso: iso ?? null, measured: measured ? anchor(measured) : null },
        },
      };
    }),
  ];
};

const quoteSteps: Step = (wanted, facts, anchor) => {
  const now = readingOf(facts).quotes;
  const orNull = (span: Span | undefined): Anchor | null => (span === undefined ? null : anchor(span));
  const nameAt = (start: number): Span => wanted.entities.map(([first]) => first).find(name => name.start === start)!;
  return [
    ...withoutPlace(now, wanted.quotes).map(
      span => ({ kind: 'reject', layer: 'quote', anchor: anchor(span) }) as const,
    ),
    ...changedOrNew(now, wanted.quotes).map(quote => {
      const { kind, content, speaker, speakers, relay, cue, outlet, continues } = quote;
      return {
        ...({ kind: isAt(now, quote) ? 'correct' : 'add', layer: 'quote' } as const),
        anchor: anchor(quote),
        as: {
          ...{ kind, content: orNull(content), speaker: orNull(speaker), cue: orNull(cue), outlet: outlet ?? null },
          speakers: speakers.map(start => anchor(nameAt(start))),
          relay: relay === undefined ? null : anchor(nameAt(relay)),
          continues: orNull(wanted.quotes.find(one => one.start === continues)),
        },
      };
    }),
  ];
};

function entityAt(facts: Facts): (name: Span) => number {
  const at = new Map(readingOf(facts).entities.flatMap((group, index) => group.map(name => [name.start, index])));
  return name => at.get(name.start) ?? -1;
}

function withoutPlace(now: readonly Span[], wanted: readonly Span[]): readonly Span[] {
  return now.filter(one => !isAt(wanted, one));
}

function changedOrNew<Item extends Span>(now: readonly Item[], wanted: readonly Item[]): readonly Item[] {
  const known = new Set(now.map(one => JSON.stringify(one)));
  return wanted.filter(one => !known.has(JSON.stringify(one)));
}

function isAt(all: readonly Span[], { start, end }: Span): boolean {
  return all.some(one => one.start === start && one.end === end);
}
