import { listNames, type ListName } from './lists';

/** The word lists as one value. A list is parsed when it is first asked for. */
export class Lexicon {
  readonly #entries = new Map<ListName, ReadonlyMap<string, string>>();
  readonly #sets = new Map<ListName, ReadonlySet<string>>();
  readonly #classes = new Map<ListName, ReadonlyMap<string, ReadonlySet<string>>>();

  /** `contents` holds each list's file, as read; `missing` tells of each that could not be: “places.txt: no such file or folder”. */
  constructor(
    private readonly contents: Readonly<Record<ListName, string>>,
    readonly missing: readonly string[],
  ) {}

  /** Entry to value; the value is empty where the line gives none. */
  table(list: ListName): ReadonlyMap<string, string> {
    let table = this.#entries.get(list);
    if (table === undefined) {
      const made = new Map<string, string>();
      readEntries(this.contents[list], (entry, value) => made.set(entry, value));
      table = made;
      this.#entries.set(list, table);
    }
    return table;
  }

  words(list: ListName): ReadonlySet<string> {
    let words = this.#sets.get(list);
    if (words === undefined) {
      const made = new Set<string>();
      readEntries(this.contents[list], entry => made.add(entry));
      words = made;
      this.#sets.set(list, words);
    }
    return words;
  }

  /** The words of a list whose value names them so among others: the value of “crowd” is “crowd whole”. */
  wordsThat(list: ListName, value: string): ReadonlySet<string> {
    let classes = this.#classes.get(list);
    if (classes === undefined) {
      const made = new Map<string, Set<string>>();
      for (const [word, values] of this.table(list)) {
        for (const one of values.split(' ')) {
          made.set(one, (made.get(one) ?? new Set()).add(word));
        }
      }
      classes = made;
      this.#classes.set(list, classes);
    }
    return classes.get(value) ?? none;
  }
}

const none: ReadonlySet<string> = new Set();

/** Reads every list by `read`, which gives the content of `<name>.txt`; a list of which it throws is empty, and told of in `missing`. */
export function readLexicon(read: (file: string) => string): Lexicon {
  const missing: string[] = [];
  const contentOf = (file: string): string => {
    try {
      return read(file);
    } catch (error) {
      missing.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      return '';
    }
  };
  const contents = Object.fromEntries(listNames.map(name => [name, contentOf(`${name}.txt`)]));
  return new Lexicon(contents as Record<ListName, string>, missing);
}

/** What to tell whoever uses an installation of which this is missing; undefined where nothing is. */
export function complaintAbout([first, ...others]: readonly string[] = []): string | undefined {
  if (first === undefined) {
    return undefined;
  }
  const rest = others.length === 0 ? '' : `; ${others.length} more are missing`;
  return `Copydesk's own files cannot all be read, and without them it reads worse. Install it anew. (${first}${rest})`;
}

/** Reads the lines behind the first in one pass: a list may have a hundred thousand, and the first hover waits for it. */
function readEntries(content: string, take: (entry: string, value: string) => void): void {
  let start = content.indexOf('\n') + 1;
  while (start > 0 && start < content.length) {
    const next = content.indexOf('\n', start);
    const end = next < 0 ? content.length : next;
    const line = content.slice(start, content.charCodeAt(end - 1) === carriageReturn ? end - 1 : end);
    const tab = line.indexOf('\t');
    const entry = tab < 0 ? line : line.slice(0, tab);
    if (entry !== '') {
      take(entry, tab < 0 ? '' : valueOf(line, tab + 1));
    }
    start = end + 1;
  }
}

/** What stands behind the first tab, up to another. */
function valueOf(line: string, from: number): string {
  const end = line.indexOf('\t', from);
  return end < 0 ? line.slice(from) : line.slice(from, end);
}

const carriageReturn = 0x0d;
