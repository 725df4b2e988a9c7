/**
 * Numbers from nought on as bytes, each a character of a string: what is kept of ten thousand articles is ten thousand short strings, which take less
 * room than as many arrays. In (s, c)-dense code (Brisaboa, Fariña, Navarro and Esteller 2003, “(S,C)-dense coding: an optimized compression code for
 * natural language text databases”): a byte below `stoppers` ends a number, others lead to it, so that a number can be looked for as a run of characters.
 */
export function denseNumbers(numbers: Iterable<number>): string {
  const bytes: number[] = [];
  for (const number of numbers) {
    if (number >= stoppers) {
      lead(bytes, Math.floor(number / stoppers));
    }
    bytes.push(number % stoppers);
  }
  return asString(bytes);
}

/** Hands each number to `take`, in order. */
export function eachNumber(bytes: string, take: (number: number) => void): void {
  let before = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes.charCodeAt(index);
    if (byte >= stoppers) {
      before = before * leaders + byte - stoppers + 1;
    } else {
      take(before * stoppers + byte);
      before = 0;
    }
  }
}

/** Bytes that end a number, and those that lead to it. */
export const stoppers = 192;
export const leaders = 256 - stoppers;

function lead(bytes: number[], rest: number): void {
  if (rest > leaders) {
    lead(bytes, Math.floor((rest - 1) / leaders));
  }
  bytes.push(stoppers + ((rest - 1) % leaders));
}

/** In pieces, for a call takes only so many arguments. */
function asString(bytes: readonly number[]): string {
  if (bytes.length <= piece) {
    return String.fromCharCode(...bytes);
  }
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += piece) {
    pieces.push(String.fromCharCode(...bytes.slice(from, from + piece)));
  }
  return pieces.join('');
}

const piece = 8192;
