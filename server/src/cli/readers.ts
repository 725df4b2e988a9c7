import type { Means } from '../corpus/corpus';
import type { Readers } from '../corpus/modelReadings';
import { startReader } from '../node/reader/startReader';
import type { Shell } from './shell';

/** Who reads: the model and, where it cannot be had, the word lists and rules; or these alone. */
export type ReaderChoice = 'model' | 'rules';

export function isReaderChoice(name: string): name is ReaderChoice {
  return name === 'model' || name === 'rules';
}

/** Hands the readers to `work` and closes them behind it; without a model that works, `work` is given none, and the shell is told why. */
export async function withReaders<Out>(
  choice: ReaderChoice,
  { lexicon, readings: rules }: Means,
  shell: Shell,
  work: (readers: Readers | undefined) => Promise<Out>,
): Promise<Out> {
  if (choice === 'rules') {
    return work(undefined);
  }
  // One thread reads while this one analyses; many articles go to analysts, each of whom has a model of their own.
  const model = startReader({ lexicon, rules });
  try {
    const state = await model.ready;
    if (state.kind === 'failed') {
      shell.warn(`copydesk: read by word lists only: ${state.message}`);
    }
    return await work(state.kind === 'failed' ? undefined : { model, rules });
  } finally {
    model.dispose();
  }
}
