import { spanOf } from '../../../text/span';
import type { MarkedSpan } from '../../../types/quote';
import { nobody, type Heard, type Sentence } from './heard';
import type { Shape } from './shapes';
import { phraseStartingAt, reach } from '../phrases/phrases';
import { spanOfStretch } from '../reported/contents';
import { governedAround } from '../trees/around';
import { leadIn } from '../phrases/leadIns';
import { firstSubject } from '../phrases/subjects';

/** “…,” Smith sputtered. “…” – Smith. The comma says that an attribution follows, whatever its verb. */
export function subjectBehind(
  { text, pieces, to }: Sentence,
  at: number,
  pair: MarkedSpan,
  shape: Shape,
): Heard | undefined {
  const next = pieces[at + 1];
  const dash = next?.is.has('dash') === true;
  const leads = leadsOn.test(text.slice(Math.max(pair.start, pair.end - 4), pair.end));
  if (!shape.standsAlone || at + 1 >= to || !(dash || leads)) {
    return undefined;
  }
  const verb = pieces[at + 1];
  const inverted = !dash && verb?.pos === 'VERB' && verb.word.endsWith('ed');
  const subject = phraseStartingAt(pieces, at + (dash || inverted ? 2 : 1), to);
  const behind = subject && pieces[subject.end];
  if (subject === undefined || subject.form === 'description') {
    return undefined;
  }
  const signsOff = dash && subject.form === 'name' && (subject.end >= to || behind?.pos === 'PUNCT');
  const speaks =
    (leads && inverted) || (leads && subject.end < to && behind?.pos === 'VERB' && !/ing$/u.test(behind.word));
  return signsOff || speaks
    ? {
        ...nobody(pair),
        kind: 'direct',
        subject,
        because: signsOff ? 'sign-off' : 'subject-behind',
        confidence: 'likely',
      }
    : undefined;
}

/** A comma inside the closing mark, or a question or an exclamation, leads on to who says it. */
const leadsOn = /[,?!]["”’'»]{1,3}$/u;

/** Smith’s answer: “…” */
export function introduced({ pieces, from }: Sentence, at: number, pair: MarkedSpan, shape: Shape): Heard | undefined {
  if (pieces[at - 1]?.word !== ':') {
    return undefined;
  }
  const lead = leadIn(pieces, from, at - 1);
  if (shape.length < 3 && lead?.isMessage !== true) {
    return undefined;
  }
  const isDirect = shape.standsAlone || lead?.isMessage === true;
  return {
    ...nobody(pair),
    kind: isDirect ? 'direct' : 'mixed',
    content: isDirect ? undefined : spanOf(pair),
    subject: lead?.subject,
    because: 'colon-lead-in',
    confidence: lead?.isMessage === true ? 'likely' : 'guess',
  };
}

/** Marks without a cue: long ones are likely somebody’s words, short ones a term, an irony or a title. */
export function unattributed(
  { pieces, grounds, from, to }: Sentence,
  at: number,
  pair: MarkedSpan,
  shape: Shape,
): Heard {
  const before = at > from ? pieces[at - 1] : undefined;
  const next = at + 1 < to ? pieces[at + 1] : undefined;
  const isTerm =
    (before?.pos === 'DET' ||
      before?.pos === 'ADJ' ||
      before?.is.has('possessive') === true ||
      before?.word === 'that') &&
    next?.pos === 'NOUN';
  if (shape.length >= shortestSpeech && (shape.capital || shape.verb) && !shape.title && !isTerm) {
    const around = grounds && governedAround(grounds, at);
    const subject =
      around?.subject ?? firstSubject(pieces, from, Math.min(at, from + reach)) ?? firstSubject(pieces, at + 1, to);
    const kind = shape.standsAlone && shape.capital ? 'direct' : 'mixed';
    return {
      ...nobody(pair),
      kind,
      content: kind === 'mixed' ? ((around && spanOfStretch(pieces, around.run)) ?? spanOf(pair)) : undefined,
      subject,
      because: 'subject-of-the-sentence',
      confidence: 'guess',
    };
  }
  return nobody(pair);
}

/** Fewest words that count as somebody's where no cue says so. */
const shortestSpeech = 4;
