import { Corpus, type Means } from '../corpus/corpus';
import type { Annotation } from '../formats/annotation';
import { longestArticle } from '../stages/prose';
import { annotationOf } from './annotator';
import { readMeans } from '../node/means';
import { linesOf, requestOf, type Id, type Request } from './requests';
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

/** What is printed for a line that cannot be annotated. */
interface Failure {
  readonly id: Id | null;
  readonly error: string;
}

function answerTo(request: Request, means: Means): Annotation | Failure {
  if (request.kind === 'mistake') {
    return { id: request.id, error: request.error };
  }
  const { id, text, date } = request;
  if (text.length > longestArticle) {
    return { id, error: `the text is longer than ${longestArticle.toLocaleString('en')} characters` };
  }
  // By way of bytes, a lone surrogate becomes a character that a uri can hold.
  const uri = `stdin:/${encodeURIComponent(Buffer.from(String(id)).toString())}`;
  try {
    const corpus = Corpus.empty(means).with({ uri, version: 1, text, ...(date === undefined ? {} : { date }) });
    return annotationOf(corpus, uri, { idOf: () => id, vouched: true });
  } catch (error) {
    // A fault of ours must not cost the caller the other articles.
    return { id, error: `Copydesk failed on this article: ${error instanceof Error ? error.message : String(error)}` };
  }
}
