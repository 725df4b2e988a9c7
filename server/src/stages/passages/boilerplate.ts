import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';
import { fold } from '../../text/fold';

/** UTF-16 code units. */
const longestBoilerplate = 260;

/** A line of speech longer than this is nobody's credit, whatever it says. */
const longestInMarks = 60;

const opensMarks = /^["“„«]/u;
const endOfSentence = /[.!?…]["”’'»)]{0,3}$/u;
const signsBefore = /^[^\p{L}\d]+/u;
const letterOrDigit = /[\p{L}\d]/u;

/** “Home » News » Business”, “Home | News | Sport”: where a page stands in its site. */
const breadcrumbs = /^[\p{L}\d&' ]{1,24}(?:(?: [»›>] [\p{L}\d&' ]{1,40}){1,6}|(?: [|·•] [\p{L}\d&' ]{1,24}){2,9})$/u;

const linesOf = remember((lexicon: Lexicon) => {
  const word = (as: string): string => alternatives(lexicon.wordsThat('boilerplate', as));
  return {
    copyright: new RegExp(`^(?:©|\\(c\\) |${word('claim')} (?:©|\\(c\\)|\\d{4}))`, 'iu'),
    /** “Follow Ann Lee on Twitter @annlee”. */
    following: new RegExp(`^${word('follow')} [^.!?]{2,60}? on (?<platform>\\p{L}{1,12})(?!\\p{L})`, 'iu'),
  };
});

function isPlatform(word: string, lexicon: Lexicon): boolean {
  return word === 'X' || lexicon.wordsThat('speech-words', 'platform').has(word.toLowerCase());
}

/**
 * Whether `line` is none of the article's words: by the list of phrases, each at the `start` of the line, as its `whole`, `within` it, or as the
 * `label` that begins a line which is no sentence (“More from the harbour”).
 */
export function isBoilerplate(line: string, length: number, lexicon: Lexicon): boolean {
  if (length > longestBoilerplate || (length > longestInMarks && opensMarks.test(line))) {
    return false;
  }
  const { copyright, following } = linesOf(lexicon);
  const platform = following.exec(line)?.groups?.['platform'];
  if (breadcrumbs.test(line) || copyright.test(line) || (platform !== undefined && isPlatform(platform, lexicon))) {
    return true;
  }
  const folded = fold(line).replace(signsBefore, '');
  const { within, opening } = phrasesOf(lexicon);
  return (
    within.some(phrase => folded.includes(phrase)) ||
    opening
      .get(folded.slice(0, firstLetters))
      ?.some(({ phrase, as }) => folded.startsWith(phrase) && fits(as, line, folded.slice(phrase.length))) === true
  );
}

/** Whether a phrase that opens the line stands there as it must; `rest` is what is behind it. */
function fits(as: Opening['as'], line: string, rest: string): boolean {
  switch (as) {
    case 'start':
      return true;
    case 'whole':
      return !letterOrDigit.test(rest);
    case 'label':
      return !endOfSentence.test(line);
  }
}

/** The list of phrases by where they stand. */
interface Phrases {
  readonly within: readonly string[];
  /** By their first letters: every paragraph is looked at. */
  readonly opening: ReadonlyMap<string, readonly Opening[]>;
}

interface Opening {
  readonly phrase: string;
  /** Whether it must be the whole line, signs apart, or begin one that is no sentence. */
  readonly as: 'start' | 'whole' | 'label';
}

const firstLetters = 2;

const phrasesOf = remember((lexicon: Lexicon): Phrases => {
  const within: string[] = [];
  const opening = new Map<string, Opening[]>();
  for (const [phrase, where] of lexicon.table('boilerplate')) {
    if (where === 'within') {
      within.push(phrase);
    } else if (where !== 'claim' && where !== 'follow') {
      const first = phrase.slice(0, firstLetters);
      const as = where === 'whole' || where === 'label' ? where : 'start';
      opening.set(first, [...(opening.get(first) ?? []), { phrase, as }]);
    }
  }
  return { within, opening };
});
