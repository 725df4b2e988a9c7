import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { finished, type Draft } from '../formats/contract';
import type { Facts } from '../pipeline/facts';
import { drafted, lineOf, readingOf, type AnnotationOptions, type Form } from './annotator';
import { readArticles, type ReadOptions } from './readArticles';
import { exit, type Exit, type Shell } from './shell';

export interface FileOptions extends ReadOptions {
  readonly form: Form;
}

/**
 * Annotates files and folders as one corpus: keys, names and findings hold across them. Each article is analysed once; what is printed of it
 * when all have been read is drafted then. Readings depend on no other article, and are printed as they come.
 */
export async function annotateFiles(paths: readonly string[], options: FileOptions, shell: Shell): Promise<Exit> {
  if (options.form === 'reading') {
    const { failed } = await readArticles(paths, options, shell, readingOf, shell.print);
    return failed ? exit.someFailed : exit.fine;
  }
  const read = await readArticles(paths, options, shell, packedDraftOf);
  let done = 0;
  for (const { uri, kept } of read.articles) {
    done++;
    shell.progress(`Annotating ${done} of ${read.articles.length}: ${read.idOf(uri)}`);
    if (!(await shell.print(lineOf(finished(read.corpus, uri, unpacked(kept) as Draft, read.idOf))))) {
      break;
    }
  }
  shell.progress();
  return read.failed ? exit.someFailed : exit.fine;
}

function packedDraftOf(facts: Facts, options: AnnotationOptions): Uint8Array {
  return packed(drafted(facts, options));
}

/** A tenth as long: what is known of all articles waits until the last one is read. */
export function packed(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value), { level: constants.Z_BEST_SPEED });
}

export function unpacked(kept: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(kept).toString());
}
