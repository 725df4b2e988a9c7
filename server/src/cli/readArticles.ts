import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Corpus } from '../corpus/corpus';
import { decisionsAbove } from '../node/decisions/decisionsAbove';
import { readPiped, readText } from '../node/decode';
import { longestArticle } from '../stages/prose';
import type { ArticleRecord } from '../types/record';
import { notAnalysedInWords } from '../words/unread';
import { inOrder } from '../workshop/inOrder';
import { withAnalysts, type Analysts } from './analysts';
import { documentsAt, type Document } from './documents';
import { meansFor } from './meansFor';
import type { Ask, Paper } from './papers';
import type { ReaderChoice } from './readers';
import type { Shell } from './shell';

export interface ReadOptions {
  /** Of the files, as iconv-lite names it. */
  readonly encoding: string;
  /** The articles' own date, ISO 8601. */
  readonly date: string | undefined;
  readonly reader: ReaderChoice;
}

/** Articles read as one corpus, in order, with what was kept of each. */
export interface ReadArticles {
  readonly articles: readonly { readonly uri: string; readonly packed: Uint8Array }[];
  readonly corpus: Corpus;
  /** What an article of the corpus is called outside. */
  readonly idOf: (uri: string) => string;
  /** Whether something could not be read; the shell was told. */
  readonly failed: boolean;
}

/**
 * Reads files and folders as one corpus. Each article is analysed once and let go of but for the paper that `form` names: a packed one is kept,
 * a text is printed as it comes, until nobody wants to see more.
 */
export async function readArticles(
  paths: readonly string[],
  options: ReadOptions,
  shell: Shell,
  form: Ask['form'],
): Promise<ReadArticles> {
  const { documents, problems } = await documentsAt(paths, shell.folder);
  problems.forEach(problem => shell.warn(`copydesk: ${problem}`));
  const idByUri = new Map(documents.map(document => [uriOf(document), document.id]));
  const bare = meansFor(shell);
  const above = paths.map(given => path.resolve(shell.folder, given));
  const { decisions, problems: faults } = await decisionsAbove(above, bare.lexicon);
  faults.forEach(fault => shell.warn(`copydesk: ${fault}`));
  const means = { ...bare, decisions };
  const articles: { readonly uri: string; readonly packed: Uint8Array }[] = [];
  const records: ArticleRecord[] = [];
  let failed = problems.length > 0 || means.missing !== undefined;
  await withAnalysts(options.reader, means, shell, async analysts => {
    const all = inOrder(documents, analysts.ahead, document => analysed(document, analysts, options, form));
    let done = 0;
    for await (const outcome of all) {
      const { file, id } = documents[done++] ?? { file: '', id: '' };
      shell.progress(`Reading ${done} of ${documents.length}: ${id}`);
      if (outcome.warning !== undefined) {
        shell.warn(`copydesk: ${outcome.kind === 'failed' ? id : file}: ${outcome.warning}`);
      }
      if (outcome.kind !== 'analysed') {
        failed = true;
        continue;
      }
      const { record, paper } = outcome;
      const reason = notAnalysedInWords(record.summary.prose);
      if (reason !== undefined) {
        shell.warn(`copydesk: ${id}: not analysed: ${reason}`);
      }
      if (paper?.kind === 'packed') {
        articles.push({ uri: record.summary.uri, packed: paper.packed });
        records.push(record);
      } else if (!(await shell.print(paper?.text ?? ''))) {
        return;
      }
    }
  });
  shell.progress();
  return {
    articles,
    corpus: Corpus.empty(means).withRecords(records),
    idOf: uri => idByUri.get(uri) ?? uri,
    failed,
  };
}

/** What became of a file. */
type FileOutcome =
  | {
      readonly kind: 'analysed';
      readonly record: ArticleRecord;
      readonly paper: Paper | undefined;
      readonly warning: string | undefined;
    }
  /** It could not be read. */
  | { readonly kind: 'unread'; readonly warning: string }
  /** Copydesk failed on it. */
  | { readonly kind: 'failed'; readonly warning: string };

async function analysed(
  document: Document,
  analysts: Analysts,
  { encoding, date }: ReadOptions,
  form: Ask['form'],
): Promise<FileOutcome> {
  const read = await (document.isPipe ? readPiped : readText)(document.file, encoding);
  if (read.kind === 'problem') {
    return { kind: 'unread', warning: read.problem };
  }
  const { text, warning } = read;
  if (text.length > longestArticle) {
    const limit = longestArticle.toLocaleString('en');
    return { kind: 'unread', warning: `is longer than ${limit} characters; split it into its articles` };
  }
  const uri = uriOf(document);
  const outcome = await analysts.analyse(
    { uri, version: 1, text, ...(date === undefined ? {} : { date }) },
    { form, id: document.id, vouched: false },
  );
  return outcome.kind === 'failed'
    ? { kind: 'failed', warning: `Copydesk failed on this article: ${outcome.why}` }
    : { kind: 'analysed', record: outcome.record, paper: outcome.paper, warning };
}

function uriOf({ file }: Document): string {
  return pathToFileURL(file).href;
}
