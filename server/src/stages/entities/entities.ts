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
import { groupPeople, type PersonName } from './people';
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
        const relation = [headOf(nameWords(title)), ownedBefore(text, one.name)].find(word => kin.has(word)) ?? '';
        return {
          name: one.name,
          written: one.written,
          title: title.toLowerCase(),
          gender,
          isKin: relation !== '',
          isDescendant: lexicon.words('descendants').has(relation),
          bearer: lexicon.table('bearer-words').get(wordBefore(text, one.name)) as PersonName['bearer'],
          epithet: epithet.exec(text.slice(one.name.end, one.name.end + longestEpithet))?.groups?.['word'] ?? '',
          speaksOf: spokenOf(text, one.name, lexicon),
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
          lexicon,
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

/** “younger” of “the younger | Hale”; empty where no small word stands before it. */
function wordBefore(text: string, { start }: Name): string {
  return behindArticle.exec(text.slice(Math.max(0, start - longestBearer), start))?.groups?.['word'] ?? '';
}

/** UTF-16 code units. */
const longestBearer = 16;
const behindArticle = /(?<![\p{L}-])(?:the )?(?<word>\p{Ll}{3,8}) $/iu;

/** “ the vet” */
const epithet = /^ the (?<word>\p{Ll}{3,16})(?![\p{L}-])/u;
const longestEpithet = 24;

/** The word before a name, as far as it can be a form of address: “Mrs.” */
function addressBefore(text: string, { start }: Name): string {
  return address.exec(text.slice(Math.max(0, start - 10), start))?.[1] ?? '';
}

const address = /(?:^|[^\p{L}])(\p{Lu}\p{L}{1,7})\.?\s$/u;
