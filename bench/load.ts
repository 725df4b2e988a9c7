// Much at once: the server over in-memory streams, by rule, with articles that are made of the sample's. What others do on the machine is in
// every time, so the share of it that the process had a processor stands beside the long ones.
import {
  DidChangeTextDocumentNotification,
  DocumentSymbolRequest,
  HoverRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { speakersRequest } from '../server/src/protocol';
import { folderUri, startClient, type Client } from '../server/test/support/client';
import { goal, median, milliseconds, quantile, row, title } from './report';
import { startServer } from './serverProcess';
import { longArticle, middleOf, sampleArticles } from './texts';

const { source, texts } = sampleArticles();

async function main(): Promise<void> {
  title(`Load: articles of 4 KB (${source}), by rule, server over in-memory streams in this very process`);
  await warmUp();
  await openedAtOnce(100);
  await requestsWhileOpening(1000);
  await hoverWhileIndexing(1000);
  await typingInALongArticle(1_000_000);
}

/** No two articles have a paragraph in common, so that nothing that is remembered helps. */
function article(index: number): string {
  return (texts[index % texts.length] ?? '').replaceAll(/\n+/gu, `\n\n${index} `);
}

async function warmUp(): Promise<void> {
  const client = await startClient();
  for (let index = 0; index < 20; index++) {
    await client.open(`${folderUri}/${index}.txt`, article(index));
  }
  await hover(client, 19);
  // This server is not gone when nobody talks to it any more: what it still does would be measured with the next one.
  await Promise.all(Array.from({ length: 20 }, (_, index) => client.problems(`${folderUri}/${index}.txt`)));
  await quiet(client);
  client.close();
}

/** Resolves when the server has said nothing for two seconds. */
async function quiet(client: Client): Promise<void> {
  for (let heard = -1; heard !== client.heard();) {
    heard = client.heard();
    await new Promise(resolve => setTimeout(resolve, 2000));
  }
}

async function openedAtOnce(count: number): Promise<void> {
  const client = await startClient();
  const start = performance.now();
  const opening = openAll(client, count);
  const time = await hover(client, count - 1);
  await opening;
  row(`${count} opened at once: first hover`, milliseconds(time), goal(time, '≤', 1000, 'ms'));
  await client.problems(`${folderUri}/${count - 1}.txt`);
  row('until all have their problems', milliseconds(performance.now() - start));
  await quiet(client);
  client.close();
}

/**
 * Everything that an editor asks, one after the other, from the moment on when all are opened until all have their problems. Here the server is a
 * process of its own, as it ships: in one with it, the client would take its turns, too, and an answer wait behind everything that was told.
 */
async function requestsWhileOpening(count: number): Promise<void> {
  const server = await startServer();
  if (server === undefined) {
    return;
  }
  const { connection } = server;
  const uris = Array.from({ length: count }, (_, index) => `${folderUri}/${index}.txt`);
  const opening = Promise.all(uris.map((uri, index) => server.open(uri, article(index))));
  const state = { isRead: false };
  const read = Promise.all(uris.map(uri => server.problems(uri, 1))).then(() => (state.isRead = true));
  const times: number[] = [];
  const start = performance.now();
  for (let index = 0; !state.isRead || index < 20; index++) {
    const at = (index * 37) % count;
    const textDocument = { uri: uris[at] ?? '' };
    const position = middleOf(article(at));
    const ask = [
      () => connection.sendRequest(HoverRequest.type, { textDocument, position }),
      () => connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
      () => connection.sendRequest(speakersRequest, textDocument),
      () => connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'smith' }),
    ][index % 4];
    const begin = performance.now();
    await ask?.();
    times.push(performance.now() - begin);
  }
  await Promise.all([read, opening]);
  const slowest = Math.max(...times);
  row(`${count.toLocaleString('en')} open: the slowest request`, milliseconds(slowest), goal(slowest, '≤', 1000, 'ms'));
  row(
    'the same, median and 95th percentile',
    milliseconds(median(times)),
    `${milliseconds(quantile(times, 0.95))}, of ${times.length}`,
  );
  row('until all have their problems', milliseconds(performance.now() - start));
  server.close();
}

async function hoverWhileIndexing(count: number): Promise<void> {
  const files = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`folder/${index}.txt`, article(index)]),
  );
  const client = await startClient(files);
  const cpu = process.cpuUsage();
  const start = performance.now();
  await client.open(`${folderUri}/0.txt`, article(count));
  const state = { isRead: false };
  const read = client.indexed.then(() => (state.isRead = true));
  const times: number[] = [];
  while (!state.isRead) {
    times.push(await hover(client, 0));
    // Somebody who points at one thing after the other.
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  await read;
  const late = quantile(times, 0.95);
  row(`hover while ${count.toLocaleString('en')} are read, p95`, milliseconds(late), goal(late, '≤', 100, 'ms'));
  row(
    'the same, median and slowest',
    milliseconds(median(times)),
    `${milliseconds(Math.max(...times))}, of ${times.length}`,
  );
  row('until the folder is read', milliseconds(performance.now() - start), shareOf(cpu, start));
  client.close();
}

async function typingInALongArticle(length: number): Promise<void> {
  const client = await startClient();
  const text = longArticle(length, sampleArticles());
  const uri = `${folderUri}/0.txt`;
  const position = middleOf(text);
  await client.open(uri, text);
  const times: number[] = [];
  for (let version = 2; version < 62; version++) {
    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: 'a' }],
    });
    const begin = performance.now();
    await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    times.push(performance.now() - begin);
    // Ten keys a second, and a pause now and then in which reading begins.
    await new Promise(resolve => setTimeout(resolve, version % 10 === 0 ? 600 : 100));
  }
  const late = quantile(times, 0.95);
  row('hover while typing in 1 MB, p95', milliseconds(late), goal(late, '≤', 100, 'ms'));
  row('the same, median and slowest', milliseconds(median(times)), milliseconds(Math.max(...times)));
  client.close();
}

async function openAll(client: Client, count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, (_, index) => client.open(`${folderUri}/${index}.txt`, article(index))),
  );
}

/** Milliseconds to the answer. */
async function hover(client: Client, index: number): Promise<number> {
  const start = performance.now();
  const textDocument = { uri: `${folderUri}/${index}.txt` };
  await client.connection.sendRequest(HoverRequest.type, { textDocument, position: middleOf(article(index)) });
  return performance.now() - start;
}

/** How much of the time the process had a processor for: less than all, and others had it. */
function shareOf(before: NodeJS.CpuUsage, start: number): string {
  const { user, system } = process.cpuUsage(before);
  return `${Math.round((user + system) / 10 / (performance.now() - start))} % of them with a processor`;
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
