import type { NameType } from '../../../types/name';
import type { Piece } from '../outline/pieces';
import { isPossessed } from '../phrases/cores';
import { isMessage } from '../phrases/subjects';
import { wordOf } from '../trees/grounds';
import { phraseAt } from '../trees/phrases';
import { isPassive, sourceOf } from '../trees/sources';
import type { Sentence } from './heard';
import type { Shape } from './shapes';

/**
 * “known to friends as “Lenka””, “by the name “Pepper””, “the so-called “ghost train””: whether the marks at piece `at` hold what somebody or
 * something is called.
 */
export function isNamed({ pieces, from }: Sentence, at: number): boolean {
  if (at - 3 >= from && pieces[at - 1]?.pos === 'VERB' && pieces[at - 2]?.word === '-') {
    return true;
  }
  for (let before = at - 1; before >= Math.max(from, at - farthest); before--) {
    const piece = pieces[before];
    if (piece === undefined || piece.quote !== undefined) {
      return false;
    }
    if (piece.is.has('naming')) {
      return true;
    }
    if (piece.pos === 'PUNCT' || piece.pos === 'AUX' || piece.pos === 'VERB') {
      return false;
    }
  }
  return false;
}

/**
 * “what is called “trench lung””, “the cliff, dubbed the “Grey Widow” by sailors”, “doctors call it “trench lung””: place of the verb by which
 * the marks at piece `at` hold what something is called, by nobody in particular. What a named person calls it, or “a disgrace”, is an opinion.
 */
export function callOf(sentence: Sentence, at: number, { name }: Shape): number | undefined {
  const place = name ? callBefore(sentence.pieces, at, sentence.from) : undefined;
  return place !== undefined && isByAnybody(sentence, place) ? place : undefined;
}

/** Whether nobody by name, and no document, calls something so: in the passive, or as a rule. */
function isByAnybody({ pieces, attributions, grounds }: Sentence, place: number): boolean {
  const verb = pieces[place];
  const { subject, order } = attributions.find(({ cueAt }) => cueAt === place) ?? {};
  const word = grounds && wordOf(grounds, place);
  if (grounds !== undefined && word !== undefined && isPassive(grounds.tree, word)) {
    const agent = sourceOf(grounds, word);
    return agent === undefined || phraseAt(grounds, agent)?.form === 'description';
  }
  const isRule = verb?.verb?.form === 'base' || verb?.word.endsWith('s') === true;
  return (
    subject === undefined ||
    (subject.form === 'description' && !isMessage(pieces, subject) && (order === 'passive' || isRule))
  );
}

/** Place of the verb that gives the name in marks, with nothing but what it names between: “call the effect”, “refer to it as”. */
function callBefore(pieces: readonly Piece[], at: number, from: number): number | undefined {
  for (let before = at - 1; before >= Math.max(from, at - farthestCall); before--) {
    const piece = pieces[before];
    if (piece === undefined || piece.quote !== undefined || piece.pos === 'PUNCT') {
      return undefined;
    }
    if (piece.is.has('calls') || piece.pos === 'VERB') {
      return piece.is.has('calls') ? before : undefined;
    }
  }
  return undefined;
}

/** Pieces between the verb that gives a name and the name. */
const farthestCall = 7;

/** “her memoir, “Salt and Ash,””, “KBN’s “Sunrise””: whether the marks at piece `at` hold the title of a work that stands beside them. */
export function isTitled({ pieces, from }: Sentence, at: number, { capitals, ends }: Shape): boolean {
  const before = pieces[at - 1];
  if (!capitals || ends || at - 1 < from || before === undefined) {
    return false;
  }
  const noun = before.word === ',' ? pieces[at - 2] : before;
  return noun?.is.has('work') === true || (isPossessed(before) && outlets.has(pieces[at - 2]?.name?.type));
}

const outlets: ReadonlySet<NameType | undefined> = new Set<NameType | undefined>(['ORG', 'WORK']);

/** Pieces between the word that names and the marks. */
const farthest = 5;
