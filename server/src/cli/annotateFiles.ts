import { pathToFileURL } from 'node:url';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { Corpus, type Means } from '../corpus/corpus';
import { readByModel, type Readers } from '../corpus/modelReadings';
import { finished, type Draft } from '../formats/contract';
import { longestArticle } from '../stages/prose';
import type { ArticleRecord } from '../types/record';
import { notAnalysedInWords } from '../words/unread';
import { drafted, lineOf, readingOf, type AnnotationOptions, type Form } from './annotator';
import { readPiped, readText } from '../node/decode';
import { documentsAt, type Document } from './documents';
import { inOrder } from './inOrder';
import { meansFor } from './meansFor';
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

/**
 * Annotates files and folders as one corpus: keys, names and findings hold across them. Each article is analysed once; what is printed of it
 * when all have been read is drafted then. Readings depend on no other article, and are printed as they come.
 */
export async function annotateFiles(paths: readonly string[], options: FileOptions, shell: Shell): Promise<Exit> {
  const { documents, problems } = await documentsAt(paths, shell.folder);
  problems.forEach(problem => shell.warn(`copydesk: ${problem}`));
  const idByUri = new Map(documents.map(document => [uriOf(document), document.id]));
  const naming: AnnotationOptions = { idOf: uri => idByUri.get(uri) ?? uri, vouched: false };
  const means = meansFor(shell);
  const kept: Analysed[] = [];
  let failed = problems.length > 0 || means.lexicon.missing.length > 0;
  const isWanted = await withReaders(options.reader, means, shell, async readers => {
    const all = inOrder(documents, readAhead, document =>
      analysed(document, { ...options, ...naming, means, readers }).catch(faultOf),
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
      const reason = notAnalysedInWords(outcome.record.summary.prose);
      if (reason !== undefined) {
        shell.warn(`copydesk: ${id}: not analysed: ${reason}`);
      }
      if (options.form === 'annotation') {
        kept.push(outcome);
      } else if (!(await shell.print(outcome.reading))) {
        return false;
      }
    }
    return true;
  });
  if (isWanted) {
    await printAnnotations(kept, means, naming, shell);
  }
  shell.progress();
  return failed ? exit.someFailed : exit.fine;
}

async function printAnnotations(
  kept: readonly Analysed[],
  means: Means,
  { idOf }: AnnotationOptions,
  shell: Shell,
): Promise<void> {
  const corpus = Corpus.empty(means).withRecords(kept.map(({ record }) => record));
  let done = 0;
  for (const { record, draft } of kept) {
    const { uri } = record.summary;
    done++;
    shell.progress(`Annotating ${done} of ${kept.length}: ${idOf(uri)}`);
    if (!(await shell.print(lineOf(finished(corpus, uri, unpackedDraft(draft), idOf))))) {
      break;
    }
  }
}

/** What became of a file. */
type FileOutcome =
  | Analysed
  /** It could not be read. */
  | { readonly kind: 'unread'; readonly warning: string }
  /** Copydesk failed on it. */
  | { readonly kind: 'failed'; readonly warning: string };

interface Analysed {
  readonly kind: 'analysed';
  readonly record: ArticleRecord;
  /** Its annotation as far as the article alone tells it, packed, where that is asked for. */
  readonly draft: Uint8Array;
  /** Its reading, where that is asked for. */
  readonly reading: string;
  readonly warning: string | undefined;
}

interface AnalysisOptions extends FileOptions, AnnotationOptions {
  readonly means: Means;
  readonly readers: Readers | undefined;
}

async function analysed(document: Document, options: AnalysisOptions): Promise<FileOutcome> {
  const read = await (document.isPipe ? readPiped : readText)(document.file, options.encoding);
  if (read.kind === 'problem') {
    return { kind: 'unread', warning: read.problem };
  }
  const { text, warning } = read;
  if (text.length > longestArticle) {
    const limit = longestArticle.toLocaleString('en');
    return { kind: 'unread', warning: `is longer than ${limit} characters; split it into its articles` };
  }
  const { date, means, readers, form } = options;
  const uri = uriOf(document);
  const unread = Corpus.empty(means).with({ uri, version: 1, text, ...(date === undefined ? {} : { date }) });
  const readings = readers && (await readByModel(unread, uri, readers));
  const corpus = readings === undefined ? unread : unread.reread(uri, readings);
  const [facts, record] = [corpus.facts(uri), corpus.record(uri)];
  if (facts === undefined || record === undefined) {
    throw new Error(`The corpus does not hold ${uri}`);
  }
  return form === 'annotation'
    ? { kind: 'analysed', record, draft: packedDraft(drafted(facts, options)), reading: '', warning }
    : { kind: 'analysed', record, draft: new Uint8Array(), reading: readingOf(facts, options), warning };
}

function uriOf({ file }: Document): string {
  return pathToFileURL(file).href;
}

/** A tenth as long: the drafts of all articles wait until the last one is read. */
function packedDraft(draft: Draft): Uint8Array {
  return deflateRawSync(JSON.stringify(draft), { level: constants.Z_BEST_SPEED });
}

function unpackedDraft(draft: Uint8Array): Draft {
  return JSON.parse(inflateRawSync(draft).toString()) as Draft;
}

/** A fault of ours must not cost the caller the other articles. */
function faultOf(error: unknown): FileOutcome {
  return {
    kind: 'failed',
    warning: `Copydesk failed on this article: ${error instanceof Error ? error.message : String(error)}`,
  };
}
