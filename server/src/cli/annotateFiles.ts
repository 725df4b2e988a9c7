import { finished, type Draft } from '../formats/contract';
import { lineOf, unpacked, type Form } from './papers';
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
  const form = options.form === 'annotation' ? 'draft' : options.form;
  const { articles, corpus, idOf, failed } = await readArticles(paths, options, shell, form);
  let done = 0;
  for (const { uri, packed } of articles) {
    done++;
    shell.progress(`Annotating ${done} of ${articles.length}: ${idOf(uri)}`);
    if (!(await shell.print(lineOf(finished(corpus, uri, unpacked(packed) as Draft, idOf))))) {
      break;
    }
  }
  shell.progress();
  return failed ? exit.someFailed : exit.fine;
}
