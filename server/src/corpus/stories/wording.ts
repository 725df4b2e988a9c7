import type { Lexicon } from '../../lexicon/lexicon';
import { gap } from './said';
import { worthOf } from './wordWorth';

/** What two wordings of a statement are to each other. */
export type Wording =
  | 'same'
  | 'cut' // the one gives a part of the other, or leaves something out
  | 'reworded'; // words within are others

/** Two wordings as `saidIn` makes them; undefined where they are not of one statement. */
export function wordingOf(a: string, b: string, lexicon: Lexicon): Wording | undefined {
  const [one, other] = [a.split(' '), b.split(' ')];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (telling(short, lexicon).length < fewestTelling) {
    return undefined;
  }
  if (short.join(' ') === long.join(' ')) {
    return 'same';
  }
  if (isCutOf(short, long, lexicon)) {
    return 'cut';
  }
  return isReworded(short, long, lexicon) ? 'reworded' : undefined;
}

/** How much of its own a wording has, so that it is no stock phrase: the sum of its words' weights. */
export function ownness(said: string, lexicon: Lexicon): number {
  return said.split(' ').reduce((sum, word) => sum + weightIn(meaningIn(word, lexicon), lexicon), 0);
}

/** Whether the shorter stands in the longer, where a gap in either may hold any words of the other. */
function isCutOf(short: readonly string[], long: readonly string[], lexicon: Lexicon): boolean {
  if (!long.includes(gap)) {
    const all = new Set(long);
    if (short.some(word => word !== gap && !all.has(word))) {
      return false;
    }
  }
  // Of each place in the longer, where the shorter's words up to now may end, with the telling words that both have.
  let reached = new Map<number, number>(long.map((_, at) => [at, 0]));
  reached.set(long.length, 0);
  for (const word of short) {
    const next = new Map<number, number>();
    const reach = (at: number, told: number): void => {
      next.set(at, Math.max(told, next.get(at) ?? 0));
    };
    for (const [at, told] of reached) {
      if (word === gap) {
        for (let to = at; to <= long.length; to++) {
          reach(to, told);
        }
      } else {
        // Words of the shorter that stand for the longer's gap; else the next word must be this one.
        if (long[at] === gap || long[at - 1] === gap) {
          reach(long[at] === gap ? at + 1 : at, told);
        }
        const here = long[at] === gap ? at + 1 : at;
        if (long[here] === word) {
          reach(here + 1, told + Number(isTelling(word, lexicon)));
        }
      }
    }
    reached = next;
    if (reached.size === 0) {
      return false;
    }
  }
  return Math.max(...reached.values()) >= fewestTelling;
}

/**
 * Whether most of the shorter stands, in this order, in a stretch of the longer that is about as long; or both have the same rare words.
 * The stretch is found as Smith and Waterman (1981) align two sequences.
 */
function isReworded(short: readonly string[], long: readonly string[], lexicon: Lexicon): boolean {
  const [few, many] = [meanings(short, lexicon), meanings(long, lexicon)];
  const [own, its] = [telling(few, lexicon), telling(many, lexicon)];
  const both = own.filter(word => its.includes(word));
  const shared = sharedInOrder(few, many);
  const share = shared < fewestShared ? 0 : shared / few.length;
  const rareBoth = rareIn(both, lexicon);
  return (
    (both.length >= 1 && share >= mostly) ||
    (share >= half && ownness(both.join(' '), lexicon) >= fewestOwn) ||
    (rareBoth >= fewestTelling && rareBoth === Math.max(rareIn(own, lexicon), rareIn(its, lexicon)))
  );
}

function meanings(words: readonly string[], lexicon: Lexicon): readonly string[] {
  return words.filter(word => word !== gap).map(word => meaningIn(word, lexicon));
}

function rareIn(words: readonly string[], lexicon: Lexicon): number {
  return words.filter(word => weightIn(word, lexicon) >= rare).length;
}

/** Words that both have in this order; 0 where too few are in both at all, whatever their order. */
function sharedInOrder(few: readonly string[], many: readonly string[]): number {
  const all = new Set(many);
  return few.filter(word => all.has(word)).length < Math.max(fewestShared, half * few.length) ? 0 : aligned(few, many);
}

/** Words that the best stretch of each has in common, in order. */
function aligned(a: readonly string[], b: readonly string[]): number {
  let [bestScore, bestShared] = [0, 0];
  // Of each place in the second, the score of the best stretch that ends there, and the words that it has in common.
  const scores = new Int32Array(b.length + 1);
  const shared = new Int32Array(b.length + 1);
  for (const word of a) {
    let [cornerScore, cornerShared] = [0, 0];
    for (let at = 1; at <= b.length; at++) {
      const [aboveScore, aboveShared] = [scores[at] ?? 0, shared[at] ?? 0];
      const isSame = b[at - 1] === word;
      let score = cornerScore + (isSame ? 2 : -1);
      let count = cornerShared + Number(isSame);
      if (aboveScore - 1 > score) {
        [score, count] = [aboveScore - 1, aboveShared];
      }
      const leftScore = (scores[at - 1] ?? 0) - 1;
      if (leftScore > score) {
        [score, count] = [leftScore, shared[at - 1] ?? 0];
      }
      [scores[at], shared[at]] = score > 0 ? [score, count] : [0, 0];
      if (score > bestScore) {
        [bestScore, bestShared] = [score, count];
      }
      [cornerScore, cornerShared] = [aboveScore, aboveShared];
    }
  }
  return bestShared;
}

/** The words that tell something, in their dictionary form, each once. */
export function telling(words: readonly string[], lexicon: Lexicon): readonly string[] {
  return [...new Set(words.map(word => meaningIn(word, lexicon)).filter(word => isTelling(word, lexicon)))];
}

function isTelling(word: string, lexicon: Lexicon): boolean {
  return worthOf(word, lexicon).isTelling;
}

function meaningIn(word: string, lexicon: Lexicon): string {
  return worthOf(word, lexicon).meaning;
}

function weightIn(word: string, lexicon: Lexicon): number {
  return worthOf(word, lexicon).weight;
}

const fewestTelling = 2;
/** Words, and the share of the shorter, that two wordings of one statement have in common. */
const fewestShared = 4;
const mostly = 0.6;
/** The same where what they share has so much of its own, see `ownness`. */
const half = 0.5;
const fewestOwn = 2;
/** Weight of a word that is rare in the news, see `weightOf`. */
const rare = 2;
