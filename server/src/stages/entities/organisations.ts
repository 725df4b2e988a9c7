import type { Lexicon } from '../../lexicon/lexicon';
import { acronymOf, initialsOf, isSmall, nameWords } from '../../text/nameForms';
import type { Group } from './group';
import { withoutArticle, type ThingName } from './things';

/** Joins organisations: with and without “U.S.” and “Inc.”, by acronym, and by kind of body (“the Institute”). */
export function groupOrganisations(names: readonly ThingName[], lexicon: Lexicon): readonly Group[] {
  const organisations = new Organisations(lexicon);
  const parsed = names.map(one => ({ ...one, words: coreOf(one.written, lexicon) }));
  const spelled = parsed.filter(({ words }) => words.length > 1).sort((a, b) => b.words.length - a.words.length);
  for (const one of spelled) {
    organisations.spelled(one);
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
  /** By a short form of two words or more; null where it is that of several. */
  readonly #byPart = new Map<string, Organisation | null>();
  /** The latest named institute, committee, chronicle, … */
  readonly #latestOfKind = new Map<string, Organisation>();

  constructor(private readonly lexicon: Lexicon) {}

  /** Full names come first, the longest before all, so that short ones find them wherever they stand. */
  spelled(one: Parsed): void {
    const form = one.words.join(' ');
    if (!this.#byForm.has(form)) {
      const whole = this.#byPart.get(form) ?? undefined;
      if (whole !== undefined) {
        this.#byForm.set(form, whole);
        return;
      }
      const group = this.#add(one);
      for (const part of orgPartsOf(one.words, this.lexicon)) {
        this.#byPart.set(part, this.#byPart.has(part) ? null : group);
      }
      for (const acronym of acronymsOf(one.words)) {
        this.#byInitials.set(acronym, this.#byInitials.get(acronym) ?? group);
      }
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
  if (end - start > 2 && lexicon.table('country-forms').has(words[0] ?? '')) {
    start++;
  }
  return bodyFirst(words.slice(start, end));
}

/** “Treasury Department” and “Department of the Treasury” as “department of treasury”. */
function bodyFirst(words: readonly string[]): readonly string[] {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length > 1 && namedEitherWay.has(last)) {
    return [last, 'of', ...words.slice(0, -1)];
  }
  return namedEitherWay.has(first) ? words.filter(word => word !== 'the') : words;
}

/** Bodies of a government, which are named by what they look after: before the word, or with “of” behind it. */
export const namedEitherWay = new Set(['department', 'ministry']);

/**
 * What an organisation may be called for short, of two words at least: without the kind of body that it ends with (“Union Savings” Bank), or by
 * that alone with what stands before it (National “Roads Agency”).
 */
export function orgPartsOf(words: readonly string[], lexicon: Lexicon): readonly string[] {
  return lexicon.table('organisation-endings').get(words.at(-1) ?? '') !== 'b'
    ? []
    : [words.slice(0, -1), ...words.slice(1, -1).map((_, index) => words.slice(index + 1))]
        .filter(part => part.filter(word => !isSmall(word)).length > 1 && !isSmall(part[0] ?? ''))
        .map(part => part.join(' '));
}

/** The acronyms that a core of an organisation's name may have: “department of justice” is DJ, DOJ and JD. */
export function acronymsOf(words: readonly string[]): readonly string[] {
  const [body = '', of, ...rest] = words;
  const turned = of === 'of' && namedEitherWay.has(body) ? [initialsOf([...rest, body])] : [];
  return [...new Set([initialsOf(words), words.map(word => word.charAt(0)).join(''), ...turned])];
}

/**
 * Whether an organisation may be called by this one word of its name: a common noun, or what papers and clubs are called (“the Chronicle”, “City”).
 * “Sachs” and “Benz” are no such words.
 */
export function isNounOfBody(word: string, lexicon: Lexicon): boolean {
  return (
    lexicon.table('organisation-endings').get(word) === 'b' ||
    lexicon.table('alone-names').get(word) === 'paper' ||
    (lexicon.table('name-heads').has(word) && Number(lexicon.table('common-words').get(word) ?? 0) >= commonNoun)
  );
}

/** Digits of a word’s count in fifty million words of news. */
const commonNoun = 1;
