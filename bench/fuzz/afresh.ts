import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import vm from 'node:vm';
import type { Means } from '../../server/src/corpus/corpus';
import { bundled } from '../bundled';
import { readAndFound } from './faults';

/** The texts that are read otherwise by processes that read one each and nothing else than one after the other. `tell` hears how many are done, and how many of them differ. */
export async function readOtherwiseAfresh(
  texts: readonly string[],
  means: Means,
  tell: (done: number, others: number) => void,
): Promise<readonly string[]> {
  const inOrder = texts.map(text => readAndFound(text, means));
  const reader = await bundled('fuzz/oneText');
  const others: string[] = [];
  const waiting = texts.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [index, text] of waiting) {
      if ((await readBy(reader, text)) !== inOrder[index]) {
        others.push(text);
      }
      tell(++done, others.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return others;
}

async function readBy(reader: string, text: string): Promise<string> {
  const running = promisify(execFile)(process.execPath, [reader], { maxBuffer: largest });
  running.child.stdin?.end(JSON.stringify(text));
  return (await running).stdout;
}

/** Bytes of an answer. */
const largest = 1e8;

/**
 * Each text as read by modules that were loaded for it alone, the tokenizer's library among them: nearly what a process of its own is, at a third of
 * the cost.
 */
export async function readingsAfresh(texts: readonly string[]): Promise<readonly string[]> {
  const file = await bundled('fuzz/oneReading', []);
  const script = new vm.Script(`(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`);
  const builtin = createRequire(file);
  return texts.map(text => {
    const loaded = { exports: {} as typeof import('./oneReading') };
    (script.runInThisContext() as (...given: readonly unknown[]) => void)(builtin, loaded, loaded.exports);
    return loaded.exports.readingOf(text);
  });
}
