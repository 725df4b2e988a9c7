import type { Corpus } from '../../corpus/corpus';
import { parsedQuery } from '../../corpus/search/query';
import { suggestedQuery } from '../../features/concordance/suggestion';
import { breather, type Wanted } from '../../pipeline/breathe';
import { rememberWhileHeld } from '../../pipeline/memo';
import {
  queryProblemRequest,
  querySuggestionRequest,
  searchRequest,
  searchViews,
  type QueryProblem,
  type QuerySuggestionParams,
  type SearchLine,
  type SearchPage,
  type SearchParams,
  type SearchView,
} from '../../protocol';
import { queryFaultInWords } from '../../words/search';
import { answering } from '../answer';
import { linesOfArticle, toLocation } from '../convert';
import { list } from '../lists';
import type { Route } from '../route';
import { pageOfSearch, searched, type FoundLine, type Searched } from './searched';

/** Searching all articles of the folder. */
export const searchRoutes: readonly Route[] = [
  list<SearchParams, SearchLine>(searchRequest, 'search', async (corpus, window, params, token, desk) => {
    const query = typeof params.query === 'string' ? params.query : '';
    const found = await lastSearches(corpus)(query, viewOf(params.show), token);
    const { total, rows } = await pageOfSearch(found, window, uri => desk.textOf(uri));
    const fault = problemOf(found);
    return { total, rows: rows.map(line => toLine(corpus, line)), ...(fault && { fault }) } satisfies SearchPage;
  }),
  {
    promise: {},
    open: (connection, desk) =>
      connection.onRequest(
        queryProblemRequest,
        answering(connection, desk, 'query', ({ query }: { readonly query: unknown }): QueryProblem | null => {
          const parsed = parsedQuery(typeof query === 'string' ? query : '');
          return ('fault' in parsed ? problemOf(parsed) : undefined) ?? null;
        }),
      ),
  },
  {
    promise: {},
    open: (connection, desk) =>
      connection.onRequest(
        querySuggestionRequest,
        answering(connection, desk, 'suggestion', async (params: QuerySuggestionParams): Promise<string | null> => {
          const { uri } = params.textDocument;
          await desk.documents.settled(uri);
          const lines = linesOfArticle(desk.corpus, uri);
          return (lines && suggestedQuery(desk.corpus, uri, lines.span(params.range))) ?? null;
        }),
      ),
  },
];

function viewOf(show: unknown): SearchView {
  return searchViews.find(view => view === show) ?? 'position';
}

function problemOf({ fault }: Pick<Searched, 'fault'>): QueryProblem | undefined {
  return fault && { message: queryFaultInWords(fault), from: fault.start, to: fault.end };
}

function toLine(corpus: Corpus, { kind, text, words, source, at }: FoundLine): SearchLine {
  const place = at && toLocation(corpus, at);
  return { kind, text, ...(words && { words }), ...(source !== undefined && { source }), ...(place && { place }) };
}

/** What was looked for last in these very articles: whoever asks for the next page waits for no search. */
const lastSearches = rememberWhileHeld((corpus: Corpus) => {
  const known = new Map<string, Searched>();
  return async (query: string, show: SearchView, wanted: Wanted): Promise<Searched> => {
    const key = `${show} ${query}`;
    const found = known.get(key) ?? (await searched(corpus, query, show, breather(wanted)));
    known.delete(key);
    known.set(key, found);
    [...known.keys()].slice(0, -mostKnown).forEach(oldest => known.delete(oldest));
    return found;
  };
});

const mostKnown = 4;
