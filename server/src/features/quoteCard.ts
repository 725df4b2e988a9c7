import type { Corpus } from '../corpus/corpus';
import type { Dossier } from '../corpus/identities';
import type { Statement } from '../stages/statements';
import { spanOf, textOf } from '../text/span';
import type { AttributionRule, Confidence, Quote, QuoteKind } from '../types/quote';
import { shortened, type Card, type Line, type Piece } from './card';
import { quoteLines } from './quoteLines';
import { roleOf } from './role';

/** Whose words a quote is, how we know, and what else the speaker says. */
export function quoteCard(corpus: Corpus, uri: string, quote: Quote, statement: Statement): Card {
  const text = corpus.article(uri)?.text ?? '';
  const { dossierOf } = corpus.identities;
  const speakers = statement.speakers.flatMap(key => dossierOf(uri, key) ?? []);
  return {
    span: spanOf(quote),
    lines: [
      speakerLine(uri, speakers, quote.speaker && textOf(text, quote.speaker)),
      circumstances(corpus, uri, quote, statement, speakers),
      ...reasonLine(quote),
      ...speakers.slice(0, 1).flatMap(speaker => quoteLines(corpus, uri, speaker, statement)),
    ],
  };
}

/** What each kind of quote is called. */
const kinds: Readonly<Record<QuoteKind, string>> = {
  direct: 'Direct quote',
  mixed: 'Mixed quote, partly in the reporter’s words',
  indirect: 'Indirect quote, in the reporter’s words',
  scare: 'Marked words, nobody’s speech',
};

const certainty: Readonly<Record<Confidence, string>> = { certain: 'certain', likely: 'likely', guess: 'a guess' };

/** The rules of attribution in plain words. */
const reasons: Readonly<Record<AttributionRule, string>> = {
  'cue-before': 'The speaker and the reporting verb stand before the quote',
  'cue-behind': 'The speaker and the reporting verb stand behind the quote',
  'inverted-cue': 'The reporting verb and then the speaker stand behind the quote',
  'according-to': 'It is reported “according to” the speaker',
  'within-content': 'The words stand within what the speaker is reported to say',
  'colon-lead-in': 'A colon leads from the speaker to the quote',
  'subject-behind': 'The speaker follows the quote, with a verb that is rarely one of saying',
  'subject-of-the-sentence': 'There is no reporting verb, but the sentence speaks of this speaker',
  'sign-off': 'The speaker’s name stands behind the quote as its signature',
  'reported-clause': 'A reporting verb governs these words',
  'continues-statement': 'It goes on with the quote before',
  'nearest-speaker-before': 'Nobody is named beside it; this is the last speaker before',
  transcript: 'The speaker’s name stands before it, as in a transcript',
  'stands-alone': 'It stands alone',
  'inside-a-quote': 'It stands within another quote',
  'no-cue': 'No reporting verb goes with it',
};

function speakerLine(uri: string, speakers: readonly Dossier[], words: string | undefined): Line {
  if (speakers.length === 0) {
    return words === undefined
      ? ['No speaker found']
      : [{ kind: 'strong', text: shortened(words, longestSpeaker) }, ' · not named'];
  }
  return speakers.flatMap((speaker, index): Line => {
    const role = roleOf(speaker, uri)?.text;
    const name: Piece = { kind: 'strong', text: speaker.name };
    return [
      ...(index > 0 ? [' and '] : []),
      name,
      ...(role === undefined ? [] : [` · ${shortened(role, longestSpeaker)}`]),
    ];
  });
}

/** UTF-16 code units. */
const longestSpeaker = 90;

/** The kind of quote, its reporting word, who passed it on, where it was said, and which part of a statement it is. */
function circumstances(
  corpus: Corpus,
  uri: string,
  { kind, because, cue, relay, outlet, start }: Quote,
  { parts }: Statement,
  speakers: readonly Dossier[],
): Line {
  const text = corpus.article(uri)?.text ?? '';
  const via = relay === undefined ? undefined : corpus.identities.dossierOf(uri, relay)?.name;
  const isOwnOutlet = speakers.some(speaker => speaker.forms.includes(outlet ?? ''));
  const pieces = [
    because === 'transcript' ? 'Spoken turn, word for word' : kinds[kind],
    ...(cue === undefined ? [] : [`reported with “${textOf(text, cue)}”`]),
    ...(via === undefined ? [] : [`passed on by ${via}`]),
    ...(outlet === undefined || isOwnOutlet ? [] : [`outlet ${outlet}`]),
    ...(parts.length > 1
      ? [`part ${String(parts.findIndex(part => part.start === start) + 1)} of ${String(parts.length)}`]
      : []),
  ];
  return [pieces.join(' · ')];
}

/** Why it is the speaker's; where nobody was found, the first line has said so. */
function reasonLine({ speaker, because, confidence }: Quote): readonly Line[] {
  return speaker === undefined ? [] : [[`${reasons[because]} (${certainty[confidence]})`]];
}
