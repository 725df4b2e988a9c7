import { articles, demonstratives, possessives } from '../../lexicon/closedClasses';
import { plain, type NumberRead } from './numberRead';
import type { Token } from './tokens';
import { percentAt } from './units';
import type { Vocabulary } from './vocabulary';

/** Denominators that people write with a slash; “9/11” and “24/7” have others. */
const denominators: readonly number[] = [2, 3, 4, 5, 6, 8, 10, 16];

/** “1/2” at `at`. */
export function slashed(tokens: readonly Token[], at: number): number | undefined {
  const [over, slash, under, next] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (over?.kind !== 'digits' || slash?.text !== '/' || !slash.glued || under?.kind !== 'digits' || !under.glued) {
    return undefined;
  }
  const below = Number(under.decimal);
  const isDate = next?.text === '/' && next.glued;
  return denominators.includes(below) && Number(over.decimal) < below && !isDate
    ? Number(over.decimal) / below
    : undefined;
}

/** “ in 4”, “ out of ten” behind `count`. */
export function ratioAt(
  tokens: readonly Token[],
  at: number,
  count: number,
  vocabulary: Vocabulary,
): { value: number; end: number } | undefined {
  const isIn = tokens[at]?.text === 'in';
  const isOutOf = tokens[at]?.text === 'out' && tokens[at + 1]?.text === 'of';
  if (!isIn && !isOutOf) {
    return undefined;
  }
  const behind = at + (isIn ? 1 : 2);
  const from = tokens[behind]?.text === 'every' ? behind + 1 : behind;
  // “one in a thousand”.
  const scale = isIn && tokens[from]?.text === 'a' ? tokens[from + 1]?.role?.magnitude : undefined;
  if (scale !== undefined && count > 0 && count < 10 && Number.isInteger(count)) {
    return { value: count / 10 ** scale, end: from + 2 };
  }
  const whole = tokens[from];
  const isWord = whole?.role?.cardinal !== undefined && tokens[from + 1]?.role?.cardinal === undefined;
  if (whole === undefined || !(isWord || (whole.kind === 'digits' && !whole.text.includes('.')))) {
    return undefined;
  }
  const all = whole.role?.cardinal ?? Number(whole.decimal);
  const next = tokens[from + 1];
  const isYear = whole.text.length === 4 && all >= 1900 && all < 2100;
  const isMeasured =
    next !== undefined &&
    (isTry(next, vocabulary) ||
      percentAt(tokens, from + 1, vocabulary) !== undefined ||
      next.role?.month !== undefined ||
      measuring.test(next.text));
  if (!(count > 0 && all > count) || isYear || isMeasured || !Number.isInteger(count) || (isIn && count > 20)) {
    return undefined;
  }
  return { value: count / all, end: from + 1 };
}

const measuring = /^(?:-|per)$/u;

/** “2 in 10 minutes”, “three in four games”: in so much time, or so many times. */
function isTry({ text }: Token, { tries, units }: Vocabulary): boolean {
  return tries.has(text) || units.entries.get(text)?.dimension === 'time';
}

/** “ and a half” behind a number. */
export function halfBehind(tokens: readonly Token[], at: number): { value: number; end: number } | undefined {
  const skip = tokens[at]?.text === '-' ? 1 : 0;
  const and = at + skip;
  if (tokens[and]?.text !== 'and') {
    return undefined;
  }
  const a = and + 1 + (tokens[and + 1]?.text === '-' ? 1 : 0);
  const part = a + 1 + (tokens[a + 1]?.text === '-' ? 1 : 0);
  const parts = tokens[part]?.role?.part;
  const isArticle = tokens[a]?.text === 'a' || tokens[a]?.text === 'one';
  return isArticle && (parts === 2 || parts === 4) ? { value: 1 / parts, end: part + 1 } : undefined;
}

const afterHalf: ReadonlySet<string> = new Set(['of', 'all', 'as', ...articles, ...demonstratives, ...possessives]);

/** “half a million”, “half-dozen”, “half of the”, “half an hour”, “half-hour”; a “half-century” is a score and a “half-day” a working time. */
export function halfAt(tokens: readonly Token[], at: number, { cues }: Vocabulary): NumberRead | undefined {
  const token = tokens[at];
  if (token?.role?.half === undefined || tokens[at - 1]?.role?.ordinal !== undefined) {
    return undefined;
  }
  const hyphen = tokens[at + 1]?.text === '-';
  const article = tokens[at + 1]?.text === 'a' || tokens[at + 1]?.text === 'an';
  const from = at + (hyphen || article ? 2 : 1);
  const noun = tokens[from];
  const whole = wholeOf(noun);
  if (hyphen && noun?.glued === true && cues('halved').has(noun.text)) {
    return plain(at, at + 1, 0.5, 'fraction');
  }
  if (whole !== undefined) {
    return plain(at, from + 1, whole / 2, 'words');
  }
  if (tokens[at - 1]?.text === 'by' && cut.test(tokens[at + 1]?.text ?? ',')) {
    // “was cut by half, from 90 to 45”.
    return plain(at, at + 1, 0.5, 'fraction');
  }
  const before = tokens[at - 1]?.text ?? '';
  return afterHalf.has(tokens[at + 1]?.text ?? '') && before !== 'and' && !cues('paired').has(before)
    ? plain(at, at + 1, 0.5, 'fraction')
    : undefined;
}

const cut = /^(?:[,.;]|in|to|since|from|over|during)$/u;

/** “quarter million”, “a quarter of a million”, “quarter-mile”. */
export function quarterAt(tokens: readonly Token[], at: number, { cues }: Vocabulary): NumberRead | undefined {
  const isArticle = tokens[at]?.text === 'a' || tokens[at]?.text === 'A';
  const from = isArticle ? at + 1 : at;
  const hyphen = tokens[from]?.role?.part === 4 && tokens[from + 1]?.text === '-' && tokens[from + 1]?.glued === true;
  if (hyphen && !isArticle && cues('quartered').has(tokens[from + 2]?.text ?? '')) {
    return plain(at, at + 1, 0.25, 'fraction');
  }
  const whole = tokens[from]?.role?.part === 4 ? wholeOf(tokens[from + 1]) : undefined;
  return whole === undefined ? undefined : plain(at, from + 2, whole / 4, 'words');
}

/** “by a third”, “a fifth more”: no “a third man”. */
export function partAt(tokens: readonly Token[], at: number, { cues, before }: Vocabulary): NumberRead | undefined {
  const part = tokens[at]?.text === 'a' ? tokens[at + 1]?.role?.part : undefined;
  const next = tokens[at + 2];
  const isShare =
    isShared(tokens[at - 1]?.text ?? '', before) &&
    (next === undefined || next.kind === 'mark' || compared.test(next.text));
  return part !== undefined && (isShare || cues('comparing').has(next?.text ?? '')) && next?.text !== '-'
    ? plain(at, at + 2, 1 / part, 'fraction')
    : undefined;
}

/** “by a third”, “more than a third”, “about a third”. */
function isShared(word: string, before: Vocabulary['before']): boolean {
  return word === 'by' || word === 'than' || before.entries.has(word);
}

const compared = /^(?:to|in|since|from|last|this|over|during|compared|and|while)$/u;

/** “hundred thousand dollars”, without “a”. */
export function bareScaleAt(tokens: readonly Token[], at: number): NumberRead | undefined {
  const second = tokens[at]?.role?.magnitude === 2 ? tokens[at + 1]?.role?.magnitude : undefined;
  const before = tokens[at - 1];
  const isCounted = before?.kind === 'digits' || before?.role !== undefined || before?.text === '-';
  return second === undefined || isCounted ? undefined : plain(at, at + 2, 10 ** (2 + second), 'words');
}

/** “million” is 1e6, “dozen” 12. */
function wholeOf(token: Token | undefined): number | undefined {
  return token?.role?.magnitude === undefined ? token?.role?.group : 10 ** token.role.magnitude;
}

/** “three-quarters of a million”. */
export function ofWhole(tokens: readonly Token[], read: NumberRead): NumberRead {
  const whole =
    tokens[read.end]?.text === 'of' && tokens[read.end + 1]?.text === 'a' ? tokens[read.end + 2] : undefined;
  return whole?.role?.magnitude === undefined
    ? read
    : plain(read.start, read.end + 3, (read.value ?? 0) * 10 ** whole.role.magnitude, 'words');
}
