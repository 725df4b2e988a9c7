// Reads names by spaCy and Stanford CoreNLP beside Copydesk, the same texts on one core each, one after the other: `npm run bench:peers`.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundled } from './bundled';
import { installed } from './peers/cache';
import { copydesk } from './peers/copydesk';
import { coreNlp } from './peers/coreNlp';
import { run, type Run } from './peers/driver';
import type { Peer } from './peers/peer';
import { scorer, textSet, usualSets, type TextSet } from './peers/sets';
import { spacyNames, spacyWhole } from './peers/spacy';

const help = `npm run bench:peers -- [--sets A,B] [--documents N] [--peers A,B]

Prints F1 and words a second of Copydesk and of the tools beside it, on the same texts of ../shared/eval/entities/dev, one core each.
They are installed into ~/.cache/copydesk-peers, or COPYDESK_CACHE, from PyPI and Maven Central: Python 3 with venv, a JDK and Maven are
needed, and one gigabyte of disk.

  --sets A,B      which texts: ${usualSets.join(', ')} are read without this
  --documents N   how many of each set; without this as many as make 20,000 words
  --peers A,B     beside whom: spacy, corenlp; without this both
`;

const peersByName: Readonly<Record<string, readonly Peer[]>> = {
  spacy: [spacyWhole, spacyNames],
  corenlp: [coreNlp],
};

const out = path.join(__dirname, '../out/peers');

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(help);
    return 0;
  }
  const options = optionsOf(args);
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  if (!existsSync(scorer)) {
    console.error(`The evaluation data is not here: ${scorer} does not exist. Lay ../shared beside the checkout.`);
    return 2;
  }
  const sets = options.sets.map(name => textSet(name, options.documents, out));
  for (const { name, documents, of, words } of sets) {
    console.log(`${name}: ${documents} of ${of} texts, ${words.toLocaleString('en')} words`);
  }
  const us = copydesk(await bundled('peers/copydeskPeer'));
  const ours = resultOf(us, sets);
  printHead(sets);
  print(us, ours, ours, sets);
  let code = 0;
  for (const peer of options.peers) {
    try {
      print(peer, resultOf(peer, sets), ours, sets);
    } catch (error) {
      console.error(`${peer.name} is left out: ${error instanceof Error ? error.message : String(error)}`);
      code = 1;
    }
  }
  return code;
}

interface Options {
  readonly sets: readonly string[];
  readonly documents: number | undefined;
  readonly peers: readonly Peer[];
}

/** The options, or what to say instead of running. */
function optionsOf(args: readonly string[]): Options | string {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sets: { type: 'string', default: usualSets.join() },
      documents: { type: 'string' },
      peers: { type: 'string', default: Object.keys(peersByName).join() },
    },
  });
  const { documents, peers } = values;
  const strange = peers.split(',').find(name => !(name in peersByName));
  if (strange !== undefined) {
    return `There is no peer “${strange}”. There are: ${Object.keys(peersByName).join(', ')}`;
  }
  if (documents !== undefined && !/^[1-9]\d*$/u.test(documents)) {
    return `“${documents}” is no number of documents; give one like --documents 50`;
  }
  return {
    sets: values.sets.split(','),
    documents: documents === undefined ? undefined : Number(documents),
    peers: peers.split(',').flatMap(name => peersByName[name] ?? []),
  };
}

interface Result {
  /** In per cent, of people, organisations and places together; by name of the set. */
  readonly f1: ReadonlyMap<string, number>;
  /** Of all sets. */
  readonly wordsPerSecond: number;
  readonly reader: string | undefined;
}

/** Installs the peer if need be, and has it read all sets. */
function resultOf(peer: Peer, sets: readonly TextSet[]): Result {
  const folder = peer.recipe === undefined ? '' : installed(peer.recipe);
  const runs = run(
    peer.command(folder),
    sets.map(({ texts }) => texts),
  );
  const f1 = new Map<string, number>();
  let words = 0;
  let seconds = 0;
  let reader: string | undefined;
  for (const set of sets) {
    const one = runs.get(set.texts);
    if (one === undefined) {
      throw new Error(`it has not read ${set.name}`);
    }
    f1.set(set.name, score(peer, set, one));
    words += set.words;
    seconds += one.seconds;
    reader = one.reader;
  }
  return { f1, wordsPerSecond: words / seconds, reader };
}

function score(peer: Peer, { name, gold }: TextSet, { predictions }: Run): number {
  const file = path.join(out, `${name}.${peer.name.replaceAll(/\W+/gu, '-')}.jsonl`);
  const lines = predictions.map(({ id, entities }) => {
    const ours = entities.flatMap(entity => {
      const type = peer.types[entity.type];
      return type === undefined ? [] : { ...entity, type };
    });
    return JSON.stringify({ id, entities: ours });
  });
  writeFileSync(file, lines.join('\n'));
  const measure = ['--types', 'PERSON,ORG,GPE+LOC', '--ignore-edges', '--json'];
  const said = execFileSync(process.execPath, [scorer, gold, file, ...measure], { encoding: 'utf8', maxBuffer: 1e9 });
  return 100 * (JSON.parse(said) as { readonly overall: { readonly f1: number } }).overall.f1;
}

function printHead(sets: readonly TextSet[]): void {
  console.log('\nF1 of people, organisations and places (edges ignored), per cent; behind it the lead of Copydesk');
  const names = sets.map(({ name }) => name.padEnd(cellWidth)).join('');
  console.log(`${''.padEnd(nameWidth)}${names}words a second`);
}

function print(peer: Peer, { f1, wordsPerSecond, reader }: Result, ours: Result, sets: readonly TextSet[]): void {
  const cells = sets.map(({ name }) => {
    const value = f1.get(name) ?? NaN;
    const lead = (ours.f1.get(name) ?? NaN) - value;
    return `${value.toFixed(1)}${ours.f1 === f1 ? '' : ` (${lead < 0 ? '−' : '+'}${Math.abs(lead).toFixed(1)})`}`;
  });
  const ratio = ours.wordsPerSecond / wordsPerSecond;
  const speed = Math.round(wordsPerSecond).toLocaleString('en');
  const beside = ours.f1 === f1 ? '' : `  Copydesk is ${ratio.toFixed(ratio < 10 ? 1 : 0)} × as fast`;
  const row = cells.map(cell => cell.padEnd(cellWidth)).join('');
  console.log(`${peer.name.padEnd(nameWidth)}${row}${speed}${beside}`);
  console.log(`  ${peer.does}${reader === undefined ? '' : `, reader: ${reader.slice(0, shownHash)}`}`);
}

const nameWidth = 22;
const cellWidth = 15;

/** As much of the weights' hash as tells two apart. */
const shownHash = 12;

main(process.argv.slice(2)).then(
  code => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
