// A day's work, much faster: opens, edits, closes, requests and file events in a folder that the server as it ships reads, for as long as is
// asked, and every evening a look from outside at what it holds: `npm run soak -- --minutes 60 [--seed 1]`.
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { startDay, type Disk } from '../server/test/support/day/day';
import { nextStep } from '../server/test/support/day/steps';
import { seeded } from '../server/test/support/seeded';
import { goal, median, row, title } from './report';
import { startServer } from './serverProcess';

/** Steps between two evenings. */
const day = 500;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
  });
  const minutes = Number(values.minutes);
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'copydesk-soak-'));
  const uri = pathToFileURL(folder).href;
  const server = await startServer([uri]);
  if (server === undefined) {
    return 2;
  }
  try {
    title(`Soak: ${minutes} minutes of work at random, evenings after ${day} steps, every document closed`);
    row('model', await server.model);
    const chance = seeded(Number(values.seed));
    const work = startDay(server.connection, uri, on(folder), chance);
    const evenings: Evening[] = [];
    const end = performance.now() + minutes * 60_000;
    while (performance.now() < end) {
      for (let step = 0; step < day && performance.now() < end; step++) {
        await work.take(nextStep(chance, work));
      }
      for (const open of [...work.open.keys()]) {
        await work.take({ kind: 'close', path: open });
      }
      await work.end();
      await server.quiet();
      evenings.push({ megabytes: server.memory() / 1e6, ...server.handles() });
    }
    return report(evenings);
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the server's process holds at an evening. */
interface Evening {
  readonly megabytes: number;
  readonly files?: number;
  readonly threads?: number;
}

/** The first third of the evenings is for getting warm; what comes then must stay level. */
function report(evenings: readonly Evening[]): number {
  const third = Math.ceil(evenings.length / 3);
  const [warm, late] = [evenings.slice(third, 2 * third), evenings.slice(-third)];
  const levels = [warm, late].map(some => median(some.map(({ megabytes }) => megabytes)));
  const growth = ((levels[1] ?? NaN) / (levels[0] ?? NaN) - 1) * 100;
  row('evenings', String(evenings.length), `${(evenings.length * day).toLocaleString('en')} steps at most`);
  row('memory, every evening', '', evenings.map(({ megabytes }) => Math.round(megabytes)).join(' '));
  row('memory, last third to the one before', `${growth.toFixed(1)} %`, goal(growth, '≤', 5, '%'));
  let grown = 0;
  for (const what of ['files', 'threads'] as const) {
    const counts = evenings.flatMap(evening => evening[what] ?? []);
    const more = Math.max(...counts.slice(-third)) - Math.max(...counts.slice(0, third));
    grown = Math.max(grown, more);
    row(`${what} held, every evening`, `${more} more`, counts.join(' '));
  }
  return growth <= 5 && grown <= 0 ? 0 : 1;
}

function on(folder: string): Disk {
  const at = (name: string): string => path.join(folder, name);
  return {
    write: (name, text) => {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), text);
    },
    delete: name => rmSync(at(name)),
    move: (from, to) => {
      mkdirSync(path.dirname(at(to)), { recursive: true });
      renameSync(at(from), at(to));
    },
  };
}

main().then(
  code => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
