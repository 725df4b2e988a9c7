import { spawnSync } from 'node:child_process';
import { oneCore } from '../oneCore';

/**
 * What a peer read of one file of texts.
 *
 * A peer's program is given files as its last arguments: texts, a line `{"id": "…", "text": "…"}` each. It loads what it needs, reads
 * some of the first file's texts to get warm, and then file by file reads all texts, prints a line for each,
 * `{"id": "…", "entities": [{"start": 0, "end": 4, "type": "…"}]}` with places in UTF-16 code units, or `"quotes"` as the annotation contract
 * has them, and behind them `{"file": "…", "seconds": 1.5}`: the processor time that reading took, of all its threads, without loading and printing;
 * on one core and an idle machine that is the time by the clock, and other work on the machine spoils it less. Copydesk's also says by
 * which `reader`.
 */
export interface Run {
  readonly seconds: number;
  readonly reader?: string;
  readonly predictions: readonly Prediction[];
}

export interface Prediction {
  readonly id: string;
  readonly entities?: readonly { readonly start: number; readonly end: number; readonly type: string }[];
  readonly quotes?: readonly object[];
}

/** Runs a peer's program on one core. Gives what it read by file; throws an error with what it said last where it fails. */
export function run(command: readonly string[], files: readonly string[]): ReadonlyMap<string, Run> {
  const [program = '', ...args] = [...oneCore(), ...command, ...files];
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' },
  });
  if (status !== 0) {
    throw new Error(error?.message ?? stderr.trim().split('\n').slice(-shownLines).join('\n'));
  }
  return runsIn(stdout);
}

/** Of what a failed program said last. */
const shownLines = 12;

function runsIn(output: string): ReadonlyMap<string, Run> {
  const runs = new Map<string, Run>();
  let predictions: Prediction[] = [];
  for (const line of output.split('\n').filter(Boolean)) {
    const said = JSON.parse(line) as Prediction | (Omit<Run, 'predictions'> & { readonly file: string });
    if ('file' in said) {
      const { file, ...rest } = said;
      runs.set(file, { ...rest, predictions });
      predictions = [];
    } else {
      predictions.push(said);
    }
  }
  return runs;
}
