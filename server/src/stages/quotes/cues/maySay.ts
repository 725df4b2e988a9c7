import { isLink } from '../phrases/cores';
import type { Phrase } from '../phrases/phrases';
import type { Piece } from '../outline/pieces';
import type { Verb } from './verbs';

/**
 * Whether a verb reports something where this is its subject: a court hears what is said before it, what anybody else heard is no report;
 * and what “the storm threatens to” do nobody says, as “the council threatens to” may be said.
 */
export function maySay(pieces: readonly Piece[], { hears, thing }: Verb, subject: Phrase | undefined): boolean {
  if (hears) {
    return subject !== undefined && pieces[subject.end - 1]?.is.has('hears') === true;
  }
  return !thing || subject === undefined || isSomebody(pieces, subject);
}

/** A name, somebody, those who act as one, or what speaks for them. */
function isSomebody(pieces: readonly Piece[], subject: Phrase): boolean {
  if (subject.form === 'name') {
    return true;
  }
  const head = pieces[headOf(pieces, subject)];
  return subject.form === 'pronoun'
    ? head !== undefined && !impersonal.has(head.word)
    : someone.some(one => head?.is.has(one)) || head?.name !== undefined;
}

const someone = ['person', 'body', 'message', 'group', 'hears', 'pronoun'] as const;

const impersonal: ReadonlySet<string> = new Set(['it', 'that', 'this', 'which', 'what']);

/** The last piece in front of what hangs on a phrase's noun: “questions” of “questions from the floor”. */
function headOf(pieces: readonly Piece[], { first, end }: Phrase): number {
  for (let at = first + 1; at < end; at++) {
    const piece = pieces[at];
    if (piece !== undefined && isLink(piece)) {
      return at - 1;
    }
  }
  return end - 1;
}
