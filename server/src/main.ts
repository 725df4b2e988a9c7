// Door for Node: reads the word lists, opens the connection, serves.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readMeans } from './node/means';
import { serve } from './lsp/server';
import { nodeFiles } from './node/files';

serve(createConnection(ProposedFeatures.all), readMeans(), nodeFiles);
