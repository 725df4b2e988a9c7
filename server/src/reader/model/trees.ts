/**
 * The heads that together score best and form trees: an index each, or -1 for a root, of which a paragraph may have several.
 * `scores` is [W, W + 1] as the network gives it: column 0 is the root, column j + 1 is word j.
 * Nearly always each word's own best head will do; only where these run in a circle is the whole weighed (Chu and Liu 1965, Edmonds 1967).
 */
export function bestTree(scores: Float32Array, words: number): Int32Array {
  const nodes = words + 1;
  // Node 0 is the root, node i + 1 is word i; the root's own row is never looked at.
  const table = new Float64Array(nodes * nodes).fill(-Infinity);
  for (let word = 0; word < words; word++) {
    for (let head = 0; head < nodes; head++) {
      const score = scores[word * nodes + head];
      if (head !== word + 1) {
        table[(word + 1) * nodes + head] = score !== undefined && score > worst ? score : worst;
      }
    }
  }
  return arborescence(table, nodes)
    .subarray(1)
    .map(head => head - 1);
}

/** What counts as a score where the network gives none, or no number. */
const worst = -1e6;

/** Of each node its head in the best tree from node 0; `scores[node × nodes + head]`. */
function arborescence(scores: Float64Array, nodes: number): Int32Array {
  const heads = new Int32Array(nodes);
  for (let node = 1; node < nodes; node++) {
    heads[node] = bestIn(scores, node, nodes);
  }
  const circle = circleIn(heads);
  return circle === undefined ? heads : withoutCircle(scores, heads, circle);
}

function bestIn(scores: Float64Array, node: number, nodes: number): number {
  let best = 0;
  for (let head = 1; head < nodes; head++) {
    if (at(scores, node * nodes + head) > at(scores, node * nodes + best)) {
      best = head;
    }
  }
  return best;
}

/** The nodes of one circle, if there is one. */
function circleIn(heads: Int32Array): readonly number[] | undefined {
  // On which walk towards the root a node was first met; a walk that meets its own steps runs in a circle.
  const walks = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node !== 0 && walks[node] === 0) {
      walks[node] = start;
      node = at(heads, node);
    }
    if (node !== 0 && walks[node] === start) {
      const circle = [node];
      for (let next = at(heads, node); next !== node; next = at(heads, next)) {
        circle.push(next);
      }
      return circle;
    }
  }
  return undefined;
}

/** Takes the circle for one node, finds the best tree of what is then there, and opens the circle where that tree enters it. */
function withoutCircle(scores: Float64Array, heads: Int32Array, circle: readonly number[]): Int32Array {
  const nodes = heads.length;
  const inCircle = new Set(circle);
  const outside = Array.from(heads.keys()).filter(node => !inCircle.has(node));
  const whole = outside.length;
  const fewer = whole + 1;
  const table = new Float64Array(fewer * fewer).fill(-Infinity);
  /** Of each outside node: which of the circle would be its head, and which of the circle it would be the head of. */
  const headInside = new Int32Array(whole);
  const entry = new Int32Array(whole);
  for (const [index, node] of outside.entries()) {
    for (const [other, head] of outside.entries()) {
      table[index * fewer + other] = at(scores, node * nodes + head);
    }
    let best = -Infinity;
    let bestEntry = -Infinity;
    for (const inner of circle) {
      const score = at(scores, node * nodes + inner);
      if (score > best) {
        best = score;
        headInside[index] = inner;
      }
      const gain = at(scores, inner * nodes + node) - at(scores, inner * nodes + at(heads, inner));
      if (gain > bestEntry) {
        bestEntry = gain;
        entry[index] = inner;
      }
    }
    table[index * fewer + whole] = best;
    table[whole * fewer + index] = bestEntry;
  }
  const smaller = arborescence(table, fewer);
  const opened = heads.slice();
  for (const [index, node] of outside.entries()) {
    const head = at(smaller, index);
    opened[node] = head === whole ? at(headInside, index) : (outside[head] ?? 0);
  }
  const into = at(smaller, whole);
  opened[at(entry, into)] = outside[into] ?? 0;
  return opened;
}

/** An element that is known to be there. */
function at(list: Float64Array | Int32Array, index: number): number {
  return list[index] ?? 0;
}
