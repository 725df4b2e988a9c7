import type { Position } from 'vscode-languageserver';
import type { Corpus } from '../corpus/corpus';
import type { Facts } from '../pipeline/facts';
import { linesIn, linesOfArticle, type Lines } from './convert';
import type { Desk } from './desk';

/** An open article, with its newest text read. */
export interface ReadArticle {
  readonly corpus: Corpus;
  readonly facts: Facts;
  readonly lines: Lines;
}

/** Undefined where the document is not read as an article. */
export async function articleIn(desk: Desk, uri: string): Promise<ReadArticle | undefined> {
  await desk.documents.settled(uri);
  const { corpus } = desk;
  const [facts, lines] = [corpus.facts(uri), linesOfArticle(corpus, uri)];
  return facts && lines && { corpus, facts, lines };
}

interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export interface PointedAt {
  readonly corpus: Corpus;
  readonly uri: string;
  readonly lines: Lines;
  readonly offset: number;
}

export async function placeIn(desk: Desk, { textDocument: { uri }, position }: PlaceParams): Promise<PointedAt> {
  await desk.documents.settled(uri);
  const { corpus } = desk;
  const lines = linesOfArticle(corpus, uri) ?? linesIn('');
  return { corpus, uri, lines, offset: lines.offset(position) };
}
