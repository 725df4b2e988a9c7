import type { Corpus } from '../corpus/corpus';
import type { Stage } from '../pipeline/stage';
import { breather, Cancelled, type Wanted } from '../pipeline/breathe';
import { stages } from '../stages';
import { passages } from '../stages/passages/passages';
import { prose } from '../stages/prose';
import type { Article } from '../types/article';

/** UTF-16 code units from which an article is read in steps, so that other requests are answered meanwhile. */
const longFrom = 120_000;

export function isLong(text: { readonly length: number }): boolean {
  return text.length >= longFrom;
}

/** Milliseconds without a keystroke before a long article is read. */
const pause = 200;

/**
 * Reads all that lists and problems need of `article`, a paragraph and a stage at a time. Afterwards `corpus` answers about it at once.
 * Throws `Cancelled` when it is no longer wanted.
 */
export async function readInSteps(corpus: Corpus, article: Article, wanted: Wanted): Promise<void> {
  const breathe = breather(wanted);
  await new Promise(resolve => {
    setTimeout(resolve, pause);
  });
  await breathe();
  const facts = corpus.with(article).facts(article.uri);
  if (facts?.get(prose).kind === 'article') {
    for (const { start, end } of facts.get(passages).all) {
      facts.inputs.readings.of(article.text.slice(start, end));
      await breathe();
    }
    for (const stage of stages as readonly Stage<unknown>[]) {
      facts.get(stage);
      await breathe();
    }
  }
  corpus.with(article).record(article.uri);
}

/** Whether the reading was given up for a newer one; any other fault is the caller's. */
export function wasGivenUp(error: unknown): boolean {
  return error instanceof Cancelled;
}
