// The command as it ships (`npm run build` makes it), with a folder of real length, by model: on one core, and on all.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { articlesMadeAnew } from './madeAnew';
import { oneCore } from './oneCore';
import { goal, row, title } from './report';

const program = path.join(__dirname, '../dist/cli.js');

function main(): void {
  title('Shell: copydesk annotate by model, a folder of articles of 420 words');
  if (!existsSync(program)) {
    console.error('There is no dist/cli.js: npm run build makes it.');
    return;
  }
  const articles = articlesMadeAnew(1000);
  if (articles === undefined) {
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'));
  try {
    measure(folder, articles);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(folder: string, articles: readonly string[]): void {
  const [few, many] = [200, articles.length].map(count => {
    const inside = path.join(folder, String(count));
    mkdirSync(inside);
    articles.slice(0, count).forEach((text, index) => writeFileSync(path.join(inside, `${index}.txt`), text));
    return inside;
  });
  const cores = availableParallelism();
  const one = annotate(many ?? '', oneCore());
  row(`${articles.length.toLocaleString('en')} articles, one core`, perSecond(articles.length, one), told(one));
  const all = annotate(many ?? '');
  row(`the same, ${cores} cores`, perSecond(articles.length, all), told(all));
  const gain = one.clock / all.clock;
  row('times as fast', gain.toFixed(2), goal(gain, '≥', 1.7, '×'));
  // What others do on the machine is in the clock; were nobody else there, it could be no more than this.
  row('at most, by processor time', ((cores * one.processor) / all.processor).toFixed(2));
  const start = annotate(few ?? '');
  row(`200 articles, ${cores} cores`, perSecond(200, start), told(start));
}

interface Time {
  /** Seconds. */
  readonly clock: number;
  /** Seconds of all cores together. */
  readonly processor: number;
}

function annotate(folder: string, bound: readonly string[] = []): Time {
  const [command, ...before] = [...bound, process.execPath];
  const begin = performance.now();
  const { stderr } = spawnSync(command, [...before, '--import', tellingTime, program, 'annotate', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  return {
    clock: (performance.now() - begin) / 1000,
    processor: Number(/processor (\d+)\s*$/u.exec(stderr)?.[1]) / 1e6,
  };
}

/** At its end the process says how many microseconds its threads had a processor. */
const tellingTime = `data:text/javascript,${encodeURIComponent(`
import { isMainThread } from 'node:worker_threads';
import { writeSync } from 'node:fs';
if (isMainThread) process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(2, 'processor ' + (user + system));
});`)}`;

function perSecond(articles: number, { clock }: Time): string {
  return `${(articles / clock).toFixed(1)} articles/s`;
}

function told({ clock, processor }: Time): string {
  return `${clock.toFixed(1)} s by the clock, ${processor.toFixed(1)} s of processor time`;
}

main();
