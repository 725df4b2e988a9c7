/**
 * The word lists in `server/lexicon`, one file each: `<name>.txt`. The first line names source and licence; every other line is
 * one entry, lower-case unless the list says otherwise, with an optional value behind a tab.
 */
export const listNames = [
  'abbreviations',
  'boilerplate',
  'calendar',
  'common-words',
  'company-suffixes',
  'country-forms',
  'currencies',
  'currency-names',
  'function-words',
  'given-names',
  'known-names',
  'modifiers-after',
  'modifiers-before',
  'name-cues',
  'name-heads',
  'name-particles',
  'news-outlets',
  'number-words',
  'numbered-things',
  'offices',
  'ordinal-terms',
  'organisation-endings',
  'peoples',
  'person-gender',
  'person-nouns',
  'places',
  'plain-acronyms',
  'reporting-verbs',
  'speech-words',
  'surnames',
  'time-nouns',
  'title-modifiers',
  'titles',
  'units',
  'unnamed-sources',
] as const;

export type ListName = (typeof listNames)[number];
