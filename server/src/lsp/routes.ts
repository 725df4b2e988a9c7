import type { DocumentHighlight, WorkspaceSymbol } from 'vscode-languageserver';
import type { Corpus } from '../corpus/corpus';
import type { Card } from '../features/card';
import { definition } from '../features/definition';
import { bearerAt } from '../features/dossier';
import { hoverInExcerpt } from '../features/excerpt';
import { highlights } from '../features/highlights';
import { hover } from '../features/hover';
import { jumpToQuote, jumpToSpeaker } from '../features/jump';
import { outline } from '../features/outline';
import { ownCard } from '../features/ownItems';
import { references } from '../features/places';
import { placeOfSymbol, symbolsIn, type CorpusSymbol } from '../features/symbols';
import { breather } from '../pipeline/breathe';
import {
  bearerRequest,
  jumpRequest,
  type Bearer,
  type BearerParams,
  type JumpParams,
  type JumpResult,
} from '../protocol';
import { answering } from './answer';
import { linesOfArticle, toLocation, toLocations, toSymbol } from './convert';
import { decidingRoutes } from './deciding/routes';
import type { Desk } from './desk';
import { exportingRoutes } from './exporting/routes';
import { label } from './label';
import { hintsRoute } from './hints';
import { toMarkup } from './markdown';
import { highlightKind, symbolKindOf } from './kinds';
import { lists } from './lists';
import { placeIn } from './pointing';
import { readingRoutes } from './reading';
import { searchRoutes } from './search/routes';
import type { Route } from './route';
import { tokensRoute } from './tokens';
import { hoverInWritten, writingRoute } from './writing/routes';

/** Every feature of the server; a new one is one more entry. */
export const routes: readonly Route[] = [
  {
    promise: { hoverProvider: true },
    open: (connection, desk) =>
      connection.onHover(
        answering(connection, desk, 'hover', async params => {
          const written = hoverInWritten(desk, params.textDocument.uri, params.position);
          if (written !== undefined) {
            return written;
          }
          const long = desk.documents.unread(params.textDocument.uri);
          if (long !== undefined) {
            const corpus = desk.corpus.with(long);
            const lines = linesOfArticle(corpus, long.uri);
            const card = lines && hoverInExcerpt(corpus, long, lines.offset(params.position));
            const contents = card && toMarkup(corpus, card, desk.client.cards);
            return contents ? { contents, range: lines.range(card.span) } : null;
          }
          const { corpus, uri, offset, lines } = await placeIn(desk, params);
          const card = withOwn(hover(corpus, uri, offset), ownAt(desk, uri, offset));
          return card === undefined
            ? null
            : { contents: toMarkup(corpus, card, desk.client.cards), range: lines.range(card.span) };
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
          await desk.documents.read(uri);
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
        answering(connection, desk, 'symbols', async ({ query }, token) => {
          const breathe = breather(token);
          const found: WorkspaceSymbol[] = [];
          const { corpus, client } = desk;
          for (const chunk of corpus.identities.dossiers.all) {
            const symbols = symbolsIn(chunk, query).map(toWorkspaceSymbol);
            found.push(...(client.resolvesSymbols ? symbols : symbols.map(symbol => withPlace(corpus, symbol))));
            await breathe();
          }
          return found;
        }),
      );
      const resolve = answering(connection, desk, 'symbol', (symbol: WorkspaceSymbol) =>
        withPlace(desk.corpus, symbol),
      );
      connection.onWorkspaceSymbolResolve(async (symbol, token) => (await resolve(symbol, token)) ?? symbol);
    },
  },
  tokensRoute,
  hintsRoute,
  ...readingRoutes,
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
        bearerRequest,
        answering(connection, desk, 'bearer', async (params: BearerParams): Promise<Bearer | null> => {
          const { corpus, uri, offset } = await placeIn(desk, params);
          const found = bearerAt(corpus, uri, offset);
          return found === undefined ? null : { key: found.key, name: label(found.name) };
        }),
      ),
  },
  ...lists,
  ...decidingRoutes,
  writingRoute,
  ...exportingRoutes,
  ...searchRoutes,
];

/** What people say of the place in their own layers. */
function ownAt(desk: Desk, uri: string, offset: number): Card | undefined {
  const facts = desk.corpus.facts(uri);
  return facts && ownCard(facts, desk.decisions.tagSets.layersFor(uri), offset);
}

/** Of two the card of fewer words comes first: it is that which the reader points at. */
function withOwn(card: Card | undefined, own: Card | undefined): Card | undefined {
  if (card === undefined || own === undefined) {
    return card ?? own;
  }
  const isWithin = own.span.end - own.span.start < card.span.end - card.span.start;
  return { ...card, lines: isWithin ? [...own.lines, ...card.lines] : [...card.lines, ...own.lines] };
}

function toWorkspaceSymbol({ key, name, kind, detail, uri }: CorpusSymbol): WorkspaceSymbol {
  return { name: label(name), kind: symbolKindOf(kind), containerName: label(detail), location: { uri }, data: key };
}

/** Of a symbol of the folder: where it is named first and in full. */
function withPlace(corpus: Corpus, symbol: WorkspaceSymbol): WorkspaceSymbol {
  const place = typeof symbol.data === 'string' ? placeOfSymbol(corpus, symbol.data) : undefined;
  const location = place && toLocation(corpus, place);
  return location === undefined ? symbol : { ...symbol, location };
}
