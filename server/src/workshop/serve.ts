import { Cancelled } from '../pipeline/breathe';
import type { Port } from '../reader/service/messages';
import type { ReaderService } from '../reader/service/service';
import { analysed, type Tools } from './analysed';
import type { FromAnalyst, ToAnalyst } from './messages';

/** What an analyst works with; the model is loaded when the first order asks for it. */
export interface AnalystTools<Ask, Paper> extends Omit<Tools<Ask, Paper>, 'model'> {
  readonly startModel: () => ReaderService;
}

/** An analyst's own thread: carries out one order after the other. */
export function serveAnalyst<Ask, Paper>(
  port: Port<FromAnalyst<Paper>, ToAnalyst<Ask>>,
  { startModel, ...tools }: AnalystTools<Ask, Paper>,
): void {
  let model: ReaderService | undefined;
  const answer = async ({ id, order }: ToAnalyst<Ask>): Promise<FromAnalyst<Paper>> => {
    if (order.reader === 'model') {
      model ??= startModel();
      const state = await model.ready;
      if (state.kind === 'failed') {
        return { kind: 'unable', why: state.message };
      }
    }
    return { kind: 'outcome', id, outcome: await analysed(order, { ...tools, model }) };
  };
  let last = Promise.resolve();
  port.listen(
    message => {
      last = last.then(async () => port.post(await answer(message))).catch(unlessCancelled);
    },
    () => model?.dispose(),
  );
}

/** The reader was closed with the thread: nobody listens any more. */
function unlessCancelled(error: unknown): void {
  if (!(error instanceof Cancelled)) {
    throw error;
  }
}
