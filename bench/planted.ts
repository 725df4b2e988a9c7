// How many of the mistakes that we planted are found, and how many traps are taken for one. The texts are our own.
//
//   npm run build && npx tsx bench/planted.ts [--reader rules] [--errors]
//
// One file a finding in test-fixtures/planted: {"id", "planted": whether there is something to find, "text"} on each line.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Annotation } from '../server/src/formats/annotation';

interface Planted {
  readonly id: string;
  readonly planted: boolean;
  readonly text: string;
}

const root = path.join(__dirname, '..');
const folder = path.join(root, 'test-fixtures/planted');

function main(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: { reader: { type: 'string', default: 'model' }, errors: { type: 'boolean', default: false } },
  });
  for (const file of readdirSync(folder).filter(name => name.endsWith('.jsonl'))) {
    const code = path.basename(file, '.jsonl');
    const texts = linesOf(readFileSync(path.join(folder, file), 'utf8')) as readonly Planted[];
    const found = new Set(
      annotated(path.join(folder, file), values.reader)
        .filter(({ findings }) => findings.some(finding => finding.code === code))
        .map(({ id }) => id),
    );
    const [planted, traps] = [true, false].map(is => texts.filter(text => text.planted === is));
    const missed = (planted ?? []).filter(({ id }) => !found.has(id));
    const wrong = (traps ?? []).filter(({ id }) => found.has(id));
    const sizes = [planted, traps].map(all => all?.length ?? 0);
    console.log(
      `${code}: ${(sizes[0] ?? 0) - missed.length} of ${sizes[0] ?? 0} found, ${wrong.length} of ${sizes[1] ?? 0} traps taken for one`,
    );
    for (const { id, text } of values.errors ? [...missed, ...wrong] : []) {
      console.log(`  ${id}: ${text.replaceAll(/\s+/gu, ' ')}`);
    }
  }
}

function annotated(file: string, reader: string): readonly Annotation[] {
  const cli = [path.join(root, 'dist/cli.js'), 'annotate', '--stdin', '--reader', reader];
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
