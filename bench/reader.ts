// How fast the model reads, on one core: natively, as WebAssembly, and spaCy beside it where `npm run bench:peers` has installed it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readMeans } from '../server/src/node/means';
import { Facts } from '../server/src/pipeline/facts';
import { readByRule } from '../server/src/reader/rules/rules';
import type { Runtime } from '../server/src/reader/service/messages';
import { stages } from '../server/src/stages';
import { openModel, readAhead } from './model';
import { oneCore } from './oneCore';
import { installedBefore } from './peers/cache';
import { run } from './peers/driver';
import { spacyCommand, spacyRecipe } from './peers/spacy';
import { measureInServer } from './readerInServer';
import { goal, milliseconds, rate, row, title } from './report';
import { countWords, sampleArticles } from './texts';

/** Articles that are read, by each runtime: WebAssembly takes its time. */
const counts = { native: 40, wasm: 8 } as const satisfies Readonly<Record<Runtime, number>>;

/** Articles that are read before: a folder of articles meets the reader warm, as the analysis beside it is measured. */
const warmUp = { native: 40, wasm: 5 } as const satisfies Readonly<Record<Runtime, number>>;

/** What one runtime took; seconds are the processor's, of all threads. */
interface Spent {
  /** Milliseconds by the clock, from the files to the first sentence read. */
  readonly loading: number;
  readonly words: number;
  readonly reading: number;
  readonly readingByClock: number;
  /** Of the stages behind the reading. */
  readonly stages: number;
}

async function main(runtime: string | undefined): Promise<void> {
  if (runtime === 'native' || runtime === 'wasm') {
    console.log(JSON.stringify(await spentBy(runtime)));
    return;
  }
  if ((await openModel()) === undefined) {
    return;
  }
  const { source } = sampleArticles();
  title(`Reader: articles of about 4 KB (${source}), one core, by processor time`);
  const native = inItsOwnProcess('native');
  const speed = native.words / native.reading;
  row('whole reading, native', rate(speed, 100), goal(speed, '≥', 10_000, 'words/s'));
  row('the same by the clock', rate(native.words / native.readingByClock, 100), 'other work on the machine counts');
  row('with the whole analysis', rate(native.words / (native.reading + native.stages), 100));
  besideSpacy(speed);
  const wasm = inItsOwnProcess('wasm');
  const slow = wasm.words / wasm.reading;
  row('whole reading, WebAssembly', rate(slow, 100), goal(slow, '≥', 1500, 'words/s'));
  row('loading, native', milliseconds(native.loading), goal(native.loading, '≤', 500, 'ms'));
  row('loading, WebAssembly', milliseconds(wasm.loading));
  await measureInServer();
}

function inItsOwnProcess(runtime: Runtime): Spent {
  const [program, ...args] = [...oneCore(), process.execPath, process.argv[1] ?? '', runtime];
  const said = execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(said) as Spent;
}

async function spentBy(runtime: Runtime): Promise<Spent> {
  const begin = performance.now();
  const loaded = await openModel(runtime);
  const loading = performance.now() - begin;
  if (loaded === undefined) {
    throw new Error('there is no model');
  }
  const texts = textsFor(runtime);
  const means = readMeans();
  for (const text of texts.slice(0, warmUp[runtime])) {
    await readAhead(text, loaded, means);
  }
  // What was read by rule is remembered: it shall be read anew.
  const fresh = { ...means, readings: readByRule(means.lexicon) };
  const spent = { reading: 0, readingByClock: 0, stages: 0 };
  for (const text of texts) {
    const start = performance.now();
    const before = processorTime();
    const readings = await readAhead(text, loaded, fresh);
    const between = processorTime();
    spent.reading += between - before;
    spent.readingByClock += (performance.now() - start) / 1000;
    const facts = new Facts({ ...fresh, decisions: [], readings, article: { uri: 'bench:/text', version: 1, text } });
    for (const stage of stages) {
      facts.get(stage as never);
    }
    spent.stages += processorTime() - between;
  }
  return { ...spent, loading, words: wordsIn(texts) };
}

/** spaCy's small model does the same work: parts of speech, dependencies, names. */
function besideSpacy(speed: number): void {
  const folder = installedBefore(spacyRecipe);
  if (folder === undefined) {
    row('spaCy 3.8 sm', '–', 'npm run bench:peers installs it');
    return;
  }
  const texts = textsFor('native');
  const file = path.join(__dirname, '../out/bench/reader.jsonl');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, texts.map((text, index) => JSON.stringify({ id: String(index), text })).join('\n'));
  const seconds = run(spacyCommand(folder, 'whole'), [file]).get(file)?.seconds ?? NaN;
  const theirs = wordsIn(texts) / seconds;
  row('spaCy 3.8 sm, the same texts', rate(theirs, 100), 'parts of speech, dependencies, names');
  row('ratio', `${(speed / theirs).toFixed(1)} ×`, speed > theirs ? 'ahead: met' : 'ahead: missed');
}

function textsFor(runtime: Runtime): readonly string[] {
  return sampleArticles().texts.slice(0, counts[runtime]);
}

function wordsIn(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + countWords(text), 0);
}

/** Seconds, of all threads. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

main(process.argv[2]).then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
