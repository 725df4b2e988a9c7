import { isDismissed } from '../decisions/decided';
import { findings } from '../stages/findings/findings';
import { conflictFinding } from '../stages/findings/figureConflict/finding';
import { variantFinding } from '../stages/findings/nameVariant/finding';
import { prose } from '../stages/prose';
import { spanAt } from '../text/packed';
import { byPosition, type Span } from '../text/span';
import type { Finding } from '../types/finding';
import type { Corpus } from './corpus';
import { mismatchesOf } from './stories/mismatches';

/** All findings of the open article at `uri`: its own, and what it has otherwise than other articles. In order of reading. */
export function findingsOf(
  corpus: Corpus,
  uri: string,
  others: readonly Finding[] = corpusFindingsOf(corpus, uri),
): readonly Finding[] {
  const facts = corpus.facts(uri);
  return facts?.get(prose).kind === 'article'
    ? withCorpusFindings(
        facts.get(findings),
        others.filter(finding => !isDismissed(facts.decided, finding.code, finding)),
      )
    : [];
}

/** An article's own findings, and those that it has beside other articles. In order of reading. */
export function withCorpusFindings<Found extends Span & { readonly code: string }>(
  own: readonly Found[],
  others: readonly Found[],
): readonly Found[] {
  const isTold = ({ code, start }: Found): boolean =>
    code === 'figure-conflict' && own.some(one => one.code === code && one.start === start);
  return [...own, ...others.filter(other => !isTold(other))].sort(byPosition);
}

/** What the article at `uri` has otherwise than other articles. */
export function corpusFindingsOf(corpus: Corpus, uri: string): readonly Finding[] {
  return betweenArticles.flatMap(findIn => findIn(corpus, uri));
}

/** What an article may have otherwise than others, a step each. */
export const betweenArticles: readonly ((corpus: Corpus, uri: string) => readonly Finding[])[] = [
  variantFindings,
  collisionFindings,
  conflictsOf,
  mismatchesOf,
];

function variantFindings(corpus: Corpus, uri: string): readonly Finding[] {
  return corpus.variants(uri).flatMap(({ kind, form, entity, other }) => {
    const here = placeOf(corpus, uri, entity, form);
    const there = placeOf(corpus, other.uri, other.entity, other.form);
    return here === undefined || there === undefined
      ? []
      : variantFinding({ kind, form, other: other.form, here, there, uri: other.uri });
  });
}

function collisionFindings(corpus: Corpus, uri: string): readonly Finding[] {
  return corpus.collisions(uri).flatMap(({ entity, name, others }) => {
    const here = placeOf(corpus, uri, entity, name);
    const related = others.flatMap(({ words, uri: there, entity: other }) => {
      const place = placeOf(corpus, there, other, words);
      return place === undefined ? [] : [{ uri: there, ...place, as: 'namesake' as const, words }];
    });
    return here === undefined || related.length === 0
      ? []
      : [
          {
            ...here,
            code: 'name-collision' as const,
            args: { name, other: others.map(({ words }) => words).join(' and ') },
            severity: 'hint' as const,
            related,
          },
        ];
  });
}

/** What the article's figures are otherwise than those of another article: by what it claims, and by what it tells of the same story. */
function conflictsOf(corpus: Corpus, uri: string): readonly Finding[] {
  const claimed = claimConflictsOf(corpus, uri);
  const told = corpus
    .disagreements(uri)
    .filter(({ here }) => claimed.every(({ start }) => start !== here.start))
    .map(({ here, there, uri: other }) =>
      conflictFinding({
        here,
        form: here.words,
        there,
        other: there.words,
        where: 'in-another-article',
        uri: other,
      }),
    );
  return [...claimed, ...told];
}

function claimConflictsOf(corpus: Corpus, uri: string): readonly Finding[] {
  return corpus.conflicts(uri).flatMap(({ claim, form, other }) => {
    const here = claimPlace(corpus, uri, claim);
    const there = claimPlace(corpus, other.uri, other.claim);
    return here === undefined || there === undefined
      ? []
      : conflictFinding({ here, form, there, other: other.form, where: 'in-another-article', uri: other.uri });
  });
}

function claimPlace(corpus: Corpus, uri: string, claim: number): Span | undefined {
  return spanAt(corpus.record(uri)?.claimPlaces ?? [], claim);
}

/** Where the article first writes the entity so, else where it first speaks of it. */
function placeOf(corpus: Corpus, uri: string, entity: string, form: string): Span | undefined {
  const places = corpus.placesOf(uri, entity);
  const forms = corpus.summary(uri)?.entities.find(one => one.key === entity)?.forms ?? [];
  return places && spanAt(places.mentions, Math.max(0, places.forms[forms.indexOf(form)] ?? 0));
}
