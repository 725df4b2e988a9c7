// Scores a CoNLL-U file against a gold one as the CoNLL 2018 shared task does: `npx tsx bench/conllu.ts GOLD SYSTEM [--json]`.
import { readFileSync } from 'node:fs';
import { readConllu, type TreeDocument } from './conllu/document';
import { scoreOf, type TreeScore } from './conllu/score';

const usage = `npx tsx bench/conllu.ts GOLD SYSTEM [--json]

Scores the CoNLL-U file SYSTEM (“copydesk annotate --reading” prints one) against GOLD, which must hold the same text.
Words are aligned by their characters. LAS compares the universal part of relations, as the CoNLL 2018 shared task does.`;

const rows: readonly (readonly [keyof TreeScore, string])[] = [
  ['sentences', 'Sentences'],
  ['words', 'Words'],
  ['upos', 'UPOS'],
  ['xpos', 'XPOS'],
  ['uas', 'UAS'],
  ['las', 'LAS'],
  ['fullLas', 'LAS, full relations'],
];

function main(args: readonly string[]): number {
  const files = args.filter(arg => arg !== '--json');
  const [gold, system] = files;
  if (gold === undefined || system === undefined || files.length !== 2) {
    console.error(usage);
    return 2;
  }
  const score = scoreOf(read(gold), read(system));
  if (args.includes('--json')) {
    console.log(JSON.stringify(score));
    return 0;
  }
  console.log(`${''.padEnd(20)}${['precision', 'recall', 'F1', 'of aligned'].map(name => name.padStart(11)).join('')}`);
  for (const [key, name] of rows) {
    const { precision, recall, f1, aligned } = score[key];
    const cells = [precision, recall, f1, aligned].map(share =>
      (share === undefined ? '' : (100 * share).toFixed(2)).padStart(11),
    );
    console.log(`${name.padEnd(20)}${cells.join('')}`.trimEnd());
  }
  return 0;
}

function read(file: string): TreeDocument {
  try {
    return readConllu(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
