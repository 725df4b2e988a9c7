import path from 'node:path';
import { userInfo } from 'node:os';
import { compared } from '../exchange/compare';
import type { Taken } from '../exchange/format';
import type { ReadFormat } from '../exchange/formats';
import type { Decision } from '../types/decision';
import { decisionInWords } from '../words/decided';
import { markedOf } from '../exchange/fromAnnotation';
import type { Marked } from '../exchange/marked';
import { inkOf } from '../exchange/units';
import { lineOf } from '../decisions/lines';
import { beside } from '../decisions/taking';
import { annotatedTexts } from './export';
import { readArticles, type ReadOptions } from './readArticles';
import { exit, type Exit, type Shell } from './shell';
import { Store } from './store';
import { takeFiles } from './takeFiles';

export interface ImportOptions extends ReadOptions {
  readonly format: ReadFormat;
  /** Whether what is decided is only printed. */
  readonly isDryRun: boolean;
  readonly isConfirming: boolean;
  readonly isComplete: boolean;
  /** Who decided. */
  readonly by: string | undefined;
}

/** Compares what another program wrote with the articles, and keeps, or prints, what it decides of them. */
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
  const { format, isDryRun } = options;
  const taken = takeFiles(path.resolve(shell.folder, given), format, id => byId.get(id)?.text);
  taken.problems.forEach(problem => shell.warn(`copydesk: ${problem}`));
  let failed = read.failed || taken.problems.length > 0;
  const counts = new Map<string, number>();
  const store = new Store(paths.map(one => path.resolve(shell.folder, one)));
  const uriById = new Map(read.articles.map(({ uri }) => [read.idOf(uri), uri]));
  const say = (problem: string): void => {
    shell.warn(`copydesk: ${problem}`);
    failed = true;
  };
  try {
    for (const one of taken.articles) {
      const ours = articleOf(one);
      const uri = ours && uriById.get(ours.id);
      if (ours === undefined || uri === undefined) {
        say(`${one.id ?? 'an article without a name'}: none of the articles given is it`);
        continue;
      }
      if (one.sha256 !== undefined && one.sha256 !== ours.sha256) {
        say(`${ours.id}: it was edited since, so that nobody knows where these places are now`);
        continue;
      }
      const at = `${new Date().toISOString().slice(0, 19)}Z`;
      const upon = ours.source.split(' ').at(-1) ?? '';
      const made = { by: options.by ?? userInfo().username, at, upon };
      const { decisions, problems } = compared(ours, one, { ...options, made });
      problems.forEach(problem => say(`${ours.id}: ${problem}`));
      const { taken: now, refused } = beside(ours.text, await store.of(uri), decisions);
      for (const [decision, before] of refused) {
        say(`${ours.id}: ${inWords(decision)}: ${before.by} decided: ${inWords(before)}; that stays`);
      }
      now.forEach(({ kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
      if (isDryRun) {
        await shell.print(linesOf(ours.id, now));
      } else if (now.length > 0) {
        await store.add(uri, now);
      }
    }
    await store.write();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return exit.someFailed;
  }
  const total = [...counts].map(([kind, count]) => `${count} × ${kind}`).join(', ');
  shell.warn(
    `copydesk: ${total === '' ? 'nothing is decided' : `${isDryRun ? 'would be decided' : 'decided'}: ${total}`}`,
  );
  return failed ? exit.someFailed : exit.fine;
}

function inWords(decision: Decision): string {
  return decisionInWords(decision, key => key);
}

function linesOf(article: string, decisions: readonly Decision[]): string {
  return decisions
    .map(decision => `${JSON.stringify({ article, decision: JSON.parse(lineOf(decision)) as unknown })}\n`)
    .join('');
}
