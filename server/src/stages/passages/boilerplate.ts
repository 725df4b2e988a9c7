import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { fold } from '../../text/fold';

/** UTF-16 code units. */
const longestBoilerplate = 260;

/** A line of speech longer than this is nobody's credit, whatever it says. */
const longestInMarks = 60;

const opensMarks = /^["“„«]/u;
const endOfSentence = /[.!?…]["”’'»)]{0,3}$/u;
const signsBefore = /^[^\p{L}\d]+/u;
const signsBehind = /[^\p{L}\d]+$/u;

/** “Home » News » Business”, “Home | News | Sport”: where a page stands in its site. */
const breadcrumbs = /^[\p{L}\d&' ]{1,24}(?:(?: [»›>] [\p{L}\d&' ]{1,40}){1,6}|(?: [|·•] [\p{L}\d&' ]{1,24}){2,9})$/u;

const copyright = /^(?:©|\(c\) |copyright (?:©|\(c\)|\d{4}))/iu;

/**
 * Whether `line` is none of the article's words: by the list of phrases, each at the `start` of the line, as its `whole`, `within` it, or as the
 * `label` that begins a line which is no sentence (“More from the harbour”).
 */
export function isBoilerplate(line: string, length: number, lexicon: Lexicon): boolean {
  if (length > longestBoilerplate || (length > longestInMarks && opensMarks.test(line))) {
    return false;
  }
  if (breadcrumbs.test(line) || copyright.test(line)) {
    return true;
  }
  const folded = fold(line).replace(signsBefore, '');
  const bare = folded.replace(signsBehind, '');
  const isSentence = endOfSentence.test(line);
  const { whole, within, opening } = phrasesOf(lexicon);
  return (
    whole.has(bare) ||
    within.some(phrase => folded.includes(phrase)) ||
    opening
      .get(folded.slice(0, firstLetters))
      ?.some(({ phrase, isLabel }) => folded.startsWith(phrase) && !(isLabel && isSentence)) === true
  );
}

/** The list of phrases by where they stand. */
interface Phrases {
  readonly whole: ReadonlySet<string>;
  readonly within: readonly string[];
  /** By their first letters: every paragraph is looked at. */
  readonly opening: ReadonlyMap<string, readonly Opening[]>;
}

interface Opening {
  readonly phrase: string;
  /** Whether it must begin a line that is no sentence. */
  readonly isLabel: boolean;
}

const firstLetters = 2;

const phrasesOf = remember((lexicon: Lexicon): Phrases => {
  const whole = new Set<string>();
  const within: string[] = [];
  const opening = new Map<string, Opening[]>();
  for (const [phrase, where] of lexicon.table('boilerplate')) {
    if (where === 'whole') {
      whole.add(phrase);
    } else if (where === 'within') {
      within.push(phrase);
    } else {
      const first = phrase.slice(0, firstLetters);
      opening.set(first, [...(opening.get(first) ?? []), { phrase, isLabel: where === 'label' }]);
    }
  }
  return { whole, within, opening };
});
