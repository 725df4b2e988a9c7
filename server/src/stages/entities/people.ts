import { acronymOf, initialsOf } from '../../text/nameForms';
import type { Gender } from '../../types/entity';
import type { Name } from '../../types/name';
import { headOf, type Genders } from './gender';
import type { GivenNames } from './givenNames';
import type { Group } from './group';
import { isSamePerson, wordsOf, type Words } from './personWords';

/** A person's name with what stands about it. */
export interface PersonName {
  readonly name: Name;
  readonly written: string;
  /** The role before or behind it; empty when none. */
  readonly title: string;
  /** Told by the form of address or the role. */
  readonly gender: Gender | undefined;
  /** Whether it is introduced as somebody's relative: “his wife, Jane Dell”. */
  readonly isKin: boolean;
  /** Whether it is introduced as somebody's child, or child's child. */
  readonly isDescendant: boolean;
  /** Which of those who bear the name: “the other Jane Dell”, “the younger Dell”; undefined where nothing tells. */
  readonly bearer: 'other' | 'younger' | 'elder' | undefined;
  /** “vet” of “Dell the vet”; empty when none. */
  readonly epithet: string;
  /** The gender of whom its words in marks speak: “He never writes,” Marr said. */
  readonly speaksOf: Gender | undefined;
}

/** Joins the names of persons: “Olga Sanchez Cordero”, “Sanchez Cordero” and “Cordero” are one, two Smiths are two. */
export function groupPeople(
  names: readonly PersonName[],
  genders: Genders,
  given: GivenNames,
  aliases: ReadonlyMap<number, number> = new Map(),
): readonly Group[] {
  const known = new Map<string, Words>();
  const parsed = names.map(one => {
    const words = known.get(one.written) ?? wordsOf(one.written);
    known.set(one.written, words);
    return { ...one, ...words };
  });
  const people = new People(given, suffixesIn(parsed));
  const full = new Map<string, Parsed>();
  for (const one of parsed) {
    if (one.words.length > 1 && !aliases.has(one.name.start) && one.bearer !== 'other') {
      const key = keyOf(one);
      const before = full.get(key);
      full.set(key, {
        ...(before ?? one),
        isKin: one.isKin || before?.isKin === true,
        isDescendant: one.isDescendant || before?.isDescendant === true,
      });
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

/** By surname, “sr” and “jr” as the article has them. */
function suffixesIn(names: readonly Parsed[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { words, suffix } of names) {
    if (suffix !== '') {
      const surname = words.at(-1) ?? '';
      found.set(surname, (found.get(surname) ?? new Set()).add(suffix));
    }
  }
  return found;
}

type Parsed = PersonName & Words;

interface Person extends Group, Words {
  /** Whether its surname alone has stood for it. */
  isSurnamed: boolean;
  /** Whether it is introduced as somebody's relative. */
  isKin: boolean;
  /** Whether it is introduced as somebody's child, or child's child. */
  isDescendant: boolean;
  readonly titles: Set<string>;
}

function keyOf({ words, suffix }: Words): string {
  return `${words.join(' ')}|${suffix}`;
}

/** The persons found so far; full names first, then every name in order of reading. */
class People {
  readonly groups: Person[] = [];
  readonly #byFullName = new Map<string, Person>();
  readonly #byWord = new Map<string, Person[]>();
  readonly #byInitials = new Map<string, Person>();

  constructor(
    private readonly given: GivenNames,
    private readonly suffixes: ReadonlyMap<string, ReadonlySet<string>>,
  ) {}

  /** Longer names come before shorter ones, so that a short one finds what it is short for. */
  addFull(one: Parsed, genders: Genders): void {
    const near = [...this.#holding(one.words.at(-1)), ...this.#holding(one.words[0])];
    const same = new Set(
      near.filter(person => isSamePerson(person, one, this.given) && !this.#areFatherAndSon(person, one)),
    );
    const [only] = same;
    const person = same.size === 1 && only !== undefined ? only : this.#add(one, genders.ofName(one.written));
    person.isKin ||= one.isKin;
    person.isDescendant ||= one.isDescendant;
    this.#byFullName.set(keyOf(one), person);
  }

  /** Whether “Jr.” tells them apart: one is introduced as the other's relative (“his son, Victor Dell Jr.”), or there is a “Sr.” too. */
  #areFatherAndSon(a: Person, b: Parsed): boolean {
    const surname = b.words.at(-1) ?? '';
    return a.suffix !== b.suffix && (a.isKin || b.isKin || (this.suffixes.get(surname)?.size ?? 0) > 1);
  }

  /** `of` is where the person is named whose other name this is: “Greta Olsen, born | Greta Lindqvist”. */
  place(one: Parsed, of?: number): void {
    const bearer =
      of === undefined ? undefined : this.groups.find(({ names }) => names.some(({ start }) => start === of));
    if (bearer !== undefined) {
      this.#call(bearer, one);
    }
    const known = one.bearer === 'other' ? this.#otherThan(one) : this.#byFullName.get(keyOf(one));
    const person = bearer ?? known ?? this.#shortFor(one) ?? this.#add(one, undefined);
    person.names.push(one.name);
    person.gender = one.gender ?? person.gender;
    person.isSurnamed ||= one.words.length === 1 && one.words[0] === person.words.at(-1) && one.bearer === undefined;
    if (one.title !== '') {
      person.titles.add(one.title);
    }
  }

  /** Somebody else of the same full name: “the other Jane Dell”; undefined where nobody of the name is known. */
  #otherThan(one: Parsed): Person | undefined {
    return this.#byFullName.has(keyOf(one)) && one.words.length > 1
      ? this.#add(one, undefined)
      : this.#byFullName.get(keyOf(one));
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
      isKin: false,
      isDescendant: false,
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
    const agreeing = this.#holding(word).filter(
      person => one.gender === undefined || person.gender === undefined || person.gender === one.gender,
    );
    const withSuffix = agreeing.filter(person => one.suffix === '' || person.suffix === one.suffix);
    const fitting = withSuffix.length > 0 ? withSuffix : agreeing.filter(person => person.suffix === '');
    const bySurname = fitting.filter(person => person.words.at(-1) === word);
    const pool = bySurname.length > 0 ? bySurname : fitting;
    return pool.length < 2
      ? (pool[0] ?? (acronym === undefined ? undefined : this.#byInitials.get(acronym)))
      : mostLikely(pool, one);
  }
}

const crowd = 24;

/** Of namesakes, the one whom “the younger” or “the elder” tells, then the relative whose words speak of the other, then the one with the same title, then no relative of another, then one that is already called by surname, then the latest named, then the next to come. */
function mostLikely(pool: readonly Person[], one: Parsed): Person | undefined {
  const titled = pool.filter(({ titles }) =>
    one.epithet === '' ? titles.has(one.title) : [...titles].some(title => headOf(title.split(' ')) === one.epithet),
  );
  const all = (titled.length > 0 ? titled : pool).filter(person => person.names.length > 0);
  const told = toldBy(one.bearer, all);
  if (told !== undefined) {
    return told;
  }
  const named = titled.length > 0 || all.length === 0 ? all : withoutKin(all);
  const kin = speaksAsKin(all, one);
  if (kin !== undefined) {
    return kin;
  }
  const surnamed = named.filter(person => person.isSurnamed);
  const latest = (list: readonly Person[]): Person | undefined =>
    list.reduce<Person | undefined>(
      (best, person) => (best && lastNamed(best) >= lastNamed(person) ? best : person),
      undefined,
    );
  return latest(surnamed) ?? latest(named) ?? pool[0];
}

/** “The younger Dell” of two is the one who was named as a child of the other, else the one who was named second. */
function toldBy(bearer: Parsed['bearer'], all: readonly Person[]): Person | undefined {
  const [first, second, ...others] = [...all].sort((a, b) => startOf(a) - startOf(b));
  if (bearer === undefined || bearer === 'other' || second === undefined || others.length > 0) {
    return undefined;
  }
  const isTurned = first?.isDescendant === true && !second.isDescendant;
  return (bearer === 'younger') === isTurned ? first : second;
}

/** Of two namesakes the relative who was named last, where the words in marks speak of somebody of the other's gender. */
function speaksAsKin(all: readonly Person[], { speaksOf }: Parsed): Person | undefined {
  const [kin, ...others] = [...all].sort((a, b) => lastNamed(b) - lastNamed(a));
  const isOther = others.some(({ gender }) => gender === undefined || gender === speaksOf);
  return speaksOf !== undefined && kin?.isKin === true && isOther ? kin : undefined;
}

function lastNamed({ names }: Person): number {
  return names.at(-1)?.start ?? -1;
}

/** Without the relatives of one who is named before them: “Senator Rourke listened as Jane Rourke, his wife, …”. */
function withoutKin(named: readonly Person[]): readonly Person[] {
  const first = named.reduce((best, person) => (startOf(person) < startOf(best) ? person : best));
  return first.isKin ? named : named.filter(({ isKin }) => !isKin);
}

function startOf({ names }: Person): number {
  return names[0]?.start ?? Infinity;
}
