import type { Corpus } from '../corpus/corpus';
import type { Dossier } from '../corpus/identities';
import type { Statement } from '../stages/statements';
import { spanOf, textOf } from '../text/span';
import type { Confidence, Quote, QuoteKind } from '../types/quote';
import { shortened, type Card, type Line, type Piece } from './card';
import { roleOf } from './role';
import { quoteLines } from './quoteLines';

/** Whose words a quote is, how we know, and what else the speaker says. */
export function quoteCard(corpus: Corpus, uri: string, quote: Quote, statement: Statement): Card {
  const text = corpus.article(uri)?.text ?? '';
  const { dossierOf } = corpus.identities;
  const speakers = statement.speakers.flatMap(key => dossierOf(uri, key) ?? []);
  return {
    span: spanOf(quote),
    lines: [
      speakerLine(uri, speakers, quote.speaker && textOf(text, quote.speaker)),
      circumstances(corpus, uri, text, quote, statement),
      [`${reasons[quote.because] ?? quote.because} (${certainty[quote.confidence]})`],
      ...speakers.slice(0, 1).flatMap(speaker => quoteLines(corpus, uri, speaker, statement)),
    ],
  };
}

/** What each kind of quote is called. */
const kinds: Readonly<Record<QuoteKind, string>> = {
  direct: 'Direct quote',
  mixed: 'Mixed quote: some words are the speaker’s, some the reporter’s',
  indirect: 'Indirect quote: what was said, in the reporter’s words',
  scare: 'Marked words, nobody’s speech',
};

const certainty: Readonly<Record<Confidence, string>> = { certain: 'certain', likely: 'likely', guess: 'a guess' };

/** The rules of attribution in plain words; a rule that is not named here is shown by its own name. */
export const reasons: Readonly<Record<string, string>> = {
  'inverted-cue': 'The reporting verb stands behind the quote, its speaker follows',
  'cue-after': 'Speaker and reporting verb follow the quote',
  'cue-before': 'Speaker and reporting verb stand before the quote',
  'continues-statement': 'Continues the statement above',
  'nearest-speaker-before': 'The nearest speaker before the quote',
  'colon-lead-in': 'The sentence before introduces it with a colon',
  transcript: 'The speaker’s name stands before it, as in a transcript',
  'according-to': 'Reported “according to” the speaker',
};

function speakerLine(uri: string, speakers: readonly Dossier[], words: string | undefined): Line {
  if (speakers.length === 0) {
    return words === undefined
      ? ['Nobody is said to have said this']
      : [{ kind: 'strong', text: shortened(words, 90) }, ' · not named'];
  }
  return speakers.flatMap((speaker, index): Line => {
    const role = roleOf(speaker, uri)?.text;
    const name: Piece = { kind: 'strong', text: speaker.name };
    return [...(index > 0 ? [' and '] : []), name, ...(role === undefined ? [] : [` · ${shortened(role, 90)}`])];
  });
}

function circumstances(corpus: Corpus, uri: string, text: string, quote: Quote, statement: Statement): Line {
  const relay = quote.relay === undefined ? undefined : corpus.identities.dossierOf(uri, quote.relay)?.name;
  const pieces = [
    kinds[quote.kind],
    ...(quote.cue === undefined ? [] : [`reported with “${textOf(text, quote.cue)}”`]),
    ...(relay === undefined ? [] : [`passed on by ${relay}`]),
    ...(quote.outlet === undefined ? [] : [`to or in ${quote.outlet}`]),
    ...(statement.parts.length > 1
      ? [`part ${String(statement.parts.indexOf(quote) + 1)} of ${String(statement.parts.length)}`]
      : []),
  ];
  return [pieces.join(', ')];
}
