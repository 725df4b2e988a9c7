import type { MarkedSpan } from '../../../types/quote';
import { attributedBefore, attributedBehind, withinContent } from './cued';
import { contains, spanOf } from '../../../text/span';
import { besideSpeaker } from '../weigh';
import { nobody, type Heard, type Sentence } from './heard';
import { callOf, isNamed, isTitled } from './named';
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
  for (const { rule, hears, wants } of rules) {
    const heard = hears(sentence, at, pair, shape);
    sentence.trace?.({ ...spanOf(pair), rule, declined: heard === undefined ? `it wants ${wants}` : undefined });
    if (heard !== undefined) {
      return heard;
    }
  }
  return unattributed(sentence, at, pair, shape);
}

/** One way of hearing marks; the first that hears something is right. */
interface Rule {
  readonly rule: string;
  readonly hears: (sentence: Sentence, at: number, pair: MarkedSpan, shape: Shape) => Heard | undefined;
  /** What it wants, for whoever asks why it declined. */
  readonly wants: string;
}

const rules: readonly Rule[] = [
  {
    rule: 'stages/quotes/marked/named.ts: isNamed',
    hears: (sentence, at, pair, shape) =>
      shape.length <= longestName && isNamed(sentence, at) ? nobody(pair) : undefined,
    wants: 'a few words, and “known as” or the like in front',
  },
  {
    rule: 'stages/quotes/marked/named.ts: callOf',
    hears: (sentence, at, pair, shape) => {
      const calledAt = shape.length <= longestName ? callOf(sentence, at, shape) : undefined;
      return calledAt === undefined ? undefined : { ...nobody(pair), calledAt };
    },
    wants: 'a noun or two, and in front what “is called” or “doctors call” so, with nobody by name who does',
  },
  {
    rule: 'stages/quotes/marked/named.ts: isTitled',
    hears: (sentence, at, pair, shape) => (isTitled(sentence, at, shape) ? nobody(pair) : undefined),
    wants: 'words in capitals, and in front “memoir”, “song” or the like, or an outlet’s ’s',
  },
  {
    rule: 'stages/quotes/marked/cued.ts: attributedBehind',
    hears: attributedBehind,
    wants: 'a cue with its subject right behind the marks, that does not introduce other words',
  },
  {
    rule: 'stages/quotes/marked/cued.ts: attributedBefore',
    hears: attributedBefore,
    wants: 'a cue in front, with nothing but an addressee, time or place between, and no title of a work',
  },
  {
    rule: 'stages/quotes/marked/uncued.ts: subjectBehind',
    hears: subjectBehind,
    wants: 'a comma in the marks, and a name with a verb behind it',
  },
  {
    rule: 'stages/quotes/marked/cued.ts: withinContent',
    hears: withinContent,
    wants: 'a cue whose content, by shape or tree, has the marks in it',
  },
  {
    rule: 'stages/quotes/marked/uncued.ts: introduced',
    hears: introduced,
    wants: 'a colon in front, and three words or an answer by name',
  },
];

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
