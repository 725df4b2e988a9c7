import { plainWords, type Chunk } from './chunk';
import type { NameLists } from './lists';
import { isCapitalised, type Run } from './runs';
import type { Token } from './tokens';

/** An office with its field of work before a name: where the office stands, and where the person's name begins. */
export interface Office {
  readonly from: number;
  readonly person: number;
}

/** “Minister of Education | Stela Bruni”, “Secretary for Health | Ana Holm”: who holds the office at the end of a run, or right before it. */
export function personBehindOffice(tokens: readonly Token[], { from, to }: Run, lists: NameLists): Office | undefined {
  for (let at = Math.max(0, from - longestLink); at < to; at++) {
    const field = lists.does('portfolio', tokens[at]?.folded ?? '') ? behindLink(tokens, at + 1) : undefined;
    const person = field === undefined || field < from ? undefined : personBehindField(tokens, field, to, lists);
    if (person !== undefined) {
      return { from: at, person };
    }
  }
  return undefined;
}

/** Tokens from an office to its field: “Minister | for | the | Interior”. */
const longestLink = 3;

/** The token behind “of”, “for the”. */
function behindLink(tokens: readonly Token[], at: number): number | undefined {
  const link = tokens[at]?.folded;
  return link !== 'of' && link !== 'for' ? undefined : tokens[at + 1]?.folded === 'the' ? at + 2 : at + 1;
}

/** Where a given name with a surname begins behind common words, up to the end of the run. */
function personBehindField(tokens: readonly Token[], field: number, to: number, lists: NameLists): number | undefined {
  for (let person = field + 1; person <= to - 2; person++) {
    if (!isField(tokens[person - 1], lists)) {
      return undefined;
    }
    const chunk: Chunk = { paragraph: '', tokens, from: person, to, titled: true };
    const given = tokens[person]?.folded ?? '';
    if (to - person <= longestPerson && lists.isGivenName(given) && plainWords(chunk, lists) === 0) {
      return person;
    }
  }
  return undefined;
}

/** Tokens of a person's name. */
const longestPerson = 5;

/** A word of a field of work: “Foreign”, “Affairs”, and “and”, “of” between them. */
function isField(token: Token | undefined, lists: NameLists): boolean {
  return (
    token !== undefined &&
    (token.shape === 'small' ||
      (isCapitalised(token) && lists.commonness(token.folded) > 1 && lists.place(token.folded) === undefined))
  );
}
