import type { Lexicon } from '../../lexicon/lexicon';
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
  for (const [phrase, where] of lexicon.table('boilerplate')) {
    if (
      where === 'whole'
        ? bare === phrase
        : where === 'within'
          ? folded.includes(phrase)
          : folded.startsWith(phrase) && !(where === 'label' && isSentence)
    ) {
      return true;
    }
  }
  return false;
}
