// Words per second of the whole rule analysis and of each stage, beside compromise in the same run.
import nlp from 'compromise';
import { readMeans } from '../server/src/cli/means';
import { Facts } from '../server/src/pipeline/facts';
import type { Means } from '../server/src/corpus/corpus';
import { readByRule } from '../server/src/reader/rules/rules';
import { stages } from '../server/src/stages';
import { countWords, sampleArticles } from './texts';
import { goal, median, rate, row, title } from './report';

const passes = 5;
const warmUps = 5;

const { source, texts } = sampleArticles();
const words = texts.reduce((sum, text) => sum + countWords(text), 0);
title(`Analysis: ${texts.length} articles of about 4 KB (${source}), ${words.toLocaleString('en')} words, one core`);

const { lexicon, decisions } = readMeans();
const spent = new Map<string, number[]>();
const ours: number[] = [];
const theirs: number[] = [];
for (let pass = 0; pass < warmUps + passes; pass++) {
  // The words of every paragraph are remembered: new readings, so that each pass reads anew.
  const { total, byStage } = analyse({ lexicon, decisions, readings: readByRule(lexicon) });
  if (pass >= warmUps) {
    ours.push(total);
    byStage.forEach((time, stage) => spent.set(stage, [...(spent.get(stage) ?? []), time]));
  }
}
for (let pass = 0; pass < warmUps + passes; pass++) {
  const time = timed(() => texts.forEach(readByCompromise));
  if (pass >= warmUps) {
    theirs.push(time);
  }
}

const perSecond = (1000 * words) / median(ours);
const peerPerSecond = (1000 * words) / median(theirs);
row('whole analysis', rate(perSecond), goal(perSecond, '≥', 100_000, 'words/s'));
row('compromise', rate(peerPerSecond), 'people, places, organizations, numbers, quotations');
row('ratio', `${(perSecond / peerPerSecond).toFixed(1)} ×`);
console.log('\n  by stage, in microseconds a word');
for (const [stage, times] of [...spent].sort((a, b) => median(b[1]) - median(a[1]))) {
  const time = median(times);
  row(stage, ((1000 * time) / words).toFixed(2), `${Math.round((100 * time) / median(ours))} %`);
}

/** Milliseconds that the articles take, and how they fall to the stages; the reader's share counts as a stage of its own. */
function analyse(means: Means): { readonly total: number; readonly byStage: ReadonlyMap<string, number> } {
  const byStage = new Map<string, number>();
  let reading = 0;
  const readings = {
    ...means.readings,
    of: (paragraph: string) => {
      const start = performance.now();
      const read = means.readings.of(paragraph);
      reading += performance.now() - start;
      return read;
    },
  };
  const total = timed(() => {
    for (const [index, text] of texts.entries()) {
      const article = { uri: `bench:/${index}`, version: 1, text };
      const facts = new Facts({ ...means, readings, article });
      for (const stage of stages) {
        const before = reading;
        const time = timed(() => facts.get(stage as never));
        byStage.set(stage.name, (byStage.get(stage.name) ?? 0) + time - (reading - before));
      }
    }
  });
  return { total, byStage: byStage.set('reader (words, names)', reading) };
}

function readByCompromise(text: string): void {
  const doc = nlp(text);
  doc.people().out('array');
  doc.places().out('array');
  doc.organizations().out('array');
  doc.numbers().out('array');
  doc.quotations().out('array');
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
