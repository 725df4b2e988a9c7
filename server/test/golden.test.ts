import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { goldens } from './support/goldens';

describe('goldens', () => {
  for (const { stage, article, file, write } of goldens()) {
    it(`${stage} of ${article}`, () => {
      const place = path.relative(process.cwd(), file);
      if (!existsSync(file)) {
        assert.fail(`${place} is missing: npm run golden writes it`);
      }
      const differing = differences(readFileSync(file, 'utf8'), write());
      if (differing !== '') {
        assert.fail(`${place} differs; if the new reading is better: npm run golden\n${differing}`);
      }
    });
  }
});

/** The lines that differ, as `- expected` and `+ found`; empty where none does. */
function differences(expected: string, found: string): string {
  const before = expected.split('\n');
  const after = found.split('\n');
  const out: string[] = [];
  let at = 0;
  for (const line of before) {
    const next = after.indexOf(line, at);
    if (next < 0 || next > at + before.length) {
      out.push(`- ${line}`);
      continue;
    }
    out.push(...after.slice(at, next).map(added => `+ ${added}`));
    at = next + 1;
  }
  out.push(...after.slice(at).map(added => `+ ${added}`));
  return out.filter(line => line.length > 2).join('\n');
}
