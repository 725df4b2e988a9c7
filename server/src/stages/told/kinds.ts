import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';
import { textOf } from '../../text/span';
import type { Figure } from '../../types/figure';
import { lemmaOf } from '../circumstances/lemmas';

/** See `ToldFigure`; undefined of a figure that is too small, an average, or a number of nothing. */
export function kindOf(text: string, figure: Figure, lexicon: Lexicon): string | undefined {
  const { kind, value, unit, per, because } = figure;
  const isTold = per === undefined && value !== undefined && value >= 10 && because !== 'fraction';
  if (!isTold || !comparable.has(kind)) {
    return undefined;
  }
  if (unit !== undefined) {
    return unit;
  }
  const noun = countedOf(text, figure, lexicon);
  if (noun === undefined) {
    return undefined;
  }
  const isPeople = noun === 'people' || noun === 'person' || lexicon.words('person-nouns').has(noun);
  return isPeople ? 'people' : noun;
}

const comparable: ReadonlySet<string> = new Set(['cardinal', 'money', 'quantity', 'percent']);

/** The last word of what is measured, in dictionary form. */
export function nounOf(text: string, { measured }: Figure, lexicon: Lexicon): string | undefined {
  const noun = measured === undefined ? undefined : lastWord.exec(textOf(text, measured))?.[0];
  return noun === undefined ? undefined : lemmaOf(noun, lexicon);
}

const lastWord = /\p{L}[\p{L}’'-]{0,40}$/u;

/**
 * What is counted, in dictionary form: “7,400 people”, “a crowd of 4,700”, “with 58 aboard”, “the number of flooded cellars in Cork stood
 * at 370”.
 */
export function countedOf(text: string, figure: Figure, lexicon: Lexicon): string | undefined {
  const before = text.slice(Math.max(0, figure.start - reach), figure.start);
  const { crowd, number } = countingIn(lexicon);
  if (crowd.test(before) || aboard.test(text.slice(figure.end, figure.end + reach))) {
    return 'person';
  }
  if (figure.measuredBy === 'count') {
    return nounOf(text, figure, lexicon);
  }
  const words = number.exec(before)?.[1]?.split(' ') ?? [];
  const behind = words.findIndex(word => endsNoun(word, lexicon));
  const noun = words[(behind < 0 ? words.length : behind) - 1];
  return noun === undefined ? undefined : lemmaOf(noun, lexicon);
}

/** Whether the word stands behind a noun and what describes it: “of”, “rose”, “reached”. */
function endsNoun(word: string, lexicon: Lexicon): boolean {
  const folded = word.toLowerCase();
  return (
    lexicon.words('function-words').has(folded) ||
    lexicon.table('change-words').has(folded) ||
    lexicon.table('topic-words').get(lemmaOf(folded, lexicon)) === 'level'
  );
}

const aboard = /^ (?:aboard|on board)\b/iu;

/** “a crowd of some ”; “the number of flooded cellars in Cork stood at ”. */
const countingIn = remember((lexicon: Lexicon) => {
  const of = (nouns: string, behind: string): RegExp =>
    new RegExp(`\\b${alternatives(lexicon.wordsThat('transparent-nouns', nouns))} of ${behind}$`, 'iu');
  return {
    crowd: of('crowd', String.raw`(?:\p{L}{1,12} ){0,2}`),
    number: of('number', String.raw`(?:the )?([\p{L}’' -]{3,70}?) ?`),
  };
});

/** UTF-16 code units. */
const reach = 90;
