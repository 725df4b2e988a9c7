import { parseArgs } from 'node:util';
import { version } from '../../../package.json';
import { agree, type AgreeOptions } from './agree';
import { annotateFiles } from './annotateFiles';
import { annotateLines } from './annotateLines';
import { isEncoding } from '../node/decode';
import { importFormats, spanFormats, type ReadFormat } from '../exchange/formats';
import { reports } from '../exchange/reports';
import { tables } from '../exchange/tables';
import { explain, filePlaceOf } from './explain';
import { exportFiles, reportFiles, type ExportOptions, type ReportOptions } from './export';
import { help } from './help';
import { importFiles } from './import';
import { searchViews } from '../protocol';
import type { ReadOptions } from './readArticles';
import { isReaderChoice } from './readers';
import { dayOf } from './requests';
import { search } from './search';
import { exit, type Exit, type Shell } from './shell';

/** Runs the `copydesk` command with its arguments. */
export async function run(args: readonly string[], shell: Shell): Promise<Exit> {
  try {
    return await dispatch(args, shell);
  } catch (error) {
    if (error instanceof UsageError) {
      shell.warn(`copydesk: ${error.message}`);
      shell.warn('Run “copydesk --help” for what it can do.');
      return exit.usage;
    }
    throw error;
  }
}

/** A mistake in the arguments; its message says what to do. */
class UsageError extends Error {}

async function dispatch(args: readonly string[], shell: Shell): Promise<Exit> {
  const { values, positionals } = parsed(args);
  const [command, ...paths] = positionals;
  if (values.help || (command === 'help' && paths.length === 0)) {
    await shell.print(help);
    return exit.fine;
  }
  if (values.version) {
    await shell.print(`${version}\n`);
    return exit.fine;
  }
  const known = '“annotate”, “search”, “export”, “import”, “agree” and “explain”';
  if (command === undefined) {
    throw new UsageError(`say what to do: ${known.replace(' and ', ' or ')}`);
  }
  if (!isCommand(command)) {
    throw new UsageError(`there is no command “${command}”; there are ${known}`);
  }
  const { stdin, encoding, date } = values;
  const form = values.reading ? 'reading' : 'annotation';
  const { reader = 'model' } = values;
  if (!isReaderChoice(reader)) {
    throw new UsageError(`there is no reader “${reader}”; there are “model” and “rules”`);
  }
  const [place, ...others] = command === 'explain' ? paths.map(filePlaceOf) : [];
  if (command === 'explain') {
    refuse(stdin || values.reading, 'explain takes a file, without --stdin and --reading');
    refuse(place === undefined || others.length > 0, 'say what to explain, like story.txt:3 or story.txt:3:14');
  }
  const exporting = command === 'export' ? exportOptionsIn(values) : undefined;
  if (command === 'agree') {
    return agree(paths, agreeOptionsIn(values, paths), shell);
  }
  if (stdin) {
    refuse(command !== 'annotate', `${command} takes files and folders, without --stdin`);
    refuse(paths.length > 0, 'give either --stdin or files and folders, not both');
    refuse(encoding !== undefined, '--stdin is always UTF-8; --encoding is for files');
    refuse(date !== undefined, 'with --stdin each line gives its own "date"; --date is for files');
    return annotateLines(form, reader, shell);
  }
  refuse(paths.length === 0 && command === 'search', 'say what to look for: copydesk search QUERY [FILE|FOLDER…]');
  refuse(paths.length === 0, 'say what to annotate: files, folders, or --stdin');
  refuse(
    encoding !== undefined && !isEncoding(encoding),
    `the encoding “${encoding ?? ''}” is not known; try utf8, windows1252, iso88591 or utf16le`,
  );
  const day = date === undefined ? undefined : dayOf(date);
  refuse(date !== undefined && day === undefined, `“${date ?? ''}” is no date; give one like --date 2020-01-18`);
  const reading = { encoding: encoding ?? 'utf8', date: day, reader };
  if (place !== undefined) {
    return explain(place, reading, shell);
  }
  if (command === 'search') {
    const [query = '', ...within] = paths;
    const { show: shown = 'position', json: isJson } = values;
    const show = searchViews.find(view => view === shown);
    if (show === undefined) {
      throw new UsageError(`search shows ${searchViews.join(', ')}, and no “${shown}”`);
    }
    return search(query, within.length === 0 ? ['.'] : within, { ...reading, show, isJson }, shell);
  }
  if (command === 'import') {
    const [given = '', ...articles] = paths;
    refuse(
      articles.length === 0,
      'say what to import, and of which articles: copydesk import --from brat MARKED ARTICLES…',
    );
    refuse(
      values.out !== undefined,
      'import writes into the folder .copydesk; --dry-run prints instead, without --out',
    );
    const { confirm: isConfirming, complete: isComplete, by, 'dry-run': isDryRun } = values;
    const how = { format: formatIn(values, importFormats), isDryRun, isConfirming, isComplete, by };
    return importFiles(given, articles, { ...reading, ...how }, shell);
  }
  if (exporting === undefined) {
    return annotateFiles(paths, { ...reading, form }, shell);
  }
  return 'report' in exporting
    ? reportFiles(paths, { ...reading, ...exporting }, shell)
    : exportFiles(paths, { ...reading, ...exporting }, shell);
}

const commands = ['annotate', 'search', 'export', 'import', 'agree', 'explain'] as const;

function isCommand(name: string): name is (typeof commands)[number] {
  return commands.some(one => one === name);
}

/** What `--from` names. */
function formatIn<Format extends ReadFormat>({ from }: Values, formats: readonly Format[]): Format {
  const known = formats.map(({ name }) => name).join(', ');
  refuse(from === undefined, `say which format it is: --from with one of ${known}`);
  return formatCalled(from, formats, known);
}

function formatCalled<Format extends ReadFormat>(
  given: string | undefined,
  formats: readonly Format[],
  known: string,
): Format {
  const format = formats.find(({ name }) => name === given);
  if (format === undefined) {
    throw new UsageError(`there is no format “${given ?? ''}”; there are ${known}`);
  }
  return format;
}

/** What `agree` is asked for: to compare folders of marks with `--from`, decisions in articles without. */
function agreeOptionsIn(values: Values, paths: readonly string[]): AgreeOptions {
  const { from, to, json, encoding = 'utf8', with: colleagues = [] } = values;
  const format = from === undefined ? undefined : formatIn(values, spanFormats);
  refuse(format !== undefined && paths.length < 2, 'say what two or more people marked: a file or folder of each');
  refuse(
    format !== undefined && colleagues.length > 0,
    '--with names a folder of decisions; what other programs marked is a file or folder of each, with --from',
  );
  refuse(
    paths.length === 0,
    'say whose marks to compare: a file or folder of each, with --from, or articles that several people decided of',
  );
  refuse(
    to !== undefined && to !== 'markdown',
    `agree prints text, or Markdown with --to markdown, and no “${to ?? ''}”`,
  );
  refuse(to !== undefined && json, 'give either --to markdown or --json, not both');
  refuse(!isEncoding(encoding), `the encoding “${encoding}” is not known; try utf8, windows1252, iso88591 or utf16le`);
  return { format, colleagues, form: json ? 'json' : to === undefined ? 'text' : 'markdown', encoding };
}

/** What `export` is asked for. */
function exportOptionsIn({
  to,
  of = 'quotes',
  out,
  force: isForced,
  strict: isStrict,
  layers,
}: Values): Omit<ExportOptions, keyof ReadOptions> | Omit<ReportOptions, keyof ReadOptions> {
  const known = [...spanFormats, ...reports].map(({ name }) => name).join(', ');
  refuse(to === undefined, `say which format to export: --to with one of ${known}`);
  const report = reports.find(({ name }) => name === to);
  const table = tables.find(({ name }) => name === of);
  if (table === undefined) {
    throw new UsageError(`there is no table of “${of}”; there are ${tables.map(({ name }) => name).join(', ')}`);
  }
  if (report !== undefined) {
    return { report, table, out, isForced };
  }
  const format = formatCalled(to, spanFormats, known);
  refuse(
    format.lies === 'apart' && out === undefined,
    `${format.name} has files of its own for each article; say where with --out FOLDER`,
  );
  const chosen = layers?.split(',').map(name => name.trim());
  refuse(chosen?.includes('') === true, 'say which layers, like --layers names,quotes');
  return { format, out, isForced, isStrict, layers: chosen };
}

function refuse(condition: boolean, message: string): void {
  if (condition) {
    throw new UsageError(message);
  }
}

type Values = ReturnType<typeof parsed>['values'];

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        stdin: { type: 'boolean', default: false },
        reading: { type: 'boolean', default: false },
        reader: { type: 'string' },
        encoding: { type: 'string' },
        date: { type: 'string' },
        to: { type: 'string' },
        from: { type: 'string' },
        by: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        confirm: { type: 'boolean', default: false },
        complete: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        show: { type: 'string' },
        of: { type: 'string' },
        out: { type: 'string' },
        layers: { type: 'string' },
        with: { type: 'string', multiple: true },
        force: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
