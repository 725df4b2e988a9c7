import { definites, possessives, quantifiers } from '../../lexicon/closedClasses';
import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { defineStage } from '../../pipeline/stage';
import { alternatives } from '../../text/alternatives';
import { firstEndingAfter, textOf, within, type Span } from '../../text/span';
import type { FindingOf } from '../../types/finding';
import type { Passage } from '../../types/passage';
import type { Quote } from '../../types/quote';
import type { Upos, Word } from '../../types/reading';
import { entities } from '../entities/entities';
import { isTitle } from '../passages/isTitle';
import { passages } from '../passages/passages';
import { quotes } from '../quotes/quotes';
import { titles, type NamedTitle } from '../titles/titles';
import { words } from '../words';
import { isAsserted } from './asserted';
import { describedBy } from './describedBy';

/** “on the condition of anonymity”, close behind a source. */
const anonymityIn = remember(
  (lexicon: Lexicon) => new RegExp(`\\b${alternatives(lexicon.words('anonymity-phrases'))}\\b`, 'u'),
);

/** “the official”: somebody of whom the article spoke before. “His aides” are nobody yet. */
const definite = new RegExp(
  `^(?:(?:${alternatives(definites)}|both)\\b|${alternatives(possessives)} (?!\\p{L}{1,30}s\\b))`,
  'iu',
);

/** “many experts”: people in general, not a source. */
const anyone = new RegExp(`^${alternatives(quantifiers)}\\b`, 'iu');

/** Sources that the article does not name, where its text says that they said something; each description once. */
export const anonymousSource = defineStage({
  name: 'anonymousSource',
  uses: { passages, words, entities, titles, quotes },
  run({
    article: { text },
    lexicon,
    passages,
    words,
    entities,
    titles,
    quotes,
  }): readonly FindingOf<'anonymous-source'>[] {
    const found: FindingOf<'anonymous-source'>[] = [];
    const seen = new Set<number>();
    const people = entities.flatMap(({ type, names }) => (type === 'PERSON' ? names : []));
    const context: Context = {
      text,
      words,
      lexicon,
      passages: passages.all,
      titles: new Map(titles.map(title => [title.of, title])),
      names: new Set(people.map(({ start }) => start)),
      nameEnds: new Set(people.map(({ end }) => end)),
    };
    for (const quote of quotes) {
      const source = quote.speaker;
      if (source === undefined || seen.has(source.start) || !isUnnamed(quote, source, context)) {
        continue;
      }
      seen.add(source.start);
      found.push({
        start: source.start,
        end: source.end,
        code: 'anonymous-source',
        args: {
          described: textOf(text, describedBy(text, words, source)).replace(blanks, ' '),
          hasAsked: anonymityIn(lexicon).test(text.slice(source.end, source.end + nearby)),
        },
        severity: 'information',
        related: [],
      });
    }
    return found;
  },
});

const blanks = /\s+/gu;

/** How far behind a source its wish not to be named is looked for: UTF-16 code units. */
const nearby = 160;

interface Context {
  readonly text: string;
  readonly words: readonly Word[];
  readonly lexicon: Lexicon;
  readonly passages: readonly Passage[];
  /** By the start of the name that bears them. */
  readonly titles: ReadonlyMap<number, NamedTitle>;
  /** Starts and ends of the names of persons. */
  readonly names: ReadonlySet<number>;
  readonly nameEnds: ReadonlySet<number>;
}

function isUnnamed(quote: Quote, source: Span, context: Context): boolean {
  const { text, words, lexicon, passages } = context;
  if (
    quote.kind === 'scare' ||
    quote.speakers.length > 0 ||
    // The article names whoever passed it on.
    quote.relay !== undefined ||
    quote.continues !== undefined ||
    source.end - source.start > longest ||
    // The story beneath a headline tells more.
    isTitle(passages[firstEndingAfter(passages, source.start)]) ||
    // The rest of a word that was torn apart: “the 63-year-old senator”.
    text[source.start - 1] === '-'
  ) {
    return false;
  }
  const described = textOf(text, source);
  if (definite.test(described) || anyone.test(described)) {
    return false;
  }
  const head = headOf(within(words, source));
  return (
    head !== undefined &&
    // “the Civil Defence Authority” is a name.
    (head.start === source.start || !capital.test(textOf(text, head))) &&
    // “told reporters”
    !addressed.test(head.relation ?? '') &&
    // “Marsh and his attorneys”: one of them has a name.
    (head.relation !== 'conj' || words[head.head ?? -1]?.pos !== 'PROPN') &&
    lexicon.words('unnamed-sources').has(textOf(text, head).toLowerCase()) &&
    isAsserted(quote, text, words, lexicon) &&
    !isDefinite(head, context) &&
    !isNamedBeside(source, head, quote.cue, context)
  );
}

const addressed = /^i?obj$/u;
const capital = /^\p{Lu}/u;

/** “the famously gruff senator”, where the phrase begins with “gruff”. */
function isDefinite(head: Word, { text, words }: Context): boolean {
  const index = firstEndingAfter(words, head.start);
  return (
    head.head !== undefined &&
    words
      .slice(Math.max(0, index - longestPhrase), index)
      .some(word => word.head === index && word.relation === 'det' && definite.test(textOf(text, word)))
  );
}

/** Words from a determiner to its noun. */
const longestPhrase = 6;

/** “Ann Lee, an aide, said”, “one of his aides, Ann Lee, said”: a name stands beside the description. */
function isNamedBeside({ start, end }: Span, head: Word, cue: Span | undefined, context: Context): boolean {
  const { text, words, titles, names, nameEnds } = context;
  // “Lee, an aide said, had left” is two people.
  const isApposition = head.relation === undefined ? text[end] === ',' : head.relation === 'appos';
  if (isApposition && nameEnds.has(start - 2) && text.startsWith(', ', start - 2)) {
    return true;
  }
  const limit = cue === undefined || cue.start < end ? end + nearby : cue.start;
  let at = firstEndingAfter(words, end);
  for (let word = words[at]; word !== undefined && word.start < limit; word = words[++at]) {
    const title = titles.get(word.start)?.start ?? word.start;
    const first = title < word.start ? title : word.start;
    if (
      names.has(word.start) &&
      first >= end &&
      opensApposition.test(text.slice(Math.max(end - 1, first - 12), first))
    ) {
      return true;
    }
    if (sentenceEnd.test(textOf(text, word))) {
      return false;
    }
  }
  return false;
}

const opensApposition = /(?:[,:(—–]|\bincluding|\bsuch as)\s?$/u;
const sentenceEnd = /^[.!?]$/u;

/** The noun that the phrase is about: the last one before a preposition. */
function headOf(phrase: readonly Word[]): Word | undefined {
  let head: Word | undefined;
  for (const word of phrase) {
    if (head !== undefined && behindHead.has(word.pos)) {
      break;
    }
    if (word.pos === 'NOUN' || word.pos === 'PROPN') {
      head = word;
    }
  }
  return head;
}

const behindHead: ReadonlySet<Upos> = new Set<Upos>(['ADP', 'PUNCT', 'CCONJ', 'PRON', 'VERB']);

/** Longer phrases are misread more often than not: UTF-16 code units. */
const longest = 120;
