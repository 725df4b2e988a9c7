import type { Amount } from './amounts';
import type { Token } from './tokens';

/** Whether letters, digits or signs right beside the number make it part of something longer: “A320”, “5G”, “COVID-19”, “24/7”, “mid-20s”. */
export function isWelded(tokens: readonly Token[], amount: Amount): boolean {
  return isWeldedBefore(tokens, amount.start) || isWeldedBehind(tokens, amount);
}

/** Prefixes that leave the number behind them a number: “mid-2020”, “sub-7”. */
const prefixes =
  /^(?:mid|pre|post|sub|non|early|late|to|and|under|over|about|some|plus|near|roughly|by|at|of|in|on|or|a|an|the|mini|multi|semi|anti|than|now|then)$/iu;

function isWeldedBefore(tokens: readonly Token[], start: number): boolean {
  const first = tokens[start];
  const before = tokens[start - 1];
  if (first === undefined || first.kind === 'mark' || !first.glued || before === undefined) {
    return false;
  }
  const far = tokens[start - 2];
  if (isDash(before) && before.glued) {
    return (
      far?.kind === 'digits' ||
      (far?.kind === 'word' && (far.text === 'A' || !prefixes.test(far.text)) && far.role?.month === undefined)
    );
  }
  if (first.kind !== 'digits') {
    return false;
  }
  if (before.kind === 'word' || weldsBefore.test(before.text)) {
    return !(before.kind === 'mark' && before.text === '/' && !before.glued);
  }
  return pointing.test(before.text) && before.glued && far?.kind === 'digits';
}

function isWeldedBehind(tokens: readonly Token[], { end, number, kind }: Amount): boolean {
  const behind = tokens[end];
  if (behind?.glued !== true || number.form === 'words') {
    return false;
  }
  if (behind.kind === 'word' || behind.text === '_' || behind.text === '@') {
    return kind === 'cardinal' || behind.kind !== 'word' || behind.text.length > 1;
  }
  const next = tokens[end + 1];
  if (isDash(behind) && next?.glued === true && next.kind === 'word' && isInCode(tokens, end + 1)) {
    return true;
  }
  const isList = end > number.end && behind.text === ',';
  return next?.glued === true && next.kind === 'digits' && weldsBehind.test(behind.text) && !isList;
}

/** “23-cv-1187”: a short word between hyphens and numbers. */
function isInCode(tokens: readonly Token[], at: number): boolean {
  const [word, dash, number] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isShort = (word?.text.length ?? 0) <= 3 && word?.text !== 'to';
  return isShort && dash?.glued === true && isDash(dash) && number?.glued === true && number.kind === 'digits';
}

const weldsBefore = /^[#@&_/\\=]$/u;
const weldsBehind = /^[-–‑/:.,\\]$/u;
const pointing = /^[.:,]$/u;

function isDash(token: Token): boolean {
  return token.text === '-' || token.text === '‑' || token.text === '–';
}
