// How long the client takes to load before the server starts: dist/extension.js in fresh processes of plain Node, with an empty `vscode`.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const client = path.join(__dirname, '../dist/extension.js');

/** Loads the client with an object in the place of `vscode` that answers every question with itself; prints milliseconds. */
const load = `
  const Module = require('node:module');
  const anything = new Proxy(class {}, { get: (_, key) => (key === 'prototype' ? Object.prototype : anything), apply: () => anything });
  const original = Module._load;
  Module._load = (name, ...rest) => (name === 'vscode' ? anything : original(name, ...rest));
  const begin = performance.now();
  require(${JSON.stringify(client)});
  console.log(performance.now() - begin);
`;

function main(): number {
  if (!existsSync(client)) {
    console.error('There is no dist/extension.js: npm run build makes it.');
    return 1;
  }
  const times = Array.from({ length: 9 }, () =>
    Number(execFileSync(process.execPath, ['-e', load], { encoding: 'utf8' })),
  );
  const sorted = times.sort((a, b) => a - b);
  const [median = NaN, slowest = NaN] = [sorted[4], sorted[8]];
  const verdict = median <= 50 ? 'met' : 'missed';
  console.log('\nActivation: the client loaded in a fresh process, before the server starts');
  console.log(`  median, slowest of 9  ${median.toFixed(0)}, ${slowest.toFixed(0)} ms  ≤ 50 ms: ${verdict}`);
  return 0;
}

process.exitCode = main();
