// Analyses the texts of each FILE by Copydesk; what goes in and out is described in driver.ts.
import { readFileSync } from 'node:fs';
import { Corpus, type Means } from '../../server/src/corpus/corpus';
import type { Annotation } from '../../server/src/formats/annotation';
import { contractOf } from '../../server/src/formats/contract';
import { readMeans } from '../../server/src/node/means';
import { readByRule } from '../../server/src/reader/rules/rules';
import type { Loaded } from '../../server/src/reader/service/serve';
import { openModel, readAhead } from '../model';

interface Text {
  readonly id: string;
  readonly text: string;
}

async function main(files: readonly string[]): Promise<void> {
  const means = readMeans();
  const loaded = await openModel();
  const sets = files.map(file => ({ file, texts: textsOf(file) }));
  for (const text of sets[0]?.texts.slice(0, warmUp) ?? []) {
    await annotationOf(text, loaded, means);
  }
  // What was read by rule is remembered: it shall be read anew.
  const fresh = { ...means, readings: readByRule(means.lexicon) };
  for (const { file, texts } of sets) {
    const found: Annotation[] = [];
    const begin = process.cpuUsage();
    for (const text of texts) {
      found.push(await annotationOf(text, loaded, fresh));
    }
    const { user, system } = process.cpuUsage(begin);
    for (const { id, entities, quotes } of found) {
      print({ id, entities: entities.map(({ start, end, type }) => ({ start, end, type })), quotes });
    }
    print({ file, seconds: (user + system) / 1e6, reader: found[0]?.reader });
  }
}

/** Texts; the other peers have as many. */
const warmUp = 20;

async function annotationOf({ id, text }: Text, loaded: Loaded | undefined, means: Means): Promise<Annotation> {
  const readings = loaded === undefined ? means.readings : await readAhead(text, loaded, means);
  const uri = 'bench:/text';
  const corpus = Corpus.empty({ ...means, readings }).with({ uri, version: 1, text });
  const annotation = contractOf(corpus, uri, { version: '', sha256: '', idOf: () => id, vouched: true });
  if (annotation === undefined) {
    throw new Error(`${id} is lost`);
  }
  return annotation;
}

function textsOf(file: string): readonly Text[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map(line => JSON.parse(line) as Text);
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
