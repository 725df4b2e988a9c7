import type { Lexicon } from '../../lexicon/lexicon';
import { fold } from '../../text/fold';

/** In what spheres of life somebody with these roles works, each once and in order: “the club’s trainer” is sport. */
export function spheresOf(roles: readonly string[], lexicon: Lexicon): readonly string[] {
  const spheres = lexicon.table('role-spheres');
  const words = roles.flatMap(role => fold(role).split(apart));
  const found = words.flatMap(word => spheres.get(word) ?? []);
  return found.length === 0 ? none : [...new Set(found)].sort();
}

/** Of those who write the articles. */
export const press = 'press';

/** One for all of those of whom nothing is told, who are nearly all. */
const none: readonly string[] = [];

const apart = /[^\p{L}-]{1,20}/u;

/** Whether nobody is likely to do what the ones tell beside what the others tell; without a sphere nothing is told. */
export function areFarApart(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && others.length > 0 && some.every(one => others.every(other => !areNear(one, other)));
}

function areNear(one: string, other: string): boolean {
  return one === other || (open.has(one) && open.has(other));
}

/** Spheres that people go over from one to another: a lawyer becomes mayor, a doctor senator. */
const open = new Set(['business', 'farming', 'law', 'medicine', 'police', 'politics', 'science']);
