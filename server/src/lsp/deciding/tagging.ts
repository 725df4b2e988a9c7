import { taggable } from '../../features/offers/keys';
import { ownItemsIn } from '../../features/ownItems';
import { taggableRequest, taggedRequest, type ArticleParams, type Taggable, type Tagged } from '../../protocol';
import { answering } from '../answer';
import { linesOfArticle } from '../convert';
import { label } from '../label';
import type { Route } from '../route';

/** What a client shows of people's own layers: which tags there are, and what is tagged. */
export const taggingRoutes: readonly Route[] = [
  {
    promise: {},
    open: (connection, desk) =>
      connection.onRequest(
        taggableRequest,
        answering(connection, desk, 'taggable', async ({ textDocument: { uri } }: ArticleParams) => {
          await desk.ready;
          return taggable(desk.decisions.tagSets.layersFor(uri)).map(
            ({ label: words, key, description, query }): Taggable => ({
              ...{ label: label(words), query },
              ...(key === undefined ? {} : { key }),
              ...(description === undefined ? {} : { description: label(description) }),
            }),
          );
        }),
      ),
  },
  {
    promise: {},
    open: (connection, desk) =>
      connection.onRequest(
        taggedRequest,
        answering(connection, desk, 'tagged', async ({ textDocument: { uri } }: ArticleParams) => {
          await desk.documents.settled(uri);
          const { corpus, decisions, settings } = desk;
          const [facts, lines] = [corpus.facts(uri), linesOfArticle(corpus, uri)];
          return facts === undefined || lines === undefined || !settings.highlight
            ? []
            : ownItemsIn(facts, decisions.tagSets.layersFor(uri)).flatMap(({ spans, tag }) =>
                spans.map((span): Tagged => ({
                  range: lines.range(span),
                  ...(tag?.colour === undefined ? {} : { colour: tag.colour }),
                })),
              );
        }),
      ),
  },
];
