import { pathToFileURL } from 'node:url';
import { Corpus, type Means } from '../corpus/corpus';
import { readByModel, type Readers } from '../corpus/modelReadings';
import { readPiped, readText } from '../node/decode';
import type { Facts } from '../pipeline/facts';
import { longestArticle } from '../stages/prose';
import type { ArticleRecord } from '../types/record';
import { notAnalysedInWords } from '../words/unread';
import type { AnnotationOptions } from './annotator';
import { documentsAt, type Document } from './documents';
import { inOrder } from './inOrder';
import { meansFor } from './meansFor';
import { readAhead, withReaders, type ReaderChoice } from './readers';
import type { Shell } from './shell';

export interface ReadOptions {
  /** Of the files, as iconv-lite names it. */
  readonly encoding: string;
  /** The articles' own date, ISO 8601. */
  readonly date: string | undefined;
  readonly reader: ReaderChoice;
}

/** Articles read as one corpus, in order, with what was kept of each. */
export interface ReadArticles<Kept> extends Pick<AnnotationOptions, 'idOf'> {
  readonly articles: readonly { readonly uri: string; readonly kept: Kept }[];
  readonly corpus: Corpus;
  /** Whether something could not be read; the shell was told. */
  readonly failed: boolean;
}

/**
 * Reads files and folders as one corpus. Each article is analysed once and let go of but for what `keep` makes of it; with `show` that is shown
 * as it comes and not kept, until nobody wants to see more.
 */
export async function readArticles<Kept>(
  paths: readonly string[],
  options: ReadOptions,
  shell: Shell,
  keep: (facts: Facts, options: AnnotationOptions) => Kept,
  show?: (kept: Kept) => Promise<boolean>,
): Promise<ReadArticles<Kept>> {
  const { documents, problems } = await documentsAt(paths, shell.folder);
  problems.forEach(problem => shell.warn(`copydesk: ${problem}`));
  const idByUri = new Map(documents.map(document => [uriOf(document), document.id]));
  const naming: AnnotationOptions = { idOf: uri => idByUri.get(uri) ?? uri, vouched: false };
  const means = meansFor(shell);
  const articles: { readonly uri: string; readonly kept: Kept }[] = [];
  const records: ArticleRecord[] = [];
  let failed = problems.length > 0 || means.lexicon.missing.length > 0;
  await withReaders(options.reader, means, shell, async readers => {
    const all = inOrder(documents, readAhead, document =>
      analysed(document, { ...options, ...naming, means, readers, keep }).catch(faultOf),
    );
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
      const { record, kept } = outcome;
      const reason = notAnalysedInWords(record.summary.prose);
      if (reason !== undefined) {
        shell.warn(`copydesk: ${id}: not analysed: ${reason}`);
      }
      if (show === undefined) {
        articles.push({ uri: record.summary.uri, kept });
        records.push(record);
      } else if (!(await show(kept))) {
        return;
      }
    }
  });
  shell.progress();
  return { articles, corpus: Corpus.empty(means).withRecords(records), failed, idOf: naming.idOf };
}

/** What became of a file. */
type FileOutcome<Kept> =
  | {
      readonly kind: 'analysed';
      readonly record: ArticleRecord;
      readonly kept: Kept;
      readonly warning: string | undefined;
    }
  /** It could not be read. */
  | { readonly kind: 'unread'; readonly warning: string }
  /** Copydesk failed on it. */
  | { readonly kind: 'failed'; readonly warning: string };

interface AnalysisOptions<Kept> extends ReadOptions, AnnotationOptions {
  readonly means: Means;
  readonly readers: Readers | undefined;
  readonly keep: (facts: Facts, options: AnnotationOptions) => Kept;
}

async function analysed<Kept>(document: Document, options: AnalysisOptions<Kept>): Promise<FileOutcome<Kept>> {
  const read = await (document.isPipe ? readPiped : readText)(document.file, options.encoding);
  if (read.kind === 'problem') {
    return { kind: 'unread', warning: read.problem };
  }
  const { text, warning } = read;
  if (text.length > longestArticle) {
    const limit = longestArticle.toLocaleString('en');
    return { kind: 'unread', warning: `is longer than ${limit} characters; split it into its articles` };
  }
  const { date, means, readers, keep } = options;
  const uri = uriOf(document);
  const unread = Corpus.empty(means).with({ uri, version: 1, text, ...(date === undefined ? {} : { date }) });
  const readings = readers && (await readByModel(unread, uri, readers));
  const corpus = readings === undefined ? unread : unread.reread(uri, readings);
  const [facts, record] = [corpus.facts(uri), corpus.record(uri)];
  if (facts === undefined || record === undefined) {
    throw new Error(`The corpus does not hold ${uri}`);
  }
  return { kind: 'analysed', record, kept: keep(facts, options), warning };
}

function uriOf({ file }: Document): string {
  return pathToFileURL(file).href;
}

/** A fault of ours must not cost the caller the other articles. */
function faultOf(error: unknown): FileOutcome<never> {
  return {
    kind: 'failed',
    warning: `Copydesk failed on this article: ${error instanceof Error ? error.message : String(error)}`,
  };
}
