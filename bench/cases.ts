// Which short cases of ../shared/eval/cases hold, by kind: of the two thirds that rules are developed on, and of the third that is held out.
//
//   npx tsx bench/cases.ts CASES PREDICTED [--kind PART] [--errors N] [--held-out] [--json]
//
// --kind takes the kinds whose name holds PART, --errors prints failures of what is developed on (with --held-out, of the rest).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parts, partOf, type Part } from './thirds';

const checker = path.join(__dirname, '../../shared/eval/cases/check.mjs');

interface Case {
  readonly id: string;
  readonly kind: string;
}

interface Tally {
  readonly passed: number;
  readonly total: number;
}

function main(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      kind: { type: 'string', default: '' },
      errors: { type: 'string', default: '0' },
      'held-out': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [casesFile, predicted] = positionals;
  if (casesFile === undefined || predicted === undefined) {
    console.error('usage: cases.ts CASES PREDICTED [--kind PART] [--errors N] [--held-out] [--json]');
    return 2;
  }
  const lines = readFileSync(casesFile, 'utf8').split('\n').filter(Boolean);
  const asked = lines.filter(line => caseOf(line).kind.includes(values.kind));
  const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-cases-'));
  try {
    const files = new Map(parts.map(part => [part, path.join(folder, `${part}.jsonl`)] as const));
    files.forEach((file, part) => {
      writeFileSync(file, asked.filter(line => partOf(caseOf(line).id) === part).join('\n'));
    });
    const tallies = new Map([...files].map(([part, file]) => [part, talliesOf(file, predicted)] as const));
    if (values.json) {
      console.log(JSON.stringify(figuresOf(tallies)));
      return 0;
    }
    printTable(tallies);
    const shown = files.get(values['held-out'] ? 'held out' : 'developed on');
    if (Number(values.errors) > 0 && shown !== undefined) {
      const printed = check(shown, predicted, '--errors', values.errors);
      console.log(`\n${printed.slice(printed.indexOf('\n- ') + 1).trimEnd()}`);
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function caseOf(line: string): Case {
  return JSON.parse(line) as Case;
}

/** By kind. */
type Tallies = ReadonlyMap<string, Tally>;

function talliesOf(file: string, predicted: string): Tallies {
  const { kinds } = JSON.parse(check(file, predicted, '--json')) as { readonly kinds: Readonly<Record<string, Tally>> };
  return new Map(Object.entries(kinds));
}

function check(file: string, predicted: string, ...options: readonly string[]): string {
  return execFileSync(process.execPath, [checker, file, predicted, ...options], { encoding: 'utf8', maxBuffer: 1e9 });
}

function sumOf(tallies: Iterable<Tally>): Tally {
  let [passed, total] = [0, 0];
  for (const tally of tallies) {
    passed += tally.passed;
    total += tally.total;
  }
  return { passed, total };
}

/** As `score.ts` reads them. */
function figuresOf(tallies: ReadonlyMap<Part, Tallies>): Readonly<Record<string, unknown>> {
  const share = (name: string, { passed, total }: Tally) => [name, { accuracy: passed / total, of: total }] as const;
  const all = [...tallies.values()].flatMap(part => [...part.values()]);
  return Object.fromEntries([
    share('all', sumOf(all)),
    ...[...tallies].map(([part, byKind]) => share(part, sumOf(byKind.values()))),
  ]);
}

function printTable(tallies: ReadonlyMap<Part, Tallies>): void {
  const kinds = [...new Set([...tallies.values()].flatMap(byKind => [...byKind.keys()]))].sort();
  const row = (name: string, shown: (part: Part) => string): void => {
    console.log(`${name.padEnd(nameWidth)}${parts.map(part => shown(part).padStart(cellWidth)).join('')}`);
  };
  row('', part => part);
  for (const kind of kinds) {
    row(kind, part => inWords(tallies.get(part)?.get(kind)));
  }
  row('all', part => inWords(sumOf(tallies.get(part)?.values() ?? [])));
}

function inWords(tally: Tally | undefined): string {
  return tally === undefined ? '–' : `${tally.passed} of ${tally.total}`;
}

const nameWidth = 40;
const cellWidth = 14;

process.exitCode = main(process.argv.slice(2));
