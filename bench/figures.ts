// Words per second (of processor time) of the figures stage alone, beside compromise and Recognizers-Text in the same run, and what hostile input takes it.
import nlp from 'compromise';
import { readMeans } from '../server/src/node/means';
import type { Means } from '../server/src/corpus/corpus';
import { Facts } from '../server/src/pipeline/facts';
import { figures } from '../server/src/stages/figures/figures';
import { readByRule } from '../server/src/reader/rules/rules';
import { chain, rules, star, type HostileReader } from './hostile/readings';
import { openModel, readAhead } from './model';
import { loadRecognizers, type Recognizers } from './peers/recognizers';
import { goal, median, milliseconds, rate, row, title } from './report';
import { countWords, sampleArticles } from './texts';
import type { Text } from './stageTimes';

const passes = 9;
const warmUps = 8;

async function main(): Promise<void> {
  const means = readMeans();
  const { source, texts } = sampleArticles();
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  title(`Figures alone: ${texts.length} articles of about 4 KB (${source}), ${words.toLocaleString('en')} words`);
  const byRule = texts.map(text => ({ text, readings: readByRule(means.lexicon) }));
  printRate('figures stage, words by rule', byRule, words, means);
  const loaded = await openModel();
  if (loaded !== undefined) {
    const byModel: Text[] = [];
    for (const text of texts) {
      byModel.push({ text, readings: await readAhead(text, loaded, means) });
    }
    printRate('figures stage, words by model', byModel, words, means);
  }
  printPeers(texts);
  await printHostile(means);
}

function printRate(name: string, articles: readonly Text[], words: number, means: Means): void {
  const times = Array.from({ length: warmUps + passes }, () => timeOf(articles, means));
  const perSecond = (1000 * words) / median(times.slice(warmUps));
  row(name, rate(perSecond), goal(perSecond, '≥', 300_000, 'words/s'));
}

/** Milliseconds of processor time of the stage for all articles, when the stages that it uses are done. */
function timeOf(articles: readonly Text[], means: Means): number {
  const ready = articles.map(({ text, readings }) => {
    const facts = new Facts({
      ...means,
      decisions: [],
      readings,
      article: { uri: 'bench:/figures', version: 1, text },
    });
    Object.values(figures.uses).forEach(stage => facts.get(stage as never));
    return facts;
  });
  const before = process.cpuUsage();
  ready.forEach(facts => facts.get(figures));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** So many articles are given to peers that need seconds for one. */
const fewArticles = 2;

function printPeers(texts: readonly string[]): void {
  const [first = '', ...others] = texts.slice(0, 8);
  readByCompromise(first);
  row('compromise, numbers and money', rate(rateOf(others, readByCompromise)));
  let recognizers: Recognizers;
  try {
    recognizers = loadRecognizers();
  } catch (error) {
    row('Recognizers-Text', '–', error instanceof Error ? error.message : String(error));
    return;
  }
  const read = (text: string): void => readByRecognizers(text, recognizers);
  read(first.slice(0, 400));
  row('Recognizers-Text, numbers and dates', rate(rateOf(others.slice(0, fewArticles), read), 1));
}

function rateOf(texts: readonly string[], read: (text: string) => void): number {
  const before = process.cpuUsage();
  texts.forEach(read);
  const { user, system } = process.cpuUsage(before);
  return (1e6 * texts.reduce((sum, text) => sum + countWords(text), 0)) / (user + system);
}

function readByCompromise(text: string): void {
  const doc = nlp(text);
  doc.numbers().json();
  doc.money().json();
}

function readByRecognizers(text: string, recognizers: Recognizers): void {
  recognizers.recognizeNumber(text, english);
  recognizers.recognizePercentage(text, english);
  recognizers.recognizeCurrency(text, english);
  recognizers.recognizeDimension(text, english);
  recognizers.recognizeDateTime(text, english);
}

const english = 'en-us';

const hostile = ['1 ', '1,', 'one hundred ', '$ ', '- ', '1-', '5 ft 2 in ', 'a half ', '2016-', 'Jan. '] as const;
const size = 100_000;

/** Linear time doubles with the length. */
async function printHostile(means: Means): Promise<void> {
  for (const reader of [rules, chain, star]) {
    title(
      `Hostile input to the figures stage alone, heads ${reader.name}: ${size / 1000} KB and twice as much on one line`,
    );
    for (const piece of hostile) {
      const once = await hostileTime(piece, size, reader, means);
      const twice = await hostileTime(piece, 2 * size, reader, means);
      row(`“${piece.repeat(3)}…”`, `${milliseconds(once)}, ${milliseconds(twice)}`, goal(once, '≤', 300, 'ms'));
    }
  }
}

async function hostileTime(piece: string, length: number, reader: HostileReader, means: Means): Promise<number> {
  const text = piece.repeat(length / piece.length);
  const article = { text, readings: await reader.for(text, means) };
  return Math.min(...Array.from({ length: 3 }, () => timeOf([article], means)));
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
