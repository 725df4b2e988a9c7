import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Corpus } from '../corpus/corpus';
import { readByModel } from '../corpus/modelReadings';
import { explanationOf, type Explanation } from '../features/explanation';
import { readText } from '../node/decode';
import { meansFor } from './meansFor';
import { linesOf } from '../text/lines';
import type { Span } from '../text/span';
import { withReaders, type ReaderChoice } from './readers';
import { exit, type Exit, type Shell } from './shell';

/** A place in a file, counted from 1 as editors do; without a column the whole line. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number | undefined;
}

/** Reads “story.txt:3:14” or “story.txt:3”; undefined for what is neither. */
export function filePlaceOf(written: string): FilePlace | undefined {
  const found = /^(?<file>.+?):(?<line>[1-9]\d{0,8})(?::(?<column>[1-9]\d{0,8}))?$/u.exec(written)?.groups;
  const { file, line, column } = found ?? {};
  return file === undefined || line === undefined
    ? undefined
    : { file, line: Number(line), column: column === undefined ? undefined : Number(column) };
}

export interface ExplainOptions {
  readonly encoding: string;
  readonly date: string | undefined;
  readonly reader: ReaderChoice;
}

/** Prints what was read at a place of an article, by which rules, and which rules looked and declined. */
export async function explain(
  place: FilePlace,
  { encoding, date, reader }: ExplainOptions,
  shell: Shell,
): Promise<Exit> {
  const full = path.resolve(shell.folder, place.file);
  const read = await readText(full, encoding);
  if (read.kind === 'problem') {
    shell.warn(`copydesk: ${place.file}: ${read.problem}`);
    return exit.someFailed;
  }
  const span = spanOfPlace(read.text, place);
  if (span === undefined) {
    shell.warn(`copydesk: ${place.file} has no such line or column`);
    return exit.someFailed;
  }
  const means = meansFor(shell);
  const uri = pathToFileURL(full).href;
  const unread = Corpus.empty(means).with({
    uri,
    version: 1,
    text: read.text,
    ...(date === undefined ? {} : { date }),
  });
  const corpus = await withReaders(reader, means, shell, async readers => {
    const readings = readers && (await readByModel(unread, uri, readers));
    return readings === undefined ? unread : unread.reread(uri, readings);
  });
  const facts = corpus.facts(uri);
  if (facts === undefined) {
    return exit.someFailed;
  }
  await shell.print(printedOf(explanationOf(facts, span), read.text));
  return exit.fine;
}

/** The place's characters; undefined where the text has no such line or column. */
function spanOfPlace(text: string, { line, column }: FilePlace): Span | undefined {
  const whole = linesOf(text)[line - 1];
  if (whole === undefined || column === undefined) {
    return whole;
  }
  const at = whole.start + column - 1;
  return at > whole.end ? undefined : { start: at, end: at };
}

function printedOf({ span, ...lists }: Explanation, text: string): string {
  const parts = [text.slice(span.start, span.end)];
  for (const [title, lines] of Object.entries(lists)) {
    if (lines.length > 0) {
      parts.push(`${title}:`, ...lines.map(line => `  ${line}`));
    }
  }
  return `${parts.join('\n')}\n`;
}
