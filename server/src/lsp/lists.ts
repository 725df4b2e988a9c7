import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Corpus } from '../corpus/corpus';
import { dossierOf } from '../features/dossier';
import { figureGroups, figuresOf, groupsIn, type FigureView } from '../features/figures';
import { pageOf, type Page, type Window } from '../features/page';
import { mentionsOf, quotesOf } from '../features/places';
import { quotesBy, speakers, speakersIn, type QuoteView } from '../features/speakers';
import { breather } from '../pipeline/breathe';
import {
  dossierRequest,
  figuresRequest,
  placesRequest,
  progressRequest,
  quotesRequest,
  speakersRequest,
  valuesRequest,
  type DossierLine,
  type FigureGroup,
  type GivenFigure,
  type ListParams,
  type Place,
  type PlacesParams,
  type Progress,
  type RowParams,
  type Speaker,
  type SpokenQuote,
} from '../protocol';
import { answering } from './answer';
import { toLocation } from './convert';
import type { Desk } from './desk';
import { label } from './label';
import type { Route } from './route';

/** Lists over an article or the whole folder, each answered in pages. */
export const lists: readonly Route[] = [
  list<ListParams, Speaker>(speakersRequest, 'speakers', (corpus, window, { uri }) => {
    const { total, rows } = uri === undefined ? speakers(corpus, window) : pageOf(speakersIn(corpus, uri), window);
    return { total, rows: rows.map(one => ({ ...one, name: label(one.name), role: labelIf(one.role) })) };
  }),
  list<RowParams, SpokenQuote>(quotesRequest, 'quotes', (corpus, window, { key, uri }) => {
    const { total, rows } = quotesBy(corpus, key, window, uri);
    return { total, rows: rows.flatMap(one => toQuote(corpus, one)) };
  }),
  list<ListParams, FigureGroup>(figuresRequest, 'figures', async (corpus, window, { uri }, token) => {
    await gather(corpus, uri, token);
    const { total, rows } = figureGroups(corpus, window, uri);
    return {
      total,
      rows: rows.map(group => {
        const [only] = group.values > 1 ? [] : figuresOf(corpus, group.key, { from: 0, count: 1 }, uri).rows;
        return { ...group, name: label(group.name), only: only && toFigure(corpus, only)[0] };
      }),
    };
  }),
  list<RowParams, GivenFigure>(valuesRequest, 'values', async (corpus, window, { key, uri }, token) => {
    await gather(corpus, uri, token);
    const { total, rows } = figuresOf(corpus, key, window, uri);
    return { total, rows: rows.flatMap(one => toFigure(corpus, one)) };
  }),
  list<ListParams, Progress>(progressRequest, 'progress', (corpus, window) => {
    const touched = corpus.records.all.flatMap(({ values }) => values.filter(({ tally }) => tally.decided > 0));
    const { total, rows } = pageOf(touched, window);
    return { total, rows: rows.map(({ summary: { uri }, tally }) => ({ uri, ...tally })) };
  }),
  list<RowParams, DossierLine>(dossierRequest, 'dossier', (corpus, window, { key }) => {
    const { total, rows } = dossierOf(corpus, key, window);
    return {
      total,
      rows: rows.map(({ kind, text, at }) => {
        const place = at && toLocation(corpus, at);
        return { kind, text: label(text), ...(place && { place }) };
      }),
    };
  }),
  list<PlacesParams, Place>(placesRequest, 'places', (corpus, window, { key, of }) => {
    const dossier = corpus.identities.dossier(key);
    const { total, rows } =
      dossier === undefined ? pageOf([], window) : (of === 'mentions' ? mentionsOf : quotesOf)(corpus, dossier, window);
    return { total, rows: rows.flatMap(place => toLocation(corpus, place) ?? []) };
  }),
];

type Answer<Params, Row> = (
  corpus: Corpus,
  window: Window,
  params: Params,
  token: CancellationToken,
  desk: Desk,
) => Page<Row> | Promise<Page<Row>>;

/** A list as a route; `answer` gives a page of it. */
export function list<Params extends ListParams, Row>(
  request: string,
  name: string,
  answer: Answer<Params, Row>,
): Route {
  return {
    promise: {},
    open: (connection: Connection, desk: Desk) =>
      connection.onRequest(
        request,
        answering(connection, desk, name, async (params: Params, token) => {
          if (params.uri !== undefined) {
            await desk.documents.settled(params.uri);
          }
          return answer(desk.corpus, windowOf(params), params, token, desk);
        }),
      ),
  };
}

/** What a client asks for is not to be trusted with the server's time. */
function windowOf({ from, count }: ListParams): Window {
  return { from: wholeFrom(from, 0, Number.MAX_SAFE_INTEGER), count: wholeFrom(count, longestPage, longestPage) };
}

function wholeFrom(value: unknown, otherwise: number, most: number): number {
  return typeof value === 'number' && value >= 0 ? Math.min(Math.floor(value), most) : otherwise;
}

/** Rows. */
const longestPage = 1000;

/** Sorts what all articles count by what it is, a few articles at a time. */
async function gather(corpus: Corpus, uri: string | undefined, token: CancellationToken): Promise<void> {
  const breathe = breather(token);
  for (const chunk of uri === undefined ? corpus.records.all : []) {
    groupsIn(chunk);
    await breathe();
  }
}

function toQuote(
  corpus: Corpus,
  { text, kind, confidence, isConfirmed, parts, article, ...at }: QuoteView,
): readonly SpokenQuote[] {
  const place = toLocation(corpus, at);
  return place === undefined
    ? []
    : [{ text: label(text), kind, confidence, isConfirmed, parts, article: label(article), place }];
}

function toFigure(corpus: Corpus, figure: FigureView): readonly GivenFigure[] {
  const { uri, span, text, reading, asOf, source, article, context, isConfirmed } = figure;
  const place = toLocation(corpus, { uri, span });
  const words = { text: label(text), reading: labelIf(reading), article: label(article), context: label(context) };
  return place === undefined ? [] : [{ ...words, asOf: labelIf(asOf), source: labelIf(source), isConfirmed, place }];
}

function labelIf(words: string | undefined): string | undefined {
  return words === undefined ? undefined : label(words);
}
