import type { Corpus } from '../../corpus/corpus';
import { concordanceOf, type Concordance, type Order } from '../../corpus/search/concordance';
import { contrastOf, type Contrast, type ContrastedWord, type ContrastKind } from '../../corpus/search/contrast';
import { parsedQuery, type QueryFault } from '../../corpus/search/query';
import { contrastColumns, contrastHead, contrastLine } from '../../features/concordance/contrastLines';
import { headOf } from '../../features/concordance/head';
import { laidOut } from '../../features/concordance/lines';
import {
  byArticleName,
  concordanceRows,
  urisIn,
  type ConcordanceRow,
  type NameOf,
} from '../../features/concordance/rows';
import type { Located } from '../../features/places';
import type { Page, Window } from '../../features/page';
import type { Breathe } from '../../pipeline/breathe';
import type { SearchLine, SearchView } from '../../protocol';
import { queryFaultInWords } from '../../words/search';
import { label } from '../label';

/** A line that knows its place as the corpus has it. */
export interface FoundLine extends Omit<SearchLine, 'place'> {
  readonly at?: Located;
  /** What the line tells, for whoever takes it otherwise than in columns. */
  readonly of?: ConcordanceRow | ContrastedWord;
}

/** What a query finds, ready to be shown a page at a time. */
export interface Searched {
  readonly fault: QueryFault | undefined;
  /** The lines above the rows. */
  readonly head: readonly FoundLine[];
  /** How many rows there are below. */
  readonly total: number;
  /** Some of them; the texts of the articles that a page shows are read for it. */
  readonly rows: (window: Window, textOf: TextOf) => Promise<readonly FoundLine[]>;
}

export type TextOf = (uri: string) => Promise<string | undefined>;

/** Looks for a query as somebody wrote it. Rejects with `Cancelled`. */
export async function searched(
  corpus: Corpus,
  text: string,
  show: SearchView,
  breathe: Breathe,
  nameOf: NameOf = byArticleName,
): Promise<Searched> {
  const parsed = parsedQuery(text);
  if ('fault' in parsed) {
    return faulty(text, parsed.fault);
  }
  return show === 'collocates' || show === 'keywords'
    ? contrasted(text, await contrastOf(corpus, parsed.query, show, breathe), show)
    : listed(corpus, text, await concordanceOf(corpus, parsed.query, show, breathe), show, nameOf);
}

/** A page of the document: its head first, then the rows. */
export async function pageOfSearch(
  { head, total, rows }: Searched,
  { from, count }: Window,
  textOf: TextOf,
): Promise<Page<FoundLine>> {
  const above = head.slice(from, from + count);
  const first = Math.max(0, from - head.length);
  const wanted = { from: first, count: Math.max(0, Math.min(count - above.length, total - first)) };
  return { total: head.length + total, rows: [...above, ...(await rows(wanted, textOf))] };
}

function listed(corpus: Corpus, text: string, concordance: Concordance, order: Order, nameOf: NameOf): Searched {
  return {
    fault: undefined,
    head: headed(text, headOf(corpus, concordance, order)),
    total: concordance.starts.length,
    rows: async (window, textOf) => {
      const texts = new Map<string, string>();
      await Promise.all(
        Array.from(urisIn(concordance, window), async uri => {
          const read = await textOf(uri);
          if (read !== undefined) {
            texts.set(uri, read);
          }
        }),
      );
      return concordanceRows(corpus, concordance, window, texts, nameOf).map(row => {
        const { left, words, right, article } = row;
        const safe = { left: label(left), words: label(words), right: label(right), article: label(article) };
        const { text: line, from, to, source } = laidOut({ ...row, ...safe });
        return { kind: 'row', text: line, words: [from, to], source, at: row, of: row };
      });
    },
  };
}

function contrasted(text: string, contrast: Contrast, kind: ContrastKind): Searched {
  const { words } = contrast;
  const columns: readonly FoundLine[] = words.length === 0 ? [] : [{ kind: 'heading', text: contrastColumns() }];
  return {
    fault: undefined,
    head: [...headed(text, contrastHead(contrast, kind)), ...columns],
    total: words.length,
    rows: ({ from, count }) =>
      Promise.resolve(
        words.slice(from, from + count).map(one => {
          const word = label(one.word);
          return { kind: 'row', text: contrastLine({ ...one, word }), words: [0, word.length], at: one, of: one };
        }),
      ),
  };
}

/** The query with what is wrong in it underlined. */
function faulty(text: string, fault: QueryFault): Searched {
  const { start, end } = fault;
  const underline = `${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}`;
  const notes = text.trim() === '' || text.length > longestShown ? [] : [note(underline)];
  const head = [title(text), ...notes, note(queryFaultInWords(fault))];
  return { fault, head, total: 0, rows: () => Promise.resolve([]) };
}

function headed(text: string, notes: readonly string[]): readonly FoundLine[] {
  return [title(text), ...notes.map(note), { kind: 'gap', text: '' }];
}

function title(text: string): FoundLine {
  const line = label(text).slice(0, longestShown);
  return { kind: 'title', text: line.trim() === '' ? '…' : line };
}

function note(text: string): FoundLine {
  return { kind: 'note', text: label(text) };
}

/** UTF-16 code units of a query. */
const longestShown = 200;
