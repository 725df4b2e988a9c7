import { attributionsIn, type Attribution } from './attributions';
import type { Sentence } from './heard';
import type { Piece } from './pieces';
import { isModifier } from './trees/doubts';
import { placeOf, wordOf, type Grounds } from './trees/grounds';
import { phraseAt } from './trees/phrases';
import { reportsIn } from './trees/reports';
import { sourceOf } from './trees/sources';
import { headOf, type Tree } from './trees/tree';
import type { VerbLookup } from './verbs';

/** What the sentences of an article are read with. */
export interface Syntax {
  readonly text: string;
  readonly verbs: VerbLookup;
  /** The tree over pieces `from` up to but without `to`; undefined where no tree was read. */
  readonly treeOver: (pieces: readonly Piece[], from: number, to: number) => Tree | undefined;
}

/** One sentence, pieces `from` up to but without `to`, with its attributions and what its tree says of them. */
export function sentenceOf(pieces: readonly Piece[], from: number, to: number, syntax: Syntax): Sentence {
  const { text, verbs } = syntax;
  const attributions = attributionsIn(pieces, from, to, verbs);
  const tree = mayReport(pieces, from, to) ? syntax.treeOver(pieces, from, to) : undefined;
  if (tree === undefined) {
    return { text, pieces, attributions, reports: [], grounds: undefined, from, to };
  }
  const grounds: Grounds = { tree, pieces, verbs };
  const reports = reportsIn(grounds, from, to);
  const runs = new Map(reports.map(({ attribution, runs }) => [attribution.cueAt, runs]));
  return {
    text,
    pieces,
    attributions: attributions
      .filter(({ cueAt }) => !isModifier(grounds, cueAt))
      .map(one => ({ ...withSubject(grounds, one), told: runs.get(one.cueAt) })),
    reports,
    grounds,
    from,
    to,
  };
}

/** Whether there is a word that a tree may take for a cue, or a quotation that it may govern. */
function mayReport(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (piece === undefined) {
      return false;
    }
    if (piece.quote !== undefined || piece.verb !== undefined || piece.word === 'according' || piece.is.has('saying')) {
      return true;
    }
  }
  return false;
}

/** The attribution with its subject as the tree has it, where the tree knows it better than the order of the words. */
function withSubject(grounds: Grounds, attribution: Attribution): Attribution {
  const { subject, main, cueAt } = attribution;
  const cue = wordOf(grounds, cueAt);
  const source = cue === undefined || subject === undefined ? undefined : sourceOf(grounds, cue);
  const phrase = source === undefined ? undefined : phraseAt(grounds, source);
  if (cue === undefined || source === undefined || subject === undefined || phrase === undefined) {
    return attribution;
  }
  if (grounds.pieces[subject.first]?.is.has('relative') === true) {
    return { ...attribution, subject: phrase };
  }
  const place = placeOf(grounds, source) ?? -1;
  if (place < subject.first || place >= subject.end) {
    // “People marching through the streets chanted”: what stands right before the cue is not its subject.
    const isApart = phrase.end <= subject.first || subject.end <= phrase.first;
    const isKnown = headOf(grounds.tree, source) === cue && (isApart || subject.form !== 'name');
    return isKnown ? { ...attribution, subject: phrase } : attribution;
  }
  if (phrase.form !== 'name') {
    return attribution;
  }
  const isLater = subject.form === 'name' && subject.span.start > phrase.span.start;
  if (isLater && phrase.names === undefined) {
    // “Huckabee spokeswoman Alice Stewart”: of two names the last one is hers.
    return attribution;
  }
  const both = { ...phrase, first: subject.first, end: subject.end };
  return { ...attribution, subject: both, main: main === subject ? both : main };
}
