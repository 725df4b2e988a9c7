import type { DocumentHighlight, Location, Position } from 'vscode-languageserver';
import type { Corpus } from '../corpus/corpus';
import { definition } from '../features/definition';
import { hoverInExcerpt } from '../features/excerpt';
import { figureGroups } from '../features/figures';
import { highlights } from '../features/highlights';
import { hover } from '../features/hover';
import { jumpToQuote, jumpToSpeaker } from '../features/jump';
import { outline } from '../features/outline';
import { mentionsOf, quotesOf, references } from '../features/places';
import { speakers } from '../features/speakers';
import { placeOfSymbol, symbols } from '../features/symbols';
import {
  figuresRequest,
  jumpRequest,
  placesRequest,
  speakersRequest,
  type FigureGroup,
  type FiguresParams,
  type JumpParams,
  type JumpResult,
  type PlacesParams,
  type Speaker,
  type SpeakersParams,
} from '../protocol';
import { answering } from './answer';
import { linesIn, linesOfArticle, type Lines, toLocation, toLocations, toSymbol } from './convert';
import type { Desk } from './desk';
import { label } from './label';
import { hintsRoute } from './hints';
import { toMarkdown } from './markdown';
import { highlightKind, symbolKindOf } from './kinds';
import type { Route } from './route';
import { tokensRoute } from './tokens';

/** Every feature of the server; a new one is one more entry. */
export const routes: readonly Route[] = [
  {
    promise: { hoverProvider: true },
    open: (connection, desk) =>
      connection.onHover(
        answering(connection, desk, 'hover', async params => {
          const long = desk.unread(params.textDocument.uri);
          if (long !== undefined) {
            const lines = linesIn(long.text);
            const card = hoverInExcerpt(desk.corpus, long, lines.offset(params.position));
            const contents = card && toMarkdown(desk.corpus.with(long), card);
            return card && contents ? { contents, range: lines.range(card.span) } : null;
          }
          const { corpus, uri, offset, lines } = await placeIn(desk, params);
          const card = hover(corpus, uri, offset);
          return card === undefined ? null : { contents: toMarkdown(corpus, card), range: lines.range(card.span) };
        }),
      ),
  },
  {
    promise: { definitionProvider: true },
    open: (connection, desk) =>
      connection.onDefinition(
        answering(connection, desk, 'definition', async params => {
          const { corpus, uri, offset } = await placeIn(desk, params);
          return toLocations(corpus, definition(corpus, uri, offset) ?? []);
        }),
      ),
  },
  {
    promise: { referencesProvider: true },
    open: (connection, desk) =>
      connection.onReferences(
        answering(connection, desk, 'references', async params => {
          const { corpus, uri, offset } = await placeIn(desk, params);
          const found = references(corpus, uri, offset);
          return found === undefined ? null : toLocations(corpus, found);
        }),
      ),
  },
  {
    promise: { documentHighlightProvider: true },
    open: (connection, desk) =>
      connection.onDocumentHighlight(
        answering(connection, desk, 'highlights', async params => {
          const { corpus, uri, offset, lines } = await placeIn(desk, params);
          const found = highlights(corpus, uri, offset);
          return found?.map((span): DocumentHighlight => ({ range: lines.range(span), kind: highlightKind })) ?? null;
        }),
      ),
  },
  {
    promise: { documentSymbolProvider: { label: 'Copydesk' } },
    open: (connection, desk) =>
      connection.onDocumentSymbol(
        answering(connection, desk, 'outline', async ({ textDocument: { uri } }) => {
          await desk.read(uri);
          const { corpus } = desk;
          const lines = linesOfArticle(corpus, uri);
          return lines === undefined ? null : outline(corpus, uri).map(item => toSymbol(lines, item));
        }),
      ),
  },
  {
    promise: { workspaceSymbolProvider: { resolveProvider: true } },
    open: (connection, desk) => {
      connection.onWorkspaceSymbol(
        answering(connection, desk, 'symbols', ({ query }) =>
          symbols(desk.corpus, query).map(({ key, name, kind, detail, uri }) => ({
            name: label(name),
            kind: symbolKindOf(kind),
            containerName: label(detail),
            location: { uri },
            data: key,
          })),
        ),
      );
      connection.onWorkspaceSymbolResolve(async symbol => {
        const { corpus } = desk;
        const place = typeof symbol.data === 'string' ? placeOfSymbol(corpus, symbol.data) : undefined;
        const location = place && toLocation(corpus, place);
        return Promise.resolve(location === undefined ? symbol : { ...symbol, location });
      });
    },
  },
  tokensRoute,
  hintsRoute,
  {
    promise: {},
    open: (connection, desk) =>
      connection.onRequest(
        jumpRequest,
        answering(connection, desk, 'jump', async (params: JumpParams): Promise<JumpResult | null> => {
          const { corpus, uri, offset } = await placeIn(desk, params);
          const jump = params.speaker === 'any' ? jumpToQuote : jumpToSpeaker;
          const found = jump(corpus, uri, offset, params.direction);
          const place = found && toLocation(corpus, found);
          return found && place ? { place, label: label(found.label) } : null;
        }),
      ),
  },
  {
    promise: {},
    open: (connection, desk) =>
      connection.onRequest(
        speakersRequest,
        answering(connection, desk, 'speakers', ({ uri }: SpeakersParams): readonly Speaker[] => {
          const { corpus } = desk;
          return speakers(corpus, uri === undefined ? corpus.uris : [uri]).map(speaker => ({
            ...speaker,
            name: label(speaker.name),
            role: labelIf(speaker.role),
            quotes: speaker.quotes.flatMap(({ text, kind, confidence, parts, article, ...located }) => {
              const place = toLocation(corpus, located);
              return place === undefined
                ? []
                : [{ text: label(text), kind, confidence, parts, article: label(article), place }];
            }),
          }));
        }),
      ),
  },
  {
    promise: {},
    open: (connection, desk) =>
      connection.onRequest(
        figuresRequest,
        answering(connection, desk, 'figures', ({ uri }: FiguresParams): readonly FigureGroup[] => {
          const { corpus } = desk;
          return figureGroups(corpus, uri === undefined ? corpus.uris : [uri]).map(group => ({
            ...group,
            name: label(group.name),
            figures: group.figures.flatMap(({ uri, span, text, reading, asOf, source, article, context }) => {
              const place = toLocation(corpus, { uri, span });
              const words = {
                text: label(text),
                reading: labelIf(reading),
                article: label(article),
                context: label(context),
              };
              return place === undefined ? [] : [{ ...words, asOf: labelIf(asOf), source: labelIf(source), place }];
            }),
          }));
        }),
      ),
  },
  {
    promise: {},
    open: (connection, desk) =>
      connection.onRequest(
        placesRequest,
        answering(connection, desk, 'places', ({ key, of }: PlacesParams): readonly Location[] => {
          const { corpus } = desk;
          const dossier = corpus.identities.dossier(key);
          return dossier === undefined
            ? []
            : toLocations(corpus, (of === 'mentions' ? mentionsOf : quotesOf)(corpus, dossier));
        }),
      ),
  },
];

function labelIf(words: string | undefined): string | undefined {
  return words === undefined ? undefined : label(words);
}

interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

interface PointedAt {
  readonly corpus: Corpus;
  readonly uri: string;
  readonly lines: Lines;
  readonly offset: number;
}

async function placeIn(desk: Desk, { textDocument: { uri }, position }: PlaceParams): Promise<PointedAt> {
  await desk.settled(uri);
  const { corpus } = desk;
  const lines = linesOfArticle(corpus, uri) ?? linesIn('');
  return { corpus, uri, lines, offset: lines.offset(position) };
}
