import type { Lexicon } from '../../lexicon/lexicon';
import { acronymOf, initialsOf, nameWords } from '../../text/nameForms';
import type { Group } from './group';
import { withoutArticle, type ThingName } from './things';

/** Joins organisations: with and without “U.S.” and “Inc.”, by acronym, and by kind of body (“the Institute”). */
export function groupOrganisations(names: readonly ThingName[], lexicon: Lexicon): readonly Group[] {
  const organisations = new Organisations(lexicon);
  const parsed = names.map(one => ({ ...one, words: coreOf(one.written, lexicon) }));
  for (const one of parsed) {
    if (one.words.length > 1) {
      organisations.spelled(one);
    }
  }
  for (const one of parsed) {
    organisations.place(one);
  }
  return organisations.groups;
}

interface Organisation extends Group {
  readonly words: readonly string[];
  /** Where it is first spelled out, its end. */
  readonly end: number;
}

interface Parsed extends ThingName {
  readonly words: readonly string[];
}

/** Characters between a name and its acronym: “ (”. */
const bracket = 2;

class Organisations {
  readonly groups: Organisation[] = [];
  readonly #byForm = new Map<string, Organisation>();
  readonly #byInitials = new Map<string, Organisation>();
  /** The latest named institute, committee, chronicle, … */
  readonly #latestOfKind = new Map<string, Organisation>();

  constructor(private readonly lexicon: Lexicon) {}

  /** Full names come first, so that short ones find them wherever they stand. */
  spelled(one: Parsed): void {
    if (!this.#byForm.has(one.words.join(' '))) {
      const group = this.#add(one);
      const initials = initialsOf(one.words);
      this.#byInitials.set(initials, this.#byInitials.get(initials) ?? group);
    }
  }

  place(one: Parsed): void {
    const group =
      this.#byForm.get(one.words.join(' ')) ?? this.#abbreviated(one) ?? this.#ofKind(one.words) ?? this.#add(one);
    group.names.push(one.name);
    const last = group.words.at(-1);
    if (last !== undefined && group.words.length > 1) {
      this.#latestOfKind.set(last, group);
    }
    const [first] = group.words;
    if (first !== undefined && this.#isKind(first)) {
      this.#latestOfKind.set(first, group);
    }
  }

  #add({ name, words }: Parsed): Organisation {
    const group: Organisation = {
      type: 'ORG',
      names: [],
      canonical: undefined,
      gender: undefined,
      words,
      end: name.end,
    };
    this.groups.push(group);
    this.#byForm.set(words.join(' '), group);
    return group;
  }

  /** The name whose acronym this is. A widely known acronym is only that of a known name, or of one that it stands behind in brackets. */
  #abbreviated({ name, written, words }: Parsed): Organisation | undefined {
    const letters = acronymOf(written);
    const group = letters === undefined ? undefined : this.#byInitials.get(letters);
    if (letters === undefined || group === undefined) {
      return undefined;
    }
    const isIntroduced = group.end < name.start && name.start <= group.end + bracket;
    if (isIntroduced) {
      this.#byForm.set(words.join(' '), group);
    }
    const known = this.lexicon.words('known-names');
    return isIntroduced || !known.has(letters) || known.has(group.words.join(' ')) ? group : undefined;
  }

  #ofKind(words: readonly string[]): Organisation | undefined {
    const [kind] = words;
    return words.length === 1 && kind !== undefined && isNounOfBody(kind, this.lexicon)
      ? this.#latestOfKind.get(kind)
      : undefined;
  }

  #isKind(word: string): boolean {
    return this.lexicon.table('organisation-endings').get(word) === 'b';
  }
}

/** What is left of an organisation's name without article, the country it begins with and the form of the firm it ends with. */
export function coreOf(written: string, lexicon: Lexicon): readonly string[] {
  const words = nameWords(withoutArticle(written.toLowerCase()));
  const endings = lexicon.table('organisation-endings');
  let start = 0;
  let end = words.length;
  while (end > 1 && endings.get(words[end - 1] ?? '') === 'f') {
    end--;
  }
  if (end - start > 2 && isCountryWord(words[0] ?? '', lexicon)) {
    start++;
  }
  return words.slice(start, end);
}

/**
 * Whether an organisation may be called by this one word of its name: a common noun, or what papers and clubs are called (“the Chronicle”, “City”).
 * “Sachs” and “Benz” are no such words.
 */
export function isNounOfBody(word: string, lexicon: Lexicon): boolean {
  return (
    lexicon.table('organisation-endings').get(word) === 'b' ||
    (lexicon.table('name-heads').has(word) && Number(lexicon.table('common-words').get(word) ?? 0) >= commonNoun)
  );
}

/** Digits of a word’s count in fifty million words of news. */
const commonNoun = 1;

function isCountryWord(word: string, lexicon: Lexicon): boolean {
  return lexicon.table('country-forms').has(word) || lexicon.words('peoples').has(word);
}
