// The server as it ships (`npm run build` makes it), without its model, on a folder of real length: how long it reads, and what it holds at its fullest.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { articlesMadeAnew } from './madeAnew';
import { goal, row, title } from './report';
import { startServer } from './serverProcess';

/** As many as a folder may have, if nobody says otherwise. */
const articles = 5000;

const dist = path.join(__dirname, '../dist');

async function main(): Promise<void> {
  title(`Server: a folder of ${articles.toLocaleString('en')} articles of 420 words, by rule`);
  const texts = articlesMadeAnew(articles);
  if (!existsSync(dist) || texts === undefined) {
    console.error('There is no dist: npm run build makes it.');
    return;
  }
  const temporary = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'));
  try {
    const folder = path.join(temporary, 'articles');
    mkdirSync(folder);
    texts.forEach((text, index) => writeFileSync(path.join(folder, `${index}.txt`), text));
    const without = path.join(temporary, 'dist');
    cpSync(dist, without, { recursive: true, filter: file => !file.endsWith('.onnx') });
    await measure(folder, path.join(without, 'server.js'));
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

async function measure(folder: string, program: string): Promise<void> {
  const start = performance.now();
  const server = await startServer([pathToFileURL(folder).href], program);
  if (server === undefined) {
    return;
  }
  try {
    await server.folderRead(articles);
    const seconds = (performance.now() - start) / 1000;
    row('articles read', `${(articles / seconds).toFixed(0)} a second`, `${seconds.toFixed(1)} s by the clock`);
    await server.quiet();
    row('memory when all are read', `${Math.round(server.memory() / 1e6)} MB`);
    const peak = server.peak();
    if (peak !== undefined) {
      row('  at its fullest', `${Math.round(peak / 1e6)} MB`, goal(peak / 1e6, '≤', 350, 'MB'));
    }
  } finally {
    server.close();
  }
}

void main();
