#!/usr/bin/env node
import { run } from './cli/command';
import type { Shell } from './cli/shell';

let isRead = true;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
  // Whoever read us has seen enough: “copydesk annotate … | head”.
  isRead = false;
});

const shell: Shell = {
  input: process.stdin,
  print: text =>
    new Promise(resolve => {
      process.stdout.write(text, () => resolve(isRead));
    }),
  warn: line => process.stderr.write(`${line}\n`),
  progress: line => {
    if (process.stderr.isTTY) {
      process.stderr.write(`\r\u001b[K${line?.slice(0, process.stderr.columns - 1) ?? ''}`);
    }
  },
  folder: process.cwd(),
};

void run(process.argv.slice(2), shell).then(code => {
  process.exitCode = code;
});
