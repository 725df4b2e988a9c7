// Door for Node: reads the word lists, starts the reader, opens the connection, serves.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './lsp/server';
import { nodeFiles } from './node/files';
import { readMeans } from './node/means';
import { startReader } from './node/reader/startReader';

const means = readMeans();
serve(createConnection(ProposedFeatures.all), means, nodeFiles, onState =>
  startReader({ lexicon: means.lexicon, rules: means.readings, onState }),
);
