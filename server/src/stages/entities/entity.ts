import { slugOf, withoutShouting } from '../../text/nameForms';
import { asSeen } from '../../text/seen';
import { spanOf, textOf, type Span } from '../../text/span';
import type { Entity } from '../../types/entity';
import type { Group } from './group';

/** The entity of names that are joined; `taken` counts the keys that are given. */
export function entityOf(text: string, { type, names, canonical, gender }: Group, taken: Map<string, number>): Entity {
  const forms = formsOf(names.map(name => writtenAs(text, name)));
  const fullest = canonical ?? forms[0] ?? '';
  const name = type === 'PERSON' && shouted.test(fullest) ? fullest.replace(shoutedWord, withoutShouting) : fullest;
  const key = freeKey(`${type.toLowerCase()}:${slugOf(name)}`, taken);
  return { key, type, name, forms, names: names.map(spanOf), gender };
}

/** A name on one line, as it is seen there: “Olga Sanchez Cordero”. */
export function writtenAs(text: string, name: Span): string {
  return asSeen(textOf(text, name)).replace(blanks, ' ');
}

/** All but single spaces, which stay as they are: nearly all do. */
const blanks = /\s{2,}|[^\S ]/gu;

/** “ELSPETH DRURY”, as transcripts label their speakers: more than one word, all in capitals. */
const shouted = /^\p{Lu}[\p{Lu}’'-]{2,30}(?: \p{Lu}[\p{Lu}.’'-]{0,30}){0,3} \p{Lu}[\p{Lu}’'-]{2,30}$/u;
const shoutedWord = /\p{Lu}+/gu;

/** Every form once: those with more words first, small and large letters before all capitals, then as they came. */
function formsOf(written: readonly string[]): readonly string[] {
  const fullness = (form: string): number => 4 * form.split(' ').length + (form === form.toUpperCase() ? 0 : 1);
  return [...new Set(written)].sort((a, b) => fullness(b) - fullness(a));
}

/** The second entity of the same name is “…-2”. */
function freeKey(key: string, taken: Map<string, number>): string {
  const count = (taken.get(key) ?? 0) + 1;
  taken.set(key, count);
  return count === 1 ? key : freeKey(`${key}-${count}`, taken);
}
