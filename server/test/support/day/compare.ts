import assert from 'node:assert/strict';
import { DidOpenTextDocumentNotification, LogMessageNotification, MessageType } from 'vscode-languageserver/node';
import { filesFrom, folderUri, startClient, type Client } from '../client';
import type { StartReader } from '../../../src/lsp/server';
import { seeded } from '../seeded';
import { itemOf, startDay, type Day, type Disk } from './day';
import { seen } from './seen';
import { nextStep } from './steps';

/** Has a server follow so many steps, and expects it to end up as one does that is started on what there is in the end. */
export async function expectAsFresh(seed: number, steps: number, startReader?: StartReader): Promise<void> {
  const chance = seeded(seed);
  const files = new Map<string, string>();
  let settings: unknown = {};
  const worn = await connect(files, () => settings, startReader);
  const faults = faultsOf(worn);
  const day = startDay(worn.connection, folderUri, inMemory(files), chance);
  for (let step = 0; step < steps; step++) {
    const next = nextStep(chance, day);
    settings = next.kind === 'settings' ? next.settings : settings;
    await day.take(next);
  }
  await day.end();
  const fresh = await connect(files, () => settings, startReader);
  for (const document of day.open.values()) {
    await fresh.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: itemOf(document) });
  }
  await fresh.indexed;
  try {
    await agree(worn, fresh, day);
    assert.deepEqual(faults, []);
  } finally {
    worn.close();
    fresh.close();
  }
}

function inMemory(files: Map<string, string>): Disk {
  return {
    write: (path, text) => void files.set(path, text),
    delete: path => void files.delete(path),
    move: (from, to) => {
      files.set(to, files.get(from) ?? '');
      files.delete(from);
    },
  };
}

function connect(
  files: ReadonlyMap<string, string>,
  settings: () => unknown,
  startReader: StartReader | undefined,
): Promise<Client> {
  return startClient(
    {},
    {},
    {
      startReader,
      disk: filesFrom(files),
      answers: {
        'workspace/configuration': () => [settings(), 'utf8'],
      },
    },
  );
}

/** The faults that the server says in its log. */
function faultsOf(client: Client): readonly string[] {
  const errors: string[] = [];
  client.connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
    if (type === MessageType.Error) {
      errors.push(message);
    }
  });
  return errors;
}

/** Resolves when both answer alike; a difference of which neither has had anything to say for as long as `patience` is a fault. */
async function agree(worn: Client, fresh: Client, day: Day): Promise<void> {
  const documents = [...day.open.values()];
  const look = async (client: Client): Promise<readonly string[]> => [
    ...(await seen(client.connection, documents)),
    ...documents.map(({ uri }) => `problems ${uri}: ${JSON.stringify(client.published.get(uri))}`),
    `status: ${JSON.stringify(client.statuses.at(-1))}`,
  ];
  for (;;) {
    const heard = worn.heard() + fresh.heard();
    const [is, shall] = [await look(worn), await look(fresh)];
    const other = is.findIndex((line, index) => line !== shall[index]);
    if (other < 0) {
      return;
    }
    // What was said while they answered may have changed the answers.
    if (worn.heard() + fresh.heard() === heard && !(await says([worn, fresh]))) {
      assert.equal(is[other], shall[other]);
    }
  }
}

/** Whether one of them says something more in time. */
async function says(clients: readonly Client[]): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<boolean>(resolve => {
    timer = setTimeout(() => resolve(false), patience);
  });
  const said = clients.map(client => client.next().then(() => true));
  const isMore = await Promise.race([...said, silence]);
  clearTimeout(timer);
  return isMore;
}

/** Milliseconds. */
const patience = 3000;
