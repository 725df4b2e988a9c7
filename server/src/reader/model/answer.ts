import type { ReadName, Reading, Word } from '../../types/reading';
import { nameTypes } from './clues';
import { withoutDoubts } from './doubts';
import type { Labels } from './labels';
import { reportAt } from './reports';

/**
 * What the model says of one paragraph, small enough to be sent and kept: 8 bytes a word, 16 a name, 48 a report.
 * `words`: of each word its part of speech, tag and relation (indices into `Labels`), and how far behind it its head stands, 0 for a root.
 * `names`: of each name its first word, the one behind its last, its type (an index into `nameTypes`) and its certainty (into `confidences`).
 * `reports`: of each word of saying what `reportsIn` tells.
 */
export interface Answer {
  readonly words: Int16Array;
  readonly names: Int32Array;
  readonly reports: Int32Array;
}

/** Numbers that an answer has of each word, of each name and of each report, and how many of a name's and a report's first ones are words. */
export const numbersOf = { word: 4, name: 4, report: 12 } as const;
const wordsOf = { name: 2, report: 7 } as const;

/** The most doubtful first. */
export const confidences = ['guess', 'likely', 'certain'] as const satisfies readonly ReadName['confidence'][];

/** One answer about all words, from those about the paragraph's parts in order. */
export function joined(parts: readonly Answer[]): Answer {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) {
    return only;
  }
  const words = new Int16Array(parts.reduce((sum, part) => sum + part.words.length, 0));
  const names: number[] = [];
  const reports: number[] = [];
  let at = 0;
  for (const part of parts) {
    words.set(part.words, at);
    const before = at / numbersOf.word;
    for (const [index, number] of part.names.entries()) {
      names.push(index % numbersOf.name < wordsOf.name ? before + number : number);
    }
    for (const [index, number] of part.reports.entries()) {
      reports.push(index % numbersOf.report < wordsOf.report ? before + number : number);
    }
    at += part.words.length;
  }
  return { words, names: Int32Array.from(names), reports: Int32Array.from(reports) };
}

/** The answer as a reading of the words that were asked about, those of the rule reading. */
export function readingOf({ words: said, names, reports }: Answer, byRule: Reading, labels: Labels): Reading {
  const { words } = byRule;
  return {
    words: words.map(({ start, end, pos }, index) => {
      const at = numbersOf.word * index;
      const distance = said[at + 3] ?? 0;
      return {
        start,
        end,
        pos: labels.upos[said[at] ?? -1] ?? pos,
        tag: labels.xpos[said[at + 1] ?? -1] ?? 'XX',
        head: distance === 0 ? -1 : index + distance,
        relation: labels.relations[said[at + 2] ?? -1] ?? 'dep',
      };
    }),
    names: withoutDoubts(
      Array.from({ length: names.length / numbersOf.name }, (_, index) => nameAt(names, index, words)).flatMap(
        name => name ?? [],
      ),
      byRule.names,
    ),
    reports: Array.from({ length: reports.length / numbersOf.report }, (_, index) => {
      return reportAt(reports.subarray(numbersOf.report * index, numbersOf.report * (index + 1)), words);
    }).filter(report => report !== undefined),
  };
}

function nameAt(names: Int32Array, index: number, words: readonly Word[]): ReadName | undefined {
  const [from = 0, to = 0, type = 0, confidence = 0] = names.subarray(
    numbersOf.name * index,
    numbersOf.name * (index + 1),
  );
  const first = words[from];
  const last = words[to - 1];
  const kind = nameTypes[type];
  return first && last && kind
    ? {
        start: first.start,
        end: last.end,
        type: kind,
        because: 'model',
        confidence: confidences[confidence] ?? 'guess',
      }
    : undefined;
}
