import type { Lexicon } from '../lexicon/lexicon';
import { personWords } from '../stages/entities/personWords';
import type { ArticleRecord } from '../types/record';
import { claimLinksOf } from './conflicts';
import { suffixes } from './collisions';
import { crowd } from './identities/company';
import type { Dossier } from './identities/dossiers';
import type { Identities } from './identities/identities';
import { keyOf } from './identities/keys';
import type { Overview } from './overview';
import { mayNeighbour } from './stories/kinship';
import { nearlySameAs } from './variants';

/**
 * Articles that may have something otherwise than other articles now, or no longer, where `before` was so; one may come several times. Those whose
 * findings lead to an article that changed are to be looked at besides. What hangs by a hair on how many articles name whom may stay as it was.
 */
export function* stirredBy(before: Overview, now: Overview, lexicon: Lexicon): Generator<string> {
  const changes = now.records.changesSince(before.records);
  if (changes.length * manyFold > now.records.size) {
    yield* changes.map(([uri]) => uri);
    yield* now.records.keys();
    return;
  }
  for (const [uri, was, is] of changes) {
    yield uri;
    const sides = [was && { record: was, overview: before }, is && { record: is, overview: now }].flatMap(
      side => side ?? [],
    );
    yield* sides.flatMap(({ record }) => claimLinksOf(record.summary).flatMap(link => now.claims.get(link) ?? []));
    if (was?.summary !== is?.summary) {
      yield* sides.flatMap(({ record, overview }) => companyOf(record, overview.identities));
    }
    if (was === undefined || is === undefined || toldIn(was) !== toldIn(is)) {
      yield* sides.flatMap(({ record, overview }) => mayNeighbour(record, overview.identities));
    }
  }
  for (const [, was, is] of now.identities.dossiers.changesSince(before.identities.dossiers)) {
    if (writingOf(was) !== writingOf(is)) {
      yield* [was, is].flatMap(one => (one === undefined ? [] : namersOf(one, now.identities, lexicon)));
    }
  }
}

/** When one in so many articles has changed, all are looked at. */
const manyFold = 8;

/** Who name those of whom the article tells what they do, and others of their names. */
function companyOf({ summary: { uri, entities } }: ArticleRecord, identities: Identities): readonly string[] {
  return entities
    .filter(({ type, spheres }) => type === 'PERSON' && spheres.length > 0)
    .flatMap(entity => [identities.dossierFor(uri, entity), ...identities.namesakesOf(uri, entity)])
    .flatMap(dossier => (dossier === undefined || dossier.appearances.length > crowd ? [] : dossier.appearances))
    .map(one => one.uri);
}

/** What the article tells that articles of its story may tell otherwise, wherever it stands. */
function toldIn({ told, statements, summary: { date }, terms, prints }: ArticleRecord): string {
  return JSON.stringify([
    told.map(note => ({ ...note, start: 0, end: 0 })),
    statements.map(({ said, speakers, isTurn, isRecalled, confidence }) => [
      ...[said, speakers, isTurn, isRecalled, confidence],
    ]),
    ...[date, terms, prints],
  ]);
}

/** How articles write the name, and how many do: of two ways the rarer is the one to look at again. */
function writingOf(dossier: Dossier | undefined): string | undefined {
  const articles = Math.min(dossier?.appearances.length ?? 0, crowd);
  return dossier && JSON.stringify([dossier.name, dossier.core, articles, [...dossier.forms].sort()]);
}

/** Who name the same, somebody of nearly the same name, or a father or son of that name. */
function namersOf(dossier: Dossier, identities: Identities, lexicon: Lexicon): readonly string[] {
  const all = [dossier, ...nearlySameAs(dossier, identities, lexicon), ...kinOf(dossier, identities)];
  return all.flatMap(one => one.appearances).map(({ uri }) => uri);
}

function kinOf({ type, core, appearances: [first] }: Dossier, identities: Identities): readonly Dossier[] {
  const { words } = personWords(core.split(' '));
  return type !== 'PERSON' || words.length < 2 || first === undefined
    ? []
    : [
        ...['', ...suffixes.keys()].flatMap(
          suffix => identities.dossier(keyOf({ type, core: [...words, suffix].join(' ').trim() })) ?? [],
        ),
        ...identities.namesakesOf(first.uri, first.entity),
      ];
}
