import type { EntitySummary } from '../../types/summary';
import type { Appearance } from './appearance';

/** How many appearances each of some words has. */
export type Counts = ReadonlyMap<string, number>;

/** What the appearances of a name tell together, counted so that it can be told of one more, or one less, without looking at the others. */
export interface Sums {
  readonly mentions: number;
  readonly statements: number;
  readonly listed: number;
  /** In how many appearances they are told to be a woman, and a man. */
  readonly female: number;
  readonly male: number;
  /** The name by which each article knows the entity. */
  readonly names: Counts;
  /** Every form of the name that any article uses. */
  readonly forms: Counts;
  readonly titles: Counts;
  readonly spheres: Counts;
  /** Those that say something together with others. */
  readonly joint: readonly Appearance[];
}

export function sumsOf(appearances: readonly Appearance[]): Sums {
  return sumsWith(nothing, [], appearances);
}

/** The sums when some appearances go and others come. */
export function sumsWith(before: Sums, gone: readonly Appearance[], come: readonly Appearance[]): Sums {
  const numbers = { ...before };
  const left = new Set(gone);
  for (const [some, sign] of [[gone, -1] as const, [come, 1] as const]) {
    for (const { entity } of some) {
      numbers.mentions += sign * entity.mentions;
      numbers.statements += sign * entity.statements;
      numbers.listed += sign * entity.listed;
      numbers.female += entity.gender === 'female' ? sign : 0;
      numbers.male += entity.gender === 'male' ? sign : 0;
    }
  }
  return {
    ...numbers,
    names: recounted(before.names, gone, come, ({ name }) => [name]),
    forms: recounted(before.forms, gone, come, ({ forms }) => forms),
    titles: recounted(before.titles, gone, come, ({ titles }) => titles),
    spheres: recounted(before.spheres, gone, come, ({ spheres }) => spheres),
    joint: [...before.joint.filter(one => !left.has(one)), ...come.filter(isJoint)],
  };
}

function recounted(
  before: Counts,
  gone: readonly Appearance[],
  come: readonly Appearance[],
  wordsOf: (entity: EntitySummary) => readonly string[],
): Counts {
  const counts = new Map(before);
  for (const { entity } of come) {
    wordsOf(entity).forEach(word => counts.set(word, (counts.get(word) ?? 0) + 1));
  }
  for (const { entity } of gone) {
    for (const word of wordsOf(entity)) {
      const left = (counts.get(word) ?? 0) - 1;
      if (left > 0) {
        counts.set(word, left);
      } else {
        counts.delete(word);
      }
    }
  }
  return counts;
}

function isJoint({ entity }: Appearance): boolean {
  return entity.jointly.length > 0;
}

const none: Counts = new Map();

const nothing: Sums = {
  ...{ mentions: 0, statements: 0, listed: 0, female: 0, male: 0 },
  ...{ names: none, forms: none, titles: none, spheres: none },
  joint: [],
};
