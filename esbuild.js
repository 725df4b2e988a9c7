// Bundles Copydesk into dist: the client, the server, the threads of reader and analysts and the shell's door, with the word lists, the tokenizer's model,
// the reader's model and its runtimes beside them.
//   --production: minified, without source maps   --watch: again at every change
const esbuild = require('esbuild');
const { cpSync, mkdirSync, readdirSync, rmSync } = require('node:fs');
const path = require('node:path');
const { libraryBeside, modelBeside } = require('./scripts/runtimes.cjs');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/**
 * Packages that are mostly data, to the file that each becomes: the tokenizer's model (3 MB) and the tables of old encodings (0.5 MB).
 * The server and the shell's door both load them from there.
 */
const data = { 'wink-eng-lite-web-model': 'wink-model.js', 'iconv-lite': 'encodings.js' };
const dataBeside = {
  name: 'data-beside',
  setup(build) {
    for (const [name, file] of Object.entries(data)) {
      build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: `./${file}`, external: true }));
    }
  },
};

/** The formats of other programs, which the server loads when somebody exports. */
const writersBeside = {
  name: 'writers-beside',
  setup(build) {
    build.onResolve({ filter: /^\.\/writers$/ }, () => ({ path: './writers.js', external: true }));
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

/** For a page or a worker of today's browsers. */
const web = {
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  // Plain scripts: VS Code starts no workers of modules. They have no `import.meta`, and ONNX Runtime does without.
  format: 'iife',
  define: { 'import.meta.url': 'undefined' },
  minify: production,
  sourcemap: !production,
  logLevel: 'warning',
};

const bundles = [
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  {
    ...node,
    entryPoints: ['server/src/main.ts'],
    outfile: 'dist/server.js',
    plugins: [dataBeside, lexiconBeside, writersBeside],
  },
  { ...node, entryPoints: ['server/src/lsp/exporting/writers.ts'], outfile: 'dist/writers.js' },
  { ...node, entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.js', plugins: [dataBeside] },
  {
    ...node,
    entryPoints: ['server/src/node/reader/readerWorker.ts'],
    outfile: 'dist/reader.js',
    plugins: [libraryBeside, modelBeside],
  },
  {
    ...node,
    entryPoints: ['server/src/node/workshop/analystWorker.ts'],
    outfile: 'dist/analyst.js',
    plugins: [dataBeside, libraryBeside],
  },
  // The reader's thread in a browser. No package has it yet (.vscodeignore): it goes where a web extension goes that would start it,
  // and the model and the WebAssembly that it fetches are in the universal package already.
  { ...web, entryPoints: ['server/src/browser/reader/readerWorker.ts'], outfile: 'dist/web/reader.js' },
  ...Object.entries(data).map(([name, file]) => {
    return { ...node, entryPoints: [name], outfile: `dist/${file}`, minify: true, sourcemap: false };
  }),
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
  // The annotator of `npm run score:decisions`, for the same.
  {
    ...node,
    entryPoints: ['e2e/annotate/annotate.ts'],
    outfile: 'out/e2e/annotate/annotate.js',
    external: ['vscode'],
    minify: false,
    sourcemap: 'inline',
  },
  // The page of the tests in a browser, for the same.
  { ...web, entryPoints: ['e2e/web/page.ts'], outfile: 'out/e2e/web/page.js', minify: false, sourcemap: 'inline' },
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
