import { longestArticle } from '../stages/prose';
import { inOrder } from '../workshop/inOrder';
import { withAnalysts, type Analysts } from './analysts';
import { meansFor } from './meansFor';
import type { Form } from './papers';
import type { ReaderChoice } from './readers';
import { linesOf, requestOf, type Id, type Request } from './requests';
import { exit, type Exit, type Shell } from './shell';

/**
 * Annotates JSON Lines from the standard input, in the same order; each article stands alone. What is wrong with a line is said in
 * its place, or beside the readings, which have no form for it.
 */
export async function annotateLines(form: Form, reader: ReaderChoice, shell: Shell): Promise<Exit> {
  const means = meansFor(shell);
  return withAnalysts(reader, means, shell, async analysts => {
    let code: Exit = means.missing !== undefined ? exit.someFailed : exit.fine;
    const answers = inOrder(linesOf(shell.input), analysts.ahead, line => answerTo(requestOf(line), form, analysts));
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

async function answerTo(request: Request, form: Form, analysts: Analysts): Promise<string | Failure> {
  if (request.kind === 'mistake') {
    return { id: request.id, error: request.error };
  }
  const { id, text, date } = request;
  if (text.length > longestArticle) {
    return { id, error: `the text is longer than ${longestArticle.toLocaleString('en')} characters` };
  }
  // By way of bytes, a lone surrogate becomes a character that a uri can hold.
  const uri = `stdin:/${encodeURIComponent(Buffer.from(String(id)).toString())}`;
  const outcome = await analysts.analyse(
    { uri, version: 1, text, ...(date === undefined ? {} : { date }) },
    { form, id, vouched: true },
  );
  return outcome.kind === 'failed'
    ? { id, error: `Copydesk failed on this article: ${outcome.why}` }
    : outcome.paper?.kind === 'text'
      ? outcome.paper.text
      : '';
}
