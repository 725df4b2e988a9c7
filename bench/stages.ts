// Words per second of the stages alone, behind the reading: the model reads the articles once and its readings are held, so that what is
// measured is what a keystroke elsewhere in the article, a change of settings or a confirmed speaker costs. Beside it compromise, and a
// plain count of the words, in the same run.
import { readMeans } from '../server/src/node/means';
import { readByCompromise } from './compromise';
import { openModel, readAhead } from './model';
import { goal, rate, row, title } from './report';
import { analyse, analyseByStage, type Text } from './stageTimes';
import { countWords, sampleArticles } from './texts';

/** Articles to get warm on, as a folder's articles do; those that are measured are others. */
const warmUpArticles = 60;
const warmUps = 6;
/** The fastest counts: other work on the machine can only slow a pass down. */
const passes = 15;

async function main(): Promise<void> {
  const loaded = await openModel();
  if (loaded === undefined) {
    return;
  }
  const means = readMeans();
  const { source, texts } = sampleArticles(2 * warmUpArticles);
  const read: Text[] = [];
  for (const text of texts) {
    read.push({ text, readings: await readAhead(text, loaded, means) });
  }
  const [before, measured] = [read.slice(0, warmUpArticles), read.slice(warmUpArticles)];
  const words = measured.reduce((sum, { text }) => sum + countWords(text), 0);
  title(
    `Stages behind the reading: ${measured.length} articles of about 4 KB (${source}), ${words.toLocaleString('en')} words, read by model`,
  );
  for (let pass = 0; pass < warmUps; pass++) {
    analyseByStage(before, means);
    before.slice(0, compared).forEach(({ text }) => readByCompromise(text));
  }
  const spent = Array.from({ length: passes }, () => analyse(measured, means));
  const ours = words / Math.min(...spent.map(({ processor }) => processor));
  const theirs = rateOf(measured.slice(0, compared), ({ text }) => readByCompromise(text));
  const counted = rateOf(measured, listWords);
  row('all stages', rate(ours), goal(ours, '≥', 200_000, 'words/s'));
  row(
    'the same by the clock',
    rate(words / Math.min(...spent.map(({ wall }) => wall))),
    'other work on the machine counts',
  );
  row('compromise, reading included', rate(theirs), `${(ours / theirs).toFixed(1)} × as fast`);
  row('a plain list of the words', rate(counted), `takes ${((100 * ours) / counted).toFixed(1)} % of the stages’ time`);
  printStages(
    Array.from({ length: passes }, () => analyseByStage(measured, means).byStage),
    words,
  );
}

/** Of the articles: compromise takes its time. */
const compared = 12;

/** The least that can be done with a text. */
function listWords({ text }: Text): number {
  return new Set(text.match(plainWords)).size;
}

const plainWords = /[\p{L}\p{N}]+/gu;

function printStages(passesByStage: readonly ReadonlyMap<string, number>[], words: number): void {
  console.log('\n  by stage, in microseconds a word');
  const [first] = passesByStage;
  const times = [...(first?.keys() ?? [])].map(
    stage => [stage, Math.min(...passesByStage.map(byStage => byStage.get(stage) ?? 0))] as const,
  );
  const all = times.reduce((sum, [, time]) => sum + time, 0);
  for (const [stage, time] of times.sort((a, b) => b[1] - a[1])) {
    row(stage, ((1000 * time) / words).toFixed(2), `${Math.round((100 * time) / all)} %`);
  }
}

/** Words a second of processor time, in the fastest of some passes. */
function rateOf(texts: readonly Text[], run: (text: Text) => unknown): number {
  const words = texts.reduce((sum, { text }) => sum + countWords(text), 0);
  const seconds = Array.from({ length: 5 }, () => {
    const begin = process.cpuUsage();
    for (const text of texts) {
      run(text);
    }
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1e6;
  });
  return words / Math.min(...seconds);
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
