import { listNames, type ListName } from './lists';

/** The word lists as one value. A list is parsed when it is first asked for. */
export class Lexicon {
  readonly #entries = new Map<ListName, ReadonlyMap<string, string>>();
  readonly #sets = new Map<ListName, ReadonlySet<string>>();

  /** `contents` holds each list's file, as read. */
  constructor(private readonly contents: Readonly<Record<ListName, string>>) {}

  /** Entry to value; the value is empty where the line gives none. */
  table(list: ListName): ReadonlyMap<string, string> {
    let table = this.#entries.get(list);
    if (table === undefined) {
      table = parse(this.contents[list]);
      this.#entries.set(list, table);
    }
    return table;
  }

  words(list: ListName): ReadonlySet<string> {
    let words = this.#sets.get(list);
    if (words === undefined) {
      words = new Set(this.table(list).keys());
      this.#sets.set(list, words);
    }
    return words;
  }
}

/** Reads every list by `read`, which gives the content of `<name>.txt`; throws what `read` throws. */
export function readLexicon(read: (file: string) => string): Lexicon {
  const contents = Object.fromEntries(listNames.map(name => [name, read(`${name}.txt`)]));
  return new Lexicon(contents as Record<ListName, string>);
}

function parse(content: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const line of content.split(/\r?\n/u).slice(1)) {
    const [entry = '', value = ''] = line.split('\t');
    if (entry !== '') {
      table.set(entry, value);
    }
  }
  return table;
}
