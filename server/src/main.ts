#!/usr/bin/env node
// Door for Node: reads the word lists, starts the reader, opens the connection, serves.
import { availableParallelism } from 'node:os';
import { version } from '../../package.json';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve, type Connect } from './lsp/server';
import { nodeDecisionDisk } from './node/decisions/nodeDecisionDisk';
import { nodeFiles } from './node/files';
import { goOnWhateverHappens } from './node/lastResort';
import { readMeans } from './node/means';
import { startReader } from './node/reader/startReader';
import { openStdio } from './node/stdio';
import { collectOften } from './node/thrift';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (!process.argv.some(argument => transports.includes(argument.replace(/=.*/u, '')))) {
  process.stderr.write('copydesk-lsp --stdio is a language server: editors start it, see docs/editors.md.\n');
  process.exit(2);
}

collectOften();

const means = readMeans();

goOnWhateverHappens(line => process.stderr.write(`${line}\n`));

const connect: Connect = options => {
  if (!process.argv.includes('--stdio')) {
    return createConnection(ProposedFeatures.all, options);
  }
  const { input, output } = openStdio(why => {
    process.stderr.write(`copydesk: ${why}\n`, () => process.exit(1));
  });
  return createConnection(ProposedFeatures.all, input, output, options);
};

/** All cores but one, which answers the editor. */
const threads = Math.max(1, availableParallelism() - 1);

serve(
  connect,
  means,
  nodeFiles,
  onState => startReader({ lexicon: means.lexicon, rules: means.readings, threads, onState }),
  nodeDecisionDisk,
  version,
);
