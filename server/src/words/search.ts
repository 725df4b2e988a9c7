import { queryFields, type QueryFault } from '../corpus/search/query';
import type { Order } from '../corpus/search/concordance';
import type { ContrastKind } from '../corpus/search/contrast';

/** What is wrong with a query, in a sentence. */
export function queryFaultInWords({ kind, words }: QueryFault): string {
  switch (kind) {
    case 'empty':
      return 'Say what to look for.';
    case 'too-long':
      return 'This is too long for a query.';
    case 'open-quote':
      return 'A quotation mark is open here, and not closed.';
    case 'no-value':
      return `Something has to follow “${words}” at once: ${example(words)}.`;
    case 'unknown-field':
      return `There is no “${words}”; there are ${queryFields.map(name => `${name}:`).join(', ')}. Words with a colon stand in quotation marks.`;
    case 'unknown-place':
      return 'It is in:quotes for what stands in quotation marks; there is no other place to look in.';
    case 'no-date':
      return 'A date is written like 2026-05-04, or 2026-05 or 2026.';
    case 'no-letter':
      return 'Nothing here is a word: letters or digits are wanted.';
    case 'only-without':
      return 'A minus leaves out articles with a word; say as well which words to look for.';
  }
}

function example(words: string): string {
  return /^-?(?:after|before):/u.test(words)
    ? `${words}2026-05-04`
    : /^-?in:/u.test(words)
      ? 'in:quotes'
      : 'speaker:"Moira Kestrel"';
}

/** How the lines of a concordance are put in order. */
export const orderWords: Readonly<Record<Order, string>> = {
  position: 'in the order of the articles',
  left: 'by the words before',
  right: 'by the words behind',
};

/** How the lists of words are headed. */
export const contrastWords: Readonly<Record<ContrastKind, string>> = {
  collocates: 'Words near to it',
  keywords: 'Words that tell it apart',
};

/** What stands in the source's place where a line's article is no longer as it was. */
export const staleSource = 'changed or gone since it was read';
