// What an editor waits for: the real server over in-memory streams with the real protocol.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DidChangeTextDocumentNotification, HoverRequest } from 'vscode-languageserver/node';
import { folderUri, startClient, type Client } from '../server/test/support/client';
import { articleOf, longArticle, middleOf, sampleArticles, type Sample } from './texts';
import { goal, median, memory, milliseconds, quantile, row, title } from './report';

const words = 2000;
const keystrokes = 100;

async function main(): Promise<void> {
  const sample = sampleArticles();
  title(`Editor: an article of ${words.toLocaleString('en')} words (${sample.source}), server over in-memory streams`);
  row('memory before the first article', memory());
  const client = await startClient();
  await openToHover(client, sample);
  await keystrokeToProblems(client, articleOf(words, sample, 30));
  row('memory with the articles open', memory());
  await longArticleToHover(client, sample);
  row('memory with it open', memory());
  client.close();
}

async function openToHover(client: Client, sample: Sample): Promise<void> {
  const times: number[] = [];
  for (let index = 0; index < 8; index++) {
    times.push(await hoverTime(client, `hover-${index}.txt`, articleOf(words, sample, index * 3)));
  }
  row('open to first hover, the very first', milliseconds(times[0] ?? NaN), 'the process has read nothing before');
  row('open to first hover, median', milliseconds(median(times.slice(1))));
}

/** One megabyte, in a server that has read other articles: the hover at once, then all of it, in steps that let other requests in. */
async function longArticleToHover(client: Client, sample: Sample): Promise<void> {
  const start = performance.now();
  const text = longArticle(1_000_000, sample);
  const steps = longestStep();
  const time = await hoverTime(client, 'long.txt', text);
  row('open to first hover, 1 MB', milliseconds(time), goal(time, '≤', 1000, 'ms'));
  await client.problems(`${folderUri}/long.txt`, 1);
  row('open to all problems, 1 MB', milliseconds(performance.now() - start));
  row('longest time without an answer', milliseconds(steps()), 'while it is read');
}

/** Watches how long the server keeps to itself; the function it gives ends that and tells the longest time in milliseconds. */
function longestStep(): () => number {
  const times = monitorEventLoopDelay({ resolution: 5 });
  times.enable();
  return () => {
    times.disable();
    return times.max / 1e6;
  };
}

/** Milliseconds from opening an article to a hover's answer in its middle. */
async function hoverTime(client: Client, name: string, text: string): Promise<number> {
  const uri = `${folderUri}/${name}`;
  const start = performance.now();
  await client.open(uri, text);
  // What it says of the capitalised word there is not the point; that it was answered is.
  await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: middleOf(text) });
  return performance.now() - start;
}

/** A letter typed in the middle of the article, then the problems of that version, again and again. */
async function keystrokeToProblems(client: Client, text: string): Promise<void> {
  const uri = `${folderUri}/typed.txt`;
  await client.open(uri, text);
  await client.problems(uri, 1);
  const at = middleOf(text);
  const times: number[] = [];
  for (let version = 2; version < keystrokes + 2; version++) {
    const start = performance.now();
    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: 'a' }],
    });
    await client.problems(uri, version);
    times.push(performance.now() - start);
  }
  const late = quantile(times, 0.95);
  row('keystroke to diagnostics, median', milliseconds(median(times)));
  row('keystroke to diagnostics, p95', milliseconds(late), goal(late, '≤', 50, 'ms'));
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
