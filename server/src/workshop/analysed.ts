import { Corpus, takesLong, type Means } from '../corpus/corpus';
import { readByModel } from '../corpus/modelReadings';
import { emptyRecord } from '../corpus/record';
import { decisionsFrom } from '../decisions/decisions';
import { always, breather, Cancelled, type Breather, type Wanted } from '../pipeline/breathe';
import type { ReaderService } from '../reader/service/service';
import { readInSteps } from './inSteps';
import type { Order, Outcome } from './order';

/** What an order is carried out with. */
export interface Tools<Ask, Paper> {
  readonly means: Pick<Means, 'lexicon' | 'readings'>;
  /** Undefined where there is none: then the rules read. */
  readonly model: ReaderService | undefined;
  /** Makes what is asked for besides the record of the article at `uri`, the only one of its corpus. */
  readonly paperOf: (corpus: Corpus, uri: string, ask: Ask) => Paper;
  /** Of a thread that has other things to do besides: every article is analysed in steps, not only long ones. */
  readonly breather?: Breather;
}

/** Carries out an order in this thread. Rejects with `Cancelled` when nobody wants it any more. */
export async function analysed<Ask, Paper>(
  order: Order<Ask>,
  tools: Tools<Ask, Paper>,
  wanted: Wanted = always,
): Promise<Outcome<Paper>> {
  const { article, ask } = order;
  const { uri } = article;
  try {
    const corpus = await read(order, tools, wanted);
    const [facts, record] = [corpus.facts(uri), corpus.record(uri)];
    if (facts === undefined || record === undefined) {
      throw new Error(`The corpus does not hold ${uri}`);
    }
    const { reader } = facts.inputs.readings;
    return { kind: 'analysed', record, reader, paper: ask === undefined ? undefined : tools.paperOf(corpus, uri, ask) };
  } catch (error) {
    if (error instanceof Cancelled) {
      throw error;
    }
    // One article that trips the analysis must not cost the others.
    const [why, trace] =
      error instanceof Error ? [error.message, error.stack ?? error.message] : [String(error), String(error)];
    return { kind: 'failed', record: emptyRecord(article), why, trace };
  }
}

/** A corpus of this article alone, by whom it is to be read. */
async function read<Ask, Paper>(
  { article, reader, decisions }: Order<Ask>,
  { means: { lexicon, readings: rules }, model, breather: besides }: Tools<Ask, Paper>,
  wanted: Wanted,
): Promise<Corpus> {
  const means = { lexicon, readings: rules, decisions: decisionsFrom(new Map([[article.uri, decisions]])) };
  const unread = Corpus.empty(means).with(article);
  const readings =
    reader === 'rules' || model === undefined
      ? undefined
      : await readByModel(unread, article.uri, { model, rules }, { wanted });
  const corpus = readings === undefined ? unread : unread.reread(article.uri, readings);
  if (besides !== undefined || takesLong(article.text)) {
    await readInSteps(corpus, article, (besides ?? breather)(wanted));
  }
  return corpus;
}
