import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';
import { textOf, within, type Span } from '../../text/span';
import type { Figure } from '../../types/figure';
import { blanked } from './blanked';
import { wordsIn } from './words';

/** Whether no word tells of another time, another part or something else, nor that the figure is denied. */
export function isSettled(
  text: string,
  lexicon: Lexicon,
  sentence: Span,
  figure: Figure,
  figures: readonly Figure[],
): boolean {
  const changes = lexicon.table('change-words');
  const otherwise = lexicon.wordsThat('unsettling-words', 'telling');
  const steady = lexicon.wordsThat('unsettling-words', 'steady');
  const words = wordsIn(withoutHedges(text, sentence, figures).replace(pastWeekIn(lexicon), ' '));
  return (
    !denied.test(text.slice(Math.max(sentence.start, figure.start - reach), figure.start)) &&
    !ofSeveral.test(text.slice(sentence.start, figure.start)) &&
    !apiece.test(text.slice(figure.end, sentence.end)) &&
    !words.some(word => otherwise.has(word) || (changes.has(word) && !steady.has(word)))
  );
}

/** “More than half of them” compares nothing. */
function withoutHedges(text: string, sentence: Span, figures: readonly Figure[]): string {
  let rest = textOf(text, sentence);
  for (const { start } of within(figures, sentence)) {
    const before = hedge.exec(rest.slice(0, start - sentence.start))?.[0] ?? '';
    rest = blanked(rest, { start: start - before.length, end: start }, sentence);
  }
  return rest;
}

const hedge = /\b(?:more|fewer|less) than (?:an? |the )?$/iu;

/** “Each of them had 40 beds”, “40 beds each”. */
const ofSeveral = /\b(?:each|every|both)\b/iu;
const apiece = /^(?: \p{L}{1,20}){0,3} (?:each|apiece)\b/iu;

/** “Last week” is when, not which. */
const pastWeekIn = remember((lexicon: Lexicon) => {
  const times = [
    ...lexicon.wordsThat('date-words', 'season'),
    ...lexicon.wordsThat('date-words', 'weekday'),
    ...lexicon.wordsThat('time-nouns', 'spell'),
  ];
  return new RegExp(`\\b(?:last|next) ${alternatives(times)}\\b`, 'giu');
});

/** “Not 17,500”, “not over 17,500”, “no more than 17,500”. */
const denied = /\b(?:not|never|no)(?: (?:some|about|over|the|only|just|quite|even))? $/iu;

/** UTF-16 code units. */
const reach = 20;
