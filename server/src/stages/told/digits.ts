/** How the digits of two values that differ are alike. */
export type DigitSlip =
  /** The same digits in another order: “317”, “371”. */
  | 'turned'
  /** The same number in million and billion. */
  | 'thousandfold'
  /** The same digits, one place further. */
  | 'tenfold'
  /** The words sound alike: “16” and “60”. */
  | 'sound-alike'
  /** One digit is another, or one more: “53” and “58”, “6” and “26”. */
  | 'one-digit';

export function digitSlip(a: number, b: number): DigitSlip | undefined {
  const [first, second] = [digitsOf(a), digitsOf(b)];
  if (a === b) {
    return undefined;
  }
  if (first.sorted === second.sorted && first.places === second.places) {
    return 'turned';
  }
  const apart = Math.abs(first.places - second.places);
  if (first.digits === second.digits) {
    return apart === thousand ? 'thousandfold' : apart === 1 ? 'tenfold' : undefined;
  }
  if (first.places === second.places && areTeenAndTens(first.digits, second.digits)) {
    return 'sound-alike';
  }
  return apart < 2 && isOneDigit(first, second) ? 'one-digit' : undefined;
}

/** The same for two values that may be turned, or thousandfold or tenfold of each other: “31,400” and “41.3” have “134”. */
export function sortedDigits(value: number): string {
  return digitsOf(value).sorted;
}

/** How many digits tell, without the noughts at the end: 2 of “27 million”. */
export function digitCount(value: number): number {
  return digitsOf(value).digits.length;
}

/** The worth of the last digit that is no nought: 1,000 of 17,000. */
export function lastPlace(value: number): number {
  const { digits, places } = digitsOf(value);
  return 10 ** (places - digits.length + 1);
}

/** Places between million and billion. */
const thousand = 3;

interface Digits {
  readonly digits: string;
  /** In order of size. */
  readonly sorted: string;
  /** Digits before the point, less one. */
  readonly places: number;
}

/** “31,400” has the digits “314”. */
function digitsOf(value: number): Digits {
  const [mantissa = '', places = '0'] = value.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  return { digits, sorted: Array.from(digits).sort().join(''), places: Number(places) };
}

/** Of numbers of one size one digit may be another; of a longer number one digit may be left out. */
function isOneDigit(a: Digits, b: Digits): boolean {
  const [long, short] = a.places >= b.places ? [a, b] : [b, a];
  if (long.places === short.places) {
    const length = Math.max(long.digits.length, short.digits.length);
    const [one, other] = [long.digits.padEnd(length, '0'), short.digits.padEnd(length, '0')];
    return length > 1 && Array.from(one).filter((digit, index) => digit !== other[index]).length === 1;
  }
  return (
    long.digits.length > 1 &&
    Array.from(long.digits).some(
      (_, index) => long.digits.slice(0, index) + long.digits.slice(index + 1) === short.digits,
    )
  );
}

/** “Sixteen” and “sixty”. */
function areTeenAndTens(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return long.length === 2 && long.startsWith('1') && long.slice(1) === short && short > '2';
}
