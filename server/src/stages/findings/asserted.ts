import type { Lexicon } from '../../lexicon/lexicon';
import { contains, firstEndingAfter, textOf, within, type Span } from '../../text/span';
import type { Quote } from '../../types/quote';
import type { Word } from '../../types/reading';
import { classLookup } from '../quotes/outline/classes';

/**
 * Whether the article says that the speaker said what is quoted: not “have not said”, “must declare”, “declined to say”, “those who claim” or
 * “reluctant to reveal”, nor “criticised the plan”, which tells what somebody did.
 */
export function isAsserted(quote: Quote, text: string, words: readonly Word[], lexicon: Lexicon): boolean {
  const { speaker, cue } = quote;
  if (cue === undefined) {
    return true;
  }
  const index = firstEndingAfter(words, cue.start);
  const [first = ''] = textOf(text, cue).toLowerCase().split(' ');
  const isRefused = lexicon.words('refusing-verbs').has(first);
  if (isRefused || isThing(quote, index, words) || isRelative(speaker, words, words[index])) {
    return false;
  }
  if (speaker === undefined || cue.start < speaker.end) {
    return true;
  }
  const between = within(words, { start: speaker.end, end: cue.start });
  const classes = classLookup(lexicon);
  const is = between.map(word => classes(textOf(text, word).toLowerCase()));
  return (
    between.every((word, index) => word.tag !== modal && is[index]?.has('negation') !== true) &&
    is.at(-1)?.has('relative') !== true &&
    (between.at(-1)?.pos !== 'PART' || is.some(one => one.has('goes-on')))
  );
}

/** “those who claim”: the cue stands in a clause about the speaker. */
function isRelative(speaker: Span | undefined, words: readonly Word[], cue: Word | undefined): boolean {
  const head = words[cue?.head ?? -1];
  return speaker !== undefined && head !== undefined && isClause.test(cue?.relation ?? '') && contains(speaker, head);
}

const isClause = /^acl\b/u;
const modal = 'MD';

/** Whether what is reported is a thing that the cue speaks of, “criticised the plan”; a reader that knows no heads cannot tell. */
function isThing({ kind, start, end }: Quote, cue: number, words: readonly Word[]): boolean {
  return (
    kind === 'indirect' &&
    within(words, { start, end }).some(({ head, relation }) => head === cue && nominal.test(relation ?? ''))
  );
}

const nominal = /^(?:obj|iobj|obl|nmod)\b/u;
