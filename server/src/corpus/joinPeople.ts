import { isSamePerson, personWords, type Words } from '../stages/entities/people';
import { fold } from '../text/fold';
import { Index, onlyOne, type Appearance, type Cluster } from './clusters';

/** One person: a full name with the shorter names that mean it. */
interface Person extends Words {
  readonly appearances: Appearance[];
}

/** Joins full names that are surely one person's, then surnames that have one bearer. */
export function joinPeople(clusters: readonly Cluster[]): readonly (readonly Appearance[])[] {
  const people = new People();
  const parsed = clusters.map(cluster => ({ ...personWords(cluster.words), appearances: cluster.appearances }));
  for (const one of [...parsed].sort((a, b) => b.words.length - a.words.length)) {
    people.add(one);
  }
  return people.all.map(person => person.appearances);
}

/** Persons by what shorter names may call them. Longer names come first. */
class People {
  readonly all: Person[] = [];
  /** By initial of the given name and surname. */
  readonly #byEnds = new Index<Person>();
  /** By the first or last words of a longer name, at least two: “sanchez cordero”. */
  readonly #byPart = new Index<Person>();
  readonly #bySurname = new Index<Person>();
  readonly #byFirst = new Index<Person>();

  add(one: Person): void {
    const bearer = one.words.length > 1 ? this.#sameFullName(one) : this.#bearerOf(one);
    if (bearer === undefined) {
      this.#addNew(one);
    } else {
      bearer.appearances.push(...one.appearances);
    }
  }

  #sameFullName(one: Person): Person | undefined {
    const [byEnds, byPart] = [this.#byEnds.of(endsOf(one)), this.#byPart.of(one.words.join(' '))];
    return byEnds.length + byPart.length > crowd
      ? undefined
      : onlyOne([...byEnds, ...byPart].filter(person => isSamePerson(person, one) && agrees(person, one)));
  }

  /** Whom a single word means: the one bearer of the surname, or the only one whom articles call by it alone. */
  #bearerOf(one: Person): Person | undefined {
    const [word = ''] = one.words;
    const bearers = this.#bySurname.of(word).filter(person => agrees(person, one));
    if (bearers.length > 0) {
      return (
        onlyOne(bearers) ??
        (bearers.length > crowd
          ? undefined
          : (onlyOne(bearers.filter(person => sharesTitle(person, one))) ??
            onlyOne(bearers.filter(person => isCalled(person, word)))))
      );
    }
    const others = this.#byFirst.of(word);
    return others.length > crowd
      ? undefined
      : onlyOne(others.filter(person => agrees(person, one) && sharesTitle(person, one)));
  }

  #addNew(one: Person): void {
    const person: Person = { ...one, appearances: [...one.appearances] };
    const { words } = one;
    this.all.push(person);
    if (words.length < 2) {
      return;
    }
    this.#byEnds.add(endsOf(one), person);
    this.#bySurname.add(words.at(-1) ?? '', person);
    this.#byFirst.add(words[0] ?? '', person);
    for (let count = 2; count < words.length && count <= longestPart; count++) {
      this.#byPart.add(words.slice(-count).join(' '), person);
      this.#byPart.add(words.slice(0, count).join(' '), person);
    }
  }
}

/** Namesakes compared one by one; a greater crowd cannot be told apart anyway. */
const crowd = 40;

/** Words of a double surname, particles included. */
const longestPart = 4;

function endsOf({ words }: Words): string {
  return `${words[0]?.charAt(0) ?? ''} ${words.at(-1) ?? ''}`;
}

/** Whether nothing speaks against it: gender, “Jr.”. */
function agrees(person: Person, one: Person): boolean {
  const [a, b] = [genderOf(person), genderOf(one)];
  return (a === undefined || b === undefined || a === b) && (one.words.length === 1 || person.suffix === one.suffix);
}

function genderOf({ appearances }: Person): string | undefined {
  return appearances.find(({ entity }) => entity.gender !== undefined)?.entity.gender;
}

function sharesTitle(person: Person, one: Person): boolean {
  const titles = new Set(titlesOf(one));
  return titles.size > 0 && titlesOf(person).some(title => titles.has(title));
}

function titlesOf({ appearances }: Person): readonly string[] {
  return appearances.flatMap(({ entity }) => entity.titles.map(fold));
}

/** Whether an article calls the person by this word alone: “Trump”. */
function isCalled({ appearances }: Person, word: string): boolean {
  return appearances.some(({ entity }) => entity.forms.some(form => fold(form) === word));
}
