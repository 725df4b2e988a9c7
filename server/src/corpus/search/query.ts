import type { Span } from '../../text/span';
import { fold } from '../../text/fold';
import { wordsOf } from './words';

/** What is looked for: all of it has to hold. */
export interface Query {
  /** Words and phrases, each a run of patterns; an article has to have all of them, where `within` says. */
  readonly phrases: readonly Phrase[];
  /** What no article may have anywhere. */
  readonly without: readonly Phrase[];
  /** Whose mentions are wanted, whatever the form: names or keys. */
  readonly names: readonly string[];
  /** Whose words of saying are wanted: “said” of “Kestrel said”. */
  readonly cues: readonly string[];
  /** In statements of one of these: names, keys, or the words of a source without a name. */
  readonly speakers: readonly string[];
  readonly isInQuotes: boolean;
  /** The first day that an article may be of, and the first that is too late: ISO 8601, a day, a month or a year. */
  readonly after: string | undefined;
  readonly before: string | undefined;
  /** Words of the headline or file's name of an article of the stories that are wanted. */
  readonly stories: readonly string[];
}

export type Phrase = readonly Pattern[];

/** What a word has to be. */
export type Pattern =
  | { readonly kind: 'word'; readonly form: string }
  /** `*` stands for any letters or none, `?` for one. */
  | { readonly kind: 'like'; readonly form: string }
  /** Any form of the word that dictionaries have. */
  | { readonly kind: 'lemma'; readonly lemma: string }
  | { readonly kind: 'any' };

/** What is wrong with a query, and where in it. */
export interface QueryFault extends Span {
  readonly kind:
    | 'empty'
    | 'open-quote'
    | 'no-value'
    | 'unknown-field'
    | 'unknown-place'
    | 'no-date'
    | 'no-letter'
    | 'only-without'
    | 'too-long';
  /** The words that are wrong. */
  readonly words: string;
}

export type ParsedQuery = { readonly query: Query } | { readonly fault: QueryFault };

export const queryFields = ['lemma', 'speaker', 'cue', 'name', 'in', 'after', 'before', 'story'] as const;
type Field = (typeof queryFields)[number];

/** Reads a query: words, “phrases”, `migra*`, `-word`, `lemma:say`, `speaker:"Moira Kestrel"`, `in:quotes`, `after:2026-01`, and so on. */
export function parsedQuery(text: string): ParsedQuery {
  if (text.length > longestQuery) {
    return faulty('too-long', text, { start: longestQuery, end: text.length });
  }
  const phrases: Phrase[] = [];
  const without: Phrase[] = [];
  const values: Record<Field, string[]> = {
    lemma: [],
    speaker: [],
    cue: [],
    name: [],
    in: [],
    after: [],
    before: [],
    story: [],
  };
  for (const term of termsIn(text)) {
    const { field, value, isQuoted, isWithout, isOpen, span } = term;
    if (isOpen) {
      return faulty('open-quote', text, span);
    }
    if (field !== undefined && !isField(field)) {
      return faulty('unknown-field', text, { start: span.start, end: span.start + field.length + (isWithout ? 2 : 1) });
    }
    if (value.trim() === '') {
      return faulty('no-value', text, span);
    }
    if (field === undefined || field === 'lemma') {
      const phrase = field === 'lemma' ? [{ kind: 'lemma', lemma: fold(value) } as const] : phraseOf(value);
      if (phrase.length === 0 || (!isQuoted && phrase.every(({ kind }) => kind === 'any'))) {
        return faulty('no-letter', text, span);
      }
      (isWithout ? without : phrases).push(phrase);
    } else if (isWithout) {
      return faulty('only-without', text, span);
    } else if (field === 'in' && fold(value) !== 'quotes') {
      return faulty('unknown-place', text, span);
    } else if ((field === 'after' || field === 'before') && !date.test(value)) {
      return faulty('no-date', text, span);
    } else {
      values[field].push(value);
    }
  }
  const query: Query = {
    phrases,
    without,
    names: values.name,
    cues: values.cue,
    speakers: values.speaker,
    isInQuotes: values.in.length > 0,
    after: values.after.sort().at(-1),
    before: values.before.sort()[0],
    stories: values.story,
  };
  if (phrases.length === 0 && !isLimited(query)) {
    const isBare = without.length === 0;
    return faulty(isBare ? 'empty' : 'only-without', text, { start: 0, end: text.length });
  }
  return { query };
}

/** Whether it says more of what is wanted than words, so that articles must have been read for it. */
export function isLimited({ names, cues, speakers, isInQuotes, after, before, stories }: Query): boolean {
  return (
    [names, cues, speakers, stories].some(list => list.length > 0) || isInQuotes || (after ?? before) !== undefined
  );
}

/** A query that finds these words as they are. */
export function quoted(words: string): string {
  return `"${words.replace(marks, ' ').trim()}"`;
}

interface Term {
  readonly field: string | undefined;
  readonly value: string;
  readonly isQuoted: boolean;
  readonly isWithout: boolean;
  /** Whether its quotation has no end. */
  readonly isOpen: boolean;
  readonly span: Span;
}

/** The query's parts as they stand, apart by blanks. */
function termsIn(text: string): readonly Term[] {
  return Array.from(text.matchAll(termForm), found => {
    const { without, field, closed, open, bare } = found.groups ?? {};
    return {
      field: field?.toLowerCase(),
      value: closed ?? open ?? bare ?? '',
      isQuoted: closed !== undefined,
      isWithout: without !== undefined,
      isOpen: open !== undefined,
      span: { start: found.index, end: found.index + found[0].length },
    };
  });
}

const termForm =
  /(?<without>-(?=\S))?(?:(?<field>[a-zA-Z]{1,20}):)?(?:["“](?:(?<closed>[^"“”]*)["”]|(?<open>[^"“”]*)$)|(?<bare>[^\s"“”]+)|(?<=:)(?=\s|$))/gu;

function phraseOf(value: string): Phrase {
  return value
    .split(betweenWords)
    .filter(Boolean)
    .flatMap((part): Phrase =>
      part === '*'
        ? [{ kind: 'any' }]
        : !wildcard.test(part)
          ? wordsOf(part).map(form => ({ kind: 'word', form }))
          : letter.test(part)
            ? [{ kind: 'like', form: fold(part) }]
            : [],
    );
}

/** Anything but letters, digits, apostrophes, wildcards, and the marks within numbers. */
const betweenWords = /[^\p{L}\p{N}\p{M}'’ʼ*?.,]+/u;
const wildcard = /[*?]/u;
const letter = /[\p{L}\p{N}]/u;
const marks = /["“”]/gu;
const date = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u;

function isField(name: string): name is Field {
  return queryFields.some(field => field === name);
}

function faulty(kind: QueryFault['kind'], text: string, { start, end }: Span): ParsedQuery {
  return { fault: { kind, start, end, words: text.slice(start, end) } };
}

/** UTF-16 code units. */
const longestQuery = 2000;
