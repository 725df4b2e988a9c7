// Works at random in a folder that a server reads, day after day, and expects the server to end each day as a fresh one that is given the
// same files and documents: `npm run edits -- --steps 20000 [--seed 1] [--day 200]`. Every other day has a model that answers by and by.
import { parseArgs } from 'node:util';
import { expectAsFresh } from '../server/test/support/day/compare';
import { plainReader } from '../server/test/support/reader';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      steps: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      day: { type: 'string', default: '200' },
    },
  });
  const [steps = 0, first = 0, length = 0] = [values.steps, values.seed, values.day].map(Number);
  if (![steps, first, length].every(Number.isInteger) || length < 1) {
    console.error('usage: npm run edits -- [--steps N] [--seed N] [--day N]');
    return 2;
  }
  let others = 0;
  for (let seed = first, done = 0; done < steps; seed++, done += length) {
    const model = seed % 2 === 0 ? plainReader().start : undefined;
    try {
      await expectAsFresh(seed, Math.min(length, steps - done), model);
    } catch (error) {
      others++;
      console.error(`day ${seed}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  console.log(
    `${steps.toLocaleString('en')} steps in days of ${length}: ${others} days ended otherwise than a fresh server`,
  );
  return others === 0 ? 0 : 1;
}

main().then(
  code => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
