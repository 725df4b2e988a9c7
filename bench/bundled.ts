import { build, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Bundles a part of the bench as the server is bundled, and gives the file to run: what runs TypeScript directly wraps every inner function, and
 * would be measured with it. Packages that are `external` are loaded from where they are installed.
 */
export async function bundled(part: string, external: readonly string[] = beside): Promise<string> {
  const outfile = path.join(__dirname, '../out/bench', `${part}.cjs`);
  await build({
    entryPoints: [path.join(__dirname, `${part}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: [...external],
    plugins: [whereItStands],
    logLevel: 'error',
  });
  return outfile;
}

const beside = [
  'wink-eng-lite-web-model',
  'compromise',
  'harper.js',
  'iconv-lite',
  'onnxruntime-node',
  'onnxruntime-web',
];

/** Each source file finds its data from where it stands, not from the bundle. */
const whereItStands: Plugin = {
  name: 'where-it-stands',
  setup(bundle) {
    bundle.onLoad({ filter: /\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll('__dirname', JSON.stringify(path.dirname(file))),
      loader: 'ts',
    }));
  },
};
