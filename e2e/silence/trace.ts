import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Whether `strace` is there and may look into processes. */
export function canTrace(): boolean {
  return spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;
}

/** A process of Node under `strace`. */
export interface Traced {
  readonly child: ChildProcess;
  /** Resolves when it has ended, with what strace wrote and the files that are in its home and its folder for temporary files now. */
  readonly ended: Promise<{ readonly code: number | null; readonly trace: string; readonly left: readonly string[] }>;
}

/** Starts Node with `args` under `strace`, at home in `folder`, which must exist, and with nothing in its environment but where programs are. */
export function startTraced(args: readonly string[], folder: string): Traced {
  const file = path.join(folder, 'trace.txt');
  const home = path.join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const child = spawn(
    'strace',
    ['-f', '-qq', '-s', '200', '-e', 'trace=%network,%process,%file', '-o', file, process.execPath, ...args],
    { env: { PATH: process.env['PATH'], HOME: home, TMPDIR: home }, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  return {
    child,
    ended: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', code => resolve({ code, trace: readFileSync(file, 'utf8'), left: readdirSync(home) }));
    }),
  };
}
