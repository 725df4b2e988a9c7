// Hostile and odd texts by the thousand: `npm run fuzz [-- --inputs 100000 --seed 1 --reader rules|model]`. What is at fault is printed with the
// smallest text that shows it, and makes the exit status 1. The same seed makes the same texts. `-- --fresh 1000` has so many sentences read one after
// the other, and each in a process of its own: they must be read alike.
import { parseArgs } from 'node:util';
import { readMeans } from '../server/src/node/means';
import { readOtherwiseAfresh } from './fuzz/afresh';
import { round, type Fault } from './fuzz/rounds';
import { sentences } from './fuzz/sentences';
import { openModel, readAhead } from './model';

/** Texts between two lines of progress. */
const together = 1000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      inputs: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      reader: { type: 'string', default: 'rules' },
      fresh: { type: 'string' },
    },
  });
  if (values.fresh !== undefined) {
    process.exitCode = await readAfresh(Number(values.fresh));
    return;
  }
  const means = readMeans();
  const loaded = values.reader === 'model' ? await openModel() : undefined;
  if (values.reader === 'model' && loaded === undefined) {
    process.exitCode = 2;
    return;
  }
  const inputs = Number(values.inputs);
  const faults: Fault[] = [];
  for (let done = 0; done < inputs; done += together) {
    // The texts of a round depend on where it begins alone, so that a long run can be done in parts.
    const found = await round(
      Number(values.seed) + done,
      Math.min(together, inputs - done),
      means,
      loaded && (text => readAhead(text, loaded, means)),
    );
    for (const { text, fault } of found) {
      console.log(
        `${JSON.stringify(text.length > mostShown ? `${text.slice(0, mostShown)}…` : text)}\n  ${fault.split('\n').slice(0, 4).join('\n  ')}`,
      );
    }
    faults.push(...found);
    console.error(
      `${Math.min(done + together, inputs).toLocaleString('en')} texts by ${values.reader}, ${faults.length} faults`,
    );
  }
  console.log(
    `${inputs.toLocaleString('en')} texts by ${values.reader} from seed ${values.seed}: ${faults.length} faults`,
  );
  process.exitCode = faults.length > 0 ? 1 : 0;
}

async function readAfresh(count: number): Promise<number> {
  const others = await readOtherwiseAfresh(sentences(count), readMeans(), (done, differ) => {
    if (done % toldEvery === 0) {
      console.error(`${done.toLocaleString('en')} read, ${differ} otherwise`);
    }
  });
  others.forEach(text => console.log(JSON.stringify(text)));
  console.log(`${count.toLocaleString('en')} sentences, each in a process of its own: ${others.length} read otherwise`);
  return others.length > 0 ? 1 : 0;
}

/** Sentences between two lines of progress, each some seconds of a process. */
const toldEvery = 50;

/** UTF-16 code units of a text that are printed. */
const mostShown = 1000;

void main();
