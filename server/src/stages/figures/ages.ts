import { firstEndingAfter } from '../../text/span';
import type { Name } from '../../types/name';
import type { Amount } from './amounts';
import type { Token } from './tokens';
import type { Vocabulary } from './vocabulary';

/**
 * Makes a bare number an age where it is one: “Ann Lee, 42,”, “aged 18 and 24”, “at the age of 25”, “Ann Lee (42)”, “Ann Lee 42, of Leeds”, “aged 18 to 34”. `last` is
 * the amount before it.
 */
export function withAge(
  amount: Amount,
  tokens: readonly Token[],
  names: readonly Name[],
  vocabulary: Vocabulary,
  last?: Amount,
): Amount {
  if (amount.kind === 'range') {
    const isOfAge = amount.unit === undefined && isAged(tokens[amount.start - 1], vocabulary);
    return isOfAge ? { ...amount, unit: 'year', isAge: true } : amount;
  }
  return isAge(amount, tokens, names, vocabulary) || isAnotherAge(amount, tokens, last)
    ? { ...amount, kind: 'duration', unit: 'year', isAge: true }
    : amount;
}

/** “aged 18 and 24”. */
function isAnotherAge(
  { kind, value, start, end }: Amount,
  tokens: readonly Token[],
  last: Amount | undefined,
): boolean {
  const isJoined = last?.isAge === true && last.end === start - 1 && joining.test(tokens[start - 1]?.text ?? '');
  const behind = tokens[end];
  const isFree = behind === undefined || behind.kind === 'mark' || joining.test(behind.text);
  return isJoined && isFree && kind === 'cardinal' && value !== undefined && value > 0 && value <= 120;
}

const joining = /^(?:and|or|,)$/u;

function isAge(
  { kind, value, start, end }: Amount,
  tokens: readonly Token[],
  names: readonly Name[],
  vocabulary: Vocabulary,
): boolean {
  if (kind !== 'cardinal' || value === undefined || !Number.isInteger(value) || value < 1 || value > 120) {
    return false;
  }
  const before = tokens[start - 1];
  const behind = tokens[end];
  if (before === undefined) {
    return false;
  }
  if (isAged(before, vocabulary) || (before.text === 'of' && isAged(tokens[start - 2], vocabulary))) {
    return behind?.kind !== 'word' || !counted.test(behind.text);
  }
  if (before.kind === 'word' && behind?.text === ',' && introducing.test(tokens[end + 1]?.text ?? '')) {
    // “Ann Lee 42, of Leeds”: with a comma left out.
    return tokens[start]?.kind === 'digits' && isPerson(names, before.end);
  }
  const isOpen = before.text === ',' || before.text === '(';
  const isClosed = behind === undefined || closing.test(behind.text);
  return isOpen && isClosed && isPerson(names, tokens[start - 2]?.end ?? -1);
}

/** “aged”, “Ages” */
export function isAged(token: Token | undefined, { cues }: Vocabulary): boolean {
  return token?.kind === 'word' && cues('aged').has(token.text.toLowerCase());
}

const counted = /^\p{Ll}+s$/u;
const introducing = /^(?:of|from|a|an|the|who|was|is|has|had|both)$/u;
const closing = /^[,.;)]$/u;

/** Whether a person's name reaches up to `offset`. */
function isPerson(names: readonly Name[], offset: number): boolean {
  const name = names[firstEndingAfter(names, offset - 1)];
  return name?.type === 'PERSON' && name.start < offset;
}
