import { firstEndingAfter, textOf } from '../../text/span';
import type { Figure } from '../../types/figure';
import type { Word } from '../../types/reading';
import type { Clause } from './clause';

/** The figure's clause as far as the order of words tells it: a verb right behind what is counted, or right before the figure. */
export function clauseByOrder(text: string, words: readonly Word[], figure: Figure): Clause | undefined {
  const end = figure.measured?.end ?? figure.end;
  const behind = firstEndingAfter(words, end);
  const noun = figure.measured === undefined ? undefined : words[firstEndingAfter(words, end - 1)];
  const traits = figure.measured === undefined ? [] : wordsIn(words, figure.measured.start, noun?.start ?? 0);
  const after = verbAfter(text, words, behind);
  if (after !== undefined) {
    return { counted: noun, traits, act: after.verb, role: after.isPassive ? 'object' : 'subject', others: [] };
  }
  const before = verbBefore(words, firstEndingAfter(words, figure.modifierSpan?.start ?? figure.start) - 1);
  const act = before === undefined ? undefined : words[before];
  return before === undefined || act === undefined
    ? undefined
    : { counted: noun, traits, act, role: 'object', others: subjectBefore(words, before - 1, text) };
}

function wordsIn(words: readonly Word[], start: number, end: number): readonly Word[] {
  return words
    .slice(firstEndingAfter(words, start), firstEndingAfter(words, end))
    .filter(({ pos }) => nominal.has(pos));
}

const nominal: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'VERB']);

/** “dockers were arrested”, “dockers have left”. */
function verbAfter(text: string, words: readonly Word[], from: number): { verb: Word; isPassive: boolean } | undefined {
  let isPassive = false;
  for (let index = from; index < from + reach; index++) {
    const word = words[index];
    if (word?.pos === 'VERB') {
      return { verb: word, isPassive };
    }
    if (word?.pos !== 'AUX' && word?.pos !== 'ADV') {
      return undefined;
    }
    isPassive = passive.test(textOf(text, word));
  }
  return undefined;
}

/** What stands before a participle that is suffered. */
const passive = /^(?:is|are|was|were|be|been|being|got)$/u;

/** Index of the verb: “arrested the 14 dockers”. */
function verbBefore(words: readonly Word[], from: number): number | undefined {
  for (let index = from; index > from - reach; index--) {
    const word = words[index];
    if (word?.pos === 'VERB') {
      return index;
    }
    if (word?.pos !== 'DET' && word?.pos !== 'ADV' && word?.pos !== 'PART') {
      return undefined;
    }
  }
  return undefined;
}

function subjectBefore(words: readonly Word[], from: number, text: string): readonly Word[] {
  for (let index = from; index > from - reach; index--) {
    const word = words[index];
    if (word?.pos === 'NOUN' || word?.pos === 'PROPN') {
      return textOf(text, word).length > 1 ? [word] : [];
    }
    if (word?.pos !== 'AUX' && word?.pos !== 'ADV') {
      return [];
    }
  }
  return [];
}

/** Words looked at on either side. */
const reach = 5;
