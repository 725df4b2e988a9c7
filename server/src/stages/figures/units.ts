import { rememberWhileHeld } from '../../pipeline/memo';
import { phraseAt } from './phrases';
import { isGluedHyphen, isPlural, type Token } from './tokens';
import { keyOf, type Unit, type Vocabulary } from './vocabulary';

export interface UnitRead {
  readonly unit: Unit;
  /** Index of the token behind it. */
  readonly end: number;
  /** “a 14-year-old”: how old somebody is. */
  readonly isAge: boolean;
}

const opening = /^[([{]$/u;
const closing = /^[)\]}]$/u;

const inch: Unit = { name: 'inch', dimension: 'length' };

/** “the 55" screen”: a straight mark right behind digits, where no quotation is open and a word stands apart behind it. */
function isInchMark(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  const next = tokens[at + 1];
  if (mark === undefined || !mark.glued || !inchMarks.test(mark.text) || next?.kind !== 'word' || next.glued) {
    return false;
  }
  return mark.text !== straight || !closingMarks(tokens).has(at);
}

const straight = '"';
const inchMarks = /^["″]$/u;

/** Where straight marks stand behind one that has opened a quotation; found once for a paragraph, which may have thousands of them. */
const closingMarks = rememberWhileHeld((tokens: readonly Token[]): ReadonlySet<number> => {
  const found = new Set<number>();
  let open = false;
  for (const [index, { text, glued }] of tokens.entries()) {
    if (text === straight) {
      const isInch: boolean = glued && tokens[index - 1]?.kind === 'digits' && !open;
      if (open) {
        found.add(index);
      }
      open = isInch ? open : !open;
    }
  }
  return found;
});

const percent: Unit = { name: 'percent', dimension: 'percent' };

/** The unit behind a number: “%”, “ per cent”, “km”, “-year-old”, “ barrels a day”, “ (kg)”. */
export function unitAfter(tokens: readonly Token[], at: number, vocabulary: Vocabulary): UnitRead | undefined {
  if (opening.test(tokens[at]?.text ?? '')) {
    const inside = phraseAt(tokens, at + 1, vocabulary.units);
    const isWhole = inside !== undefined && closing.test(tokens[inside.end]?.text ?? '');
    const isSign = (tokens[at + 1]?.text.length ?? 0) > 1;
    return isWhole && isSign ? { unit: inside.value, end: inside.end + 1, isAge: false } : undefined;
  }
  const hyphen = isGluedHyphen(tokens[at]) && tokens[at + 1]?.glued === true;
  const start = hyphen ? at + 1 : at;
  if (!hyphen && isInchMark(tokens, at)) {
    return { unit: inch, end: at + 1, isAge: false };
  }
  const share = percentAt(tokens, start, vocabulary);
  const pointed = phraseAt(tokens, start, vocabulary.units);
  if (share !== undefined && (pointed === undefined || pointed.end <= share)) {
    return { unit: percent, end: share, isAge: false };
  }
  const first = tokens[start];
  if (pointed === undefined || first === undefined) {
    return undefined;
  }
  const isShort =
    pointed.end === start + 1 && first.kind === 'word' && (first.text.length === 1 || first.text === 'in');
  const next = tokens[pointed.end];
  const mayStandApart = !hyphen && apart.test(first.text) && !isPlural(next);
  if (isShort && (hyphen || !(first.glued || mayStandApart))) {
    return undefined;
  }
  if (isShort && next?.glued === true && (next.kind !== 'mark' || afterShort.test(next.text))) {
    return undefined;
  }
  if (pointed.value.dimension === 'time') {
    const age = endOfAge(tokens, pointed.end, vocabulary);
    if (age !== undefined) {
      return { unit: pointed.value, end: age, isAge: true };
    }
    return { unit: pointed.value, end: pointed.end, isAge: false };
  }
  const whole = { unit: pointed.value, end: behindStop(tokens, pointed.end, vocabulary), isAge: false };
  return rateOf(tokens, whole, vocabulary);
}

/** Behind the full stop of “12 ft. 8 in.” where the sentence goes on. */
function behindStop(tokens: readonly Token[], end: number, { cues }: Vocabulary): number {
  const [stop, next] = [tokens[end], tokens[end + 1]];
  const isStop = stop?.text === '.' && stop.glued && cues('dotted').has(tokens[end - 1]?.text ?? '');
  return isStop && next !== undefined && !next.glued && goesOn.test(next.text) ? end + 1 : end;
}

const goesOn = /^(?:\d|\p{Ll})/u;

/** Letters that stand for a unit behind a blank too: “the 200 m”. */
const apart = /^[mglLh]$/u;
const afterShort = /^[-–'’]$/u;

/** “%”, “percent”, “per cent”, “pct”, “pc”. */
export function percentAt(tokens: readonly Token[], at: number, { cues }: Vocabulary): number | undefined {
  const text = tokens[at]?.text ?? '';
  if (cues('percent').has(keyOf(text))) {
    return at + 1;
  }
  return text === 'per' && tokens[at + 1]?.text === 'cent' ? at + 2 : undefined;
}

/** “-old”, “ old”, “ of age” behind a unit of time. */
function endOfAge(tokens: readonly Token[], at: number, { cues }: Vocabulary): number | undefined {
  const start = tokens[at]?.text === '-' ? at + 1 : at;
  if (cues('old').has(tokens[start]?.text ?? '')) {
    return start + 1;
  }
  return tokens[at]?.text === 'of' && tokens[at + 1]?.text === 'age' ? at + 2 : undefined;
}

/** “barrels a day”, “tonnes per hectare”, “km/s”: the unit with the unit it is told by. */
function rateOf(tokens: readonly Token[], read: UnitRead, vocabulary: Vocabulary): UnitRead {
  const by = rateAt(tokens, read.end, vocabulary);
  return by?.unit === undefined
    ? read
    : { ...read, unit: { name: `${read.unit.name} per ${by.unit.name}`, dimension: 'rate' }, end: by.end };
}

export interface Rate {
  /** Where the word is a unit. */
  readonly unit: Unit | undefined;
  /** Index of the word's token. */
  readonly word: number;
  readonly end: number;
}

/** “$5 million a year earlier” is no rate. */
const elsewhen = /^(?:earlier|ago|later|before|after|previously)$/u;

/** “ a barrel”, “ per share”, “/month” behind an amount; “a” and “an” only before a unit. */
export function rateAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Rate | undefined {
  const mark = tokens[at]?.text === '-' ? at + 1 : at;
  const sign = tokens[mark]?.text.toLowerCase();
  const isPer = sign === 'per' || (sign === '/' && tokens[mark]?.glued === true);
  if (!isPer && sign !== 'a' && sign !== 'an' && sign !== 'each' && sign !== 'every') {
    return undefined;
  }
  const from = tokens[mark + 1]?.text === '-' ? mark + 2 : mark + 1;
  const found = phraseAt(tokens, from, vocabulary.units);
  const word = tokens[from];
  if (found !== undefined && !isPer && elsewhen.test(tokens[found.end]?.text ?? '')) {
    return undefined;
  }
  const isHyphened = mark > at && from > mark + 1;
  if (
    word?.kind !== 'word' ||
    (!isPer && !isHyphened && (found === undefined || (word.text.length < 3 && sign !== '/')))
  ) {
    return undefined;
  }
  return found === undefined
    ? { unit: undefined, word: from, end: from + 1 }
    : { unit: found.value, word: from, end: found.end };
}
