// What decisions cost: `npm run bench:decisions`. Processor time, in milliseconds.
import { anchorOf } from '../server/src/decisions/anchoring';
import { amended } from '../server/src/decisions/amending';
import { decidedIn } from '../server/src/decisions/decided';
import { readLines, writeLines } from '../server/src/decisions/lines';
import { decideCommands } from '../server/src/protocol';
import type { Decision } from '../server/src/types/decision';
import { folderUri, startClient } from '../server/test/support/client';
import { memoryDisk } from '../server/test/support/decisionDisk';
import { fixtures } from '../server/test/support/fixtures';

/** The processor time that the work takes, the least of several turns. */
function cost(work: () => unknown, turns = 5): number {
  let least = Infinity;
  for (let turn = 0; turn < turns; turn++) {
    const begin = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begin);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** An article of so many names, each with its own words around it. */
function articleOf(names: number): { readonly text: string; readonly decisions: readonly Decision[] } {
  const sentences = Array.from(
    { length: names },
    (_, at) => `On day ${at} of the strike Ada Holm${at} told ${at * 7} dockers to wait. `,
  );
  const text = sentences.join('');
  let start = 0;
  const decisions = sentences.map((sentence, at): Decision => {
    const from = start + sentence.indexOf('Ada');
    start += sentence.length;
    return {
      ...{ kind: 'confirm', layer: 'name', anchor: anchorOf(text, { start: from, end: from + 8 + String(at).length }) },
      ...{ as: { type: 'PERSON' }, by: 'ann', at: new Date(Date.UTC(2026, 2, 4) + at).toISOString(), upon: 'rules' },
    };
  });
  return { text, decisions };
}

const all = 10_000;
const few = articleOf(10);
const file = writeLines({ decisions: few.decisions, problems: [] });
const one = articleOf(all);
const large = writeLines({ decisions: one.decisions, problems: [] });
const fresh = (): readonly Decision[] => readLines(file).decisions;

console.log(
  `load ${all} decisions of ${all / 10} articles: read ${cost(() => Array.from({ length: all / 10 }, fresh)).toFixed(0)} ms`,
);
console.log(`load ${all} decisions of one article: read ${cost(() => readLines(large)).toFixed(0)} ms`);
const { decisions } = readLines(large);
console.log(`place them in its text: ${cost(() => decidedIn(one.text, decisions)).toFixed(0)} ms`);
const [first] = decisions;
if (first !== undefined) {
  console.log(
    `decide one more there: ${cost(() => amended(decisions, { ...first, at: '2027-01-01T00:00:00Z' }, one.text)).toFixed(0)} ms`,
  );
}
console.log(
  `write them: ${cost(() => writeLines({ decisions: readLines(large).decisions, problems: [] })).toFixed(0)} ms with reading`,
);

/** One decision in an open article of the fixtures, from the command until a card shows it; of many, in order. */
async function shown(): Promise<readonly number[]> {
  const { name, text } = fixtures[0] ?? { name: '', text: '' };
  const disk = memoryDisk();
  const client = await startClient({ [name]: text }, {}, { decisions: disk });
  const uri = `${folderUri}/${name}`;
  await client.open(uri, text);
  await client.problems(uri);
  const costs: number[] = [];
  for (let turn = 0; turn < 100; turn++) {
    const words = /[A-Z]\w+ [A-Z]\w+/gu;
    const places = [...text.matchAll(words)].map(({ 0: found, index }) => ({ found, index }));
    const { found, index } = places[turn % places.length] ?? { found: '', index: 0 };
    const line = text.slice(0, index).split('\n').length - 1;
    const character = index - (text.lastIndexOf('\n', index - 1) + 1);
    const start = { line, character };
    const decision = { kind: 'add', layer: 'name', as: { type: turn % 2 ? 'ORG' : 'PERSON' } };
    const anchor = { start, end: { line, character: character + found.length } };
    const deeds = [{ uri, scope: 'article', decision: { ...decision, anchor } }];
    const begin = process.cpuUsage();
    await client.connection.sendRequest('workspace/executeCommand', {
      command: decideCommands.decide,
      arguments: [{ label: '', deeds }],
    });
    await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: start });
    const { user, system } = process.cpuUsage(begin);
    costs.push((user + system) / 1000);
  }
  client.close();
  return costs.sort((a, b) => a - b);
}

/** The same words in a thousand closed articles, from the command until all lists have them. */
async function everywhere(): Promise<number> {
  const texts = Array.from({ length: 1000 }, (_, at) => {
    const { text } = fixtures[at % fixtures.length] ?? { text: '' };
    return [`a${at}.txt`, `${text}\n\nAda Holm said on day ${at} that the dockers would wait.\n`] as const;
  });
  const client = await startClient(Object.fromEntries(texts), {}, { decisions: memoryDisk() });
  await client.indexed;
  const uri = `${folderUri}/a0.txt`;
  const decision = { kind: 'words', layer: 'name', words: 'Ada Holm', as: null };
  const begin = process.cpuUsage();
  await client.connection.sendRequest('workspace/executeCommand', {
    command: decideCommands.decide,
    arguments: [{ label: '', deeds: [{ uri, scope: 'everywhere', decision }] }],
  });
  for (;;) {
    const found = await client.connection.sendRequest<readonly unknown[]>('workspace/symbol', { query: 'Ada Holm' });
    if (found.length === 0) {
      break;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  const { user, system } = process.cpuUsage(begin);
  client.close();
  return (user + system) / 1000;
}

async function main(): Promise<void> {
  const costs = await shown();
  const at = (part: number): string => (costs[Math.floor(costs.length * part)] ?? 0).toFixed(0);
  console.log(`one decision shown on a card: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`);
  if (!process.argv.includes('--all')) {
    return;
  }
  console.log(
    `“apply to all” on 1,000 articles that all have the words, read by rule: ${(await everywhere()).toFixed(0)} ms`,
  );
  process.exit(0);
}

void main();
