/**
 * The word lists in `server/lexicon`, one file each: `<name>.txt`. The first line names source and licence; every other line is
 * one entry, lower-case unless the list says otherwise, with an optional value behind a tab.
 */
export const listNames = [
  'abbreviations',
  'boilerplate',
  'common-words',
  'company-suffixes',
  'function-words',
  'given-names',
  'known-names',
  'name-heads',
  'name-particles',
  'news-outlets',
  'peoples',
  'places',
  'reporting-verbs',
  'surnames',
  'titles',
] as const;

export type ListName = (typeof listNames)[number];
