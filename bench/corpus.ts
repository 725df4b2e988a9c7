// Prints what a large folder costs: `npm run bench:corpus [articles…]`, 1,500 and 10,000 if nothing is said.
// Its articles are sentences of real news put together anew. A few hundred are analysed; the others are their records with other people's
// names, so that a folder of any size has as many people in it as its articles name.
import { Corpus } from '../server/src/corpus/corpus';
import { figureGroups } from '../server/src/features/figures';
import { quotesBy, speakers } from '../server/src/features/speakers';
import { readMeans } from '../server/src/node/means';
import type { ArticleRecord } from '../server/src/types/record';
import { articlesMadeAnew } from './madeAnew';
import { goal, median, milliseconds, row, title } from './report';
import { measureSpeakers, measureWords } from './search';

/** Articles that are analysed. */
const analysed = 240;

const page = { from: 0, count: 200 };
const means = readMeans();

async function main(sizes: readonly number[]): Promise<void> {
  const texts = articlesMadeAnew(analysed);
  if (texts === undefined) {
    process.exitCode = 1;
    return;
  }
  const base = recordsOf(texts);
  let before: Measured | undefined;
  for (const size of sizes) {
    const now = await measure(size, base, texts);
    await measureWords(size, means);
    if (before !== undefined) {
      // As processor time for an article grows with n log n, were it that.
      const most = Math.log(size) / Math.log(before.size);
      const [taking, kept] = [now.taking / before.taking, now.kept / before.kept];
      row(
        'of the folder before',
        `${taking.toFixed(2)} × the time`,
        `an article; n log n: ${most.toFixed(2)}; ${kept.toFixed(2)} × the memory`,
      );
    }
    before = now;
  }
}

interface Measured {
  readonly size: number;
  /** Milliseconds to take an article in. */
  readonly taking: number;
  /** Bytes kept of an article. */
  readonly kept: number;
}

async function measure(size: number, base: readonly Made[], texts: readonly string[]): Promise<Measured> {
  const [text = ''] = texts;
  title(`${size.toLocaleString('en')} articles`);
  const before = heap();
  let corpus = Corpus.empty(means);
  let building = 0;
  for (let from = 0; from < size; from += batch) {
    const some = Array.from({ length: Math.min(batch, size - from) }, (_, index) => renamed(base, from + index));
    building += timed(() => {
      corpus = corpus.withRecords(some);
      corpus.gather();
    });
  }
  const { dossiers } = corpus.identities;
  row('taken in', milliseconds(building), `${dossiers.size.toLocaleString('en')} names`);
  row('  an article', milliseconds(building / size));
  const kept = (heap() - before) / size;
  row('kept of an article', `${(kept / 1000).toFixed(1)} kB`, 'all told, on the heap');
  const uri = 'bench:/open.txt';
  corpus = corpus.with({ uri, version: 0, text });
  const edits: number[] = [];
  const readings: number[] = [];
  for (let version = 1; version <= 15; version++) {
    const name = `Ona${'abcdefghijklmno'.charAt(version)} Brekke${version % 3 === 0 ? '' : 'n'}`;
    const now = corpus.with({ uri, version, text: `${text}\n\n“We shall see,” said ${name} on Monday.\n` });
    readings.push(timed(() => now.record(uri)));
    edits.push(timed(() => now.overview));
    corpus = now;
  }
  row('an edit that adds a name', milliseconds(median(edits)), goal(median(edits), '≤', 20, 'ms'));
  row('  and its own article', milliseconds(median(readings)), 'analysed by rule');
  const limit = size > 1500 ? 50 : 30;
  const first = timed(() => speakers(corpus, page));
  const { total, rows } = speakers(corpus, page);
  row(
    'first page of Speakers',
    milliseconds(first),
    `${goal(first, '≤', limit, 'ms')}; ${total.toLocaleString('en')} rows`,
  );
  row('first page of who says most', milliseconds(timed(() => quotesBy(corpus, rows[0]?.key ?? '', page))));
  row(
    'first page of Figures',
    milliseconds(timed(() => figureGroups(corpus, page))),
    'taking breaths between a hundred articles',
  );
  const next = corpus.with({ uri, version: 99, text: `${text}\n\nOne more.` });
  row('  an edit once more', milliseconds(timed(() => next.overview)));
  row('  and after an edit', milliseconds(timed(() => figureGroups(next, page))));
  await measureSpeakers(corpus.without([uri]), at => texts[numberIn(at) % texts.length] ?? '');
  return { size, taking: building / size, kept };
}

/** Which record it is, counted from nought. */
function numberIn(uri: string): number {
  return Number(/(\d+)\.txt$/u.exec(uri)?.[1] ?? 0);
}

/** Records that are handed in together. */
const batch = 100;

function recordsOf(texts: readonly string[]): readonly Made[] {
  return texts.flatMap((text, index) => {
    const uri = `bench:/${index}.txt`;
    const record = Corpus.empty(means).with({ uri, version: 0, text }).record(uri);
    return record === undefined ? [] : [madeOf(record)];
  });
}

/** The `index`-th record: one of those that were made, its people under other surnames. */
function renamed(base: readonly Made[], index: number): ArticleRecord {
  const made = base[index % base.length];
  if (made === undefined) {
    throw new Error('no article was analysed');
  }
  const copy = Math.floor(index / base.length);
  // As in life some share a surname: it depends on the name and on every seventh copy.
  const ending = String.fromCharCode(97 + (copy % 26)) + String.fromCharCode(97 + (Math.floor(copy / 7) % 26));
  const json = copy === 0 ? made.json : made.json.replace(made.surnames, found => `${found}${ending}`);
  return JSON.parse(json.replaceAll(made.uri, `bench:/${String(index).padStart(7, '0')}.txt`)) as ArticleRecord;
}

/** A record that was made, as JSON, and where people's surnames stand in it. */
interface Made {
  readonly uri: string;
  readonly json: string;
  readonly surnames: RegExp;
}

function madeOf(record: ArticleRecord): Made {
  const { uri, entities } = record.summary;
  const surnames = new Set(
    entities
      .flatMap(({ type, core }) => (type === 'PERSON' ? [core.split(' ').at(-1) ?? ''] : []))
      .filter(surname => /^[a-z]{4,}$/u.test(surname)),
  );
  // A folder without people has no surname to change.
  const any = surnames.size === 0 ? '(?!)' : [...surnames].join('|');
  return { uri, json: JSON.stringify(record), surnames: new RegExp(`\\b(?:${any})\\b`, 'giu') };
}

/** Milliseconds of processor time. */
function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Bytes in use when all is let go of that can be: what is held by what the first collection lets go of goes at the second. */
function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

void main((process.argv.length > 2 ? process.argv.slice(2) : ['1500', '10000']).map(Number));
