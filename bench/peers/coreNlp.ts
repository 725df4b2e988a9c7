import path from 'node:path';
import { step, type Recipe } from './cache';
import type { NamesPeer, Peer } from './peer';

/** CoreNLP and its models, half a gigabyte of jars, from Maven Central. */
const recipe: Recipe = {
  name: 'corenlp',
  pins: path.join(__dirname, 'pom.xml'),
  install: folder => {
    step('javac', ['-version'], 'CoreNLP needs a JDK of version 16 or later (Debian: default-jdk-headless).');
    const lib = `-DoutputDirectory=${path.join(folder, 'lib')}`;
    step(
      'mvn',
      ['--batch-mode', '--quiet', '--file', recipe.pins, 'dependency:copy-dependencies', lib],
      'CoreNLP comes from Maven Central: is Maven installed (Debian: maven), and Maven Central in reach?',
    );
  },
};

export const coreNlp: NamesPeer = {
  name: 'CoreNLP 4.5',
  does: 'parts of speech, names',
  recipe,
  command: folder => coreNlpCommand(folder, 'names', '3g'),
  types: {
    PERSON: 'PERSON',
    ORGANIZATION: 'ORG',
    CITY: 'GPE',
    STATE_OR_PROVINCE: 'GPE',
    COUNTRY: 'GPE',
    LOCATION: 'LOC',
    NATIONALITY: 'NORP',
    RELIGION: 'NORP',
    IDEOLOGY: 'NORP',
  },
};

export const coreNlpQuotes: Peer = {
  name: 'CoreNLP 4.5',
  does: 'parts of speech, names, dependencies, coreference, quotes: direct speech alone',
  recipe,
  command: folder => coreNlpCommand(folder, 'quotes', '4g'),
};

/** What runs CoreNLP where it is installed in `folder`, in so much memory; the files to read come behind. */
function coreNlpCommand(folder: string, task: 'names' | 'quotes', memory: string): readonly string[] {
  return [
    'java',
    `-Xmx${memory}`,
    // Neither the collector of garbage nor anything else shall take a second core.
    '-XX:+UseSerialGC',
    '-XX:ActiveProcessorCount=1',
    '-cp',
    path.join(folder, 'lib/*'),
    path.join(__dirname, 'CoreNlpPeer.java'),
    task,
  ];
}
