// What a search costs in a large folder, beside ripgrep on the same files.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { vscodeFolder } from '../e2e/vscode/home';
import { Corpus, type Means } from '../server/src/corpus/corpus';
import { bareRecord } from '../server/src/corpus/record';
import { frequentWords } from '../server/src/corpus/search/vocabulary';
import { pageOfSearch, searched } from '../server/src/lsp/search/searched';
import { always, breather } from '../server/src/pipeline/breathe';
import type { SearchView } from '../server/src/protocol';
import { articlesMadeAnew } from './madeAnew';
import { goal, median, milliseconds, row } from './report';

const page = { from: 0, count: 200 };
const runs = 5;

/** Words and phrases in so many articles that nobody has open, each of sentences of its own, whose texts are on the disk. */
export async function measureWords(size: number, means: Means): Promise<void> {
  const texts = articlesMadeAnew(size) ?? [];
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'));
  try {
    const articles = texts.map((text, index) => {
      const file = path.join(folder, `${String(index).padStart(7, '0')}.txt`);
      writeFileSync(file, text);
      return { uri: pathToFileURL(file).href, version: 0, text };
    });
    const records = articles.map(article => bareRecord(article, { kind: 'article' }));
    const kept = (of: (corpus: Corpus, from: number, to: number) => Corpus): readonly [Corpus, number, number] => {
      const before = heap();
      let corpus = Corpus.empty(means);
      const start = process.cpuUsage();
      for (let from = 0; from < size; from += 100) {
        corpus = of(corpus, from, from + 100);
      }
      const time = since(start);
      return [corpus, heap() - before, time];
    };
    // The lists that words are numbered by are there in any server.
    frequentWords(means.lexicon);
    // Opened and closed again, as whatever reads a folder does; and closed as if their texts were never here.
    const [corpus, withWords, slow] = kept((all, from, to) =>
      all.with(...articles.slice(from, to).map(article => ({ ...article }))).withRecords(records.slice(from, to)),
    );
    const [, bare, quick] = kept((all, from, to) => all.withRecords(records.slice(from, to)));
    row(
      'words of an article',
      `${((withWords - bare) / size / 1000).toFixed(2)} kB`,
      'with where they stand, vocabulary included',
    );
    row('  taken in', milliseconds((slow - quick) / size), 'an article');
    const rg = ripgrep();
    if (rg === undefined) {
      row('ripgrep', 'is not there', '`npm run setup` brings the one of VS Code');
    }
    const asked: readonly (readonly [string, string, SearchView, readonly string[]])[] = [
      ['a rare word', 'reef', 'position', ['-iw', 'reef']],
      ['a frequent word', 'government', 'position', ['-iw', 'government']],
      ['the most frequent', 'the', 'position', ['-iw', 'the']],
      ['  by the words behind', 'the', 'right', ['-iw', 'the']],
      ['a phrase', '"the united states"', 'position', ['-iw', 'the united states']],
      ['a wildcard', 'migra*', 'position', ['-i', '\\bmigra\\w*']],
      ['all forms of a word', 'lemma:strike', 'position', ['-iw', 'strike|strikes|struck|striking|stricken']],
      ['words near to it', 'government', 'collocates', ['-iw', 'government']],
    ];
    for (const [name, query, show, pattern] of asked) {
      const ours: number[] = [];
      const theirs: number[] = [];
      let total = 0;
      for (let run = 0; run < runs; run++) {
        ours.push(
          await timed(async () => {
            total = await firstPage(corpus, query, show);
          }),
        );
        theirs.push(rg === undefined ? NaN : processorTime(rg, [...pattern, folder]));
      }
      const beside = rg === undefined ? '' : `; ripgrep ${milliseconds(median(theirs))}`;
      const lines = `${total.toLocaleString('en')} lines${beside}`;
      row(`${name}: first page`, milliseconds(median(ours)), `${goal(median(ours), '≤', 100, 'ms')}; ${lines}`);
    }
    const [first] = articles;
    if (first !== undefined) {
      const edited = corpus.with({ ...first, version: 1, text: `${first.text}\n\nA reef was found.` });
      const words = await timed(() => edited.words(first.uri));
      row('an edit', milliseconds(words), 'its article’s words anew, when somebody searches');
      row(
        '  the same search after it, its reading included',
        milliseconds(await timed(() => firstPage(edited, 'reef', 'position'))),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whoever speaks and is named, in a folder of which everything is known. `textOf` gives the text that an article's record is of. */
export async function measureSpeakers(corpus: Corpus, textOf: (uri: string) => string): Promise<void> {
  const full = corpus.uris.reduce((all, uri) => {
    const record = corpus.record(uri);
    return record === undefined ? all : all.with({ uri, version: 0, text: textOf(uri) }).withRecords([record]);
  }, corpus);
  const most = full.overview.speakers.slice(0, 1).flatMap(key => full.identities.dossier(key) ?? []);
  const name = most[0]?.name ?? '';
  for (const [what, query] of [
    ['in quotes', 'in:quotes government'],
    ['what who says most says', `speaker:"${name}" the`],
    ['who says most, in any form', `name:"${name}"`],
  ] as const) {
    let total = 0;
    const time = await timed(async () => {
      const found = await searched(full, query, 'position', breather(always));
      await pageOfSearch(found, page, uri => Promise.resolve(textOf(uri)));
      total = found.total;
    });
    row(
      `${what}: first page`,
      milliseconds(time),
      `${goal(time, '≤', 100, 'ms')}; ${total.toLocaleString('en')} lines`,
    );
  }
}

/** How many lines there are. */
async function firstPage(corpus: Corpus, query: string, show: SearchView): Promise<number> {
  const found = await searched(corpus, query, show, breather(always));
  await pageOfSearch(found, page, uri => readFile(fileURLToPath(uri), 'utf8'));
  return found.total;
}

/** Where it is: on the path, or in the VS Code that tests run in. */
function ripgrep(): string | undefined {
  const own = path.join(
    vscodeFolder,
    `node_modules/@vscode/ripgrep-universal/bin/${process.platform}-${process.arch}/rg`,
  );
  return spawnSync('rg', ['--version']).status === 0 ? 'rg' : existsSync(own) ? own : undefined;
}

/** Milliseconds of processor time of a command whose output nobody reads. */
function processorTime(command: string, args: readonly string[]): number {
  const { stdout } = spawnSync('sh', ['-c', '"$0" "$@" > /dev/null; times', command, ...args], { encoding: 'utf8' });
  // The second line is of the commands that were run: “0m0.180s 0m0.210s”.
  const times = [...(stdout.split('\n')[1] ?? '').matchAll(/(?<minutes>\d+)m(?<seconds>[\d.]+)s/gu)];
  return times.reduce(
    (sum, { groups }) => sum + Number(groups?.['minutes']) * 60_000 + Number(groups?.['seconds']) * 1000,
    0,
  );
}

/** Milliseconds of processor time. */
async function timed(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return since(before);
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
