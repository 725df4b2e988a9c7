import type { Decided } from '../../decisions/decided';
import { byPosition, overlaps, type Span } from '../../text/span';
import type { Entity, Gender } from '../../types/entity';
import type { NameType } from '../../types/name';
import { entityOf, writtenAs } from './entity';

/**
 * The entities as people decided who is who: parted first, then single names put with another, then joined, then called otherwise. An entity of
 * which nothing is decided stays as it is, with its key.
 */
export function entitiesDecided(
  found: readonly Entity[],
  decided: Decided,
  { article: { text } }: { readonly article: { readonly text: string } },
): readonly Entity[] {
  const groups = new Groups(text, found);
  decided.parts.forEach(([first, second]) => groups.part(first, second));
  for (const { start, end, change } of decided.name) {
    if (change.entity !== undefined) {
      groups.move(change.span ?? { start, end }, change.entity);
    }
  }
  decided.joins.forEach(([first, second]) => groups.join(first, second));
  decided.renames.forEach(({ start, end, name }) => groups.rename({ start, end }, name));
  return groups.entities();
}

/** Names of one entity, while people's decisions are carried out. */
interface Decidable {
  /** The entity as it was found, while nothing is decided of it. */
  readonly found: Entity | undefined;
  readonly type: NameType;
  readonly gender: Gender | undefined;
  readonly names: readonly Span[];
  readonly called: string | undefined;
}

class Groups {
  #all: readonly Decidable[];

  constructor(
    private readonly text: string,
    found: readonly Entity[],
  ) {
    this.#all = found.map(entity => ({ ...entity, found: entity, called: undefined }));
  }

  /** The name at `first` leaves the entity of the one at `second`, with all that are written alike. */
  part(first: Span, second: Span): void {
    const [group, other] = [this.#groupAt(first), this.#groupAt(second)];
    if (group === undefined || group !== other) {
      return;
    }
    const [name, stays] = [nameAt(group, first), nameAt(group, second)];
    const form = name && writtenAs(this.text, name);
    const isAlike = stays !== undefined && writtenAs(this.text, stays) === form;
    this.#take(group, one => (isAlike ? one === name : writtenAs(this.text, one) === form), undefined);
  }

  /** The name at `name` is one of the entity of the name at `other`. */
  move(name: Span, other: Span): void {
    const [from, to] = [this.#groupAt(name), this.#groupAt(other)];
    if (from !== undefined && to !== undefined && from !== to) {
      const moved = nameAt(from, name);
      this.#take(from, one => one === moved, to);
    }
  }

  join(first: Span, second: Span): void {
    const [group, other] = [this.#groupAt(first), this.#groupAt(second)];
    if (group !== undefined && other !== undefined && group !== other) {
      this.#take(other, () => true, group);
    }
  }

  rename(at: Span, called: string): void {
    const group = this.#groupAt(at);
    this.#all = this.#all.map(one => (one === group ? { ...one, found: undefined, called } : one));
  }

  /** In order of first mention. */
  entities(): readonly Entity[] {
    const taken = new Map(this.#all.flatMap(({ found }) => (found === undefined ? [] : [[found.key, 1] as const])));
    return [...this.#all]
      .sort((a, b) => byPosition(a.names[0] ?? nowhere, b.names[0] ?? nowhere))
      .map(({ found, type, gender, names, called }): Entity => {
        if (found !== undefined) {
          return found;
        }
        const group = {
          type,
          gender,
          canonical: called,
          names: names.map(name => ({ ...name, type, because: 'decided' })),
        };
        return { ...entityOf(this.text, group, taken), because: 'decided' };
      });
  }

  /** Names of `from` go to `to`, or make an entity of their own. */
  #take(from: Decidable, isTaken: (name: Span) => boolean, to: Decidable | undefined): void {
    const taken = from.names.filter(isTaken);
    const left = from.names.filter(name => !isTaken(name));
    if (taken.length === 0 || (left.length === 0 && to === undefined)) {
      return;
    }
    const rest = this.#all.filter(one => one !== from && one !== to);
    const base = to ?? { type: from.type, gender: undefined, names: [], called: undefined };
    const grown = {
      ...base,
      found: undefined,
      gender: base.gender ?? (left.length === 0 ? from.gender : undefined),
      names: [...base.names, ...taken].sort(byPosition),
    };
    this.#all = [...rest, grown, ...(left.length === 0 ? [] : [{ ...from, found: undefined, names: left }])];
  }

  #groupAt(span: Span): Decidable | undefined {
    return this.#all.find(group => nameAt(group, span) !== undefined);
  }
}

function nameAt({ names }: Decidable, span: Span): Span | undefined {
  return names.find(name => overlaps(name, span));
}

const nowhere: Span = { start: 0, end: 0 };
