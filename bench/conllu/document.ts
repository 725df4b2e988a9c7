import type { Span } from '../../server/src/text/span';

/** A syntactic word of a CoNLL-U file; its place counts the file's characters without white space, in UTF-16 code units. */
export interface TreeWord extends Span {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index of the head among the document's words, -1 for a root; undefined where the file does not say (“_”). */
  readonly head: number | undefined;
  readonly relation: string;
  /** Whether it is one of several words that are written as one (“don’t”), and has their place. */
  readonly isFused: boolean;
}

export interface TreeDocument {
  /** All that is written, without white space: two files of one text have the same. */
  readonly characters: string;
  readonly words: readonly TreeWord[];
  /** Where the sentences stand, counted as the words' places are. */
  readonly sentences: readonly Span[];
}

/** Reads a CoNLL-U file (https://universaldependencies.org/format.html); throws with the line's number where it is none. */
export function readConllu(content: string): TreeDocument {
  const found: Found = { characters: '', words: [], sentences: [] };
  let rows: Row[] = [];
  for (const [index, line] of content.split(lineEnd).entries()) {
    if (line === '') {
      addSentence(rows, found);
      rows = [];
    } else if (!line.startsWith('#')) {
      rows.push({ columns: columnsOf(line, index + 1), line: index + 1 });
    }
  }
  addSentence(rows, found);
  return found;
}

interface Found {
  characters: string;
  readonly words: TreeWord[];
  readonly sentences: Span[];
}

interface Row {
  readonly columns: readonly string[];
  readonly line: number;
}

const lineEnd = /\r?\n/u;
const whole = /^\d+$/u;
/** “4-5”: what is written for the words 4 and 5. */
const fused = /^\d+-(\d+)$/u;
/** “8.1”: a word that is not written, in enhanced dependencies. */
const unwritten = /^\d+\.\d+$/u;
const whiteSpace = /\s+/gu;

function columnsOf(line: string, number: number): readonly string[] {
  const columns = line.split('\t');
  if (columns.length !== 10) {
    throw new Error(`line ${number}: ${columns.length} columns instead of 10`);
  }
  return columns;
}

function addSentence(rows: readonly Row[], found: Found): void {
  const start = found.characters.length;
  const first = found.words.length;
  const count = rows.filter(({ columns: [id = ''] }) => whole.test(id)).length;
  /** The place of words that are written as one, and the number of the last of them. */
  let together: (Span & { readonly last: number }) | undefined;
  for (const { columns, line } of rows) {
    const [id = '', form = '', , upos = '', xpos = '', , head = '', relation = ''] = columns;
    const last = fused.exec(id)?.[1];
    if (last !== undefined) {
      together = { ...write(form, line, found), last: Number(last) };
    } else if (whole.test(id)) {
      const number = found.words.length - first + 1;
      if (Number(id) !== number) {
        throw new Error(`line ${line}: word ${id} stands where word ${number} is due`);
      }
      const isFused = together !== undefined && number <= together.last;
      const { start, end } = isFused && together !== undefined ? together : write(form, line, found);
      found.words.push({ start, end, form, upos, xpos, head: headOf(head, first, count, line), relation, isFused });
    } else if (!unwritten.test(id)) {
      throw new Error(`line ${line}: “${id}” is no number of a word`);
    }
  }
  if (count > 0) {
    found.sentences.push({ start, end: found.characters.length });
  }
}

/** Adds what is written to the characters, and gives its place. */
function write(form: string, line: number, found: Found): Span {
  const written = form.replace(whiteSpace, '');
  if (written === '') {
    throw new Error(`line ${line}: a word without a form`);
  }
  const start = found.characters.length;
  found.characters += written;
  return { start, end: start + written.length };
}

/** In a sentence of `count` words, whose first has the index `first`. */
function headOf(head: string, first: number, count: number, line: number): number | undefined {
  if (head === '_') {
    return undefined;
  }
  if (!whole.test(head) || Number(head) > count) {
    throw new Error(`line ${line}: the head “${head}” is no word of the sentence`);
  }
  return head === '0' ? -1 : first + Number(head) - 1;
}
