import { availableParallelism } from 'node:os';
import type { Means } from '../corpus/corpus';
import { openAnalyst } from '../node/workshop/openAnalyst';
import type { Article } from '../types/article';
import { analysed } from '../workshop/analysed';
import { Crew } from '../workshop/crew';
import type { Outcome } from '../workshop/order';
import { paperOf, type Ask, type Paper } from './papers';
import { withReaders, type ReaderChoice } from './readers';
import type { Shell } from './shell';

/** Whoever analyses the articles of a command, on all cores when there are many. */
export interface Analysts {
  readonly analyse: (article: Article, ask: Ask) => Promise<Outcome<Paper>>;
  /** Articles that are to be given to them before the first is done. */
  readonly ahead: number;
}

/** Hands analysts to `work`, and closes them behind it. */
export async function withAnalysts<Out>(
  choice: ReaderChoice,
  means: Means,
  shell: Shell,
  work: (analysts: Analysts) => Promise<Out>,
): Promise<Out> {
  return withReaders(choice, means, shell, async readers => {
    const tools = { means, model: readers?.model, paperOf };
    const reader = readers === undefined ? 'rules' : 'model';
    const cores = availableParallelism();
    const crew = new Crew<Ask, Paper>({
      open: openAnalyst,
      // One core does as much in one thread.
      count: cores === 1 ? 0 : cores,
      few: few[reader],
      alone: (order, wanted) => analysed(order, tools, wanted),
      onTrouble: why => shell.warn(`copydesk: on one core only: ${why}`),
    });
    try {
      return await work({
        analyse: (article, ask) => crew.analyse({ article, reader, decisions: means.decisions.of(article.uri), ask }),
        ahead: crew.ahead,
      });
    } finally {
      crew.close();
    }
  });
}

/** Articles that are analysed in the time in which a thread reads the word lists and loads the model. */
const few = { model: 12, rules: 300 } as const;
