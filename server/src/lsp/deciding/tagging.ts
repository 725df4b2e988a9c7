import { taggable } from '../../features/offers/keys';
import { ownItemsIn } from '../../features/ownItems';
import { taggableRequest, taggedRequest, type ArticleParams, type Taggable, type Tagged } from '../../protocol';
import { answering } from '../answer';
import { articleIn } from '../pointing';
import { label } from '../label';
import type { Route } from '../route';

/** What a client shows of people's own layers: which tags there are, and what is tagged. */
export const taggingRoutes: readonly Route[] = [
  {
    promise: {},
    open: (connection, desk) =>
      connection.onRequest(
        taggableRequest,
        answering(connection, desk, 'taggable', ({ textDocument: { uri } }: ArticleParams) =>
          taggable(desk.decisions.tagSets.layersFor(uri)).map(
            ({ label: words, key, description, query }): Taggable => ({
              ...{ label: label(words), query },
              ...(key === undefined ? {} : { key }),
              ...(description === undefined ? {} : { description: label(description) }),
            }),
          ),
        ),
      ),
  },
  {
    promise: {},
    open: (connection, desk) =>
      connection.onRequest(
        taggedRequest,
        answering(connection, desk, 'tagged', async ({ textDocument: { uri } }: ArticleParams) => {
          const read = await articleIn(desk, uri);
          const { decisions, settings } = desk;
          return read === undefined || !settings.highlight
            ? []
            : ownItemsIn(read.facts, decisions.tagSets.layersFor(uri)).flatMap(({ spans, tag }) =>
                spans.map((span): Tagged => ({
                  range: read.lines.range(span),
                  ...(tag?.colour === undefined ? {} : { colour: tag.colour }),
                })),
              );
        }),
      ),
  },
];
