import { headOf } from '../../stages/entities/gender';
import { pronounForms } from '../../stages/pronouns/forms';
import { nameWords } from '../../text/nameForms';
import type { Gender } from '../../types/entity';
import type { ArticleRecord, StatementNote } from '../../types/record';
import type { Dossier } from '../identities/dossiers';
import type { Folder } from './kinship';

/** A statement with its article. */
export interface ToldStatement {
  readonly record: ArticleRecord;
  readonly note: StatementNote;
}

/**
 * Who may say it: those whom the article gives it to; behind “he” anybody whom it names, for that is easily read otherwise than it is meant; behind “the
 * commander” the only one whom it names and whom any article calls so.
 */
export function voicesOf(told: ToldStatement, folder: Folder): readonly Dossier[] {
  const { record, note } = told;
  const { source = '', speakers } = note;
  const known = folder.identities.dossiersOf(record.summary.uri, speakers);
  const pronoun = pronounForms.get(source.toLowerCase());
  if (pronoun !== undefined) {
    return known.length === 0 ? [] : peopleIn(record, folder, pronoun.gender);
  }
  return known.length > 0 ? known : byRole(source, peopleIn(record, folder));
}

/** Those whom the article names, but for who is told to be of the other gender. */
function peopleIn(
  { summary: { uri, entities } }: ArticleRecord,
  { identities }: Folder,
  gender?: Gender,
): readonly Dossier[] {
  return identities
    .dossiersOf(
      uri,
      entities
        .filter(one => one.gender === undefined || gender === undefined || one.gender === gender)
        .map(({ key }) => key),
    )
    .filter(person => person.type === 'PERSON' && (gender === undefined || mayBeOf(gender, person)));
}

/** Whether no more articles tell a person to be of the other gender than of this one: where one calls him “Piet” alone, another has “Piet Lint and his wife”. */
function mayBeOf(gender: Gender, { appearances }: Dossier): boolean {
  const told = appearances.flatMap(({ entity }) => entity.gender ?? []);
  return 2 * told.filter(one => one === gender).length >= told.length;
}

function byRole(source: string, people: readonly Dossier[]): readonly Dossier[] {
  const role = definite.exec(source)?.groups?.['role'];
  const called = people.filter(({ appearances }) =>
    appearances.some(({ entity }) => entity.titles.some(title => headOf(nameWords(title)) === role)),
  );
  return called.length === 1 ? called : [];
}

/** “the commander” */
const definite = /^the (?<role>\p{Ll}{3,20})$/iu;
