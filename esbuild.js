// Bundles Copydesk into dist: the client, the server and the shell's door, with the word lists and the tokenizer's model beside them.
//   --production: minified, without source maps   --watch: again at every change
const esbuild = require('esbuild');
const { cpSync, mkdirSync, readdirSync, rmSync } = require('node:fs');
const path = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** The model of wink-nlp is 3 MB of data: it becomes a file of its own, which both the server and the shell's door load. */
const model = 'wink-eng-lite-web-model';
const modelBeside = {
  name: 'model-beside',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${model}$`) }, () => ({ path: './wink-model.js', external: true }));
  },
};

/** Copied whenever the server is bundled, so that --watch keeps them fresh too. */
const lexiconBeside = {
  name: 'lexicon-beside',
  setup(build) {
    build.onEnd(() => cpSync('server/lexicon', 'dist/lexicon', { recursive: true }));
  },
};

const node = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // ES modules first where a package has both: they shed what is not used.
  mainFields: ['module', 'main'],
  minify: production,
  sourcemap: !production,
  logLevel: 'warning',
};

const bundles = [
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...node, entryPoints: ['server/src/main.ts'], outfile: 'dist/server.js', plugins: [modelBeside, lexiconBeside] },
  { ...node, entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.js', plugins: [modelBeside] },
  { ...node, entryPoints: [model], outfile: 'dist/wink-model.js', minify: true, sourcemap: false },
  // The tests that run inside VS Code, one file each; they never enter the package.
  {
    ...node,
    entryPoints: readdirSync('e2e/host')
      .filter(file => file.endsWith('.ts'))
      .map(file => path.join('e2e/host', file)),
    outdir: 'out/e2e',
    external: ['vscode', 'mocha'],
    minify: false,
    sourcemap: 'inline',
  },
];

async function main() {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist', { recursive: true });
  if (watch) {
    const contexts = await Promise.all(bundles.map(bundle => esbuild.context({ ...bundle, logLevel: 'info' })));
    await Promise.all(contexts.map(context => context.watch()));
  } else {
    await Promise.all(bundles.map(bundle => esbuild.build(bundle)));
  }
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
