import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Where other people's programs are kept, outside of the project. */
const cacheFolder = process.env['COPYDESK_CACHE'] ?? path.join(homedir(), '.cache/copydesk-peers');

/** How a program gets into the cache. */
export interface Recipe {
  /** Of its folder in the cache. */
  readonly name: string;
  /** The file that says which versions; when it changes, all is installed anew. */
  readonly pins: string;
  readonly install: (folder: string) => void;
}

/** The folder in which the program stands, if it was installed before. */
export function installedBefore({ name, pins }: Recipe): string | undefined {
  const folder = path.join(cacheFolder, name);
  const mark = markIn(folder);
  return existsSync(mark) && readFileSync(mark, 'utf8') === readFileSync(pins, 'utf8') ? folder : undefined;
}

/** The folder in which the program stands, after installing it where it is not. Throws an error that says what is missing. */
export function installed(recipe: Recipe): string {
  const before = installedBefore(recipe);
  if (before !== undefined) {
    return before;
  }
  const folder = path.join(cacheFolder, recipe.name);
  console.error(`Installing ${recipe.name} into ${folder}: once, and it may take minutes …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  recipe.install(folder);
  writeFileSync(markIn(folder), readFileSync(recipe.pins, 'utf8'));
  return folder;
}

/** Written last: a folder without it was left half done. */
function markIn(folder: string): string {
  return path.join(folder, 'installed.txt');
}

/** Runs a step of an installation; `need` says in its error what it takes, and how to get it. */
export function step(command: string, args: readonly string[], need: string): void {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) {
    const said = error?.message ?? `${stdout}\n${stderr}`.trim().split('\n').slice(-shownLines).join('\n');
    throw new Error(`“${[command, ...args].join(' ')}” failed. ${need}\n${said}`);
  }
}

/** Of what a failed step said last. */
const shownLines = 12;
