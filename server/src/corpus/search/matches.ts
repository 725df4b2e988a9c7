import type { Breathe } from '../../pipeline/breathe';
import { holderOf } from '../../text/search';
import type { Span } from '../../text/span';
import type { ArticleRecord } from '../../types/record';
import type { Corpus } from '../corpus';
import { codesOf, findPhrase, hasPhrase, wanted, type WantedPhrase } from './patterns';
import { Layout } from './packedWords';
import type { Query } from './query';
import type { Scope } from './scope';

/** An article that has what is looked for. */
export interface Match {
  readonly uri: string;
  /** Its words, until the next article is looked at. */
  readonly layout: Layout;
  /** Where in it one looked. */
  readonly scope: 'all' | readonly Span[];
  /** What was found, in order; at least one. */
  readonly hits: readonly Span[];
}

/**
 * Hands each article that has what is looked for to `take`, in order of uri. Resolves to how many articles there are to look through. Rejects with
 * `Cancelled`.
 */
export async function eachMatch(
  corpus: Corpus,
  query: Query,
  scope: Scope,
  take: (match: Match) => void,
  breathe: Breathe,
): Promise<number> {
  const { vocabulary, lexicon } = corpus;
  // First of all, for an article that was never searched may have words that nobody has a number for yet.
  const all = corpus.recordsWithWords();
  const phrases = query.phrases.map(phrase => wanted(phrase, vocabulary, lexicon));
  const without = query.without.map(phrase => wanted(phrase, vocabulary, lexicon)).filter(isThere);
  const known = phrases.filter(isThere);
  const isPossible = known.length === phrases.length;
  const codes = known.flatMap(codesOf);
  const layout = new Layout();
  let articles = 0;
  for (const [record, words] of all) {
    if (record.summary.prose.kind !== 'article') {
      continue;
    }
    articles++;
    if (articles % together === 0) {
      await breathe();
    }
    if (!isPossible || words === undefined || !codes.every(any => any.some(code => words.includes(code)))) {
      continue;
    }
    const where = scope.of(record);
    if (where === undefined) {
      continue;
    }
    layout.of(words, vocabulary);
    const hits = without.some(phrase => hasPhrase(phrase, layout))
      ? []
      : hitsIn({ layout, where, record, scope, phrases: known });
    if (hits.length > 0) {
      take({ uri: record.summary.uri, layout, scope: where, hits });
    }
  }
  return articles;
}

/** Articles that are looked at without a breath: of most it is plain that they have not what is looked for. */
const together = 16;

interface Looked extends Pick<Match, 'layout'> {
  readonly where: Match['scope'];
  readonly record: ArticleRecord;
  readonly scope: Scope;
  readonly phrases: readonly WantedPhrase[];
}

/** All that is found in an article, in order; nothing where one of several things is not there. */
function hitsIn({ layout, where, record, scope, phrases }: Looked): readonly Span[] {
  const isWhere = where === 'all' ? () => true : holderOf(where);
  const found: Span[] = [];
  for (const phrase of phrases) {
    const before = found.length;
    findPhrase(phrase, layout, (first, last) => {
      const span = { start: layout.starts[first] ?? 0, end: layout.ends[last] ?? 0 };
      if (isWhere(span)) {
        found.push(span);
      }
    });
    if (found.length === before) {
      return [];
    }
  }
  if (scope.places !== undefined) {
    const places = scope.places(record).filter(isWhere);
    if (places.length === 0) {
      return [];
    }
    found.push(...places);
  } else if (phrases.length === 0) {
    const starts = scope.statements?.(record).map(({ start }) => start) ?? [0];
    found.push(...starts.flatMap(start => firstWord(layout, start)));
  }
  return found
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((span, index) => !isSame(span, found[index - 1]));
}

/** The first word behind `offset`. */
function firstWord(layout: Layout, offset: number): readonly Span[] {
  const at = layout.firstBehind(offset);
  return at < layout.count ? [{ start: layout.starts[at] ?? 0, end: layout.ends[at] ?? 0 }] : [];
}

function isSame(a: Span, b: Span | undefined): boolean {
  return a.start === b?.start && a.end === b.end;
}

function isThere<Item>(item: Item | undefined): item is Item {
  return item !== undefined;
}
