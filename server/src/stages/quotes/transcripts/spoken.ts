import { spanOf, textOf } from '../../../text/span';
import type { Quote } from '../../../types/quote';
import type { Piece } from '../outline/pieces';
import { silent } from '../silent';
import type { Turn } from './turns';

/**
 * A turn of a transcript is said by whoever its label names, word for word: as a direct quote where marks stand around the whole,
 * else indirect for want of marks.
 */
export function spokenIn(turn: Turn, pieces: readonly Piece[], statement: number, outlet: string | undefined): Quote {
  const isMarked = pieces.some(({ quote }) => quote?.start === turn.start && quote.end === turn.end);
  return {
    ...silent(turn, statement),
    kind: isMarked ? 'direct' : 'indirect',
    form: isMarked ? undefined : 'clause',
    speaker: turn.label,
    speakers: turn.keys,
    outlet,
    continues: turn.continues,
    because: 'transcript',
    confidence: 'certain',
  };
}

/** A quotation inside a turn: “I” is whoever speaks, and what anybody else says there is passed on by whoever speaks. */
export function toldIn(turn: Turn, quote: Quote, text: string): Quote {
  const { speaker, speakers, kind, confidence } = quote;
  const [teller] = turn.keys;
  if (kind === 'scare') {
    return quote;
  }
  if (speaker === undefined || confidence === 'guess') {
    return inside(quote);
  }
  if (firstPerson.test(textOf(text, speaker))) {
    return { ...quote, speaker: turn.label, speakers: turn.keys };
  }
  // Whoever speaks does not speak of himself as “he”: that is somebody whom nobody names.
  const others = speakers.filter(key => key !== teller);
  return others.length === 0 && teller === undefined
    ? inside(quote)
    : { ...quote, speakers: others, relay: quote.relay ?? teller };
}

/** Marks within what somebody says, and nobody's by themselves. */
function inside(quote: Quote): Quote {
  return { ...silent(spanOf(quote), quote.statement), because: 'inside-a-quote' };
}

const firstPerson = /^(?:I|we)$/iu;
