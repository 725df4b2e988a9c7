import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stages } from '../../src/stages';

describe('registry of stages', () => {
  it('names each stage after the stages it uses', () => {
    const named = new Set<unknown>();
    for (const stage of stages) {
      for (const used of Object.values(stage.uses)) {
        assert.ok(named.has(used), `${stage.name} stands before a stage that it uses`);
      }
      named.add(stage);
    }
  });

  it('names every stage that is declared', () => {
    const folder = path.join(__dirname, '../../src/stages');
    const declared = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .flatMap(file => [
        ...readFileSync(path.join(folder, file), 'utf8').matchAll(/defineStage\(\{\s*name: '([^']+)'/gu),
      ])
      .map(found => found[1]);
    assert.deepEqual(stages.map(stage => stage.name).sort(), declared.sort());
  });
});
