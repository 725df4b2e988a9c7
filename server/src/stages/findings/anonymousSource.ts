import { defineStage } from '../../pipeline/stage';
import type { Lexicon } from '../../lexicon/lexicon';
import { within, type Span } from '../../text/span';
import type { Finding } from '../../types/finding';
import type { Quote } from '../../types/quote';
import type { Word } from '../../types/reading';
import { quotes } from '../quotes/quotes';
import { words } from '../words';

/** “on the condition of anonymity”, close behind a source. */
const anonymity = /\b(?:anonymity|anonymously|(?:declined|asked|refused) (?:not )?to be (?:named|identified))\b/u;

/** “the official”: somebody of whom the article spoke before. */
const definite = /^(?:the|this|that|his|her|their|its|our|my) /iu;

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
      const described = text.slice(source.start, source.end).replace(/\s+/gu, ' ');
      const asked = anonymity.test(text.slice(source.end, source.end + 160));
      found.push({
        start: source.start,
        end: source.end,
        code: 'anonymous-source',
        severity: 'hint',
        message: asked
          ? `A source that asked not to be named, described as “${described}”.`
          : `A source without a name, described as “${described}”.`,
        related: [],
      });
    }
    return found;
  },
});

function isUnnamed(text: string, quote: Quote, source: Span, words: readonly Word[], lexicon: Lexicon): boolean {
  if (
    quote.kind === 'scare' ||
    quote.speakers.length > 0 ||
    quote.continues !== undefined ||
    source.end - source.start > longest
  ) {
    return false;
  }
  const described = text.slice(source.start, source.end);
  if (definite.test(described) || anyone.test(described)) {
    return false;
  }
  const head = headOf(within(words, source));
  return head !== undefined && lexicon.words('unnamed-sources').has(text.slice(head.start, head.end).toLowerCase());
}

/** The noun that the phrase is about: the last one before a preposition. */
function headOf(phrase: readonly Word[]): Word | undefined {
  let head: Word | undefined;
  for (const word of phrase) {
    if (
      word.pos === 'ADP' ||
      word.pos === 'PUNCT' ||
      word.pos === 'CCONJ' ||
      word.pos === 'PRON' ||
      word.pos === 'VERB'
    ) {
      break;
    }
    if (word.pos === 'NOUN' || word.pos === 'PROPN') {
      head = word;
    }
  }
  return head;
}

/** Longer phrases are misread more often than not: UTF-16 code units. */
const longest = 120;
