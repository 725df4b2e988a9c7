import type { MarkedSpan } from '../../../types/quote';
import { attributedBefore, attributedBehind, withinContent } from './cued';
import { contains, spanOf } from '../../../text/span';
import { besideSpeaker } from '../weigh';
import { nobody, type Heard, type Sentence } from './heard';
import { isNamed } from './named';
import type { Shape } from './shapes';
import type { Piece } from '../outline/pieces';
import { introduced, subjectBehind, unattributed } from './uncued';

/** Hears every quotation of one sentence. */
export function hear(sentence: Sentence, shapeOf: (pair: MarkedSpan) => Shape): readonly Heard[] {
  const { pieces, from, to } = sentence;
  const found: Heard[] = [];
  let floats: boolean | undefined;
  for (let at = from; at < to; at++) {
    const pair = pieces[at]?.quote;
    if (pair !== undefined) {
      floats ??= onlyQuotes(pieces, from, to);
      found.push(apart(hearOne(sentence, at, pair, shapeOf(pair), floats), sentence));
    }
  }
  return found;
}

/** What was heard, its content without whoever says it. */
function apart(heard: Heard, sentence: Sentence): Heard {
  const { content, pair, attribution, subject } = heard;
  if (content === undefined) {
    return heard;
  }
  const left = besideSpeaker(sentence, content, attribution?.subject ?? subject);
  return left === content
    ? heard
    : { ...heard, content: left !== undefined && contains(left, pair) ? left : spanOf(pair) };
}

function hearOne(sentence: Sentence, at: number, pair: MarkedSpan, shape: Shape, floats: boolean): Heard {
  if (floats) {
    return { ...nobody(pair), kind: 'direct', floats: true, because: 'stands-alone' };
  }
  if (shape.length <= longestName && isNamed(sentence, at)) {
    return nobody(pair);
  }
  return (
    attributedBehind(sentence, at, pair, shape) ??
    attributedBefore(sentence, at, pair, shape) ??
    subjectBehind(sentence, at, pair, shape) ??
    withinContent(sentence, at, pair, shape) ??
    introduced(sentence, at, pair, shape) ??
    unattributed(sentence, at, pair, shape)
  );
}

/** Words. */
const longestName = 5;

function onlyQuotes(pieces: readonly Piece[], from: number, to: number): boolean {
  let quotes = 0;
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (piece?.quote !== undefined) {
      quotes++;
    } else if (piece?.pos !== 'PUNCT' && piece?.pos !== 'CCONJ') {
      return false;
    }
  }
  return quotes > 0;
}
