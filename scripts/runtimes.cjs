// What esbuild.js lays beside the reader's bundle: the model, and ONNX Runtime by the means of each platform.
const { cpSync, existsSync, mkdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const native = path.join(root, 'node_modules/onnxruntime-node/bin/napi-v6');
const web = path.join(root, 'node_modules/onnxruntime-web/dist');

/**
 * By target: the files of the native library. What else lies in their folder is for graphics cards, or is there twice. Windows has none, for its
 * library is not silent (`server/src/node/reader/ortNode.ts`).
 */
const libraries = {
  'linux-x64': ['libonnxruntime.so.1'],
  'linux-arm64': ['libonnxruntime.so.1'],
  'darwin-arm64': ['libonnxruntime.1.dylib'],
};

/** What runs everywhere, and in the universal package alone. */
const wasmFiles = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'];

/** The target that has no native library, and runs everywhere. */
const universal = 'universal';

/** Whom a package can be made for. */
const targets = [...Object.keys(libraries), universal];

/** The target to build for: this machine's, unless COPYDESK_TARGET names another one. */
function target() {
  const own = `${process.platform}-${process.arch}`;
  const wanted = process.env.COPYDESK_TARGET ?? (own in libraries ? own : universal);
  if (!targets.includes(wanted)) {
    throw new Error(`There is no target “${wanted}”. There are: ${targets.join(', ')}.`);
  }
  return wanted;
}

/** onnxruntime-node looks for its library in its package; ours stands in `onnxruntime/<platform>-<arch>` beside the bundle. */
const libraryBeside = {
  name: 'library-beside',
  setup(build) {
    build.onLoad({ filter: /onnxruntime-node[\\/]dist[\\/]binding\.js$/ }, ({ path: file }) => {
      const code = readFileSync(file, 'utf8');
      const ours = code.replace(
        /require\(`\.\.\/bin\/napi-v6\/[^`]*`\)/,
        "require(require('path').join(__dirname, 'onnxruntime', process.platform + '-' + process.arch, 'onnxruntime_binding.node'))",
      );
      if (ours === code) {
        throw new Error(`${file} loads its library otherwise than expected`);
      }
      return { contents: ours, loader: 'js' };
    });
    // Its ES module begins with `import.meta`, which a bundle like ours does not have.
    build.onResolve({ filter: /^onnxruntime-web$/ }, () => ({ path: path.join(web, 'ort.node.min.js') }));
  },
};

/** Copies the model and the runtimes whenever the reader is bundled. */
const modelBeside = {
  name: 'model-beside',
  setup(build) {
    build.onEnd(() => {
      cpSync(path.join(root, 'server/model'), 'dist/model', { recursive: true });
      for (const file of wasmFiles) {
        cpSync(path.join(web, file), path.join('dist', file));
      }
      copyLibrary(target());
    });
  },
};

function copyLibrary(name) {
  if (name === universal) return;
  const from = path.join(native, ...name.split('-'));
  const to = path.join('dist/onnxruntime', name);
  mkdirSync(to, { recursive: true });
  for (const file of ['onnxruntime_binding.node', ...libraries[name]]) {
    // Not again at every change: an editor that runs may have it open.
    if (!existsSync(path.join(to, file))) {
      cpSync(path.join(from, file), path.join(to, file));
    }
  }
}

/** All native files that are packed for any target, and the WebAssembly. */
function runtimeFiles() {
  const packed = Object.entries(libraries).flatMap(([name, files]) =>
    ['onnxruntime_binding.node', ...files].map(file => path.join(native, ...name.split('-'), file)),
  );
  return [...packed, ...wasmFiles.map(file => path.join(web, file))];
}

module.exports = { libraryBeside, modelBeside, runtimeFiles, target, targets, universal };
