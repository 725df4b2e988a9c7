import type { Speaker, SpokenQuote } from '../../../server/src/protocol';

// How a speaker and a quote are put into words and icons (by their names in VS Code), the same in the tree and in the picker.

/** “1 statement”, “12 statements”. */
export function countOf({ statements }: Speaker): string {
  return statements === 1 ? '1 statement' : `${statements.toLocaleString('en')} statements`;
}

/** What stands behind the name: “12 statements · Interior Secretary”. */
export function descriptionOf(speaker: Speaker): readonly string[] {
  return [countOf(speaker), speaker.role].filter(part => part !== undefined);
}

/** What is to be known of a quote besides its words: “confirmed”, “a guess”, “in 3 parts”. */
export function notesOf({ confidence, isConfirmed, parts }: SpokenQuote): readonly string[] {
  return [
    ...(isConfirmed ? ['confirmed'] : []),
    ...(confidence === 'guess' ? ['a guess'] : []),
    ...(parts > 1 ? [`in ${parts} parts`] : []),
  ];
}

export function iconOf(speaker: Speaker): string {
  switch (speaker.kind) {
    case 'person':
      return 'person';
    case 'organisation':
      return 'organization';
    case 'place':
      return 'location';
    case 'unnamed':
      return 'account';
    case 'nobody':
      return 'question';
  }
}

/** What people confirmed looks different from what is suggested, a guess from what is certain, and a report from words in quotation marks: by icon, not by colour alone. */
export function iconOfQuote({ confidence, isConfirmed, kind }: SpokenQuote): string {
  if (isConfirmed) {
    return 'pass';
  }
  if (confidence === 'guess') {
    return 'question';
  }
  return kind === 'indirect' ? 'comment' : 'quote';
}
