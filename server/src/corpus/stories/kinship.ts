import type { Lexicon } from '../../lexicon/lexicon';
import { rememberWhileHeld } from '../../pipeline/memo';
import type { ArticleRecord } from '../../types/record';
import type { Chunks } from '../chunks';
import type { Dossier } from '../identities/dossiers';
import type { Identities } from '../identities/identities';
import { weightOf } from './terms';

/** What the articles of a folder are held against each other by. */
export interface Folder {
  readonly records: Chunks<ArticleRecord>;
  readonly identities: Identities;
  readonly lexicon: Lexicon;
}

/** Articles that name the same people, bodies or places as this one, those that share most first. */
export function neighboursOf(record: ArticleRecord, { records, identities }: Folder): readonly ArticleRecord[] {
  const { uri } = record.summary;
  const total = records.size;
  const shared = new Map<string, number>();
  for (const dossier of dossiersIn(record, identities)) {
    // Whom everybody names, nobody is known by.
    const weight = dossier.appearances.length > crowd ? 0 : rarity(dossier, total);
    for (const other of weight > 0 ? dossier.appearances : []) {
      shared.set(other.uri, (shared.get(other.uri) ?? 0) + weight);
    }
  }
  shared.delete(uri);
  return [...shared]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, mostNeighbours)
    .flatMap(([other]) => records.get(other) ?? []);
}

/** Uris of all that this one may be held against, or that may be held against it. */
export function mayNeighbour(record: ArticleRecord, identities: Identities): readonly string[] {
  return dossiersIn(record, identities)
    .filter(({ appearances }) => appearances.length <= crowd)
    .flatMap(({ appearances }) => appearances.map(({ uri }) => uri));
}

/** Articles that name somebody, beyond which it is not looked at who they are. */
const crowd = 40;
const mostNeighbours = 24;

/** What an article is held against others by: whom it names and what it is about, each with its weight, and its day. */
export interface Profile {
  readonly names: ReadonlyMap<string, number>;
  readonly terms: ReadonlyMap<string, number>;
  readonly date: string | undefined;
}

/** Those whom an article names weigh the more, the rarer they are in the folder and the oftener it mentions them. */
export function profileOf(record: ArticleRecord, folder: Folder): Profile {
  return profilesIn(folder)(record);
}

/** Each is held against many others. */
const profilesIn = rememberWhileHeld((folder: Folder) =>
  rememberWhileHeld((record: ArticleRecord) => madeOf(record, folder)),
);

function madeOf(
  { summary: { uri, entities, date }, terms }: ArticleRecord,
  { identities, records, lexicon }: Folder,
): Profile {
  const mentions = new Map<Dossier, number>();
  for (const entity of entities) {
    const dossier = identities.dossierFor(uri, entity);
    if (dossier !== undefined) {
      mentions.set(dossier, (mentions.get(dossier) ?? 0) + entity.mentions);
    }
  }
  const weighed = [...mentions].map(
    ([dossier, count]) => [dossier.key, rarity(dossier, records.size) * (1 + Math.log(Math.max(1, count)))] as const,
  );
  return {
    names: new Map(weighed),
    terms: new Map(terms.map(term => [term, weightOf(term, lexicon)])),
    date,
  };
}

/** How much two articles have to do with each other, 0 to 1: by whom both name and what both are about; the further apart in time the less. */
export function kinship(a: Profile, b: Profile): number {
  return Math.sqrt(cosine(a.names, b.names) * cosine(a.terms, b.terms)) * nearness(a.date, b.date);
}

/** Kinship above which an article belongs to the story of another. */
export const oneStory = 0.16;

function dossiersIn({ summary: { uri, entities } }: ArticleRecord, identities: Identities): readonly Dossier[] {
  return [...new Set(entities.flatMap(entity => identities.dossierFor(uri, entity) ?? []))];
}

/** Inverse document frequency (Spärck Jones 1972). */
function rarity({ appearances }: Dossier, total: number): number {
  return Math.log((total + 1) / appearances.length);
}

/** The cosine of two vectors. */
function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [key, weight] of a) {
    product += weight * (b.get(key) ?? 0);
  }
  return product === 0 ? 0 : product / (length(a) * length(b));
}

function length(vector: ReadonlyMap<string, number>): number {
  return Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
}

/** 1 on the same day, down to nought after `far` days; articles without a date may be of any. */
function nearness(a: string | undefined, b: string | undefined): number {
  const days = a === undefined || b === undefined ? 0 : Math.abs(Date.parse(a) - Date.parse(b)) / day;
  return Number.isNaN(days) ? 1 : Math.max(0, 1 - days / far);
}

const day = 86_400_000;
const far = 30;
