import path from 'node:path';
import { FileNames } from '../exchange/fileNames';
import type { Loss, SpanFormat } from '../exchange/format';
import { markedOf, type AnnotatedText } from '../exchange/fromAnnotation';
import { withLayers } from '../exchange/layers';
import type { Report } from '../exchange/reports';
import type { Table } from '../exchange/tables';
import { UsedSoFar } from '../exchange/used';
import { finished } from '../formats/contract';
import { outFolder } from './outFolder';
import { unpacked, type DraftWithText } from './papers';
import { readArticles, type ReadArticles, type ReadOptions } from './readArticles';
import { exit, type Exit, type Shell } from './shell';

export interface ExportOptions extends ReadOptions {
  readonly format: SpanFormat;
  /** The folder to write to; undefined for the standard output. */
  readonly out: string | undefined;
  /** Whether files that are there are written over. */
  readonly isForced: boolean;
  /** Whether it is a failure when something does not fit the format. */
  readonly isStrict: boolean;
  readonly layers: readonly string[] | undefined;
}

export interface ReportOptions extends ReadOptions, Pick<ExportOptions, 'out' | 'isForced'> {
  readonly report: Report;
  readonly table: Table;
}

/** Reads files and folders as one corpus, and prints or writes a report of all that was found in them. */
export async function reportFiles(paths: readonly string[], options: ReportOptions, shell: Shell): Promise<Exit> {
  const read = await readArticles(paths, options, shell, 'draft-with-text');
  const { report, table, out, isForced } = options;
  const content = report.write([...annotatedTexts(read)], table);
  if (out === undefined) {
    await shell.print(content);
    return read.failed ? exit.someFailed : exit.fine;
  }
  const name = `${report.isOfTable ? table.name : report.name}${report.extension}`;
  const problem = await outFolder(path.resolve(shell.folder, out), { isForced }).write({ name, content });
  if (problem !== undefined) {
    shell.warn(`copydesk: ${problem}`);
  }
  return read.failed || problem !== undefined ? exit.someFailed : exit.fine;
}

/** Reads files and folders as one corpus, and prints or writes them in another format. */
export async function exportFiles(paths: readonly string[], options: ExportOptions, shell: Shell): Promise<Exit> {
  const read = await readArticles(paths, options, shell, 'draft-with-text');
  const { format, out, isForced, isStrict, layers } = options;
  const used = new UsedSoFar();
  const names = new FileNames();
  const folder = out === undefined ? undefined : outFolder(path.resolve(shell.folder, out), { isForced });
  let { failed } = read;
  const write = async (name: string, content: string): Promise<void> => {
    const problem = await folder?.write({ name, content });
    if (problem !== undefined) {
      shell.warn(`copydesk: ${problem}`);
      failed = true;
    }
  };
  const together: string[] = [];
  const { head, between, tail } = format.around ?? { head: '', between: '', tail: '' };
  for (const article of annotatedTexts(read)) {
    const marked = withLayers(markedOf(article), format, layers);
    used.add(marked);
    const { files, losses } = format.write(marked);
    for (const line of lossesInWords(losses)) {
      shell.warn(`copydesk: ${marked.id}: ${line}`);
    }
    failed ||= isStrict && losses.length > 0;
    const name = names.of(marked.id);
    for (const file of files) {
      if (format.lies === 'apart') {
        await write(`${name}${file.name}`, file.content);
      } else if (folder !== undefined) {
        together.push(file.content);
      } else if (!(await shell.print(`${together.length === 0 ? head : between}${file.content}`))) {
        return exit.fine;
      } else {
        together.push('');
      }
    }
  }
  if (format.lies === 'together') {
    if (folder === undefined) {
      await shell.print(together.length === 0 ? head + tail : tail);
    } else {
      await write(`articles${format.extension}`, head + together.join(between) + tail);
    }
  }
  for (const { name, content } of folder === undefined ? [] : (format.beside?.(used) ?? [])) {
    await write(name, content);
  }
  return failed ? exit.someFailed : exit.fine;
}

/** The articles with what holds across the corpus, one at a time. */
export function* annotatedTexts({ articles, corpus, idOf }: ReadArticles): Generator<AnnotatedText> {
  for (const { uri, packed } of articles) {
    const { draft, ...text } = unpacked(packed) as DraftWithText;
    yield { ...text, annotation: finished(corpus, uri, draft, idOf) };
  }
}

/** “left out 3 × quote-direct: …”, the same once. */
function lossesInWords(losses: readonly Loss[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { what, why } of losses) {
    const line = `${what}: ${why}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `left out ${count === 1 ? '' : `${count} × `}${line}`);
}
