// Prints every scorer's figures under ../shared/eval, and how well ../shared/train/treebank is read: `npm run score [name…]`, each name a
// part of a score's name (“quotes”). Each gold file is annotated once by `copydesk annotate`, each treebank read by treebank.ts; the
// commands that print a scorer's own output in full stand beneath its figures. With `--kept` annotations made before are scored again;
// `npm run score cases -- --kind money` scores the cases of some kinds alone, and `--errors 20` shows which do not hold.
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { scores as allScores, type AnnotationScore, type Measure, type Score } from './scores';

const project = path.join(__dirname, '..');
const shared = path.join(project, '../shared/eval');
const train = path.join(project, '../shared/train');
const out = path.join(project, 'out/score');

function main(args: readonly string[]): number {
  const { values, positionals: wanted } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      kept: { type: 'boolean', default: false },
      kind: { type: 'string' },
      errors: { type: 'string' },
      'held-out': { type: 'boolean', default: false },
    },
  });
  const scores = allScores.map(score => withOptions(score, values));
  if (!existsSync(shared)) {
    console.error(`The evaluation data is not here: ${shared} does not exist. Lay ../shared beside the checkout.`);
    return 2;
  }
  const chosen = scores.filter(({ name }) => wanted.length === 0 || wanted.some(part => name.includes(part)));
  if (chosen.length === 0) {
    console.error(`No score is called ${wanted.join(' or ')}. There are: ${scores.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  mkdirSync(out, { recursive: true });
  const made = new Set<string>();
  const commands: string[] = [];
  let missed = 0;
  let before: Score | undefined;
  for (const score of chosen) {
    const predicted = fileFor(score);
    if (!made.has(predicted) && !(values.kept && existsSync(predicted))) {
      predict(score, predicted);
      made.add(predicted);
    }
    const cells = cellsOf(score, predicted);
    print(score, cells, before);
    commands.push(`node ${argumentsOf(score, predicted).map(shown).join(' ')}`);
    if (score.kind === 'annotation' && score.isShownWhole) {
      console.log(`\n${inOwnWords(score, predicted)}`);
    }
    missed += cells.filter(isMissed).length;
    before = score;
  }
  console.log(`\nPer cent. ${missed === 0 ? 'No target is missed.' : `Targets missed: ${missed}.`}`);
  console.log(`The scorers' own words, with --errors 50 to see mistakes:\n  ${commands.join('\n  ')}`);
  return 0;
}

/** What is asked of the scorer of cases. */
interface CaseOptions {
  readonly kind?: string | undefined;
  readonly errors?: string | undefined;
  readonly 'held-out': boolean;
}

function withOptions(score: Score, asked: CaseOptions): Score {
  if (score.name !== 'cases' || score.kind !== 'annotation') {
    return score;
  }
  const options = [
    ...(asked.kind === undefined ? [] : ['--kind', asked.kind]),
    ...(asked.errors === undefined ? [] : ['--errors', asked.errors]),
    ...(asked['held-out'] ? ['--held-out'] : []),
  ];
  return { ...score, options: [...score.options, ...options] };
}

/** What we say of the gold file. */
function fileFor(score: Score): string {
  switch (score.kind) {
    case 'annotation':
      return path.join(out, `${score.gold.replaceAll('/', '-').replace(/\.jsonl?$/u, '')}.pred.jsonl`);
    case 'treebank':
      return path.join(out, `${score.name.replaceAll('/', '-')}.conllu`);
  }
}

function predict(score: Score, predicted: string): void {
  switch (score.kind) {
    case 'annotation':
      annotate(score, predicted);
      break;
    case 'treebank': {
      const options = score.isOwnWords ? ['--own'] : [];
      program('bench/treebank.ts', [...options, path.join(train, score.gold)], 'ignore', predicted);
      break;
    }
  }
}

/** Annotates a gold file's articles: those of a folder as one corpus, those that stand in the file's lines each by itself. */
function annotate(score: AnnotationScore, predicted: string): void {
  const { gold } = score;
  const folder = folderOf(score, predicted);
  if (folder !== undefined) {
    copydesk(['annotate', folder], 'ignore', predicted);
    return;
  }
  const requests = predicted.replace(/\.pred\.jsonl$/u, '.jsonl');
  const lines = readFileSync(goldFile(gold), 'utf8').split('\n').filter(Boolean).map(requestOf);
  writeFileSync(requests, lines.join('\n'));
  const input = openSync(requests, 'r');
  copydesk(['annotate', '--stdin'], input, predicted);
  closeSync(input);
}

/** Where the articles lie as files, beside the gold or written from the lines of another file. */
function folderOf({ gold, articlesIn }: AnnotationScore, predicted: string): string | undefined {
  if (articlesIn === undefined) {
    return undefined;
  }
  const from = path.join(shared, articlesIn);
  if (statSync(from).isDirectory()) {
    return from;
  }
  const folder = predicted.replace(/\.pred\.jsonl$/u, '.texts');
  rmSync(folder, { recursive: true, force: true });
  execFileSync(process.execPath, [path.join(shared, path.dirname(gold), 'export.mjs'), from, folder]);
  return folder;
}

/** The gold as a scorer is given it: the files of a folder of JSON Lines as one. */
function goldFile(gold: string): string {
  const file = path.join(shared, gold);
  if (gold.endsWith('/gold') || !statSync(file).isDirectory()) {
    return file;
  }
  const joined = path.join(out, `${gold}.gold.jsonl`);
  const files = readdirSync(file).filter(name => name.endsWith('.jsonl'));
  writeFileSync(joined, files.map(name => readFileSync(path.join(file, name), 'utf8').trimEnd()).join('\n'));
  return joined;
}

/** What `--stdin` is to read for a line of gold. */
function requestOf(line: string): string {
  const { id, text, date, referenceDate } = JSON.parse(line) as {
    readonly id: string;
    readonly text: string;
    readonly date?: string;
    readonly referenceDate?: string | null;
  };
  return JSON.stringify({ id, text, date: date ?? referenceDate ?? undefined });
}

function copydesk(args: readonly string[], input: 'ignore' | number, output: string): void {
  program('server/src/cli.ts', args, input, output);
}

/** Runs a program of ours; what it prints goes into the file `output`. */
function program(file: string, args: readonly string[], input: 'ignore' | number, output: string): void {
  const to = openSync(output, 'w');
  execFileSync(process.execPath, [...typescript, path.join(project, file), ...args], {
    cwd: project,
    stdio: [input, to, 'inherit'],
  });
  closeSync(to);
}

const typescript = ['--import', 'tsx'];

/** One figure as found: per cent or what its measure says, and how many things it is of where the scorer says so. */
interface Cell {
  readonly measure: Measure;
  readonly value: number | undefined;
  readonly of: number | undefined;
}

function cellsOf(score: Score, predicted: string): readonly Cell[] {
  const figures = JSON.parse(
    execFileSync(process.execPath, [...argumentsOf(score, predicted), '--json'], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    }),
  ) as unknown;
  return score.measures.map(measure => {
    const fraction = at(figures, measure.at);
    const count = ['of', 'n']
      .map(name => (measure.at.endsWith('.accuracy') ? at(figures, measure.at.replace(/accuracy$/u, name)) : undefined))
      .find(one => typeof one === 'number');
    // The scorers call nothing right of nothing perfect; we call it unknown.
    return {
      measure,
      value: typeof fraction === 'number' && count !== 0 ? fraction * (measure.per ?? 100) : undefined,
      of: count,
    };
  });
}

function argumentsOf(score: Score, predicted: string): readonly string[] {
  switch (score.kind) {
    case 'annotation':
      return [...scorerOf(score), goldFile(score.gold), predicted, ...score.options];
    case 'treebank':
      return [...typescript, path.join(project, 'bench/conllu.ts'), path.join(train, score.gold), predicted];
  }
}

function scorerOf({ scorer }: AnnotationScore): readonly string[] {
  return scorer.endsWith('.ts') ? [...typescript, path.join(project, scorer)] : [path.join(shared, scorer)];
}

/** What the scorer prints for people. */
function inOwnWords(score: Score, predicted: string): string {
  return execFileSync(process.execPath, [...argumentsOf(score, predicted)], { encoding: 'utf8' }).trimEnd();
}

/** Many figures stand under each other, few beside each other under the measures' names, which are not repeated from score to score. */
function print(score: Score, cells: readonly Cell[], before: Score | undefined): void {
  if (cells.length > mostBeside) {
    console.log(`\n${score.name}`);
    for (const cell of cells) {
      const of = cell.of === undefined ? '' : ` of ${cell.of}`;
      console.log(`  ${cell.measure.name.padEnd(nameWidth)}${shownCell(cell)}${of}`);
    }
    return;
  }
  const header = (one: Score): string => one.measures.map(({ name }) => name.padEnd(widthOf(name))).join('');
  if (before === undefined || header(before) !== header(score)) {
    console.log(`\n${''.padEnd(nameWidth + 2)}${header(score)}`);
  }
  console.log(
    `${score.name.padEnd(nameWidth + 2)}${cells.map(cell => shownCell(cell).padEnd(widthOf(cell.measure.name))).join('')}`,
  );
}

const mostBeside = 6;
const nameWidth = 26;
const widthOf = (name: string): number => Math.max(17, name.length + 2);

/** “93.1 (< 94.4)” where the target is missed, “95.0 (≥ 94.4)” where it is met; “7.2 (> 6)” and “4.4 (≤ 6)” where it is a limit. */
function shownCell(cell: Cell): string {
  const { value, measure } = cell;
  const { target, isMost = false } = measure;
  const shownValue = (value?.toFixed(1) ?? '–').padStart(5);
  const [missed, met] = isMost ? ['>', '≤'] : ['<', '≥'];
  return target === undefined ? shownValue : `${shownValue} (${isMissed(cell) ? missed : met} ${target})`;
}

function isMissed({ measure: { target, isMost = false }, value }: Cell): boolean {
  return target !== undefined && !(value !== undefined && (isMost ? value <= target : value >= target));
}

function shown(argument: string): string {
  return path.isAbsolute(argument) ? path.relative(project, argument) : argument;
}

function at(value: unknown, where: string): unknown {
  return where
    .split('.')
    .reduce<unknown>(
      (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
      value,
    );
}

process.exitCode = main(process.argv.slice(2));
