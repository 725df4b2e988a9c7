import { Corpus, type Means } from '../corpus/corpus';
import { readByModel, type Readers } from '../corpus/modelReadings';
import { longestArticle } from '../stages/prose';
import { printed, type Form } from './annotator';
import { inOrder } from './inOrder';
import { meansFor } from './meansFor';
import { readAhead, withReaders, type ReaderChoice } from './readers';
import { linesOf, requestOf, type Id, type Request } from './requests';
import { exit, type Exit, type Shell } from './shell';

/**
 * Annotates JSON Lines from the standard input, in the same order; each article stands alone. What is wrong with a line is said in
 * its place, or beside the readings, which have no form for it.
 */
export async function annotateLines(form: Form, reader: ReaderChoice, shell: Shell): Promise<Exit> {
  const means = meansFor(shell);
  return withReaders(reader, means, shell, async readers => {
    let code: Exit = means.lexicon.missing.length > 0 ? exit.someFailed : exit.fine;
    const answers = inOrder(linesOf(shell.input), readAhead, line => answerTo(requestOf(line), form, means, readers));
    for await (const answer of answers) {
      let text: string;
      if (typeof answer === 'string') {
        text = answer;
      } else {
        code = exit.someFailed;
        text = form === 'annotation' ? `${JSON.stringify(answer)}\n` : '';
        if (form === 'reading') {
          shell.warn(`copydesk: ${answer.id ?? 'a line'}: ${answer.error}`);
        }
      }
      if (!(await shell.print(text))) {
        break;
      }
    }
    return code;
  });
}

/** Why a line cannot be annotated. */
interface Failure {
  readonly id: Id | null;
  readonly error: string;
}

async function answerTo(
  request: Request,
  form: Form,
  means: Means,
  readers: Readers | undefined,
): Promise<string | Failure> {
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
    const readings = readers && (await readByModel(corpus, uri, readers));
    const read = readings === undefined ? corpus : corpus.reread(uri, readings);
    return printed(read, uri, form, { idOf: () => id, vouched: true });
  } catch (error) {
    // A fault of ours must not cost the caller the other articles.
    return { id, error: `Copydesk failed on this article: ${error instanceof Error ? error.message : String(error)}` };
  }
}
