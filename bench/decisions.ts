// What decisions cost: `npm run bench:decisions`, with `-- --all` also those of words wherever they stand. Milliseconds of processor time, and by the clock where
// somebody waits.
import { anchorOf } from '../server/src/decisions/anchoring';
import { amended } from '../server/src/decisions/amending';
import { decidedIn } from '../server/src/decisions/decided';
import { readLines, writeLines } from '../server/src/decisions/lines';
import { spawnSync } from 'node:child_process';
import type { SymbolInformation } from 'vscode-languageserver';
import { decideCommands } from '../server/src/protocol';
import type { Decision } from '../server/src/types/decision';
import { folderUri, startClient } from '../server/test/support/client';
import { memoryDisk } from '../server/test/support/decisionDisk';
import { fixtures } from '../server/test/support/fixtures';

/** What somebody waits for. */
interface Cost {
  readonly processor: number;
  readonly clock: number;
}

function costSoFar(): () => Cost {
  const [begin, begun] = [process.cpuUsage(), performance.now()];
  return () => {
    const { user, system } = process.cpuUsage(begin);
    return { processor: (user + system) / 1000, clock: performance.now() - begun };
  };
}

/** The processor time that the work takes, the least of several turns. */
function cost(work: () => unknown, turns = 5): number {
  let least = Infinity;
  for (let turn = 0; turn < turns; turn++) {
    const cost = costSoFar();
    work();
    least = Math.min(least, cost().processor);
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

/** What files of decisions cost to read, place and write. */
function files(): void {
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
}

/** One decision in an open article of the fixtures, from the command until a card shows it; of many, in order. */
async function shown(): Promise<readonly Cost[]> {
  const { name, text } = fixtures[0] ?? { name: '', text: '' };
  const disk = memoryDisk();
  const client = await startClient({ [name]: text }, {}, { decisions: disk });
  const uri = `${folderUri}/${name}`;
  await client.open(uri, text);
  await client.problems(uri);
  const costs: Cost[] = [];
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
    const cost = costSoFar();
    await client.connection.sendRequest('workspace/executeCommand', {
      command: decideCommands.decide,
      arguments: [{ label: '', deeds }],
    });
    await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: start });
    costs.push(cost());
  }
  client.close();
  return costs;
}

/** That words are no name, or another kind of name, in a thousand closed articles: from the command until all lists have it. */
async function everywhere(as: null | { readonly type: 'ORG' }): Promise<Cost> {
  const texts = Array.from({ length: 1000 }, (_, at) => {
    const { text } = fixtures[at % fixtures.length] ?? { text: '' };
    return [`a${at}.txt`, `${text}\n\nAda Holm said on day ${at} that the dockers would wait.\n`] as const;
  });
  const client = await startClient(Object.fromEntries(texts), {}, { decisions: memoryDisk() });
  await client.indexed;
  const named = (): Promise<readonly SymbolInformation[]> =>
    client.connection.sendRequest('workspace/symbol', { query: 'Ada Holm' });
  const [{ kind } = { kind: 0 }] = await named();
  const decision = { kind: 'words', layer: 'name', words: 'Ada Holm', as };
  const deed = { uri: `${folderUri}/a0.txt`, scope: 'everywhere', decision };
  const cost = costSoFar();
  await client.connection.sendRequest('workspace/executeCommand', {
    command: decideCommands.decide,
    arguments: [{ label: '', deeds: [deed] }],
  });
  while ((await named()).some(one => one.kind === kind)) {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  const all = cost();
  client.close();
  return all;
}

async function main(): Promise<void> {
  files();
  const costs = await shown();
  const at = (part: number, of: keyof Cost): string => {
    const sorted = costs.map(one => one[of]).sort((a, b) => a - b);
    return (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0);
  };
  console.log(
    `one decision shown on a card: median ${at(0.5, 'processor')} ms, 95th percentile ${at(0.95, 'processor')} ms; by the clock ${at(0.5, 'clock')} and ${at(0.95, 'clock')} ms`,
  );
  if (process.argv.includes('--all')) {
    // Each in a process of its own: a server goes on to read again what was decided of.
    Object.keys(decidedOfAll).forEach(words =>
      spawnSync(process.execPath, [...process.execArgv, __filename, words], { stdio: 'inherit' }),
    );
  }
}

const decidedOfAll: Readonly<Record<string, null | { readonly type: 'ORG' }>> = {
  'not a name': null,
  'an organisation': { type: 'ORG' },
};

async function mainOfAll(words: string): Promise<void> {
  const { processor, clock } = await everywhere(decidedOfAll[words] ?? null);
  console.log(
    `“is ${words} in all articles” in the lists of 1,000 articles that have the words, read by rule: ${processor.toFixed(0)} ms, by the clock ${clock.toFixed(0)} ms`,
  );
}

const [words = ''] = process.argv.slice(2);
void (words in decidedOfAll ? mainOfAll(words) : main()).then(() => process.exit(0));
