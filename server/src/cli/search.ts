import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Corpus } from '../corpus/corpus';
import { bareRecord } from '../corpus/record';
import { isLimited, parsedQuery } from '../corpus/search/query';
import type { NameOf } from '../features/concordance/rows';
import { pageOfSearch, searched, type FoundLine, type Searched } from '../lsp/search/searched';
import { readText } from '../node/decode';
import { breather, always } from '../pipeline/breathe';
import type { SearchView } from '../protocol';
import { placesInLines } from '../text/lines';
import type { Article } from '../types/article';
import { queryFaultInWords } from '../words/search';
import { documentsAt } from './documents';
import { meansFor } from './meansFor';
import { readArticles, type ReadOptions } from './readArticles';
import { exit, type Exit, type Shell } from './shell';

export interface SearchOptions extends ReadOptions {
  readonly show: SearchView;
  /** Whether each line is a JSON object. */
  readonly isJson: boolean;
}

/** Articles with their words, of which more is known where the query asks for more. */
interface Holding {
  readonly corpus: Corpus;
  readonly idOf: (uri: string) => string;
  readonly failed: boolean;
}

/** Prints what a query finds in files and folders, as the editor shows it, each line with its file and line. */
export async function search(
  query: string,
  paths: readonly string[],
  options: SearchOptions,
  shell: Shell,
): Promise<Exit> {
  const parsed = parsedQuery(query);
  if ('fault' in parsed) {
    const { start, end } = parsed.fault;
    [query, `${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}`].forEach(line => shell.warn(`  ${line}`));
    shell.warn(`copydesk: ${queryFaultInWords(parsed.fault)}`);
    return exit.usage;
  }
  const { show, isJson, encoding } = options;
  const holding = isLimited(parsed.query) ? await analysed(paths, options, shell) : await unread(paths, options, shell);
  const { corpus, idOf, failed } = holding;
  const nameOf: NameOf = (_, { uri, span }, text) =>
    text === undefined ? idOf(uri) : `${idOf(uri)}:${placesInLines(text)(span.start).line}`;
  const found = await searched(corpus, query, show, breather(always), nameOf);
  await print(
    found,
    uri => textOf(uri, encoding),
    line => (isJson ? jsonOf(corpus, line, idOf) : `${line.text}\n`),
    shell,
  );
  return failed ? exit.someFailed : exit.fine;
}

/** A page at a time, until nobody wants to see more. */
async function print(
  found: Searched,
  text: (uri: string) => Promise<string | undefined>,
  write: (line: FoundLine) => string,
  shell: Shell,
): Promise<void> {
  for (let from = 0; ; from += together) {
    const { rows } = await pageOfSearch(found, { from, count: together }, text);
    if (rows.length === 0 || !(await shell.print(rows.map(write).join('')))) {
      return;
    }
  }
}

/** Lines, and files, that are taken together. */
const together = 200;

function jsonOf(corpus: Corpus, { of }: FoundLine, idOf: (uri: string) => string): string {
  if (of === undefined) {
    return '';
  }
  const { uri, span, ...rest } = of;
  const found = 'left' in rest ? { left: rest.left, words: rest.words, right: rest.right } : rest;
  const { headline, date } = corpus.summary(uri) ?? {};
  return `${JSON.stringify({ id: idOf(uri), ...span, ...found, headline, date })}\n`;
}

/** As texts alone: words are found in any text, and nothing else is asked for. */
async function unread(paths: readonly string[], { encoding }: ReadOptions, shell: Shell): Promise<Holding> {
  const { documents, problems } = await documentsAt(paths, shell.folder);
  problems.forEach(problem => shell.warn(`copydesk: ${problem}`));
  const ids = new Map(documents.map(({ file, id }) => [pathToFileURL(file).href, id]));
  let corpus = Corpus.empty(meansFor(shell));
  let failed = problems.length > 0;
  for (let from = 0; from < documents.length; from += together) {
    const some = documents.slice(from, from + together);
    shell.progress(`Reading ${from + some.length} of ${documents.length}`);
    const articles = await Promise.all(
      some.map(async ({ file }): Promise<Article | undefined> => {
        const read = await readText(file, encoding);
        if (read.kind === 'problem') {
          shell.warn(`copydesk: ${file}: ${read.problem}`);
          failed = true;
          return undefined;
        }
        return { uri: pathToFileURL(file).href, version: 0, text: read.text };
      }),
    );
    const there = articles.filter(article => article !== undefined);
    corpus = corpus.with(...there).withRecords(there.map(article => bareRecord(article, { kind: 'article' })));
  }
  shell.progress();
  return { corpus, idOf: uri => ids.get(uri) ?? uri, failed };
}

/** Read and analysed, for who says what and when is asked for, too. */
async function analysed(paths: readonly string[], options: ReadOptions, shell: Shell): Promise<Holding> {
  const read = await readArticles(paths, options, shell, 'draft');
  let { corpus } = read;
  for (const { uri } of read.articles) {
    const record = corpus.record(uri);
    const text = await textOf(uri, options.encoding);
    if (record !== undefined && text !== undefined) {
      corpus = corpus.with({ uri, version: 0, text }).withRecords([record]);
    }
  }
  return { corpus, idOf: read.idOf, failed: read.failed };
}

async function textOf(uri: string, encoding: string): Promise<string | undefined> {
  const read = await readText(path.normalize(fileURLToPath(uri)), encoding);
  return read.kind === 'text' ? read.text : undefined;
}
