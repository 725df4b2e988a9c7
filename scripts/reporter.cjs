// Mocha's spec reporter, which besides writes its counts to the file that COPYDESK_TEST_REPORT names; scripts/test.mjs sums them up.
// With COPYDESK_TEST_QUIET its lines go to that file too, for inside VS Code nobody sees the console.
const { writeFileSync } = require('node:fs');
const { format } = require('node:util');
const { reporters } = require('mocha');

const { COPYDESK_TEST_REPORT: file, COPYDESK_TEST_QUIET: isQuiet } = process.env;

module.exports = class Report extends reporters.Spec {
  constructor(runner, options) {
    const lines = [];
    if (isQuiet) {
      reporters.Base.consoleLog = (...parts) => lines.push(format(...parts));
    }
    super(runner, options);
    const counts = { passed: 0, failed: 0, skipped: 0 };
    runner.on('pass', () => counts.passed++);
    runner.on('fail', () => counts.failed++);
    runner.on('pending', () => counts.skipped++);
    // Registered after the spec reporter's own, so that its summary is among the lines.
    runner.once('end', () => file && writeFileSync(file, JSON.stringify({ ...counts, text: lines.join('\n') })));
  }
};
