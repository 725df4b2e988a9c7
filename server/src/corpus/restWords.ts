import { articles } from '../lexicon/closedClasses';
import type { Lexicon } from '../lexicon/lexicon';
import { meaningOf } from '../stages/circumstances/lemmas';
import type { Value } from '../stages/values/values';
import { contains, textOf, within, type Span } from '../text/span';
import type { Figure } from '../types/figure';
import type { Word } from '../types/reading';

/** What the words around a figure are told from. */
export interface Wording {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly words: readonly Word[];
  readonly mentions: readonly Span[];
  readonly figures: readonly Figure[];
}

/**
 * What the sentence says of a value beside its topic, up to the mark behind it: “here”, “to pay its debts”, “each day”. Two values are of one
 * thing only where this is the same. Names, dates and who says so are known otherwise.
 */
export function restWords(wording: Wording, sentence: Span, value: Value): readonly string[] {
  const { text, lexicon, words, mentions, figures } = wording;
  const { figure, topic, circumstance } = value;
  const known = new Set(
    [topic.thing ?? '', topic.act, ...topic.traits, ...topic.others, ...topic.settings].flatMap(party =>
      party.split(' '),
    ),
  );
  const around = within(words, sentence);
  const mark = around.find(word => word.start >= figure.end && word.pos === 'PUNCT')?.start ?? sentence.end;
  const near = { start: sentence.start, end: mark };
  const apart: readonly Span[] = [
    ...within(mentions, near),
    ...within(figures, near),
    ...[figure.modifierSpan, circumstance.sourceSpan].filter(span => span !== undefined),
  ];
  const rest = within(around, near)
    .filter(word => !silent.has(word.pos) && !apart.some(span => contains(span, word)))
    .map(word => textOf(text, word).toLowerCase())
    .filter(word => !introducing.has(word) && !lexicon.words('reporting-verbs').has(word))
    .map(word => meaningOf(word, lexicon))
    .filter(word => !known.has(word));
  return [...new Set(rest)].sort();
}

/** Kinds of words that tell nothing of their own. */
const silent: ReadonlySet<string> = new Set(['PUNCT', 'ADP', 'AUX']);

const introducing: ReadonlySet<string> = new Set([...articles, 'which', 'that']);
