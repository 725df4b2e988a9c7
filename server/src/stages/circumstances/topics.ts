import type { Lexicon } from '../../lexicon/lexicon';
import { shortestAt } from '../../text/find';
import { firstEndingAfter, textOf, within, type Span } from '../../text/span';
import type { Thing, Topic } from '../../types/circumstance';
import type { Mention } from '../../types/entity';
import type { Figure } from '../../types/figure';
import type { Word } from '../../types/reading';
import { ageOf } from './ages';
import { clauseByHeads } from './byHeads';
import { clauseByOrder } from './byOrder';
import type { Clause, Party } from './clause';
import { meaningOf } from './lemmas';
import type { SentenceTree } from './tree';

/** What topics are made from. */
export interface Readable {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly words: readonly Word[];
  readonly tree: SentenceTree;
  readonly mentions: readonly Mention[];
  /** In order of reading. */
  readonly figures: readonly Span[];
  /** Those of them that are dates. */
  readonly dates: readonly Span[];
}

/** What the figure is a value of, as far as its clause tells. */
export function topicOf(readable: Readable, sentence: Span, figure: Figure): Topic | undefined {
  const { text, lexicon, words, tree, mentions, figures } = readable;
  const age = ageOf(text, mentions, figure, lexicon);
  if (age !== undefined) {
    return age;
  }
  const [first] = within(words, figure);
  const clause =
    first?.head === undefined
      ? clauseByOrder(text, words, sentence, figure)
      : clauseByHeads(text, lexicon, tree, figure);
  // “fell 18% to 902 million”: one figure is no act of another.
  return clause === undefined || within(figures, clause.act).length > 0 ? undefined : topicIn(readable, clause, figure);
}

/** What is counted or measured: the noun behind the number, else the unit. A name that only stands in the clause is none. */
export function thingOf({ text, lexicon, words, tree }: Readable, figure: Figure): Thing | undefined {
  const { measured, measuredBy, unit } = figure;
  if (unit !== undefined) {
    return { key: unit, noun: undefined };
  }
  const top = measured === undefined ? undefined : tree.words[tree.topOf(measured) ?? -1];
  const phrase = measured === undefined ? [] : within(words, measured);
  const noun = top?.head === undefined ? phrase.findLast(({ pos }) => pos === 'NOUN' || pos === 'PROPN') : top;
  if (noun === undefined || (measuredBy === 'clause' && noun.pos !== 'NOUN')) {
    return undefined;
  }
  const written = textOf(text, noun);
  return { key: meaningOf(written, lexicon), noun: written.toLowerCase() };
}

function topicIn(readable: Readable, clause: Clause, figure: Figure): Topic {
  const { text, lexicon } = readable;
  const meaning = (word: Word): string => meaningOf(textOf(text, word), lexicon);
  const state = stateBehind(readable, figure);
  const thing = clause.counted === undefined ? figure.unit : meaning(clause.counted);
  const traits = sorted(clause.traits.map(meaning));
  const act = state ?? meaning(clause.act);
  const role = state === undefined ? clause.role : 'object';
  const others = sorted(clause.others.map(party => nameOf(readable, party))).filter(other => other !== act);
  const settings = sorted(clause.settings.map(party => nameOf(readable, party)));
  const key = [...traits, thing ?? 'number', act, role, ...others, ...settings].join('/');
  return { key, thing, traits, act, role, others, settings, clause: clauseSpan(clause, figure) };
}

function clauseSpan({ counted, act, others, settings }: Clause, figure: Figure): Span {
  const parts: readonly Span[] = [...others, ...settings].flatMap(({ head, traits }) => [head, ...traits]);
  const near = [figure, figure.modifierSpan ?? figure, counted ?? figure, act, ...parts].filter(
    ({ start, end }) => start >= figure.start - reach && end <= figure.end + reach,
  );
  return { start: Math.min(...near.map(({ start }) => start)), end: Math.max(...near.map(({ end }) => end)) };
}

/** How far from the figure its clause is followed: UTF-16 code units. */
const reach = 100;

/** “leaves 23 dead”: what has become of them. */
function stateBehind({ text, lexicon, words }: Readable, { end, measured, measuredBy }: Figure): string | undefined {
  const word = words[firstEndingAfter(words, measuredBy === 'clause' ? end : (measured?.end ?? end))];
  const meaning = word === undefined ? undefined : meaningOf(textOf(text, word), lexicon);
  return word?.pos === 'ADJ' && meaning !== undefined && states.has(meaning) ? meaning : undefined;
}

const states: ReadonlySet<string> = new Set(['death', 'injury', 'missing']);

/** The key of the entity that is meant, else the words: “sister ship”. Undefined for dates and for what only points. */
function nameOf({ text, lexicon, mentions, dates }: Readable, { head, traits }: Party): string | undefined {
  if (within(dates, head).length > 0 || pronouns.has(head.pos)) {
    return undefined;
  }
  const mention = shortestAt(within(mentions, head), head.start);
  const words = [
    ...sorted(traits.map(trait => meaningOf(textOf(text, trait), lexicon))),
    meaningOf(textOf(text, head), lexicon),
  ];
  return mention?.entity ?? words.join(' ');
}

const pronouns: ReadonlySet<string> = new Set(['PRON', 'DET', 'NUM', 'SYM']);

function sorted(words: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(words.filter(word => word !== undefined))].sort();
}
