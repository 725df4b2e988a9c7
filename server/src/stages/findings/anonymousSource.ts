import type { Lexicon } from '../../lexicon/lexicon';
import { defineStage } from '../../pipeline/stage';
import { textOf, within, type Span } from '../../text/span';
import type { Finding } from '../../types/finding';
import type { Quote } from '../../types/quote';
import type { Upos, Word } from '../../types/reading';
import { quotes } from '../quotes/quotes';
import { words } from '../words';

/** “on the condition of anonymity”, close behind a source. */
const anonymity = /\b(?:anonymity|anonymously|(?:declined|asked|refused) (?:not )?to be (?:named|identified))\b/u;

/** “the official”: somebody of whom the article spoke before. */
const definite = /^(?:the|this|that|his|her|their|its|our|my) /iu;

/** “critics”: people in general, not a source. */
const anyone = /^(?:some|many|most|several|few|others|critics|supporters)\b/iu;

/** Sources that the article does not name, where they are said to have said something; each description once. */
export const anonymousSource = defineStage({
  name: 'anonymousSource',
  uses: { words, quotes },
  run({ article: { text }, lexicon, words, quotes }): readonly Finding[] {
    const found: Finding[] = [];
    const seen = new Set<number>();
    for (const quote of quotes) {
      const source = quote.speaker;
      if (source === undefined || seen.has(source.start) || !isUnnamed(text, quote, source, words, lexicon)) {
        continue;
      }
      seen.add(source.start);
      const asked = anonymity.test(text.slice(source.end, source.end + nearby));
      found.push({
        start: source.start,
        end: source.end,
        code: 'anonymous-source',
        severity: 'information',
        message: messageOf(textOf(text, source).replace(blanks, ' '), asked),
        related: [],
      });
    }
    return found;
  },
});

function messageOf(described: string, asked: boolean): string {
  return `The article does not name this source, described as “${described}”${asked ? ', who asked not to be named' : ''}.`;
}

const blanks = /\s+/gu;

/** How far behind a source its wish not to be named is looked for: UTF-16 code units. */
const nearby = 160;

function isUnnamed(text: string, quote: Quote, source: Span, words: readonly Word[], lexicon: Lexicon): boolean {
  if (
    quote.kind === 'scare' ||
    quote.speakers.length > 0 ||
    // The article names whoever passed it on.
    quote.relay !== undefined ||
    quote.continues !== undefined ||
    source.end - source.start > longest
  ) {
    return false;
  }
  const described = textOf(text, source);
  if (definite.test(described) || anyone.test(described)) {
    return false;
  }
  const head = headOf(within(words, source));
  return head !== undefined && lexicon.words('unnamed-sources').has(textOf(text, head).toLowerCase());
}

/** The noun that the phrase is about: the last one before a preposition. */
function headOf(phrase: readonly Word[]): Word | undefined {
  let head: Word | undefined;
  for (const word of phrase) {
    if (behindHead.has(word.pos)) {
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
