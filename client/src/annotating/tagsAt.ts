import { taggableRequest, type ArticleParams, type Taggable } from '../../../server/src/protocol';
import type { Connection } from '../connection';

/** What the folder of the article has to tag with. */
export async function tagsFor(connection: Connection, uri: string): Promise<readonly Taggable[]> {
  const params: ArticleParams = { textDocument: { uri } };
  return (await connection.request<readonly Taggable[]>(taggableRequest, params)) ?? [];
}
