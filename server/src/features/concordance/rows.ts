import type { Corpus } from '../../corpus/corpus';
import type { Concordance } from '../../corpus/search/concordance';
import { Layout } from '../../corpus/search/packedWords';
import { wordsOf } from '../../corpus/search/words';
import { asSeen } from '../../text/seen';
import type { Span } from '../../text/span';
import { articleName } from '../articleName';
import type { Window } from '../page';
import type { Located } from '../places';

/** A place that has what is looked for, with the words around it, each on one line. */
export interface ConcordanceRow extends Located {
  readonly left: string;
  readonly words: string;
  readonly right: string;
  /** ISO 8601. */
  readonly date: string | undefined;
  readonly article: string;
  /** Whether the article's text is another one than was searched, or gone: then the words are those that were searched, folded. */
  readonly isStale: boolean;
}

/** The uris of the articles whose texts a page shows. */
export function urisIn({ uris, articles }: Concordance, { from, count }: Window): ReadonlySet<string> {
  return new Set(Array.from(articles.subarray(from, from + count), index => uris[index] ?? ''));
}

/** How a row names where it is, by its article's text where that can be read. */
export type NameOf = (corpus: Corpus, at: Located, text: string | undefined) => string;

export const byArticleName: NameOf = (corpus, { uri }) => articleName(corpus, uri);

/** A page of a concordance; `texts` holds those of its articles that can be read. */
export function concordanceRows(
  corpus: Corpus,
  { uris, articles, starts, ends }: Concordance,
  { from, count }: Window,
  texts: ReadonlyMap<string, string>,
  nameOf: NameOf,
): readonly ConcordanceRow[] {
  const layout = new Layout();
  let laid: string | undefined;
  return Array.from(articles.subarray(from, from + count), (article, index) => {
    const uri = uris[article] ?? '';
    const span = { start: starts[from + index] ?? 0, end: ends[from + index] ?? 0 };
    if (laid !== uri) {
      layout.of(corpus.words(uri) ?? '', corpus.vocabulary);
      laid = uri;
    }
    const searched = (a: number, b: number): string => wordsLaid(corpus, layout, a, b);
    const [first, behind] = [layout.firstBehind(span.start), layout.firstBehind(span.end)];
    const text = texts.get(uri);
    const isStale = text === undefined || !isSame(wordsOf(text.slice(span.start, span.end)), searched(first, behind));
    return {
      uri,
      span,
      ...(isStale
        ? {
            left: `${searched(Math.max(0, first - fewWords), first)} `,
            words: searched(first, behind),
            right: ` ${searched(behind, Math.min(layout.count, behind + fewWords))}`,
          }
        : around(text, span)),
      date: corpus.summary(uri)?.date,
      article: nameOf(corpus, { uri, span }, text),
      isStale,
    };
  });
}

function around(text: string, { start, end }: Span): Pick<ConcordanceRow, 'left' | 'words' | 'right'> {
  return {
    left: onOneLine(text.slice(Math.max(0, start - reach), start)),
    words: onOneLine(text.slice(start, end)),
    right: onOneLine(text.slice(end, end + reach).trimEnd()),
  };
}

/** Ends of paragraphs and lines as a mark, so that what is a headline does not read as if the sentence went on. */
function onOneLine(words: string): string {
  return asSeen(words).replace(lineEnds, ' ¶ ').replace(blanks, ' ');
}

const lineEnds = /[^\S\r\n]*[\r\n]\s*/gu;
const blanks = /\s+/gu;

/** Looked at on either side, in UTF-16 code units: more than is shown. */
const reach = 160;
const fewWords = 12;

function wordsLaid(corpus: Corpus, layout: Layout, from: number, to: number): string {
  return Array.from(layout.numbers.subarray(from, to), number => corpus.vocabulary.word(number)).join(' ');
}

function isSame(words: readonly string[], searched: string): boolean {
  return words.join(' ') === searched;
}
