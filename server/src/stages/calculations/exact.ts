/** An exact number, a fraction of two integers with a positive denominator: 0.1 and 0.2 make 0.3. */
export interface Exact {
  readonly over: bigint;
  readonly under: bigint;
}

export const nothing: Exact = { over: 0n, under: 1n };

/** The number as its shortest decimal form has it: 0.1 is one tenth. Of what is no finite number, zero. */
export function exact(value: number): Exact {
  const [, sign = '', whole = '0', part = '', power = '0'] = decimal.exec(String(value)) ?? [];
  const digits = BigInt(`${whole}${part}`) * (sign === '-' ? -1n : 1n);
  const exponent = Number(power) - part.length;
  return exponent >= 0
    ? { over: digits * 10n ** BigInt(exponent), under: 1n }
    : { over: digits, under: 10n ** BigInt(-exponent) };
}

/** What `String` makes of a finite number. */
const decimal = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?(?:e([+-]\d{1,3}))?$/u;

export function plus(a: Exact, b: Exact): Exact {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { over: -b.over, under: b.under });
}

export function times(a: Exact, b: Exact): Exact {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** Undefined where `b` is zero. */
export function dividedBy(a: Exact, b: Exact): Exact | undefined {
  if (b.over === 0n) {
    return undefined;
  }
  const sign = b.over < 0n ? -1n : 1n;
  return { over: a.over * b.under * sign, under: a.under * b.over * sign };
}

export function isAtMost(a: Exact, b: Exact): boolean {
  return a.over * b.under <= b.over * a.under;
}

export function least(a: Exact, b: Exact): Exact {
  return isAtMost(a, b) ? a : b;
}

export function most(a: Exact, b: Exact): Exact {
  return isAtMost(a, b) ? b : a;
}

/** The nearest floating-point number, to show. */
export function approximate({ over, under }: Exact): number {
  const whole = over / under;
  const rest = over - whole * under;
  return Number(whole) + Number((rest * fine) / under) / Number(fine);
}

const fine = 10n ** 12n;
