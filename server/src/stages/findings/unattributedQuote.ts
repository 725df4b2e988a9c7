import { defineStage } from '../../pipeline/stage';
import { firstEndingAfter, textOf, within, type Span } from '../../text/span';
import type { FindingOf } from '../../types/finding';
import type { Passage } from '../../types/passage';
import type { Quote } from '../../types/quote';
import type { Word } from '../../types/reading';
import { names } from '../names/names';
import { isTitle } from '../passages/isTitle';
import { passages } from '../passages/passages';
import { quotes } from '../quotes/quotes';
import { words } from '../words';

/**
 * Whole sentences in marks that nobody is said to have said; paragraphs on end are one finding. Terms, titles and words of irony in marks need no
 * speaker, nor does a quote that stands as a headline, opens the story or follows a lead-in. Where the reporter's words stand around a quote
 * they name somebody as a rule, even if we do not see whom.
 */
export const unattributedQuote = defineStage({
  name: 'unattributedQuote',
  uses: { passages, words, names, quotes },
  run({
    article: { text, uri },
    lexicon,
    passages: { all },
    words,
    names,
    quotes,
  }): readonly FindingOf<'unattributed-quote'>[] {
    const people = names.filter(({ type }) => type === 'PERSON');
    const opening = all.findIndex(({ kind }) => kind === 'body');
    const verbs = lexicon.words('reporting-verbs');
    const isCue = (word: Word): boolean => verbs.has(textOf(text, word).toLowerCase());
    return runsOf(text, quotes, all)
      .filter(run => {
        const [{ quote: first, index }] = run;
        const ahead = { start: all[index]?.start ?? first.start, end: first.start };
        const { quote, index: end } = run.at(-1) ?? run[0];
        return (
          index > opening &&
          !isTitle(all[index]) &&
          !isLeadIn(all[index - 1]) &&
          within(people, ahead).length === 0 &&
          closing.test(text.charAt(quote.end - 1)) &&
          !within(words, restOf(quote, all, end))
            .slice(0, mostWords)
            .some(isCue) &&
          !signed.test(text.slice(quote.end, quote.end + mostWords)) &&
          !pointsBack.test(text.slice(all[end + 1]?.start, (all[end + 1]?.start ?? 0) + mostWords))
        );
      })
      .map(([first, ...others]) => ({
        start: first.quote.start,
        end: first.quote.end,
        code: 'unattributed-quote',
        args: {},
        severity: 'information',
        related: others.slice(0, mostRelated).map(({ quote: { start, end } }) => ({ start, end, uri, as: 'rest' })),
      }));
  },
});

const mostRelated = 10;

/** Words behind a quote among which an attribution that we did not read would stand. */
const mostWords = 25;

/** “[Gazette]” or “– Ann Lee” behind the quote. */
const signed = /^\s{0,3}[[(–—-]/u;

/** “That was how Lee put it.” */
const pointsBack = /^(?:That|This|Those|These|Such|So|Thus)\b/u;

const closing = /["”“’'»]/u;

/** A quote by itself, and the index of its paragraph. */
interface Alone {
  readonly quote: Quote;
  readonly index: number;
}

type Run = readonly [Alone, ...Alone[]];

/** Quotes without a speaker, those of paragraphs on end together. */
function runsOf(text: string, quotes: readonly Quote[], all: readonly Passage[]): readonly Run[] {
  const runs: [Alone, ...Alone[]][] = [];
  for (const quote of quotes) {
    const index = firstEndingAfter(all, quote.start);
    if (index < all.length && isAlone(text, quote)) {
      const run = runs.at(-1);
      if (run !== undefined && index - (run.at(-1)?.index ?? -Infinity) <= 1) {
        run.push({ quote, index });
      } else {
        runs.push([{ quote, index }]);
      }
    }
  }
  return runs;
}

/** What stands behind the quote in its paragraph. */
function restOf({ end }: Quote, all: readonly Passage[], index: number): Span {
  return { start: end, end: Math.max(end, all[index]?.end ?? end) };
}

function isLeadIn(passage: Passage | undefined): boolean {
  return passage?.kind === 'lead-in';
}

/** Nobody is named for the quote, and nothing but quotes stands in its sentence. */
function isAlone(text: string, { start, end, kind, speaker, cue, because }: Quote): boolean {
  if (kind !== 'direct' || speaker !== undefined || cue !== undefined || because !== 'stands-alone') {
    return false;
  }
  const head = text.slice(start, Math.min(end, start + reach));
  return severalWords.test(head) && smallLetter.test(head) && !label.test(head);
}

/** UTF-16 code units that are looked at. */
const reach = 200;

/** Four words; fewer are a cry or a slogan. */
const severalWords = /^(?:\S{1,40}\s{1,5}){3}\S/u;

/** What is in capitals throughout is the title of something. */
const smallLetter = /\p{Ll}/u;

/** “CLINTON: I do.”: the speaker stands within the marks. */
const label = /^["“”„'‘«]{1,2}\s?\p{Lu}[\p{Lu}.'’-]{1,30}(?: \p{Lu}[\p{Lu}.'’-]{0,30}){0,3}:/u;
