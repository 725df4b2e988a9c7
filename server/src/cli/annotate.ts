import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Corpus, type Means } from '../corpus/corpus';
import { longestArticle, prose } from '../stages/prose';
import { annotationOf } from './annotator';
import { readText } from './decode';
import { documentsAt } from './documents';
import { readMeans } from './means';
import { linesOf, requestOf, type Request } from './requests';
import { exit, type Exit, type Shell } from './shell';

/** Annotates JSON Lines from the standard input, one a line in the same order; each article stands alone. */
export async function annotateLines(shell: Shell): Promise<Exit> {
  const means = readMeans();
  let code: Exit = exit.fine;
  for await (const line of linesOf(shell.input)) {
    const answer = answerTo(requestOf(line), means);
    if ('error' in answer) {
      code = exit.someFailed;
    }
    if (!(await shell.print(`${JSON.stringify(answer)}\n`))) {
      break;
    }
  }
  return code;
}

function answerTo(request: Request, means: Means): object {
  if (request.kind === 'mistake') {
    return { id: request.id, error: request.error };
  }
  const { id, text, date } = request;
  if (text.length > longestArticle) {
    return { id, error: `the text is longer than ${longestArticle} characters` };
  }
  // By way of bytes, a lone surrogate becomes a character that can be encoded.
  const uri = `stdin:/${encodeURIComponent(Buffer.from(String(id)).toString())}`;
  try {
    const corpus = Corpus.empty(means).with({ uri, version: 1, text, ...(date === undefined ? {} : { date }) });
    return annotationOf(corpus, uri, { idOf: () => id, vouched: true }) ?? { id, error: 'lost' };
  } catch (error) {
    // A fault of ours must not cost the caller the other articles.
    return { id, error: `Copydesk failed on this article: ${messageOf(error)}` };
  }
}

export interface FileOptions {
  /** Of the files, as iconv-lite names it. */
  readonly encoding: string;
  /** The articles' own date, ISO 8601. */
  readonly date: string | undefined;
}

/** Annotates files and folders as one corpus: keys, names and findings hold across them. */
export async function annotateFiles(paths: readonly string[], options: FileOptions, shell: Shell): Promise<Exit> {
  const means = readMeans();
  const { documents, problems } = documentsAt(paths, shell.folder);
  const failures = [...problems];
  const idByUri = new Map<string, string>();
  let corpus = Corpus.empty(means);
  for (const [index, { file, id }] of documents.entries()) {
    shell.progress(`Reading ${index + 1} of ${documents.length}: ${id}`);
    const read = readText(file, options.encoding);
    if ('problem' in read) {
      failures.push(`${file}: ${read.problem}`);
      continue;
    }
    const uri = pathToFileURL(path.resolve(shell.folder, file)).href;
    try {
      const { date } = options;
      corpus = corpus.with({ uri, version: 1, text: read.text, ...(date === undefined ? {} : { date }) });
      idByUri.set(uri, id);
    } catch (error) {
      failures.push(`${file}: Copydesk failed on this article: ${messageOf(error)}`);
    }
  }
  const idOf = (uri: string): string => idByUri.get(uri) ?? uri;
  let done = 0;
  for (const [uri, id] of idByUri) {
    shell.progress(`Annotating ${++done} of ${idByUri.size}: ${id}`);
    const line = JSON.stringify(annotationOf(corpus, uri, { idOf, vouched: false }));
    const reason = whyNotRead(corpus, uri);
    if (reason !== undefined) {
      shell.warn(`copydesk: ${id}: not analysed: ${reason}`);
    }
    if (!(await shell.print(`${line}\n`))) {
      break;
    }
  }
  shell.progress();
  failures.forEach(failure => shell.warn(`copydesk: ${failure}`));
  return failures.length > 0 ? exit.someFailed : exit.fine;
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
      return `longer than ${longestArticle} characters`;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
