import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { native } from '../../../src/node/reader/ortNode';
import { startReader } from '../../../src/node/reader/startReader';
import { lexicon, readings } from '../../support/inputs';

const { runtimeFiles } = createRequire(__filename)('../../../../scripts/runtimes.cjs') as {
  readonly runtimeFiles: () => readonly string[];
};

/** What a library holds that reports: the collector's address, in one byte a letter or two, or the mark of Windows' own telemetry. */
const marks: readonly (readonly [string, Buffer])[] = [
  ...['events.data.microsoft.com', 'OneCollector', 'mat-debug'].flatMap(
    word => [[word, Buffer.from(word)] as const, [`${word} (UTF-16)`, Buffer.from(word, 'utf16le')] as const] as const,
  ),
  // The group 4f50731a-89cf-4782-b3e0-dce8c90476ba, whose events Windows collects, as a library writes it.
  ['Windows’ telemetry', Buffer.from('1a73504fcf898247b3e0dce8c90476ba', 'hex')],
];

function marksIn(file: string): readonly string[] {
  const bytes = readFileSync(file);
  return marks.filter(([, mark]) => bytes.includes(mark)).map(([name]) => name);
}

describe('the runtimes that ship', () => {
  for (const file of runtimeFiles()) {
    it(`report to nobody: ${file.split(path.sep).slice(-3).join('/')}`, () => assert.deepEqual(marksIn(file), []));
  }

  it('are none of Windows, whose library takes part in its telemetry', async () => {
    const windows = path.join(runtimeFiles()[0]!, '../../../win32/x64/onnxruntime.dll');
    assert.deepEqual(marksIn(windows), ['Windows’ telemetry'], 'today it may ship');
    const unguarded = <Out>(work: () => Promise<Out>): Promise<Out> => work();
    await assert.rejects(native(unguarded, 'win32'), /telemetry/u);
  });
});

describe('the runtime that exports the model', () => {
  const training = path.join(__dirname, '../../../../training');

  it('is the one that ships, as later ones write and report when they are imported', () => {
    const { version } = createRequire(__filename)('onnxruntime-node/package.json') as { readonly version: string };
    const asked = readFileSync(path.join(training, 'requirements.txt'), 'utf8').match(/^onnxruntime.*$/gmu);
    assert.deepEqual(asked, [`onnxruntime==${version}`]);
  });

  it('is loaded with the switch set', () => {
    const lines = readFileSync(path.join(training, 'export.py'), 'utf8').split('\n');
    const set = lines.indexOf('os.environ["ORT_DISABLE_TELEMETRY"] = "1"');
    const load = lines.findIndex(line => /^(?:import|from) onnxruntime\b/u.test(line));
    assert.ok(set >= 0 && set < load, `set in line ${set + 1}, loaded in line ${load + 1}`);
  });
});

describe('the switch that forbids ONNX Runtime to report', () => {
  const name = 'ORT_DISABLE_TELEMETRY';

  for (const before of [undefined, '0']) {
    it(`is set in the process’s own environment before the library is loaded (before: ${before ?? 'nothing'})`, () => {
      if (before === undefined) {
        Reflect.deleteProperty(process.env, name);
      } else {
        process.env[name] = before;
      }
      const service = startReader({ lexicon, rules: readings });
      try {
        assert.equal(service.state.kind, 'loading');
        assert.equal(process.env[name], '1');
      } finally {
        service.dispose();
      }
    });
  }
});
