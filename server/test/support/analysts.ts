import type { Wanted } from '../../src/pipeline/breathe';
import { emptyRecord } from '../../src/corpus/record';
import { Crew } from '../../src/workshop/crew';
import type { FromAnalyst, ToAnalyst } from '../../src/workshop/messages';
import type { Order, Outcome } from '../../src/workshop/order';
import { StillPort } from './stillPort';

/** An analyst's thread. */
class StillAnalyst extends StillPort<ToAnalyst<string>, FromAnalyst<string>> {
  /** What it was given and has not answered, oldest first. */
  get hand(): readonly string[] {
    return this.told.map(({ order }) => order.article.uri);
  }

  /** Answers the oldest order. */
  answer(): void {
    const oldest = this.told.shift();
    if (oldest === undefined) {
      throw new Error('nothing was ordered');
    }
    this.say({ kind: 'outcome', id: oldest.id, outcome: outcomeFor(oldest.order, 'by a thread') });
  }
}

/** A crew of such threads: so many, after a few orders. */
export function stillCrew({ count = 2, few = 0, fails }: { count?: number; few?: number; fails?: string } = {}) {
  const threads: StillAnalyst[] = [];
  const troubles: string[] = [];
  /** Uris of what was done in this thread. */
  const alone: string[] = [];
  const crew = new Crew<string, string>({
    open: () => {
      if (fails !== undefined) {
        throw new Error(fails);
      }
      const thread = new StillAnalyst();
      threads.push(thread);
      return thread.port;
    },
    count,
    few,
    alone: order => {
      alone.push(order.article.uri);
      return Promise.resolve(outcomeFor(order, 'alone'));
    },
    onTrouble: why => troubles.push(why),
  });
  /** By whom the article at this uri was analysed, once it is. */
  const analyse = async (uri: string, wanted?: Wanted): Promise<string> => {
    const outcome = await crew.analyse(orderFor(uri), wanted);
    return outcome.kind === 'analysed' ? `${uri} ${outcome.paper ?? ''}` : outcome.why;
  };
  return { crew, analyse, threads, troubles, alone };
}

export function orderFor(uri: string, text = 'Ida Holm rowed.'): Order<string> {
  return { article: { uri, version: 1, text }, reader: 'rules', decisions: [] };
}

function outcomeFor({ article }: Order<string>, paper: string): Outcome<string> {
  return { kind: 'analysed', record: emptyRecord(article), reader: 'rules', paper };
}
