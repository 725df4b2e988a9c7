import { fold } from '../text/fold';
import type { ArticleRecord } from '../types/record';
import type { EntitySummary, Summary } from '../types/summary';
import type { Chunks } from './chunks';
import { crowd } from './identities/company';
import type { Dossier } from './identities/dossiers';
import type { Identities } from './identities/identities';
import { keyOf } from './identities/keys';
import { areFarApart } from './identities/spheres';
import { personWords } from '../stages/entities/personWords';

/** A person's full name that other articles give to somebody else. */
export interface Collision {
  /** Key of the entity within its article. */
  readonly entity: string;
  readonly name: string;
  /** At least one. */
  readonly others: readonly Namesake[];
}

/** Somebody else of the same name. */
export interface Namesake {
  /** “Tom Weber Jr.”, “striker Tom Weber”. */
  readonly words: string;
  readonly uri: string;
  /** Key of the entity within that article. */
  readonly entity: string;
}

/**
 * Full names that the article gives without telling which of two people it means: father and son, of whom others write “Jr.” and “Sr.”; or one who does
 * something else there than here and is named with nobody who is named here.
 */
export function collisionsOf(
  { uri, entities }: Summary,
  identities: Identities,
  records: Chunks<ArticleRecord>,
): readonly Collision[] {
  return entities.flatMap(entity => {
    const { words, suffix } = personWords(entity.core.split(' '));
    const dossier = entity.type === 'PERSON' && words.length > 1 ? identities.dossierFor(uri, entity) : undefined;
    if (dossier === undefined) {
      return [];
    }
    const isBare = suffix === '' || entity.forms.some(form => fold(form) === words.join(' '));
    const others = [
      ...(isBare ? relativesOf(uri, words, dossier, identities) : []),
      ...othersOf(uri, entity, dossier, identities, records),
    ];
    return others.length === 0 ? [] : [{ entity: entity.key, name: entity.name, others }];
  });
}

/** “Tom Weber Sr.” and “Tom Weber Jr.”, where both are named somewhere, and the one or the other not here. */
function relativesOf(
  uri: string,
  words: readonly string[],
  dossier: Dossier,
  identities: Identities,
): readonly Namesake[] {
  const all = [...suffixes].flatMap(([suffix, written]) => {
    const other = identities.dossier(keyOf({ type: 'PERSON', core: `${words.join(' ')} ${suffix}` }));
    const appearance = other?.appearances.find(({ entity }) => entity.core.endsWith(` ${suffix}`));
    return other === undefined || appearance === undefined ? [] : [{ written, other, appearance }];
  });
  return all.length < 2
    ? []
    : all
        .filter(({ other }) => other !== dossier && other.appearances.every(one => one.uri !== uri))
        .map(({ written, appearance }) => ({
          words: `${withoutSuffix(appearance.entity.name)} ${written}`,
          uri: appearance.uri,
          entity: appearance.entity.key,
        }));
}

/** What tells father and son apart, as the core of a name has it and as it is written. */
export const suffixes: ReadonlyMap<string, string> = new Map([
  ['jr', 'Jr.'],
  ['sr', 'Sr.'],
  ['ii', 'II'],
  ['iii', 'III'],
]);

function withoutSuffix(name: string): string {
  return name.replace(/,? (?:Jr|Sr|II|III)\.?$/u, '');
}

/** The first of those who do something else in another article, in company of nobody who is named here. */
function othersOf(
  uri: string,
  entity: EntitySummary,
  { appearances }: Dossier,
  identities: Identities,
  records: Chunks<ArticleRecord>,
): readonly Namesake[] {
  const all = [...appearances, ...identities.namesakesOf(uri, entity).flatMap(person => person.appearances)];
  if (entity.spheres.length === 0 || all.length > crowd) {
    return [];
  }
  const otherwise = all.filter(one => one.uri !== uri && areFarApart(one.entity.spheres, entity.spheres));
  if (otherwise.length === 0) {
    return [];
  }
  const company = companyOf(uri, entity, identities, records);
  const other = otherwise.find(one =>
    [...companyOf(one.uri, one.entity, identities, records)].every(person => !company.has(person)),
  );
  return other === undefined ? [] : [{ words: roleAndName(other.entity), uri: other.uri, entity: other.entity.key }];
}

/** “striker Tom Weber”. */
function roleAndName({ titles, name }: EntitySummary): string {
  return [...titles.slice(0, 1), name].join(' ');
}

/** The other people whom the article names in full. */
function companyOf(
  uri: string,
  entity: EntitySummary,
  identities: Identities,
  records: Chunks<ArticleRecord>,
): ReadonlySet<Dossier> {
  const people = (records.get(uri)?.summary.entities ?? []).filter(
    one => one !== entity && one.type === 'PERSON' && one.core.includes(' '),
  );
  return new Set(people.flatMap(one => identities.dossierFor(uri, one) ?? []));
}
