import { defineStage } from '../../pipeline/stage';
import { nameWords } from '../../text/nameForms';
import { byPosition, textOf } from '../../text/span';
import type { Entity } from '../../types/entity';
import type { Name } from '../../types/name';
import { names } from '../names/names';
import { titles } from '../titles/titles';
import { aliasesOf } from './aliases';
import { entitiesDecided } from './decided';
import { entityOf, writtenAs } from './entity';
import { gendersOf, headOf } from './gender';
import { givenNamesOf } from './givenNames';
import { groupPeople } from './people';
import { groupOrganisations } from './organisations';
import { spokenOf } from './spokenOf';
import { groupPlain } from './things';

/** Who and what the article names: its names joined (“Olga Sanchez Cordero”, “Cordero”). In order of first mention. */
export const entities = defineStage({
  name: 'entities',
  uses: { names, titles },
  run({ article, lexicon, names, titles }): readonly Entity[] {
    const { text } = article;
    const genders = gendersOf(lexicon);
    const kin = lexicon.words('kin');
    const titleOf = new Map(titles.map(title => [title.of, textOf(text, title)]));
    const written = names.map(name => ({ name, written: writtenAs(text, name) }));
    const people = written
      .filter(({ name }) => name.type === 'PERSON')
      .map(one => {
        const title = titleOf.get(one.name.start) ?? '';
        const gender =
          genders.ofTitle(addressBefore(text, one.name)) ?? (title === '' ? undefined : genders.ofTitle(title));
        const isKin = kin.has(headOf(nameWords(title))) || kin.has(ownedBefore(text, one.name));
        return {
          name: one.name,
          written: one.written,
          title: title.toLowerCase(),
          gender,
          isKin,
          speaksOf: spokenOf(text, one.name),
        };
      });
    const groups = [
      ...groupPeople(
        people,
        genders,
        givenNamesOf(lexicon),
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
  decide: entitiesDecided,
});

/** Order of reading; groups without a name come last. */
function byFirstName(a: Name | undefined, b: Name | undefined): number {
  return a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : byPosition(a, b);
}

/** “grandmother” of “Dell’s grandmother, | Ada Dell”; empty where nobody's relative is named so. */
function ownedBefore(text: string, { start }: Name): string {
  return owned.exec(text.slice(Math.max(0, start - longestOwned), start))?.[1] ?? '';
}

/** UTF-16 code units. */
const longestOwned = 30;
const owned = /[’']s? (?:\p{Ll}{3,9} )?(\p{Ll}{3,14}),? $/u;

/** The word before a name, as far as it can be a form of address: “Mrs.” */
function addressBefore(text: string, { start }: Name): string {
  return address.exec(text.slice(Math.max(0, start - 10), start))?.[1] ?? '';
}

const address = /(?:^|[^\p{L}])(\p{Lu}\p{L}{1,7})\.?\s$/u;
