import type { Span } from '../../../text/span';
import type { Attribution } from '../cues/attribution';
import { phraseStartingAt, reach } from '../phrases/phrases';
import { endOf } from '../weigh';
import { isThat, type Piece } from '../outline/pieces';
import type { Stretch } from '../outline/stretch';

/**
 * What is said behind a cue: from after addressee, words of time and “that” to the end of the clause; the next attribution of
 * the sentence, if there is one, ends it.
 */
export function contentBehind(
  text: string,
  pieces: readonly Piece[],
  attribution: Attribution,
  following: readonly Attribution[],
  sentenceEnd: number,
): Stretch {
  let from = attribution.end;
  let to = Math.min(sentenceEnd, from + longestContent);
  const next = following.find(other => other.cueAt > from && endsContent(pieces, other, attribution));
  if (next !== undefined) {
    to = Math.max(from, next.first);
  }
  const limit = attribution.goesOnAt !== undefined && attribution.goesOnAt > from ? attribution.goesOnAt : sentenceEnd;
  to = Math.min(to, limit);
  const that = indexOfThat(pieces, from, to);
  if (that !== undefined) {
    from = that + 1;
  } else {
    from = behindAdjuncts(pieces, from, to);
  }
  const end = clauseEnd(text, pieces, { from, to }, sentenceEnd, isBeneath(pieces, attribution));
  const run = attribution.runs?.findLast(one => one.from >= attribution.end);
  if (run === undefined) {
    return trimmedStretch(pieces, { from, to: end.to });
  }
  // “said, when he was asked again, that …”: the tree knows which “that” is the cue's. “According to Lee, who runs the home, …”: it knows
  // where the source ends, too.
  const before = pieces[run.from - 1];
  const isKnown = isThat(before) || (attribution.order === 'according' && before?.word === ',');
  const start = that === undefined && isKnown ? Math.max(from, run.from) : from;
  return trimmedStretch(pieces, {
    from: start,
    to: Math.min(limit, end.isSure ? Math.min(end.to, run.to) : endOf(pieces, end.to, run)),
  });
}

/** What is said before a cue that closes its sentence: “The plan has failed, Smith said.” */
export function contentBefore(
  pieces: readonly Piece[],
  attribution: Attribution,
  earlier: Attribution | undefined,
  sentenceStart: number,
): Stretch {
  let from = Math.max(sentenceStart, attribution.first - longestContent);
  if (earlier !== undefined && earlier.end > from) {
    from = earlier.end;
  }
  return trimmedStretch(pieces, { from, to: attribution.first });
}

/** The characters of a stretch; undefined when nothing is in it. */
export function spanOfStretch(pieces: readonly Piece[], { from, to }: Stretch): Span | undefined {
  const first = pieces[from];
  const last = pieces[to - 1];
  return first === undefined || last === undefined || to <= from ? undefined : { start: first.start, end: last.end };
}

export function hasFiniteVerb(pieces: readonly Piece[], { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (piece?.quote !== undefined || piece?.pos === 'VERB' || piece?.pos === 'AUX') {
      return true;
    }
  }
  return false;
}

/** An attribution inside what another one reports (“Smith said Lee told him”) does not end it; a new clause does. */
function endsContent(pieces: readonly Piece[], next: Attribution, attribution: Attribution): boolean {
  const before = pieces[next.first - 1];
  if (next.order === 'participle') {
    return (
      attribution.order !== 'according' &&
      (before?.word === ',' || before?.word === 'and' || before?.word === 'while' || before?.quote !== undefined)
    );
  }
  if (next.first <= attribution.end + 1 || before === undefined) {
    return false;
  }
  if (next.order === 'inverted' || next.order === 'according') {
    return true;
  }
  const closesSentence = before.word === ',' || before.word === ';' || before.quote !== undefined;
  return (
    closesSentence || (before.pos === 'CCONJ' && pieces[next.first - 2]?.word === ',') || isCoordinated(pieces, next)
  );
}

/** “said A and called it B”: the same subject speaks twice. */
function isCoordinated(pieces: readonly Piece[], next: Attribution): boolean {
  const first = pieces[next.first];
  return first?.pos === 'CCONJ' && next.first >= next.cueAt - 2;
}

/** “that” close behind the cue, with no verb between: “said in a statement on Monday that”. */
function indexOfThat(pieces: readonly Piece[], from: number, to: number): number | undefined {
  const limit = Math.min(to, from + 16);
  for (let at = from; at < limit; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.quote !== undefined || piece.word === ':') {
      return undefined;
    }
    if (piece.word === 'that') {
      const next = pieces[at + 1];
      if (at > from && !isAdjunctBeforeThat(pieces, from, at)) {
        return undefined;
      }
      const conjunction =
        piece.pos === 'SCONJ' || at === from || (next !== undefined && next.pos !== 'NOUN' && next.pos !== 'VERB');
      return conjunction ? at : undefined;
    }
    if (at > from && (piece.pos === 'VERB' || piece.pos === 'AUX') && !/ing$/u.test(piece.word)) {
      return undefined;
    }
  }
  return undefined;
}

/** “said in a statement that”, not “repeated the answer that”: the words before “that” tell where, when or to whom. */
function isAdjunctBeforeThat(pieces: readonly Piece[], from: number, that: number): boolean {
  const first = pieces[from];
  const last = pieces[that - 1];
  if (first === undefined || last === undefined) {
    return false;
  }
  const isAside =
    first.pos === 'ADP' ||
    first.pos === 'ADV' ||
    first.pos === 'PUNCT' ||
    first.is.has('time') ||
    pieces[from + 1]?.is.has('time') === true;
  return (
    isAside &&
    (last.pos !== 'NOUN' ||
      last.name !== undefined ||
      last.is.has('occasion') ||
      last.is.has('time') ||
      (first.word === 'to' && that - from <= 3))
  );
}

/**
 * “called the offer “an insult” on Monday”, “… “a farce,” a rare gibe”: up to the last marks, where what stands behind them tells no more
 * than when and where somebody called it so, or stands behind a comma.
 */
export function upToMarks(text: string, pieces: readonly Piece[], { from, to }: Stretch): Stretch {
  let last = to - 1;
  while (last > from && pieces[last]?.quote === undefined) {
    last--;
  }
  const [marked, next] = [pieces[last], pieces[last + 1]];
  if (marked?.quote === undefined || next === undefined || last + 1 >= to) {
    return { from, to };
  }
  const isApart = endsInComma.test(text.slice(Math.max(marked.start, marked.end - 3), marked.end));
  const isOccasion =
    next.is.has('time') ||
    (next.pos === 'ADP' && (pieces[last + 2]?.is.has('time') === true || isAdjunct(pieces, last + 1, to)));
  return isApart || isOccasion ? { from, to: last + 1 } : { from, to };
}

/** Words of time and place right behind the cue belong to the reporter: “said Thursday”, “said in a statement”. */
export function behindAdjuncts(pieces: readonly Piece[], from: number, to: number, most = 3): number {
  let at = from;
  for (let steps = 0; steps < most; steps++) {
    const piece = pieces[at];
    if (piece === undefined || at >= to) {
      break;
    }
    if (at === from && pieces[at + 1]?.is.has('time') === true && (piece.pos === 'ADJ' || piece.pos === 'DET')) {
      at += 2;
      continue;
    }
    if (
      (piece.is.has('time') && !piece.is.has('subordinate')) ||
      piece.word === ',' ||
      piece.word === ':' ||
      (piece.pos === 'ADV' && at === from && spokenHow.test(piece.word))
    ) {
      at++;
    } else if (piece.pos === 'ADP' && isAdjunct(pieces, at, to)) {
      at = adjunctEnd(pieces, at, to);
    } else {
      break;
    }
  }
  return at;
}

const spokenHow = /ly$|^(?:again|also|too|earlier|later|then)$/u;

function isAdjunct(pieces: readonly Piece[], at: number, to: number): boolean {
  for (let next = at + 1; next < Math.min(to, at + 6); next++) {
    const piece = pieces[next];
    if (
      piece === undefined ||
      piece.quote !== undefined ||
      piece.pos === 'VERB' ||
      piece.pos === 'AUX' ||
      piece.pos === 'PRON'
    ) {
      return false;
    }
    if (piece.is.has('occasion')) {
      return true;
    }
  }
  return false;
}

function adjunctEnd(pieces: readonly Piece[], at: number, to: number): number {
  for (let next = at + 1; next < Math.min(to, at + 6); next++) {
    if (pieces[next]?.is.has('occasion') === true) {
      return next + 1;
    }
  }
  return at + 1;
}

const endsInComma = /,["”’'»]{1,2}$/u;
const endsInside = /[.!?]["”’'»]{1,2}$/u;

/** Pieces; nobody reports more in one sentence, and endless lines stay linear. */
const longestContent = 300;

/** “While Smith said so, …”, “Noting that it rained, …”: the sentence's own clause is still to come. */
function isBeneath(pieces: readonly Piece[], { first, cueAt, verb }: Attribution): boolean {
  return pieces[first - 1]?.is.has('subordinate') === true || (verb.form === 'ing' && pieces[cueAt]?.capital === true);
}

/** How many attributions behind one are looked at for the end of what it reports. */
export const followers = 6;

/** Where a clause ends by its shape. */
interface End {
  readonly to: number;
  /** Whether what stands behind is the reporter's own, whatever a tree makes of it. */
  readonly isSure: boolean;
}

/** Where a clause (`beneath` another: “While he said so, …”) ends: at the sentence's end, a semicolon, or behind a quotation that itself ends a sentence. */
function clauseEnd(
  text: string,
  pieces: readonly Piece[],
  { from, to }: Stretch,
  sentenceEnd: number,
  beneath: boolean,
): End {
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (piece?.word === ';' && at > from) {
      return { to: at, isSure: false };
    }
    const closing = piece?.quote === undefined ? '' : text.slice(Math.max(piece.start, piece.end - 3), piece.end);
    if (endsInside.test(closing)) {
      return { to: at + 1, isSure: false };
    }
    const isQuoted = endsInComma.test(closing);
    if ((piece?.word === ',' || isQuoted) && at - from < 4 * reach && (isQuoted || at > from + 2)) {
      const next = pieces[at + 1];
      const isSure =
        next?.is.has('beyond') === true ||
        isAside(pieces, at + 1) ||
        (beneath && opensClause(pieces, at + 1, sentenceEnd));
      const turns = next?.is.has('turn') === true || (next?.word === 'but' && opensClause(pieces, at + 2, sentenceEnd));
      if (isSure || turns) {
        return { to: isQuoted ? at + 1 : at, isSure };
      }
    }
  }
  return { to, isSure: false };
}

/** “, an admission that …”, “, a view her party rejects”, “, something that …”: what the reporter calls it. */
function isAside(pieces: readonly Piece[], from: number): boolean {
  for (let at = from; at < from + longestAside; at++) {
    const piece = pieces[at];
    if (piece?.is.has('aside') === true) {
      const next = pieces[at + 1];
      return next?.is.has('relative') === true || next?.word === 'that' || opensClause(pieces, at + 1, at + reach);
    }
    const leads = at === from ? piece?.pos === 'DET' : piece?.pos === 'ADJ' || piece?.pos === 'NOUN';
    if (!leads) {
      return false;
    }
  }
  return false;
}

/** Pieces up to its noun. */
const longestAside = 4;

/** A subject and its verb: “but now he has to act”. */
export function opensClause(pieces: readonly Piece[], from: number, to: number): boolean {
  const at = pieces[from]?.pos === 'ADV' ? from + 1 : from;
  const subject = phraseStartingAt(pieces, at, to);
  const verb = subject && pieces[subject.end];
  return subject !== undefined && subject.end < to && (verb?.pos === 'VERB' || verb?.pos === 'AUX');
}

/** Without punctuation and conjunctions at the edges. */
export function trimmedStretch(pieces: readonly Piece[], { from, to }: Stretch): Stretch {
  while (from < to && isEdge(pieces[from])) {
    from++;
  }
  while (to > from && (isEdge(pieces[to - 1]) || pieces[to - 1]?.pos === 'CCONJ')) {
    to--;
  }
  return { from, to };
}

function isEdge(piece: Piece | undefined): boolean {
  return piece?.pos === 'PUNCT' && piece.word !== '$' && piece.word !== '(' && piece.word !== ')';
}
