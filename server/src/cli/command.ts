import { parseArgs } from 'node:util';
import { version } from '../../../package.json';
import { annotateFiles, annotateLines } from './annotate';
import { dayOf } from './requests';
import { exit, UsageError, type Exit, type Shell } from './shell';

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

async function dispatch(args: readonly string[], shell: Shell): Promise<Exit> {
  const { values, positionals } = parsed(args);
  if (values.help) {
    await shell.print(help);
    return exit.fine;
  }
  if (values.version) {
    await shell.print(`${version}\n`);
    return exit.fine;
  }
  const [command, ...paths] = positionals;
  if (command !== 'annotate') {
    throw new UsageError(command === undefined ? 'no command given' : `there is no command “${command}”`);
  }
  if (values.stdin) {
    if (paths.length > 0) {
      throw new UsageError('give either --stdin or files and folders, not both');
    }
    return annotateLines(shell);
  }
  if (paths.length === 0) {
    throw new UsageError('annotate what? Give files or folders, or --stdin');
  }
  const date = values.date === undefined ? undefined : dayOf(values.date);
  if (values.date !== undefined && date === undefined) {
    throw new UsageError(`--date ${values.date} is no date; give one like 2020-01-18`);
  }
  return annotateFiles(paths, { encoding: values.encoding, date }, shell);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        stdin: { type: 'boolean', default: false },
        encoding: { type: 'string', default: 'utf8' },
        date: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const help = `copydesk ${version} – reads names, figures, quotes and speakers in news articles
`;
