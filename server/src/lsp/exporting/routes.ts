import { quoteAt } from '../../features/offers/quotes';
import { citedArticle, citedQuote } from '../../features/citation';
import { statements } from '../../stages/statements';
import {
  copyRequest,
  exportedNotification,
  exportFormatsRequest,
  exportRequest,
  type Copied,
  type CopyParams,
  type ExportFormat,
  type ExportParams,
  type ExportResult,
} from '../../protocol';
import { answering } from '../answer';
import { linesOfArticle } from '../convert';
import type { Route } from '../route';
import { copiedCitation, copiedQuote } from './copied';
import { exported } from './exporting';

/** All by which what was read goes out of the editor. */
export const exportingRoutes: readonly Route[] = [
  {
    promise: {},
    open: (connection, desk) =>
      connection.onRequest(
        copyRequest,
        answering(connection, desk, 'copy', async ({ textDocument, range }: CopyParams): Promise<Copied | null> => {
          const { uri } = textDocument;
          await desk.documents.settled(uri);
          const { corpus } = desk;
          const [facts, lines] = [corpus.facts(uri), linesOfArticle(corpus, uri)];
          if (facts === undefined || lines === undefined) {
            return null;
          }
          const at = lines.span(range);
          const quote = quoteAt({ facts, at });
          const statement = quote && facts.get(statements).find(({ parts }) => parts.includes(quote));
          const cited = quote && statement && citedQuote(corpus, uri, quote, statement);
          const article = citedArticle(corpus, uri, at);
          return cited ? copiedQuote(cited) : article ? { citation: copiedCitation(article) } : null;
        }),
      ),
  },
  {
    promise: {},
    open: (connection, desk) =>
      connection.onRequest(
        exportFormatsRequest,
        answering(
          connection,
          desk,
          'formats',
          async (): Promise<readonly ExportFormat[]> => (await import('./writers')).exportFormats,
        ),
      ),
  },
  {
    promise: {},
    open: (connection, desk) =>
      connection.onRequest(
        exportRequest,
        answering(connection, desk, 'export', (params: ExportParams, token): Promise<ExportResult> => {
          const { id } = params;
          return exported(desk, params, token, part =>
            connection.sendNotification(exportedNotification, { id, ...part }),
          );
        }),
      ),
  },
];
