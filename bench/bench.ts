// Prints how fast Copydesk is, each figure beside a peer or a target: `npm run bench [part…]`.
// Every part runs in a process of its own, one after the other, so that their memory and warmth do not mix.
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { bundled } from './bundled';

const parts = [
  'activation',
  'analysis',
  'stages',
  'reader',
  'editor',
  'harper',
  'figures',
  'hostile',
  'load',
  'folder',
  'shell',
] as const;

/** Those that run only when they are named. */
const others = ['decisions'] as const;

async function main(args: readonly string[]): Promise<number> {
  const wanted = args.filter(arg => !arg.startsWith('--'));
  const options = args.filter(arg => arg.startsWith('--'));
  const all = [...parts, ...others];
  const unknown = wanted.find(name => !all.some(part => part === name));
  if (unknown !== undefined) {
    console.error(`There is no part “${unknown}”. There are: ${all.join(', ')}`);
    return 2;
  }
  const busy = (loadavg()[0] ?? 0).toFixed(1);
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${busy}. Other work on the machine spoils the figures.`,
  );
  let code = 0;
  for (const part of wanted.length === 0 ? parts : all.filter(one => wanted.includes(one))) {
    const { status } = spawnSync(process.execPath, [await bundled(part), ...options], {
      cwd: path.join(__dirname, '..'),
      stdio: 'inherit',
    });
    code ||= status ?? 1;
  }
  return code;
}

main(process.argv.slice(2)).then(
  code => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
