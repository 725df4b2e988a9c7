import { Corpus, type Means } from '../../server/src/corpus/corpus';
import { figureGroups } from '../../server/src/features/figures';
import { hover } from '../../server/src/features/hover';
import { outline } from '../../server/src/features/outline';
import { problems } from '../../server/src/features/problems';
import { speakerHints } from '../../server/src/features/speakerHints';
import { everything } from '../../server/src/features/page';
import { speakersIn } from '../../server/src/features/speakers';
import { tokens } from '../../server/src/features/tokens';
import { conlluOf } from '../../server/src/formats/conllu/conllu';
import { contractOf } from '../../server/src/formats/contract';
import { readByRule } from '../../server/src/reader/rules/rules';
import type { Readings } from '../../server/src/types/reading';
import { checkAnnotation } from '../../server/test/support/annotations';

/** What was found in a text, and what is wrong with that; `found` is empty where nothing came of it. */
export interface Outcome {
  readonly found: string;
  readonly fault: string | undefined;
}

/**
 * Reads a text by itself as the shell does, and has the editor's features look at it. Wrong is: a throw, what does not fit the schema, a span
 * beyond the text or within a character, more than a second for 20 KB.
 */
export function outcomeOf(text: string, means: Means, readings?: Readings): Outcome {
  const begin = performance.now();
  const outcome = read(text, means, readings);
  return outcome.fault === undefined && performance.now() - begin > limitFor(text)
    ? timed(text, means, readings, outcome)
    : outcome;
}

/** How a text is read, and what is found in it: one string, to be held against what another process says of it. */
export function readAndFound(text: string, means: Means): string {
  return JSON.stringify({ reading: means.readings.of(text), found: outcomeOf(text, means).found });
}

function read(text: string, means: Means, readings: Readings | undefined): Outcome {
  let found = '';
  let fault: string | undefined;
  try {
    const bare = Corpus.empty(means).with({ uri, version: 1, text });
    const corpus = readings === undefined ? bare : bare.reread(uri, readings);
    const annotation = contractOf(corpus, uri, {
      version: '0.0.0',
      sha256: '0'.repeat(64),
      idOf: () => 'text',
      vouched: true,
    });
    if (annotation === undefined) {
      throw new Error('The corpus does not hold the text.');
    }
    found = JSON.stringify(annotation);
    checkAnnotation(annotation, text);
    look(corpus, text);
  } catch (error) {
    fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  return { found, fault };
}

/**
 * Other work on the machine is no fault of ours: what took long by the clock is read again up to three times, and the least processor time counts,
 * which work on the same core's other thread lengthens too.
 */
function timed(text: string, means: Means, readings: Readings | undefined, outcome: Outcome): Outcome {
  let least = Infinity;
  for (let time = 0; time < 3 && least > limitFor(text); time++) {
    const afresh = { ...means, readings: readByRule(means.lexicon) };
    const begin = process.cpuUsage();
    read(text, afresh, readings);
    const { user, system } = process.cpuUsage(begin);
    least = Math.min(least, Math.round((user + system) / 1000));
  }
  return least > limitFor(text) ? { ...outcome, fault: `it took ${least} ms` } : outcome;
}

const uri = 'test:/text.txt';

/** Milliseconds: a second for 20 KB; what is short may be the first that is read, or meet with a collection of garbage. */
const limitFor = (text: string): number => Math.max(500, text.length / 20);

function look(corpus: Corpus, text: string): void {
  tokens(corpus, uri);
  outline(corpus, uri);
  problems(corpus, uri, () => true);
  speakersIn(corpus, uri);
  figureGroups(corpus, everything, uri);
  speakerHints(corpus, uri, { start: 0, end: text.length });
  for (const part of [0, 0.3, 0.6, 1]) {
    hover(corpus, uri, Math.floor(part * text.length));
  }
  const facts = corpus.facts(uri);
  if (facts !== undefined) {
    conlluOf(facts, 'text');
  }
}
