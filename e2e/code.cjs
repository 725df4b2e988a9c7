#!/usr/bin/env node
// Stands in for the `code` executable that @vscode/test-electron starts: the same arguments and exit code, but VS Code's server and
// web workbench in a headless Chromium. Give its path as vscodeExecutablePath.
require('tsx/cjs');
const { runTests } = require('./vscode/standIn');

runTests(process.argv.slice(2)).then(
  code => process.exit(code),
  error => {
    console.error(error);
    process.exit(1);
  },
);
