// How many of the mistakes that we planted are found, and how many traps are taken for one. The texts are our own.
//
//   npx tsx bench/planted.ts [--reader rules] [--errors] [--held-out] [CODE…]
//
// One file a finding in test-fixtures/planted: {"id", "planted": whether there is something to find, "text", "date"} on each line. The texts
// were written before the rules; a third of them is held out (`thirds.ts`). --errors shows what is missed and which traps are taken among
// the others, with --held-out among the held-out ones.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Annotation } from '../server/src/formats/annotation';
import { parts, partOf } from './thirds';

interface Planted {
  readonly id: string;
  readonly planted: boolean;
  readonly text: string;
}

const root = path.join(__dirname, '..');
const folder = path.join(root, 'test-fixtures/planted');

function main(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      reader: { type: 'string', default: 'model' },
      errors: { type: 'boolean', default: false },
      'held-out': { type: 'boolean', default: false },
    },
  });
  const codes = readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .map(name => path.basename(name, '.jsonl'));
  for (const code of codes.filter(code => positionals.length === 0 || positionals.includes(code))) {
    const file = path.join(folder, `${code}.jsonl`);
    const texts = linesOf(readFileSync(file, 'utf8')) as readonly Planted[];
    const found = new Set(
      annotated(file, values.reader)
        .filter(({ findings }) => findings.some(finding => finding.code === code))
        .map(({ id }) => id),
    );
    for (const part of parts) {
      const these = texts.filter(({ id }) => partOf(id) === part);
      const planted = these.filter(text => text.planted);
      const traps = these.filter(text => !text.planted);
      const missed = planted.filter(({ id }) => !found.has(id));
      const wrong = traps.filter(({ id }) => found.has(id));
      console.log(
        `${code}, ${part}: ${planted.length - missed.length} of ${planted.length} found, ${wrong.length} of ${traps.length} traps taken for one`,
      );
      for (const { id, text } of values.errors && (part === 'held out') === values['held-out']
        ? [...missed, ...wrong]
        : []) {
        console.log(`  ${id}: ${text.replaceAll(/\s+/gu, ' ')}`);
      }
    }
  }
}

function annotated(file: string, reader: string): readonly Annotation[] {
  const cli = ['--import', 'tsx', path.join(root, 'server/src/cli.ts'), 'annotate', '--stdin', '--reader', reader];
  const printed = execFileSync(process.execPath, cli, { input: readFileSync(file), encoding: 'utf8' });
  return linesOf(printed) as readonly Annotation[];
}

function linesOf(text: string): readonly unknown[] {
  return text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as unknown);
}

main(process.argv.slice(2));
