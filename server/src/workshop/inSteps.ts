import type { Corpus } from '../corpus/corpus';
import type { Stage } from '../pipeline/stage';
import { stages } from '../stages';
import { passages } from '../stages/passages/passages';
import { prose } from '../stages/prose';
import type { Article } from '../types/article';

/**
 * Reads all that lists and problems need of `article`, a paragraph and a stage at a time. Afterwards `corpus` answers about it at once.
 * Throws what `breathe` throws.
 */
export async function readInSteps(corpus: Corpus, article: Article, breathe: () => Promise<void>): Promise<void> {
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
