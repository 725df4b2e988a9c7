#!/usr/bin/env node
import { run } from './cli/command';
import { exit, type Shell } from './cli/shell';
import { goOnWhateverHappens } from './node/lastResort';

let isRead = true;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read us has seen enough: “copydesk annotate … | head”; or the disk that we write to is full.
  isRead = false;
  if (error.code !== 'EPIPE') {
    fail(`copydesk: ${error.message}`);
  }
});

/** Whether a line of progress stands on the terminal, to be cleared before anything else is written there. */
let showsProgress = false;

function progress(line?: string): void {
  if (process.stderr.isTTY && (showsProgress || line !== undefined)) {
    process.stderr.write(`${startOfLine}${line?.slice(0, process.stderr.columns - 1) ?? ''}`);
    showsProgress = line !== undefined;
  }
}

const startOfLine = '\r\u001b[K';

const shell: Shell = {
  input: process.stdin,
  print: text => {
    if (process.stdout.isTTY) {
      progress();
    }
    return new Promise(resolve => {
      process.stdout.write(text, () => resolve(isRead));
    });
  },
  warn: line => {
    progress();
    process.stderr.write(`${line}\n`);
  },
  progress,
  folder: process.cwd(),
};

function fail(line: string): void {
  hasFailed = true;
  process.exitCode = exit.someFailed;
  shell.warn(line);
}

let hasFailed = false;
goOnWhateverHappens(fail);

run(process.argv.slice(2), shell).then(
  code => {
    process.exitCode = hasFailed && code === exit.fine ? exit.someFailed : code;
  },
  (error: unknown) => fail(`copydesk: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
);
