import { firstEndingAfter } from '../../text/span';
import type { Word } from '../../types/reading';

/** Whether the “today” at `offset` means these days: what it belongs to is told in the present (“still rings today”, “what is today Ghana”). */
export function isNowadays(words: readonly Word[], offset: number): boolean {
  const head = words[firstEndingAfter(words, offset)]?.head ?? -1;
  const verb = words[head];
  // “is to begin”: what is planned has a day.
  if (verb === undefined || words[head + 1]?.pos === 'PART') {
    return false;
  }
  return verb.tag !== undefined && present.test(verb.tag) ? true : isPresentState(words, head);
}

const present = /^VB[ZP]$/u;

/** “is known today”: a copula or passive in the present. */
function isPresentState(words: readonly Word[], head: number): boolean {
  for (let index = Math.max(0, head - reach); index < head; index++) {
    const word = words[index];
    if (
      word?.head === head &&
      word.tag !== undefined &&
      present.test(word.tag) &&
      auxiliary.test(word.relation ?? '')
    ) {
      return true;
    }
  }
  return false;
}

/** Words before a verb in which its auxiliaries stand. */
const reach = 5;
const auxiliary = /^(?:cop|aux:pass)$/u;
