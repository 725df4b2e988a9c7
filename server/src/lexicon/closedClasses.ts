/**
 * The closed classes of English words: those to which the language adds none. They are grammar, so that they stand in code and not in a list, each
 * class here alone. In small letters, and without what an apostrophe shortens unless that is told.
 */

/** “a debt”, “the debt” */
export const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** “these aides” */
export const demonstratives: ReadonlySet<string> = new Set(['this', 'that', 'these', 'those']);

/** Determiners of somebody or something of which an article spoke before: “the aides”, “those aides”. */
export const definites: ReadonlySet<string> = new Set(['the', ...demonstratives]);

/** Possessive determiners: “her aides”. */
export const possessives: ReadonlySet<string> = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their']);

/** Pronouns and determiners that tell how many of a kind, but not which: “many experts”. */
export const quantifiers: ReadonlySet<string> = new Set(['all', 'some', 'many', 'most', 'few', 'others']);

/** Determiners that stand behind others and choose among things: “the other aides”. */
export const postdeterminers: ReadonlySet<string> = new Set(
  'other many such same own last several few more most next'.split(' '),
);

/** Pronouns that begin a relative clause: “aides who left”. */
export const relatives: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which', 'that']);

/** Auxiliaries of what can, may, must or will be. */
export const modals: ReadonlySet<string> = new Set('can could may might must shall should will would'.split(' '));

/** Forms of “be”. */
export const formsOfBe: ReadonlySet<string> = new Set(['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** Auxiliaries of what will be, with their short forms of denial. */
export const futureAuxiliaries: ReadonlySet<string> = new Set(['will', 'shall', 'won’t', "won't"]);

/** Prepositions between what somebody is and of whom: “daughter of the mayor”, “adviser to the bank”. */
export const complementing: ReadonlySet<string> = new Set(['of', 'for', 'to', 'at', 'in', 'from', 'with']);
