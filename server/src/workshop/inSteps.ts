import type { Corpus } from '../corpus/corpus';
import { Cancelled, type Breathe } from '../pipeline/breathe';
import type { Facts } from '../pipeline/facts';
import type { Stage } from '../pipeline/stage';
import { stages } from '../stages';
import { passages } from '../stages/passages/passages';
import { prose } from '../stages/prose';
import type { Article } from '../types/article';

/**
 * Reads all that lists and problems need of `article`, a paragraph and a stage at a time. Afterwards `corpus` answers about it at once.
 * Throws what `breathe` throws; a fault of the analysis meets, and hears of, whoever asks for what is kept of the article.
 */
export async function readInSteps(corpus: Corpus, article: Article, breathe: Breathe): Promise<void> {
  await findInSteps(corpus, article, breathe);
  corpus.with(article).record(article.uri);
}

/** The same but for what is kept of the article, which its own problems do not need. */
export async function findInSteps(corpus: Corpus, article: Article, breathe: Breathe): Promise<void> {
  const opened = corpus.with(article);
  const facts = opened.facts(article.uri);
  try {
    if (facts?.get(prose).kind === 'article') {
      await readStages(facts, breathe);
    }
  } catch (error) {
    if (error instanceof Cancelled) {
      throw error;
    }
  }
}

async function readStages(facts: Facts, breathe: Breathe): Promise<void> {
  const { article, readings } = facts.inputs;
  for (const { start, end } of facts.get(passages).all) {
    readings.of(article.text.slice(start, end));
    await breathe();
  }
  for (const stage of stages as readonly Stage<unknown>[]) {
    facts.get(stage);
    await breathe();
  }
}
