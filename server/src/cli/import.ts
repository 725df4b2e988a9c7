import path from 'node:path';
import { userInfo } from 'node:os';
import { compared } from '../exchange/compare';
import type { SpanFormat, Taken } from '../exchange/format';
import { markedOf } from '../exchange/fromAnnotation';
import type { Marked } from '../exchange/marked';
import { inkOf } from '../exchange/units';
import { writeLines } from '../decisions/lines';
import { annotatedTexts } from './export';
import { outFolder } from './outFolder';
import { readArticles, type ReadOptions } from './readArticles';
import { exit, type Exit, type Shell } from './shell';
import { takeFiles } from './takeFiles';

export interface ImportOptions extends ReadOptions {
  readonly format: SpanFormat;
  /** The folder for files of decisions, one an article; undefined for the standard output. */
  readonly out: string | undefined;
  readonly isForced: boolean;
  readonly isConfirming: boolean;
  readonly isComplete: boolean;
  /** Who decided. */
  readonly by: string | undefined;
}

/** Compares what another program wrote with the articles, and prints or writes what it decides of them. */
export async function importFiles(
  given: string,
  paths: readonly string[],
  options: ImportOptions,
  shell: Shell,
): Promise<Exit> {
  const read = await readArticles(paths, options, shell, 'draft-with-text');
  const articles = [...annotatedTexts(read)].map(markedOf);
  const byId = new Map(articles.map(article => [article.id, article]));
  let byInk: ReadonlyMap<string, Marked> | undefined;
  /** By its name, or, where the format has none, by its words: then the first that has them. */
  const articleOf = ({ id, text }: Taken): Marked | undefined => {
    if (id !== undefined) {
      return byId.get(id);
    }
    byInk ??= new Map([...articles].reverse().map(article => [inkOf(article.text).ink, article]));
    return byInk.get(inkOf(text).ink);
  };
  const { format, out, isForced } = options;
  const taken = takeFiles(path.resolve(shell.folder, given), format, id => byId.get(id)?.text);
  taken.problems.forEach(problem => shell.warn(`copydesk: ${problem}`));
  let failed = read.failed || taken.problems.length > 0;
  const counts = new Map<string, number>();
  const folder = out === undefined ? undefined : outFolder(path.resolve(shell.folder, out), { isForced });
  for (const one of taken.articles) {
    const ours = articleOf(one);
    if (ours === undefined) {
      shell.warn(`copydesk: ${one.id ?? 'an article without a name'}: none of the articles given is it`);
      failed = true;
      continue;
    }
    const at = `${new Date().toISOString().slice(0, 19)}Z`;
    const upon = ours.source.split(' ').at(-1) ?? '';
    const made = { by: options.by ?? userInfo().username, at, upon };
    const { decisions, problems } = compared(ours, one, { ...options, made });
    problems.forEach(problem => shell.warn(`copydesk: ${ours.id}: ${problem}`));
    failed ||= problems.length > 0;
    decisions.forEach(({ kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
    const content = writeLines({ decisions, problems: [] });
    if (folder === undefined) {
      const lines = content.split('\n').slice(1, -1);
      await shell.print(
        lines.map(line => `${JSON.stringify({ article: ours.id, decision: JSON.parse(line) as unknown })}\n`).join(''),
      );
    } else if (decisions.length > 0) {
      const problem = await folder.write({ name: `${ours.id}.jsonl`, content });
      if (problem !== undefined) {
        shell.warn(`copydesk: ${problem}`);
        failed = true;
      }
    }
  }
  const total = [...counts].map(([kind, count]) => `${count} × ${kind}`).join(', ');
  shell.warn(`copydesk: ${total === '' ? 'nothing is decided' : `decided: ${total}`}`);
  return failed ? exit.someFailed : exit.fine;
}
