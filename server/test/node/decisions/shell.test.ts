import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { anchorOf } from '../../../src/decisions/anchoring';
import { changeOf, corpusSidecar, sidecarOf } from '../../../src/decisions/sidecars';
import { nodeDecisionDisk } from '../../../src/node/decisions/nodeDecisionDisk';
import type { Annotation } from '../../../src/formats/annotation';
import { call } from '../../support/shell';

const text =
  'Ida Solberg runs the ferry. “We had no choice,” Solberg said on Monday. Per Aune, the mayor, was not pleased.\n';
const made = { by: 'ann', at: '2026-03-04T09:30:00Z', upon: 'rules' };

describe('decisions in the shell', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'copydesk-shell-'));
    mkdirSync(path.join(folder, 'north'));
    writeFileSync(path.join(folder, 'north/ferry (1).txt'), text);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('hold in what is printed, whichever part of the folder is asked for, and lines that are none are told', async () => {
    const start = text.indexOf('Per Aune');
    const name = anchorOf(text, { start, end: start + 'Per Aune'.length });
    const changes = [
      changeOf(sidecarOf('north/ferry (1).txt'), [], [{ kind: 'reject', layer: 'name', anchor: name, ...made }]),
      changeOf(corpusSidecar, [], [{ kind: 'called', entity: 'person:ida-solberg', name: 'Ida B. Solberg', ...made }]),
    ];
    await nodeDecisionDisk.write(pathToFileURL(folder).href, changes);
    appendFileSync(path.join(folder, '.copydesk', corpusSidecar), '{"kind":"bless"}\n');
    for (const given of ['.', 'north', 'north/ferry (1).txt']) {
      const { lines, warnings } = await call(['annotate', '--reader', 'rules', given], { folder });
      const [annotation] = lines.map(line => JSON.parse(line) as Annotation);
      const names = annotation?.entities.map(one => one.name) ?? [];
      assert.ok(names.includes('Ida B. Solberg'), given);
      assert.ok(!names.includes('Per Aune'), given);
      assert.match(
        warnings.join('\n'),
        /corpus\.decisions\.jsonl: Line 3 is of a kind that this version does not know/u,
      );
    }
  });

  it('stand behind a list of names in the folder, whose faults are told with their lines', async () => {
    mkdirSync(path.join(folder, '.copydesk'));
    const list = path.join(folder, '.copydesk/names.tsv');
    writeFileSync(list, 'the ferry\tFAC\tFerry Lofthavn\nSolberg|Ida Solberg\tPERSON\tIda B. Solberg\nAune\n');
    const read = async (): Promise<readonly string[]> => {
      const { lines, warnings } = await call(['annotate', '--reader', 'rules', 'north'], { folder });
      const { entities } = JSON.parse(lines[0] ?? '') as Annotation;
      return [...entities.map(({ type, name, status }) => `${type} ${name} ${status}`), ...warnings];
    };
    const found = await read();
    assert.ok(found.includes('FAC Ferry Lofthavn suggested'), found.join('\n'));
    assert.ok(found.includes('PERSON Ida B. Solberg suggested'), found.join('\n'));
    assert.match(found.join('\n'), /names\.tsv:3: The line has one column/u);
    rmSync(list);
    mkdirSync(list);
    assert.match((await read()).join('\n'), /names\.tsv: is not used, for it/u);
  });

  it('of an article that is not there any more are told of', async () => {
    const start = text.indexOf('Per Aune');
    const anchor = anchorOf(text, { start, end: start + 'Per Aune'.length });
    await nodeDecisionDisk.write(pathToFileURL(folder).href, [
      changeOf(sidecarOf('north/gone.txt'), [], [{ kind: 'reject', layer: 'name', anchor, ...made }]),
    ]);
    const { warnings } = await call(['annotate', '--reader', 'rules', '.'], { folder });
    assert.match(warnings.join('\n'), /gone\.txt\.decisions\.jsonl: The article “north\/gone\.txt” is not there/u);
  });
});
