import type { Piece } from '../outline/pieces';
import { endsInPerson, isPossessed } from './cores';
import { phraseEndingAt, phraseStartingAt, type Phrase } from './phrases';
import { firstSubject } from './subjects';

/** Whose words stand behind a colon, as what stands in front of it tells. */
export interface LeadIn {
  readonly subject: Phrase;
  /** Whether it is called a message: “Lee’s short answer:”. */
  readonly isMessage: boolean;
}

/** Reads the words in front of a colon, pieces `from` up to but without `to`, that no cue is in. */
export function leadIn(pieces: readonly Piece[], from: number, to: number): LeadIn | undefined {
  const owner = ownerOf(pieces, from, to);
  if (owner !== undefined) {
    return { subject: owner, isMessage: true };
  }
  const subject = firstSubject(pieces, from, to);
  const last =
    subject?.form === 'name' || (subject?.form === 'pronoun' && !isThing(pieces, subject))
      ? undefined
      : lastPerson(pieces, from, to);
  const found = last ?? subject ?? titledBy(pieces, from, to);
  return found && { subject: found, isMessage: false };
}

/** “Lee’s short answer”: who answers. */
function ownerOf(pieces: readonly Piece[], from: number, to: number): Phrase | undefined {
  const name = pieces[from]?.name;
  const last = pieces[to - 1];
  if (name?.type !== 'PERSON' || last === undefined || !(last.is.has('message') || last.is.has('saying'))) {
    return undefined;
  }
  let end = from;
  while (end < to && pieces[end]?.name === name && !isPossessed(pieces[end])) {
    end++;
  }
  return isPossessed(pieces[end]) && to - end <= longestMessage
    ? { first: from, end, span: { start: name.start, end: pieces[end - 1]?.end ?? name.end }, form: 'name' }
    : undefined;
}

/** Pieces from the ’s to the colon. */
const longestMessage = 5;

/** “Here is Lee in December:”, “It does not surprise pollster Ann Lee:”: the last person named. */
function lastPerson(pieces: readonly Piece[], from: number, to: number): Phrase | undefined {
  for (let end = to; end > from; end--) {
    const name = pieces[end - 1]?.name;
    if (name?.type === 'PERSON' && endsInPerson(pieces, end)) {
      let first = end - 1;
      while (first > from && pieces[first - 1]?.name === name) {
        first--;
      }
      const joint = phraseEndingAt(pieces, end - 1, from);
      return isPossessed(pieces[end])
        ? undefined
        : joint?.form === 'name' && joint.first < first && pieces[first - 1]?.pos === 'CCONJ'
          ? joint
          : { first, end, span: { start: name.start, end: name.end }, form: 'name' };
    }
  }
  return undefined;
}

/** “this”, “it”, “here”: what cannot speak. */
function isThing(pieces: readonly Piece[], { first }: Phrase): boolean {
  return things.test(pieces[first]?.word ?? '');
}

const things = /^(?:it|this|that|these|those|there|here)$/u;

/** “Smith on the budget: “…””, “From the report: “…””: the phrase that begins the line. */
function titledBy(pieces: readonly Piece[], from: number, to: number): Phrase | undefined {
  const behindPreposition = pieces[from]?.pos === 'ADP' ? from + 1 : from;
  const phrase = phraseStartingAt(pieces, behindPreposition, to);
  return phrase?.form === 'name' || behindPreposition > from ? phrase : undefined;
}
