import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Means } from '../corpus/corpus';
import { noDecisions } from '../decisions/decisions';
import { readLexicon } from '../lexicon/lexicon';
import { readByRule } from '../reader/rules/rules';

/** Reads the word lists from disk and makes what every article is read with. */
export function readMeans(): Means {
  const folder = folders.find(one => existsSync(one)) ?? '';
  const lexicon = readLexicon(file => readFileSync(path.join(folder, file), 'utf8'));
  return { lexicon, readings: readByRule(lexicon), decisions: noDecisions };
}

/** Where the lists stand: beside the sources, or beside the bundle in `dist`. */
const folders = [path.join(__dirname, '../../lexicon'), path.join(__dirname, 'lexicon')];
