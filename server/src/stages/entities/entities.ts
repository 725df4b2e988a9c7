import { defineStage } from '../../pipeline/stage';
import { byPosition, spanOf, textOf } from '../../text/span';
import { slugOf, withoutShouting } from '../../text/nameForms';
import type { Entity } from '../../types/entity';
import type { Name } from '../../types/name';
import { names } from '../names/names';
import { titles } from '../titles/titles';
import { aliasesOf } from './aliases';
import { gendersOf } from './gender';
import type { Group } from './group';
import { groupPeople } from './people';
import { groupOrganisations } from './organisations';
import { groupPlain } from './things';

/** Who and what the article names: its names joined (“Olga Sanchez Cordero”, “Cordero”). In order of first mention. */
export const entities = defineStage({
  name: 'entities',
  uses: { names, titles },
  run({ article, lexicon, names, titles }): readonly Entity[] {
    const { text } = article;
    const genders = gendersOf(lexicon);
    const titleOf = new Map(titles.map(title => [title.of, textOf(text, title)]));
    const written = names.map(name => ({ name, written: textOf(text, name).replace(blanks, ' ') }));
    const people = written
      .filter(({ name }) => name.type === 'PERSON')
      .map(one => {
        const title = titleOf.get(one.name.start) ?? '';
        const gender =
          genders.ofTitle(addressBefore(text, one.name)) ?? (title === '' ? undefined : genders.ofTitle(title));
        return { ...one, title: title.toLowerCase(), gender };
      });
    const groups = [
      ...groupPeople(
        people,
        genders,
        aliasesOf(
          text,
          people.map(({ name }) => name),
        ),
      ),
      ...groupOrganisations(
        written.filter(({ name }) => name.type === 'ORG'),
        lexicon,
      ),
      ...groupPlain(
        written.filter(({ name }) => name.type !== 'PERSON' && name.type !== 'ORG'),
        lexicon,
      ),
    ].sort((a, b) => byFirstName(a.names[0], b.names[0]));
    const taken = new Map<string, number>();
    return groups.map(group => entityOf(text, group, taken));
  },
});

/** All but single spaces, which stay as they are: nearly all do. */
const blanks = /\s{2,}|[^\S ]/gu;

/** Order of reading; groups without a name come last. */
function byFirstName(a: Name | undefined, b: Name | undefined): number {
  return a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : byPosition(a, b);
}

/** The word before a name, as far as it can be a form of address: “Mrs.” */
function addressBefore(text: string, { start }: Name): string {
  return address.exec(text.slice(Math.max(0, start - 10), start))?.[1] ?? '';
}

const address = /(?:^|[^\p{L}])(\p{Lu}\p{L}{1,7})\.?\s$/u;

function entityOf(text: string, { type, names, canonical, gender }: Group, taken: Map<string, number>): Entity {
  const forms = formsOf(names.map(name => textOf(text, name).replace(blanks, ' ')));
  const fullest = canonical ?? forms[0] ?? '';
  const name = type === 'PERSON' && shouted.test(fullest) ? fullest.replace(shoutedWord, withoutShouting) : fullest;
  const key = freeKey(`${type.toLowerCase()}:${slugOf(name)}`, taken);
  return { key, type, name, forms, names: names.map(spanOf), gender };
}

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
