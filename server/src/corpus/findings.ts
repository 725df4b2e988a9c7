import { findings } from '../stages/findings/findings';
import { conflictFinding } from '../stages/findings/figureConflict/finding';
import { variantFinding } from '../stages/findings/nameVariant/finding';
import { prose } from '../stages/prose';
import { byPosition, textOf, type Span } from '../text/span';
import type { Finding } from '../types/finding';
import type { Corpus } from './corpus';

/** All findings of the article at `uri`: its own, and what it has otherwise than other articles. In order of reading. */
export function findingsOf(corpus: Corpus, uri: string): readonly Finding[] {
  const facts = corpus.facts(uri);
  if (facts?.get(prose).kind !== 'article') {
    return [];
  }
  const variants = (corpus.variants.get(uri) ?? []).flatMap(({ kind, form, entity, other }) => {
    const here = placeOf(corpus, uri, entity, form);
    const there = placeOf(corpus, other.uri, other.entity, other.form);
    return here === undefined || there === undefined
      ? []
      : variantFinding({ kind, form, other: other.form, here, there, uri: other.uri });
  });
  const own = facts.get(findings);
  const conflicts = conflictsOf(corpus, uri).filter(
    ({ start }) => !own.some(one => one.code === 'figure-conflict' && one.start === start),
  );
  return [...own, ...variants, ...conflicts].sort(byPosition);
}

/** What the article's figures are otherwise than those of another article. */
function conflictsOf(corpus: Corpus, uri: string): readonly Finding[] {
  return (corpus.conflicts.get(uri) ?? []).flatMap(({ claim, form, other }) => {
    const here = corpus.record(uri)?.claimPlaces[claim];
    const there = corpus.record(other.uri)?.claimPlaces[other.claim];
    return here === undefined || there === undefined
      ? []
      : conflictFinding({ here, form, there, other: other.form, where: 'in-another-article', uri: other.uri });
  });
}

/** Where the article first writes the entity so; the record knows without reading the article again. */
function placeOf(corpus: Corpus, uri: string, entity: string, form: string): Span | undefined {
  const text = corpus.article(uri)?.text ?? '';
  const places = corpus.record(uri)?.mentionsOf(entity) ?? [];
  return places.find(place => textOf(text, place).replace(blanks, ' ') === form) ?? places[0];
}

const blanks = /\s+/gu;
