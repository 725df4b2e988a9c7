import { acronymOf, initialsOf, nameWords } from '../../text/nameForms';
import type { Gender } from '../../types/entity';
import type { Name } from '../../types/name';
import type { Genders } from './gender';
import type { Group } from './group';

/** A person's name with what stands about it. */
export interface PersonName {
  readonly name: Name;
  readonly written: string;
  /** The role before or behind it; empty when none. */
  readonly title: string;
  /** Told by the form of address or the role. */
  readonly gender: Gender | undefined;
}

/** Joins the names of persons: “Olga Sanchez Cordero”, “Sanchez Cordero” and “Cordero” are one, two Smiths are two. */
export function groupPeople(
  names: readonly PersonName[],
  genders: Genders,
  aliases: ReadonlyMap<number, number> = new Map(),
): readonly Group[] {
  const people = new People();
  const known = new Map<string, Words>();
  const parsed = names.map(one => {
    const words = known.get(one.written) ?? wordsOf(one.written);
    known.set(one.written, words);
    return { ...one, ...words };
  });
  const full = new Map<string, Parsed>();
  for (const one of parsed) {
    if (one.words.length > 1 && !aliases.has(one.name.start)) {
      const key = keyOf(one);
      full.set(key, full.get(key) ?? one);
    }
  }
  const byLength = [...full.values()].sort((a, b) => b.words.length - a.words.length);
  for (const one of byLength) {
    people.addFull(one, genders);
  }
  for (const one of parsed) {
    people.place(one, aliases.get(one.name.start));
  }
  return people.groups.filter(group => group.names.length > 0);
}

export interface Words {
  readonly words: readonly string[];
  /** “jr”, “iii”; empty when none. */
  readonly suffix: string;
}

type Parsed = PersonName & Words;

interface Person extends Group, Words {
  /** Whether its surname alone has stood for it. */
  isSurnamed: boolean;
  readonly titles: Set<string>;
}

function wordsOf(name: string): Words {
  return personWords(nameWords(name.replace(nickname, ' ')));
}

/** What stands in marks within a name. */
const nickname = / \(?["“‘'][^"”’'\n]{1,32}["”’']\)? /u;

/** The words of a person's name without “Jr.”. */
export function personWords(words: readonly string[]): Words {
  const last = words.at(-1) ?? '';
  return words.length > 1 && suffixes.has(last) ? { words: words.slice(0, -1), suffix: last } : { words, suffix: '' };
}

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

function keyOf({ words, suffix }: Words): string {
  return `${words.join(' ')}|${suffix}`;
}

/** The persons found so far; full names first, then every name in order of reading. */
class People {
  readonly groups: Person[] = [];
  readonly #byFullName = new Map<string, Person>();
  readonly #byWord = new Map<string, Person[]>();
  readonly #byInitials = new Map<string, Person>();

  /** Longer names come before shorter ones, so that a short one finds what it is short for. */
  addFull(one: Parsed, genders: Genders): void {
    const near = [...this.#holding(one.words.at(-1)), ...this.#holding(one.words[0])];
    const same = new Set(near.filter(person => isSamePerson(person, one)));
    const [only] = same;
    const person = same.size === 1 && only !== undefined ? only : this.#add(one, genders.ofName(one.written));
    this.#byFullName.set(keyOf(one), person);
  }

  /** `of` is where the person is named whose other name this is: “Greta Olsen, born | Greta Lindqvist”. */
  place(one: Parsed, of?: number): void {
    const bearer =
      of === undefined ? undefined : this.groups.find(({ names }) => names.some(({ start }) => start === of));
    if (bearer !== undefined) {
      this.#call(bearer, one);
    }
    const person = bearer ?? this.#byFullName.get(keyOf(one)) ?? this.#shortFor(one) ?? this.#add(one, undefined);
    person.names.push(one.name);
    person.gender = one.gender ?? person.gender;
    person.isSurnamed ||= one.words.length === 1 && one.words[0] === person.words.at(-1);
    if (one.title !== '') {
      person.titles.add(one.title);
    }
  }

  /** From now on the person is known by this name too. */
  #call(person: Person, one: Parsed): void {
    if (one.words.length > 1) {
      this.#byFullName.set(keyOf(one), person);
    }
    for (const word of one.words.filter(word => !person.words.includes(word))) {
      this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), person]);
    }
  }

  #add(one: Parsed, gender: Gender | undefined): Person {
    const { words, suffix } = one;
    const person: Person = {
      type: 'PERSON',
      names: [],
      canonical: undefined,
      gender,
      words,
      suffix,
      isSurnamed: false,
      titles: new Set(),
    };
    this.groups.push(person);
    for (const word of new Set(words)) {
      const list = this.#byWord.get(word);
      if (list === undefined) {
        this.#byWord.set(word, [person]);
      } else {
        list.push(person);
      }
    }
    if (words.length > 2) {
      this.#byInitials.set(initialsOf(words), person);
    }
    return person;
  }

  /** A few of the persons whose name holds the word: the first and the latest, so that a crowd of namesakes costs nothing. */
  #holding(word: string | undefined): readonly Person[] {
    const list = this.#byWord.get(word ?? '') ?? [];
    return list.length <= crowd ? list : list.slice(-crowd);
  }

  /** Whom a single word means here: by surname, then by another part of the name. */
  #shortFor(one: Parsed): Person | undefined {
    const acronym = acronymOf(one.written);
    const [word] = one.words;
    const fitting = this.#holding(word).filter(
      person =>
        (one.suffix === '' || person.suffix === one.suffix) &&
        (one.gender === undefined || person.gender === undefined || person.gender === one.gender),
    );
    const bySurname = fitting.filter(person => person.words.at(-1) === word);
    const pool = bySurname.length > 0 ? bySurname : fitting;
    return pool.length < 2
      ? (pool[0] ?? (acronym === undefined ? undefined : this.#byInitials.get(acronym)))
      : mostLikely(pool, one);
  }
}

const crowd = 24;

/** Of namesakes, the one with the same title, then one that is already called by surname, then the latest named, then the next to come. */
function mostLikely(pool: readonly Person[], one: Parsed): Person | undefined {
  const titled = one.title === '' ? [] : pool.filter(person => person.titles.has(one.title));
  const named = (titled.length > 0 ? titled : pool).filter(person => person.names.length > 0);
  const surnamed = named.filter(person => person.isSurnamed);
  const lastNamed = (person: Person): number => person.names.at(-1)?.start ?? -1;
  const latest = (list: readonly Person[]): Person | undefined =>
    list.reduce<Person | undefined>(
      (best, person) => (best && lastNamed(best) >= lastNamed(person) ? best : person),
      undefined,
    );
  return latest(surnamed) ?? latest(named) ?? pool[0];
}

/** Whether the shorter full name can be the longer one's: same surname and given name, middle names and initials left out. */
export function isSamePerson(long: Words, short: Words): boolean {
  if (long.suffix !== short.suffix && long.suffix !== '' && short.suffix !== '') {
    return false;
  }
  const [a, b] = long.words.length >= short.words.length ? [long.words, short.words] : [short.words, long.words];
  if (a.length > b.length && a.length <= longestName && (isEndOf(a, b) || isStartOf(a, b))) {
    return true;
  }
  return a.at(-1) === b.at(-1) && isSameWord(a[0], b[0]) && isSameMiddle(a.slice(1, -1), b.slice(1, -1));
}

/** Words of a person's name; what is longer is a phrase that was read as one. */
const longestName = 5;

/** Middle names may be left out or cut to initials; “George W.” and “George H. W.” are two. */
function isSameMiddle(long: readonly string[], short: readonly string[]): boolean {
  return short.some(word => word.length === 1) && short.length !== long.length ? false : isSubsequence(long, short);
}

function isEndOf(long: readonly string[], short: readonly string[]): boolean {
  const from = long.length - short.length;
  return short.every((word, index) => word === long[from + index]);
}

/** “Enrique Peña” of “Enrique Peña Nieto”. */
function isStartOf(long: readonly string[], short: readonly string[]): boolean {
  return short.every((word, index) => word === long[index]);
}

/** Equal, or one the initial of the other: “Luis” and “L.”. */
function isSameWord(a: string | undefined, b: string | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    (a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b)))
  );
}

function isSubsequence(long: readonly string[], short: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    while (at < long.length && !isSameWord(long[at], word)) {
      at++;
    }
    if (at++ >= long.length) {
      return false;
    }
  }
  return true;
}
