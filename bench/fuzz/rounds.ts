import fc from 'fast-check';
import type { Means } from '../../server/src/corpus/corpus';
import { readByRule } from '../../server/src/reader/rules/rules';
import type { Readings } from '../../server/src/types/reading';
import { outcomeOf } from './faults';
import { shrunk } from './shrink';
import { longTexts, texts } from './texts';

/** A text at fault, as small as could be made. */
export interface Fault {
  readonly text: string;
  readonly fault: string;
}

/** Readings by the model for a text; undefined to read by rule. */
export type ReadAhead = (text: string) => Promise<Readings>;

/**
 * Reads `count` texts made from `seed`, then the same again in another order and afresh, so that nothing that was remembered helps or harms, and
 * one long text for every two hundred.
 */
export async function round(
  seed: number,
  count: number,
  means: Means,
  readAhead?: ReadAhead,
): Promise<readonly Fault[]> {
  const made = fc.sample(texts(), { seed, numRuns: count });
  const found: Fault[] = [];
  const said = new Map<string, string>();
  for (const text of made) {
    const outcome = outcomeOf(text, means, await readAhead?.(text));
    said.set(text, outcome.found);
    if (outcome.fault !== undefined) {
      found.push(smallest(text, outcome.fault, means, await readAhead?.(text)));
    }
  }
  const afresh = { ...means, readings: readByRule(means.lexicon) };
  for (const text of [...said.keys()].reverse()) {
    if (outcomeOf(text, afresh, await readAhead?.(text)).found !== said.get(text)) {
      found.push({ text, fault: 'it is read otherwise in another order' });
    }
  }
  for (const text of fc.sample(longTexts(), { seed, numRuns: Math.ceil(count / 200) })) {
    const { fault } = outcomeOf(text, means, await readAhead?.(text));
    if (fault !== undefined) {
      found.push({ text, fault });
    }
  }
  return found;
}

/** By the model a smaller text would be another one to read, so it stays. */
function smallest(text: string, fault: string, means: Means, readings: Readings | undefined): Fault {
  if (readings !== undefined) {
    return { text, fault };
  }
  const [first] = fault.split('\n');
  const isSame = (less: string): boolean =>
    outcomeOf(less, means).fault?.split('\n')[0]?.slice(0, 30) === first?.slice(0, 30);
  return { text: shrunk(text, isSame), fault };
}
