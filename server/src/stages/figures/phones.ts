import type { Token } from './tokens';

/**
 * Where a telephone number that begins at `at` ends: “(555) 123-4567”, “+1 212 555 0199”, “020 7946 0123”; undefined where none does. A
 * sum of money, “1 500 000” or a date is none.
 */
export function endOfPhone(tokens: readonly Token[], at: number): number | undefined {
  const first = tokens[at];
  if (first?.kind !== 'digits' || !plain.test(first.text)) {
    return undefined;
  }
  const before = tokens[at - 1];
  const isGlued = first.glued && before?.kind === 'mark';
  const isOpened = isGlued && before.text === '(' && tokens[at + 1]?.text === ')' && areaCode.test(first.text);
  const isPlus = isGlued && before.text === '+';
  const groups = [first.text];
  let end = isOpened ? at + 2 : at + 1;
  while (groups.length < mostGroups) {
    const next = groupAt(tokens, end);
    if (next === undefined) {
      break;
    }
    groups.push(next.digits);
    end = next.end;
  }
  return isPhone(groups, isOpened, isPlus) ? end : undefined;
}

const plain = /^\d{1,12}$/u;
const areaCode = /^\d{2,5}$/u;
const mostGroups = 6;

/** The next group of digits, behind a blank, a hyphen or a stop. */
function groupAt(tokens: readonly Token[], at: number): { readonly digits: string; readonly end: number } | undefined {
  const token = tokens[at];
  if (token?.kind === 'digits') {
    return group.test(token.text) && !token.glued ? { digits: token.text, end: at + 1 } : undefined;
  }
  const next = tokens[at + 1];
  const isJoined = token?.glued === true && joint.test(token.text) && next?.kind === 'digits' && next.glued;
  return isJoined && group.test(next.text) ? { digits: next.text, end: at + 2 } : undefined;
}

const group = /^\d{2,5}$/u;
const joint = /^[-.–]$/u;

function isPhone(groups: readonly string[], isOpened: boolean, isPlus: boolean): boolean {
  const digits = groups.join('').length;
  const isLong = digits >= 9 && digits <= 15 && groups.length > 1;
  const isDialled = isOpened || isPlus || trunk.test(groups[0] ?? '');
  return (isDialled && isLong) || northAmerican.test(groups.map(({ length }) => length).join('-'));
}

/** What is dialled first within many countries. */
const trunk = /^0\d{1,5}$/u;

/** “555-123-4567”, “1-800-555-0199”. */
const northAmerican = /^(?:1-)?3-3-4$/u;
