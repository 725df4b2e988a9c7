import type { Marked, Marks } from './marked';

/** An exchange format that holds spans; `formats.ts` lists them all. */
export interface SpanFormat {
  /** As the command calls it: “brat”. */
  readonly name: string;
  /** As people call it, and who reads it. */
  readonly title: string;
  /** Of the files that hold the annotations: “.ann”. */
  readonly extension: string;
  /** Of the files that hold the texts, where others do: “.txt”. */
  readonly textExtension?: string;
  /** Whether all articles stand in one file, or each in its own. */
  readonly lies: 'together' | 'apart';
  readonly carries: Carried;
  /** What of an article is written. Where articles stand together, the one file's part. */
  readonly write: (article: Marked) => Written;
  /** What stands around and between the parts of the one file. */
  readonly around?: { readonly head: string; readonly between: string; readonly tail: string };
  /** Files that stand once beside all articles: type systems, configurations. */
  readonly beside?: (used: Used) => readonly OutFile[];
  readonly read: (file: InFile) => readonly Taken[];
}

/** What a format can say; the rest of an article is not lost by export, but neither is it there. */
export interface Carried {
  /** Fields of marks: values, units, entities. */
  readonly fields: boolean;
  /** Who says a quote, and other relations. */
  readonly links: boolean;
  /** Of articles as a whole. */
  readonly labels: boolean;
  /** Marks that overlap, or only those that lie in one another. Else the longest stays. */
  readonly overlaps: boolean | 'nested';
  /** The layers that are written where nobody chooses: all but findings and mentions, or only names. */
  readonly layers: 'all' | 'names';
}

export interface Written {
  /** Their names end what the article is called: “.txt”. */
  readonly files: readonly OutFile[];
  readonly losses: readonly Loss[];
}

export interface OutFile {
  readonly name: string;
  readonly content: string;
}

/** What of an article a format cannot hold, and why. */
export interface Loss {
  /** What was left out, or changed: “name PERSON”. */
  readonly what: string;
  readonly why: string;
}

/** What all articles use of labels and fields, for the files that declare them. */
export interface Used {
  readonly marks: ReadonlyMap<string, Usage>;
  readonly links: ReadonlyMap<string, Usage>;
  readonly labels: ReadonlyMap<string, Usage>;
}

export interface Usage {
  readonly layer: string;
  readonly tag: string;
  readonly fields: ReadonlySet<string>;
  /** Of links: labels of the marks they lead from and to. */
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
}

export interface InFile {
  /** Its path without extension in the folder that is read: an article's id where articles stand apart. */
  readonly name: string;
  readonly content: string;
  /** A file of the same path with another extension. */
  readonly sibling: (extension: string) => string | undefined;
  /** The text of the article with this id, for formats that hold none. */
  readonly articleText: (id: string) => string | undefined;
}

/** One article as a file has it. */
export interface Taken extends Marks {
  /** The article's id; undefined where the format holds none. */
  readonly id: string | undefined;
  /** The text that the spans are offsets of, as the file tells it; words with blanks between them where it tells no more. */
  readonly text: string;
  /** What could not be read, and why: “line 3: …”. */
  readonly problems: readonly string[];
  /** Of the text that was marked, where the file says it: the spans are of that text alone. */
  readonly sha256?: string;
}
