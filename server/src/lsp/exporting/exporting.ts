import type { CancellationToken } from 'vscode-languageserver';
import type { AnnotatedText } from '../../exchange/fromAnnotation';
import { draftOf, finished } from '../../formats/contract';
import { breather } from '../../pipeline/breathe';
import type { Facts } from '../../pipeline/facts';
import { sentences } from '../../stages/sentences';
import { words } from '../../stages/words';
import { sha256Of } from '../../text/sha256';
import type { ExportedPart, ExportParams, ExportResult } from '../../protocol';
import { homeOf } from '../deciding/corpusFolder';
import type { Desk } from '../desk';

/** Reads the article, or all of the folder, and tells files in parts as they are made; the parts of one name belong together. Rejects with `Cancelled`. */
export async function exported(
  desk: Desk,
  params: ExportParams,
  token: CancellationToken,
  tell: (part: Omit<ExportedPart, 'id'>) => Promise<void>,
): Promise<ExportResult> {
  const breathe = breather(token);
  const uris = await urisOf(desk, params.uri, token);
  const { corpus } = desk;
  const idOf = idsOf(desk.corpus.uris, desk.folders);
  // The formats are a bundle of their own, which few sessions need.
  const { writerOf } = await import('./writers');
  const writer = writerOf(params, tell, uris.length);
  let done = 0;
  for (const uri of uris) {
    await breathe();
    const read = await desk.readOf(uri, facts => draftedText(facts, desk.version, idOf(uri)), token);
    done++;
    if (read !== undefined) {
      const sha256 = await sha256Of(new TextEncoder().encode(read.text));
      const annotation = { ...finished(corpus, uri, read.annotation, idOf), sha256 };
      await writer.take({ ...read, annotation }, done);
    }
  }
  return writer.end();
}

/** The article, those in the folder, or all. */
async function urisOf(desk: Desk, uri: string | undefined, token: CancellationToken): Promise<readonly string[]> {
  if (uri !== undefined && desk.corpus.record(uri) !== undefined) {
    return [uri];
  }
  const all = await desk.readThrough(token);
  return uri === undefined ? all : all.filter(one => one.startsWith(`${uri}/`));
}

function draftedText(facts: Facts, version: string, id: string): AnnotatedText {
  return {
    annotation: draftOf(facts, { version, sha256: '', idOf: () => id, vouched: false }),
    text: facts.article.text,
    sentences: facts.get(sentences),
    words: facts.get(words),
  };
}

/** Paths in their folder without extension; with it where two would be called alike. */
function idsOf(uris: readonly string[], folders: readonly string[]): (uri: string) => string {
  const counts = new Map<string, number>();
  const pathOf = (uri: string): string => homeOf(folders, uri)?.path ?? uri.split('/').at(-1) ?? uri;
  const bare = (uri: string): string => pathOf(uri).replace(/\.[^./]{1,8}$/u, '');
  for (const uri of uris) {
    counts.set(bare(uri), (counts.get(bare(uri)) ?? 0) + 1);
  }
  return uri => (counts.get(bare(uri)) === 1 ? bare(uri) : pathOf(uri));
}
