import type { Span } from '../../text/span';
import type { ReadPart, ReadReport } from '../../types/reading';
import { bestNames, type FoundName } from './names';
import type { NetworkOutputs } from './network';

/** What a word may be for a word of saying: outside, begins or goes on with its source, begins or goes on with what is said. */
export const tagCount = 5;

/** Kinds of stretches, as the tags count them. */
const source = 0;
const content = 1;
const kinds = 2;

/**
 * What the network hears said in a window of so many words, twelve numbers a word of saying: the word; from where to where its source goes, and
 * both parts of what is said (words; as many as none where there is none); in thousandths how likely it is a word of saying, and of each part
 * how likely it begins and ends there.
 */
export function reportsIn({ cues, saying, tags }: NetworkOutputs, words: number): readonly number[] {
  const found: number[] = [];
  for (const [index, cue] of cues.entries()) {
    const probability = 1 / (1 + Math.exp(-(saying[index] ?? -Infinity)));
    if (!(probability >= least) || cue < 0 || cue >= words) {
      continue;
    }
    const scores = tags.subarray(index * words * tagCount, (index + 1) * words * tagCount);
    const stretches = bestNames(scores, words, kinds);
    const who = likeliest(stretches.filter(({ type }) => type === source));
    const parts = longest(stretches.filter(({ type, from, to }) => type === content && !(from <= cue && cue < to)));
    const [first = nothing, second = nothing] = parts.map(part => ({ ...part, ...edgesOf(part, scores, words) }));
    found.push(
      cue,
      who?.from ?? 0,
      who?.to ?? 0,
      first.from,
      first.to,
      second.from,
      second.to,
      ...[probability, first.begins, first.ends, second.begins, second.ends].map(inThousandths),
    );
  }
  return found;
}

/** From which probability a word of saying is told of. */
const least = 0.2;

const nothing = { from: 0, to: 0, begins: 0, ends: 0 };

function likeliest(stretches: readonly FoundName[]): FoundName | undefined {
  return stretches.reduce<FoundName | undefined>(
    (best, one) => (best === undefined || one.probability > best.probability ? one : best),
    undefined,
  );
}

/** The two longest, in order of reading: a cue stands between no more. */
function longest(stretches: readonly FoundName[]): readonly FoundName[] {
  return [...stretches]
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, 2)
    .sort((a, b) => a.from - b.from);
}

/** How likely what is said begins at its first word, and does not go on behind its last. */
function edgesOf({ from, to }: FoundName, scores: Float32Array, words: number): Pick<ReadPart, 'begins' | 'ends'> {
  const at = (word: number, tag: number): number => Math.exp(scores[word * tagCount + tag] ?? -Infinity);
  const goesOn = to < words ? at(to, 2 + 2 * content) : 0;
  return {
    begins: at(from, 1 + 2 * content),
    ends: (at(to - 1, 1 + 2 * content) + at(to - 1, 2 + 2 * content)) * (1 - goesOn),
  };
}

function inThousandths(probability: number): number {
  return Math.round(1000 * Math.min(1, Math.max(0, probability)));
}

/** The report that these numbers tell of, over a paragraph's words; undefined where they name no word. */
export function reportAt(numbers: Int32Array, words: readonly Span[]): ReadReport | undefined {
  const [at = -1, ...rest] = numbers;
  const cue = words[at];
  const [sourceFrom = 0, sourceTo = 0, from = 0, to = 0, nextFrom = 0, nextTo = 0] = rest;
  const [saying = 0, begins = 0, ends = 0, nextBegins = 0, nextEnds = 0] = rest.slice(6).map(one => one / 1000);
  const first = spanOver(words, from, to);
  const next = spanOver(words, nextFrom, nextTo);
  return (
    cue && {
      cue: { start: cue.start, end: cue.end },
      saying,
      source: spanOver(words, sourceFrom, sourceTo),
      content: [
        ...(first === undefined ? [] : [{ ...first, begins, ends }]),
        ...(next === undefined ? [] : [{ ...next, begins: nextBegins, ends: nextEnds }]),
      ],
    }
  );
}

function spanOver(words: readonly Span[], from: number, to: number): Span | undefined {
  const first = words[from];
  const last = words[to - 1];
  return from >= to || first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}
