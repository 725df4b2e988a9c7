import { amountAt, type Amount } from './amounts';
import { plain } from './numberRead';
import { isGluedHyphen, type Token } from './tokens';
import type { Vocabulary } from './vocabulary';

/** The amount at `at`, told in one unit or in more: “5 ft 2 in”, “thirteen dollars and forty-five cents”, “an hour and a half”. */
export function compoundAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Amount | undefined {
  let whole = heightAt(tokens, at) ?? amountAt(tokens, at, vocabulary);
  for (let parts = 1; whole !== undefined && parts < most; parts++) {
    const longer = longerThan(whole, tokens, vocabulary);
    if (longer === undefined) {
      break;
    }
    whole = longer;
  }
  return whole;
}

/** “1 year 1 month 21 days” has three. */
const most = 4;

/** The whole with the part that stands behind it; undefined where none does. */
export function longerThan(whole: Amount, tokens: readonly Token[], vocabulary: Vocabulary): Amount | undefined {
  const { unit, value, end, isAge, per } = whole;
  const isPlain = whole.number.form === 'digits' || whole.number.form === 'words';
  if (!compounded.has(whole.kind) || unit === undefined || isAge || per !== undefined || !isPlain) {
    return undefined;
  }
  if (value === undefined || !Number.isInteger(value) || value < 0 || whole.number.exponent > 0) {
    return undefined;
  }
  const half = whole.kind === 'duration' ? endOfHalf(tokens, end) : undefined;
  if (half !== undefined) {
    return { ...whole, end: half, value: value + 0.5 };
  }
  if (isGluedHyphen(tokens[end])) {
    return unit === 'foot' ? withBareInches(whole, value, tokens) : undefined;
  }
  const inches = unit === 'foot' ? endOfInches(tokens, end, vocabulary) : undefined;
  if (inches !== undefined) {
    return withInches(whole, value, tokens[end], inches);
  }
  const from = behindJoint(tokens, whole);
  const opens = tokens[from]?.kind === 'digits' || tokens[from]?.role?.cardinal !== undefined;
  const part = opens ? amountAt(tokens, from, vocabulary) : undefined;
  if (part?.value === undefined || part.number.exponent > 0 || part.isAge) {
    return undefined;
  }
  if (part.unit === undefined) {
    return whole.kind === 'money' ? withBareChange(whole, value, tokens, part) : undefined;
  }
  if (whole.kind === 'duration' && part.end > part.number.end + 1) {
    return undefined;
  }
  const parts = partsOf(whole, part.unit, vocabulary);
  if (parts === undefined || part.value >= parts) {
    return undefined;
  }
  // A height is told in feet, “2 years and 3 months” in months: the one that needs no fraction.
  return whole.kind === 'duration'
    ? { ...whole, end: part.end, unit: part.unit, value: value * parts + part.value }
    : { ...whole, end: part.end, value: (value * parts + part.value) / parts };
}

const compounded: ReadonlySet<Amount['kind']> = new Set(['money', 'duration', 'quantity']);

/** How many of `unit` make one of the whole's. */
function partsOf({ kind, unit }: Amount, part: string, { subunits, unitParts }: Vocabulary): number | undefined {
  // “45 cents, 10 cents more” are two amounts.
  return part === unit ? undefined : kind === 'money' ? subunits.get(part) : unitParts.get(`${unit ?? ''} ${part}`);
}

/** Behind “and”, a comma or both; but “between $5 and 50 cents” joins nothing. */
function behindJoint(tokens: readonly Token[], { start, end }: Amount): number {
  const comma = tokens[end]?.text === ',' ? end + 1 : end;
  const isRange = tokens[start - 1]?.text.toLowerCase() === 'between';
  return tokens[comma]?.text === 'and' && !isRange ? comma + 1 : comma;
}

/** “ and a half” behind a unit. */
function endOfHalf(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.text !== 'and') {
    return undefined;
  }
  const half = tokens[at + 1]?.text === 'a' ? at + 2 : at + 1;
  return tokens[half]?.role?.half === undefined ? undefined : half + 1;
}

/** “6'2"”, “5’11”: feet and inches by their marks. */
function heightAt(tokens: readonly Token[], at: number): Amount | undefined {
  const [feet, mark, inches, closing] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  const isHeight =
    feet?.kind === 'digits' &&
    !feet.glued &&
    fewFeet.test(feet.text) &&
    mark?.glued === true &&
    footMark.test(mark.text) &&
    inches?.glued === true &&
    belowTwelve.test(inches.text);
  if (!isHeight) {
    return undefined;
  }
  const isClosed = closing?.glued === true && inchMark.test(closing.text);
  const number = plain(at, at + 1, (Number(feet.decimal) * 12 + Number(inches.decimal)) / 12, 'digits');
  const none = { per: undefined, min: undefined, max: undefined, modifier: '=' as const, isAge: false };
  return {
    ...none,
    start: at,
    end: isClosed ? at + 4 : at + 3,
    kind: 'quantity',
    value: number.value,
    unit: 'foot',
    number,
    hasSign: true,
  };
}

const fewFeet = /^[3-8]$/u;
const footMark = /^['’′]$/u;
const inchMark = /^["”″]$/u;

/** “5-foot-10”. */
function withBareInches(whole: Amount, feet: number, tokens: readonly Token[]): Amount | undefined {
  const inches = tokens[whole.end + 1];
  return inches?.glued === true ? withInches(whole, feet, inches, whole.end + 2) : undefined;
}

function withInches(whole: Amount, feet: number, inches: Token | undefined, end: number): Amount | undefined {
  return inches?.kind === 'digits' && belowTwelve.test(inches.text)
    ? { ...whole, end, value: (feet * 12 + Number(inches.decimal)) / 12 }
    : undefined;
}

/** “2 in” behind feet, where “in” is no preposition: nothing or a word of size stands behind it. */
function endOfInches(tokens: readonly Token[], at: number, { cues }: Vocabulary): number | undefined {
  const stop = tokens[at + 2];
  if (tokens[at + 1]?.text === 'in' && stop?.text === '.' && stop.glued && tokens[at - 1]?.text === '.') {
    // “12 ft. 8 in.”
    return at + 3;
  }
  const next = tokens[at + 2];
  const isUnit = next?.kind !== 'word' || alternative.test(next.text) || cues('sized').has(next.text);
  return tokens[at + 1]?.text === 'in' && isUnit ? at + 2 : undefined;
}

const alternative = /^(?:or|more|and)$/u;

const belowTwelve = /^(?:\d|1[01])$/u;

/** “15 dollars 50”, “one dollar and two”: change that counts nothing else. */
function withBareChange(whole: Amount, value: number, tokens: readonly Token[], part: Amount): Amount | undefined {
  const name = tokens[whole.end - 1];
  const next = tokens[part.end];
  const isNamed = name?.kind === 'word' && whole.end > whole.number.end;
  const isAlone = next === undefined || (next.kind === 'mark' ? closing.test(next.text) : joining.test(next.text));
  const change = part.kind === 'cardinal' ? part.value : undefined;
  const isChange = change !== undefined && Number.isInteger(change) && change > 0 && change < 100;
  return isNamed && isAlone && isChange ? { ...whole, end: part.end, value: (value * 100 + change) / 100 } : undefined;
}

const closing = /^[.!?;)]$/u;
const joining = /^(?:and|more)$/u;
