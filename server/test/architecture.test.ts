import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const src = path.join(__dirname, '../src');
const client = path.join(__dirname, '../../client/src');

/** The floors of the house from the ground up; what stands side by side may see its neighbour. */
const floors: readonly (readonly string[])[] = [
  ['text'],
  ['types'],
  ['lexicon', 'decisions'],
  ['pipeline'],
  ['reader'],
  ['stages'],
  ['corpus'],
  ['words'],
  ['formats', 'features'],
  ['exchange'],
  ['workshop'],
  ['lsp'],
];

/** Doors and the protocol stand beside the floors: a door may import anything, the protocol nothing. */
const floorOf = (folder: string): number => floors.findIndex(floor => floor.includes(folder));

/** Doors, or parts of them, that know nothing of Node. Those of Node may use them too. */
const browserFolders: readonly string[] = ['browser', 'onnx'];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));

function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from |import |import\()'([^']+)'/gu)].map(found => found[1]!);
}

/** Files of `src` that the file imports, whether for values or for types only. */
function targetsOf(file: string, files: ReadonlySet<string>): readonly string[] {
  return importsOf(path.join(src, file))
    .filter(target => target.startsWith('.'))
    .map(target => path.join(path.dirname(file), target))
    .flatMap(target => [`${target}.ts`, path.join(target, 'index.ts')].filter(name => files.has(name)));
}

/** Sets of files each of which reaches all others by its imports, every set as its sorted names. */
function circlesIn(targets: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const reached = new Map([...targets.keys()].map(file => [file, reachedFrom(file, targets)]));
  const circles = [...reached].flatMap(([file, all]) =>
    all.has(file)
      ? [
          [...all]
            .filter(other => reached.get(other)?.has(file))
            .sort()
            .join(', '),
        ]
      : [],
  );
  return [...new Set(circles)];
}

function reachedFrom(file: string, targets: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(targets.get(file) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!reached.has(next)) {
      reached.add(next);
      open.push(...(targets.get(next) ?? []));
    }
  }
  return reached;
}

describe('architecture', () => {
  for (const file of filesIn(src)) {
    const [folder = ''] = file.split(path.sep);
    const floor = floorOf(folder);
    if (floor < 0) {
      continue;
    }
    it(`${file} imports downward`, () => {
      for (const target of importsOf(path.join(src, file))) {
        // What is published of our files' form is words, which stand beneath all floors.
        if (target.endsWith('.schema.json')) {
          continue;
        }
        if (target.startsWith('.')) {
          const [targetFolder = ''] = path.relative(src, path.resolve(src, path.dirname(file), target)).split(path.sep);
          const below = floorOf(targetFolder);
          const isProtocol = targetFolder === 'protocol' && folder === 'lsp';
          assert.ok(isProtocol || (below >= 0 && below <= floor), `${file} imports ${target}, which stands above it`);
          assert.ok(isProtocol || below < floor || targetFolder === folder, `${file} imports its neighbour ${target}`);
        } else {
          assert.ok(folder === 'lsp' || !/^(?:vscode|node:)/u.test(target), `${file} imports ${target}: only lsp/ may`);
          assert.ok(!target.startsWith('onnxruntime'), `${file} imports ${target}: only doors bring runtimes`);
        }
      }
    });
  }

  for (const file of filesIn(src).filter(name => browserFolders.includes(name.split(path.sep)[0] ?? ''))) {
    it(`${file} runs in a browser`, () => {
      for (const target of importsOf(path.join(src, file))) {
        assert.doesNotMatch(target, /^(?:vscode|node:|onnxruntime-node)|\/node\//u, `${file} imports ${target}`);
      }
    });
  }

  it('has no circle of files', () => {
    const files = filesIn(src);
    const targets = new Map(files.map(file => [file, targetsOf(file, new Set(files))]));
    assert.deepEqual(circlesIn(targets), []);
  });

  it('finds a circle, however long', () => {
    const circle = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ]);
    assert.deepEqual(circlesIn(circle), ['a, b, c']);
  });

  it('protocol.ts imports nothing', () => assert.deepEqual(importsOf(path.join(src, 'protocol.ts')), []));

  for (const file of filesIn(client)) {
    it(`client/${file} knows of the server only the protocol`, () => {
      for (const target of importsOf(path.join(client, file)).filter(name => name.includes('server/'))) {
        assert.match(target, /server\/src\/protocol$/u);
      }
    });
  }
});
