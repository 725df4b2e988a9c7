import { pathToFileURL } from 'node:url';
import { Corpus } from '../corpus/corpus';
import { readByModel } from '../corpus/modelReadings';
import { longestArticle, prose } from '../stages/prose';
import type { Article } from '../types/article';
import { printed, type Form } from './annotator';
import { readText } from '../node/decode';
import { documentsAt, type Document } from './documents';
import { readMeans } from '../node/means';
import { inOrder } from './inOrder';
import { readAhead, withReaders, type ReaderChoice } from './readers';
import { exit, type Exit, type Shell } from './shell';

export interface FileOptions {
  /** Of the files, as iconv-lite names it. */
  readonly encoding: string;
  /** The articles' own date, ISO 8601. */
  readonly date: string | undefined;
  readonly form: Form;
  readonly reader: ReaderChoice;
}

/** Annotates files and folders as one corpus: keys, names and findings hold across them. */
export async function annotateFiles(paths: readonly string[], options: FileOptions, shell: Shell): Promise<Exit> {
  const { documents, problems } = documentsAt(paths, shell.folder);
  problems.forEach(problem => shell.warn(`copydesk: ${problem}`));
  const { corpus, idByUri } = await corpusOf(documents, options, shell);
  let failed = problems.length > 0 || idByUri.size < documents.length;
  const idOf = (uri: string): string => idByUri.get(uri) ?? uri;
  let done = 0;
  for (const [uri, id] of idByUri) {
    done++;
    shell.progress(`Annotating ${done} of ${idByUri.size}: ${id}`);
    let text: string;
    try {
      const reason = whyNotRead(corpus, uri);
      if (reason !== undefined) {
        shell.warn(`copydesk: ${id}: not analysed: ${reason}`);
      }
      text = printed(corpus, uri, options.form, { idOf, vouched: false });
    } catch (error) {
      shell.warn(`copydesk: ${id}: ${faultOf(error)}`);
      failed = true;
      continue;
    }
    if (!(await shell.print(text))) {
      break;
    }
  }
  shell.progress();
  return failed ? exit.someFailed : exit.fine;
}

/** The articles that could be read, in the documents' order; what is wrong with the others is said. */
async function corpusOf(
  documents: readonly Document[],
  { encoding, date, reader }: FileOptions,
  shell: Shell,
): Promise<{ readonly corpus: Corpus; readonly idByUri: ReadonlyMap<string, string> }> {
  const idByUri = new Map<string, string>();
  const articles: Article[] = [];
  for (const [index, { file, id }] of documents.entries()) {
    shell.progress(`Opening ${index + 1} of ${documents.length}: ${id}`);
    const read = readText(file, encoding);
    if (read.kind === 'problem') {
      shell.warn(`copydesk: ${file}: ${read.problem}`);
      continue;
    }
    const { text, warning } = read;
    if (warning !== undefined) {
      shell.warn(`copydesk: ${file}: ${warning}`);
    }
    if (text.length > longestArticle) {
      const limit = longestArticle.toLocaleString('en');
      shell.warn(`copydesk: ${file}: is longer than ${limit} characters; split it into its articles`);
      continue;
    }
    const uri = pathToFileURL(file).href;
    articles.push({ uri, version: 1, text, ...(date === undefined ? {} : { date }) });
    idByUri.set(uri, id);
  }
  const means = readMeans();
  let corpus = Corpus.empty(means).with(...articles);
  const leaveOut = (uri: string, fault: unknown): void => {
    shell.warn(`copydesk: ${idByUri.get(uri) ?? uri}: ${faultOf(fault)}`);
    corpus = corpus.without(uri);
    idByUri.delete(uri);
  };
  await withReaders(reader, means, shell, async readers => {
    const unread = corpus;
    const all = inOrder(articles, readAhead, ({ uri }) =>
      readers === undefined ? Promise.resolve(undefined) : readByModel(unread, uri, readers).catch(faultFrom),
    );
    let done = 0;
    for await (const readings of all) {
      const { uri } = articles[done++] ?? { uri: '' };
      shell.progress(`Reading ${done} of ${articles.length}: ${idByUri.get(uri) ?? uri}`);
      if (readings instanceof Error) {
        leaveOut(uri, readings);
        continue;
      }
      corpus = readings === undefined ? corpus : corpus.reread(uri, readings);
      try {
        corpus.summary(uri);
      } catch (fault) {
        leaveOut(uri, fault);
      }
    }
  });
  return { corpus, idByUri };
}

/** Why an article's lists are empty, for the one who wonders; undefined for what was analysed. */
function whyNotRead(corpus: Corpus, uri: string): string | undefined {
  const kind = corpus.facts(uri)?.get(prose);
  switch (kind?.kind) {
    case undefined:
    case 'article':
      return undefined;
    case 'not-prose':
      return kind.because;
    case 'other-language':
      return kind.language ?? 'not English';
    case 'too-large':
      return `longer than ${longestArticle.toLocaleString('en')} characters`;
  }
}

function faultFrom(fault: unknown): Error {
  return fault instanceof Error ? fault : new Error(String(fault));
}

/** A fault of ours must not cost the caller the other articles. */
function faultOf(error: unknown): string {
  return `Copydesk failed on this article: ${error instanceof Error ? error.message : String(error)}`;
}
