/** A name as the network has it: the words `from` up to `to` of the window, `type` indexes `nameTypes`. */
export interface FoundName {
  readonly from: number;
  readonly to: number;
  readonly type: number;
  /** The lowest probability of its words' labels. */
  readonly probability: number;
  /** The lowest probability of its words to be of a name at all, whatever its type and edges. */
  readonly named: number;
}

/**
 * The names of the likeliest row of labels in which nothing goes on that did not begin (Viterbi).
 * `scores` is [words, 1 + 2 × types]: log-probabilities of outside, and of begin and inside for each type.
 */
export function bestNames(scores: Float32Array, words: number, types: number): readonly FoundName[] {
  const labels = bestLabels(scores, words, 1 + 2 * types);
  const found: FoundName[] = [];
  let from = 0;
  while (from < words) {
    const label = labels[from] ?? outside;
    let to = from + 1;
    if (label !== outside) {
      while (labels[to] === label + 1) {
        to++;
      }
      found.push({
        from,
        to,
        type: (label - 1) / 2,
        named: 1 - highestOutside(scores, from, to, 1 + 2 * types),
        probability: lowest(scores, labels.subarray(from, to), from, 1 + 2 * types),
      });
    }
    from = to;
  }
  return found;
}

const outside = 0;

function bestLabels(scores: Float32Array, words: number, size: number): Uint8Array {
  const before = new Uint8Array(words * size);
  let sums = new Float64Array(size);
  let best = outside;
  for (let word = 0; word < words; word++) {
    const next = new Float64Array(size);
    for (let label = 0; label < size; label++) {
      const isInside = label > 0 && label % 2 === 0;
      const from = isInside ? likelier(sums, label - 1, label) : best;
      const sum = word === 0 && isInside ? -Infinity : (sums[from] ?? 0);
      before[word * size + label] = from;
      next[label] = sum + scoreAt(scores, word * size + label);
    }
    sums = next;
    best = indexOfBest(sums);
  }
  const labels = new Uint8Array(words);
  for (let word = words - 1, label = best; word >= 0; word--) {
    labels[word] = label;
    label = before[word * size + label] ?? outside;
  }
  return labels;
}

function likelier(sums: Float64Array, one: number, other: number): number {
  return (sums[other] ?? -Infinity) > (sums[one] ?? -Infinity) ? other : one;
}

function indexOfBest(sums: Float64Array): number {
  let best = 0;
  for (let index = 1; index < sums.length; index++) {
    best = likelier(sums, best, index);
  }
  return best;
}

function lowest(scores: Float32Array, labels: Uint8Array, from: number, size: number): number {
  return Math.exp(
    labels.reduce((least, label, index) => Math.min(least, scoreAt(scores, (from + index) * size + label)), 0),
  );
}

function highestOutside(scores: Float32Array, from: number, to: number, size: number): number {
  let highest = worst;
  for (let word = from; word < to; word++) {
    highest = Math.max(highest, scoreAt(scores, word * size + outside));
  }
  return Math.exp(highest);
}

/** What is no number is no score. */
function scoreAt(scores: Float32Array, index: number): number {
  const score = scores[index];
  return score !== undefined && score > worst ? score : worst;
}

const worst = -1e6;
