import { copyOf } from '../text/copy';

/**
 * Remembers the last answer for as long as every argument is the same object.
 * Give it pure functions of immutable values only.
 */
export function remember<Args extends readonly unknown[], Out>(
  compute: (...args: Args) => Out,
): (...args: Args) => Out {
  let last: { readonly args: Args; readonly out: Out } | undefined;
  return (...args) => {
    if (last === undefined || !sameItems(last.args, args)) {
      last = { args, out: compute(...args) };
    }
    return last.out;
  };
}

/**
 * Remembers the answers for the keys asked for last, `size` of them, or as many as weigh `size` together; the last one always. Of a key that is
 * a text it keeps a copy.
 */
export function rememberMany<Key, Out>(
  size: number,
  compute: (key: Key) => Out,
  weightOf: (out: Out) => number = () => 1,
): (key: Key) => Out {
  const known = new Map<Key, { readonly own: Key; readonly out: Out }>();
  let weight = 0;
  return key => {
    const before = known.get(key);
    if (before !== undefined) {
      known.delete(before.own);
      known.set(before.own, before);
      return before.out;
    }
    const own = typeof key === 'string' ? (copyOf(key) as Key) : key;
    const out = compute(own);
    known.set(own, { own, out });
    weight += weightOf(out);
    for (const [oldest, forgotten] of known) {
      if (weight <= size || known.size === 1) {
        break;
      }
      known.delete(oldest);
      weight -= weightOf(forgotten.out);
    }
    return out;
  };
}

/** Answers about objects, remembered. */
export interface Remembered<Key extends object, Out> {
  (key: Key): Out;
  /** Remembers of `to` what holds of `from`. */
  readonly handOn: (to: Key, from: Key) => void;
}

/** Remembers the answer about each object for as long as somebody else holds the object. */
export function rememberWhileHeld<Key extends object, Out>(compute: (key: Key) => Out): Remembered<Key, Out> {
  const known = new WeakMap<Key, { readonly out: Out }>();
  const answerTo = (key: Key): { readonly out: Out } => {
    let answer = known.get(key);
    if (answer === undefined) {
      answer = { out: compute(key) };
      known.set(key, answer);
    }
    return answer;
  };
  return Object.assign((key: Key) => answerTo(key).out, {
    handOn: (to: Key, from: Key) => void known.set(to, answerTo(from)),
  });
}

/** Remembers the answers for up to `size` words, then begins anew: cheaper to ask than what keeps the latest. */
export function rememberWords<Out extends object>(size: number, compute: (word: string) => Out): (word: string) => Out {
  const known = new Map<string, Out>();
  return word => {
    let out = known.get(word);
    if (out === undefined) {
      if (known.size >= size) {
        known.clear();
      }
      const own = copyOf(word);
      out = compute(own);
      known.set(own, out);
    }
    return out;
  };
}

/** Whether two lists hold the same objects in the same order. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
