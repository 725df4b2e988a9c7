import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { OutFile } from '../exchange/format';
import { codeOf, whyUnreadable } from '../node/unreadable';

/** A folder that is written to because somebody named it. What is there already is left as it is, unless they said otherwise. */
export interface OutFolder {
  /** Writes a file, with the folders above it. The answer says what went wrong, if anything did. */
  readonly write: (file: OutFile) => Promise<string | undefined>;
}

export function outFolder(folder: string, { isForced }: { readonly isForced: boolean }): OutFolder {
  return {
    write: async ({ name, content }) => {
      const file = path.join(folder, name);
      try {
        await mkdir(path.dirname(file), { recursive: true });
        const handle = await open(file, isForced ? 'w' : 'wx');
        try {
          await handle.writeFile(content, 'utf8');
        } finally {
          await handle.close();
        }
        return undefined;
      } catch (error) {
        return codeOf(error) === 'EEXIST'
          ? `${file}: is there already; --force writes over it`
          : `${file}: ${whyUnreadable(error)}`;
      }
    },
  };
}
