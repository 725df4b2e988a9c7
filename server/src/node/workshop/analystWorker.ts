// Door of an analyst's own thread: brings the word lists, files and a runtime, and carries out orders.
import { parentPort, workerData } from 'node:worker_threads';
import { paperOf, type Ask, type Paper } from '../../cli/papers';
import type { FromReader, ToReader } from '../../reader/service/messages';
import { serveReader } from '../../reader/service/serve';
import { ReaderService } from '../../reader/service/service';
import { lineWithin } from '../../reader/service/withinThread';
import type { FromAnalyst, ToAnalyst } from '../../workshop/messages';
import { serveAnalyst } from '../../workshop/serve';
import { readMeans } from '../means';
import type { ThreadData } from '../reader/gatedThread';
import { loadThrough } from '../reader/loadModel';
import { portFrom } from '../reader/nodePort';
import { modelFolder } from '../reader/startReader';

if (parentPort !== null) {
  const { gate } = workerData as ThreadData;
  const means = readMeans();
  serveAnalyst(portFrom<FromAnalyst<Paper>, ToAnalyst<Ask>>(parentPort), {
    means,
    paperOf,
    startModel: () =>
      new ReaderService({
        folder: modelFolder(),
        lexicon: means.lexicon,
        rules: means.readings,
        remembers: rememberedWords,
        // This thread is the reader's, too.
        open: () => {
          const [here, there] = lineWithin<ToReader, FromReader>();
          serveReader(there, loadThrough(gate));
          return here;
        },
      }),
  });
}

/** More than the longest article has, for its answers are needed until it is analysed. */
const rememberedWords = 500_000;
