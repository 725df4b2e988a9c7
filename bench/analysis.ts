// Words per second of the whole rule analysis and of each stage, beside compromise in the same run.
import { readMeans } from '../server/src/node/means';
import { Facts } from '../server/src/pipeline/facts';
import type { Means } from '../server/src/corpus/corpus';
import { readByRule } from '../server/src/reader/rules/rules';
import { stages } from '../server/src/stages';
import { readByCompromise } from './compromise';
import { analyseByStage } from './stageTimes';
import { countWords, sampleArticles } from './texts';
import { goal, median, rate, row, title } from './report';

const passes = 5;
const warmUps = 6;

const { source, texts } = sampleArticles();
const words = texts.reduce((sum, text) => sum + countWords(text), 0);
title(`Analysis: ${texts.length} articles of about 4 KB (${source}), ${words.toLocaleString('en')} words`);

const { lexicon, decisions } = readMeans();
// The words of every paragraph are remembered: each pass has new readings, so that it reads anew.
const ours = measured(() => analyse({ lexicon, decisions, readings: readByRule(lexicon) }));
const theirs = measured(() => texts.forEach(readByCompromise));

row('whole analysis', rate(words / ours.wall), goal(words / ours.wall, '≥', 100_000, 'words/s'));
row('the same in processor time', rate(words / ours.processor), 'helper threads of the runtime included');
row('compromise', rate(words / theirs.wall), 'people, places, organizations, numbers, quotations');
row('ratio', `${(theirs.wall / ours.wall).toFixed(1)} ×`);

console.log('\n  by stage, in microseconds a word');
const fresh = readByRule(lexicon);
const { byStage: spent } = analyseByStage(
  texts.map(text => ({ text, readings: fresh })),
  { lexicon, decisions, readings: fresh },
);
const all = [...spent.values()].reduce((sum, time) => sum + time, 0);
for (const [stage, time] of [...spent].sort((a, b) => b[1] - a[1])) {
  row(stage, ((1000 * time) / words).toFixed(2), `${Math.round((100 * time) / all)} %`);
}

interface Seconds {
  readonly wall: number;
  /** Of all threads. */
  readonly processor: number;
}

/** What a run takes once it is warm: the medians of some runs. */
function measured(run: () => void): Seconds {
  const times: Seconds[] = [];
  for (let pass = 0; pass < warmUps + passes; pass++) {
    const start = performance.now();
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    times.push({ wall: (performance.now() - start) / 1000, processor: (user + system) / 1e6 });
  }
  const warm = times.slice(warmUps);
  return { wall: median(warm.map(({ wall }) => wall)), processor: median(warm.map(({ processor }) => processor)) };
}

function analyse(means: Means): void {
  for (const [index, text] of texts.entries()) {
    const facts = new Facts({ ...means, decisions: [], article: { uri: `bench:/${index}`, version: 1, text } });
    for (const stage of stages) {
      facts.get(stage as never);
    }
  }
}
