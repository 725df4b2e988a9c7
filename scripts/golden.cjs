// Writes the goldens: what each stage reads in each article of test-fixtures/articles, in marked English.
// `npm run golden` writes all; `npm run golden -- passages quotes` those stages only.
const { mkdirSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { goldens } = require('../server/test/support/goldens.ts');

const wanted = process.argv.slice(2);
const chosen = goldens().filter(({ stage }) => wanted.length === 0 || wanted.includes(stage));
const unknown = wanted.filter(stage => !chosen.some(golden => golden.stage === stage));
if (unknown.length > 0) {
  console.error(`No stage of this name has goldens: ${unknown.join(', ')}`);
  process.exit(1);
}

const expected = new Set(chosen.map(({ file }) => file));
for (const { file, write } of chosen) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, write());
}
for (const folder of new Set(chosen.map(({ file }) => path.dirname(file)))) {
  for (const name of readdirSync(folder)) {
    // A golden whose article is gone.
    if (!expected.has(path.join(folder, name))) {
      rmSync(path.join(folder, name));
    }
  }
}
console.log(`${chosen.length} goldens written. Read what changed: git diff test-fixtures/golden`);
