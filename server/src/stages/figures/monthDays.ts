import type { Surroundings } from './surroundings';
import type { Token } from './tokens';

/** Whether the token is a month's name: “Sept”, but not “may”. */
export function isMonth(token: Token | undefined): boolean {
  return token?.role?.month !== undefined && capital.test(token.text);
}

const capital = /^\p{Lu}/u;

/** “Sept.”: a full stop behind it is its own. */
export function isShortened(token: Token | undefined, { vocabulary: { wholeMonths } }: Surroundings): boolean {
  return token !== undefined && token.text.length <= 4 && !wholeMonths.has(token.text.toLowerCase());
}

/** What joins two months, or two days of one. */
export const joint = /^(?:and|to|through|or|-|–|\/)$/u;

/** Behind the mark, where it stands there; a full stop only right behind a word. */
export function skip(tokens: readonly Token[], at: number, mark: string): number {
  const token = tokens[at];
  return token?.text === mark && (mark !== '.' || token.glued) ? at + 1 : at;
}

/** Whether it is a number of a day that is part of nothing longer: “3rd”, but not “3:30”. */
export function isDayOfMonth(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const day = Number(token?.text);
  const next = tokens[at + 1];
  const isLonger = next?.glued === true && (next.kind === 'digits' || longer.test(next.text));
  return token?.kind === 'digits' && dayDigits.test(token.text) && day >= 1 && day <= 31 && !isLonger;
}

const dayDigits = /^\d{1,2}$/u;
const longer = /^[%:]$/u;

/** “’21” of “5 Feb ’21”. */
export function isShortYear(tokens: readonly Token[], at: number): boolean {
  const [mark, digits] = [tokens[at], tokens[at + 1]];
  const isMark = mark?.glued === false && apostrophe.test(mark.text);
  return isMark && digits?.glued === true && shortYear.test(digits.text) && !isGluedWord(tokens[at + 2]);
}

function isGluedWord(token: Token | undefined): boolean {
  return token?.glued === true && token.kind !== 'mark';
}

const apostrophe = /^['’‘]$/u;
const shortYear = /^\d\d$/u;
