import { run } from '../../src/cli/command';
import type { Exit } from '../../src/cli/shell';

/** What came of a command. */
export interface Outcome {
  readonly code: Exit;
  /** Lines of the standard output. */
  readonly lines: readonly string[];
  /** Lines of the standard error output. */
  readonly warnings: readonly string[];
}

export interface CallOptions {
  /** Chunks of the standard input. */
  readonly input?: readonly (string | Uint8Array)[];
  /** The folder that paths are relative to. */
  readonly folder?: string;
  /** Lines after which nobody reads the output any longer. */
  readonly readLines?: number;
}

/** Runs `copydesk` with the arguments in this process. */
export async function call(args: readonly string[], options: CallOptions = {}): Promise<Outcome> {
  const { input = [], folder = '/', readLines = Infinity } = options;
  let output = '';
  let prints = 0;
  const warnings: string[] = [];
  const code = await run(args, {
    input: chunks(input),
    print: text => {
      output += text;
      prints++;
      return Promise.resolve(prints < readLines);
    },
    warn: line => warnings.push(line),
    progress: () => undefined,
    folder,
  });
  return { code, lines: output.split('\n').slice(0, -1), warnings };
}

async function* chunks(input: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of input) {
    yield await Promise.resolve(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  }
}
