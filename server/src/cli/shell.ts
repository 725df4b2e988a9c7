/** What a command may see of the shell that called it; `cli.ts` gives the real one, tests give their own. */
export interface Shell {
  readonly input: AsyncIterable<Uint8Array>;
  /** Writes to the standard output; resolves when more may come, to false once nobody reads it any longer. */
  readonly print: (text: string) => Promise<boolean>;
  /** Writes a line to the standard error output. */
  readonly warn: (line: string) => void;
  /** Shows a line that the next one replaces, where somebody looks on; without a line, clears it. */
  readonly progress: (line?: string) => void;
  /** The folder that paths are relative to. */
  readonly folder: string;
}

/** How a command ends, as its exit status. */
export const exit = { fine: 0, someFailed: 1, usage: 2 } as const;

export type Exit = (typeof exit)[keyof typeof exit];
