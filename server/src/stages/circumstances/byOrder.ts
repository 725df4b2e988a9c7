import { formsOfBe } from '../../lexicon/closedClasses';
import { firstEndingAfter, textOf, type Span } from '../../text/span';
import type { Figure } from '../../types/figure';
import type { Word } from '../../types/reading';
import type { Clause, Party } from './clause';

/** The figure's clause as far as the order of words tells it: a verb right behind what is counted, or right before the figure. */
export function clauseByOrder(
  text: string,
  words: readonly Word[],
  sentence: Span,
  figure: Figure,
): Clause | undefined {
  const measured = figure.measuredBy === 'clause' ? undefined : figure.measured;
  const end = measured?.end ?? figure.end;
  const behind = firstEndingAfter(words, end);
  const noun = measured === undefined ? undefined : words[firstEndingAfter(words, end - 1)];
  const traits = measured === undefined ? [] : wordsIn(words, measured.start, noun?.start ?? 0);
  const settings = [...settingsBefore(words, sentence, figure), ...settingsBehind(words, behind)];
  const after = verbAfter(text, words, behind);
  if (after !== undefined) {
    const role = after.isPassive ? 'object' : 'subject';
    return { counted: noun, traits, act: after.verb, role, others: [], settings };
  }
  const before = verbBefore(words, firstEndingAfter(words, figure.modifierSpan?.start ?? figure.start) - 1);
  const act = before === undefined ? undefined : words[before];
  return before === undefined || act === undefined
    ? undefined
    : { counted: noun, traits, act, role: 'object', others: subjectBefore(words, before - 1), settings };
}

/** “in Dublin”, “for burns”: nouns behind a preposition, up to the next mark. */
function settingsBehind(words: readonly Word[], from: number): readonly Party[] {
  const found: Party[] = [];
  let isBehind = false;
  for (let index = from; index < from + farReach; index++) {
    const word = words[index];
    if (word === undefined || word.pos === 'PUNCT') {
      break;
    }
    const isNoun = nounal.has(word.pos) && !nounal.has(words[index + 1]?.pos ?? 'X');
    if (isBehind && isNoun) {
      found.push({ head: word, traits: [] });
    }
    isBehind = word.pos === 'ADP' || (isBehind && !isNoun && word.pos !== 'VERB');
  }
  return found;
}

/** “north” is an adjective to many a reader. */
const nounal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'ADV']);

/** “In Hamburg the company employs”: what the sentence opens with. */
function settingsBefore(words: readonly Word[], { start }: Span, figure: Figure): readonly Party[] {
  const first = firstEndingAfter(words, start);
  const parties = words[first]?.pos === 'ADP' ? settingsBehind(words, first).slice(0, 1) : [];
  return parties.filter(({ head }) => head.end <= (figure.modifierSpan?.start ?? figure.start));
}

/** Words looked at for what stands behind a preposition. */
const farReach = 10;

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
    isPassive = passive.has(textOf(text, word));
  }
  return undefined;
}

/** What stands before a participle that is suffered. */
const passive: ReadonlySet<string> = new Set([...formsOfBe, 'got']);

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

/** The noun right before the verb, with the words right before that: “its sister ship”. */
function subjectBefore(words: readonly Word[], from: number): readonly Party[] {
  for (let index = from; index > from - reach; index--) {
    const word = words[index];
    if (word?.pos === 'NOUN' || word?.pos === 'PROPN') {
      return [{ head: word, traits: beforeNoun(words, index - 1) }];
    }
    if (word?.pos !== 'AUX' && word?.pos !== 'ADV') {
      return [];
    }
  }
  return [];
}

function beforeNoun(words: readonly Word[], from: number): readonly Word[] {
  const found: Word[] = [];
  for (let index = from; index > from - reach; index--) {
    const word = words[index];
    if (word === undefined || (word.pos !== 'NOUN' && word.pos !== 'ADJ' && word.pos !== 'PROPN')) {
      break;
    }
    found.push(word);
  }
  return found;
}

/** Words looked at on either side. */
const reach = 5;
