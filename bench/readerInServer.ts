import { DidChangeTextDocumentNotification, HoverRequest } from 'vscode-languageserver/node';
import { goal, median, milliseconds, quantile, row } from './report';
import { startServer, type ServerProcess } from './serverProcess';
import { articleOf, middleOf, sampleArticles } from './texts';

const articles = 100;
const words = 800;
const keystrokes = 100;
const fewKeystrokes = 10;

/** What the model costs the server that an editor runs: the first hover while it loads, memory, the time from a keystroke to the problems. */
export async function measureInServer(): Promise<void> {
  const server = await startServer();
  if (server === undefined) {
    return;
  }
  try {
    await firstHover(server);
    const model = await server.model;
    if (model !== 'ready') {
      row('server’s model', model, 'what follows is read by rule');
    }
    const times = await keystrokesToProblems(server, keystrokes);
    const late = quantile(times, 0.95);
    row('keystroke to diagnostics, 800 words', milliseconds(median(times)), 'median');
    row('the same, p95', milliseconds(late), goal(late, '≤', 50, 'ms'));
    await openArticles(server);
    const megabytes = server.memory() / 1e6;
    row('memory, 100 articles of 4 KB open', `${Math.round(megabytes)} MB`, goal(megabytes, '≤', 350, 'MB'));
    const among = await keystrokesToProblems(server, fewKeystrokes);
    row('keystroke to diagnostics among them', milliseconds(median(among)), 'median');
  } finally {
    server.close();
  }
}

async function firstHover(server: ServerProcess): Promise<void> {
  const text = articleOf(words, sampleArticles());
  const uri = 'file:///bench/hover.txt';
  const start = performance.now();
  await server.open(uri, text);
  await server.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: middleOf(text) });
  row('open to first hover, server cold', milliseconds(performance.now() - start), 'while the model loads');
}

async function openArticles(server: ServerProcess): Promise<void> {
  const { texts } = sampleArticles();
  for (let index = 0; index < articles; index++) {
    // No two paragraphs are alike, so that nothing that is remembered helps.
    const text = (texts[index % texts.length] ?? '').replaceAll(/\n+/gu, `\n\n${index} `);
    await server.open(`file:///bench/${index}.txt`, text);
  }
  await server.problems(`file:///bench/${articles - 1}.txt`, 1);
  await server.quiet();
}

/** Milliseconds from a letter typed in the middle of an article that the model has read to the problems of that version, again and again. */
async function keystrokesToProblems(server: ServerProcess, count: number): Promise<readonly number[]> {
  const text = articleOf(words, sampleArticles(), 30);
  const uri = `file:///bench/typed-${count}.txt`;
  const at = middleOf(text);
  await server.open(uri, text);
  await server.problems(uri, 1);
  await server.quiet();
  const times: number[] = [];
  for (let version = 2; version < count + 2; version++) {
    const start = performance.now();
    await server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: 'a' }],
    });
    await server.problems(uri, version);
    times.push(performance.now() - start);
  }
  return times;
}
