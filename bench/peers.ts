// Reads names by spaCy and Stanford CoreNLP beside Copydesk, and quotes by CoreNLP, textacy and the Gender Gap Tracker's method, the same texts
// on one core each, one after the other: `npm run bench:peers`.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundled } from './bundled';
import { copydesk } from './peers/copydesk';
import { coreNlp, coreNlpQuotes } from './peers/coreNlp';
import { compareNames } from './peers/names';
import type { NamesPeer, Peer } from './peers/peer';
import { compareQuotes } from './peers/quotes';
import { namesSets, quotesSet, shared, textSet } from './peers/sets';
import { genderGapTracker, spacyNames, spacyWhole, textacy } from './peers/spacy';

const help = `npm run bench:peers -- [--sets A,B] [--documents N] [--peers A,B]

Prints F1 and words a second of Copydesk and of the tools beside it, on the same texts of ../shared/eval, one core each.
They are installed into ~/.cache/copydesk-peers, or COPYDESK_CACHE, from PyPI and Maven Central: Python 3 with venv, a JDK and Maven are
needed, and one and a half gigabytes of disk; CoreNLP takes four of memory for quotes.

  --sets A,B      which texts: ${namesSets.join(', ')} for names and ${quotesSet} for quotes are read without this
  --documents N   how many of each set; without this as many as make 20,000 words
  --peers A,B     beside whom: spacy (with textacy and the Gender Gap Tracker's method), corenlp; without this both
`;

/** What is installed together, and what it reads. */
interface Tools {
  readonly names: readonly NamesPeer[];
  readonly quotes: readonly Peer[];
}

const toolsByName: Readonly<Record<string, Tools>> = {
  spacy: { names: [spacyWhole, spacyNames], quotes: [genderGapTracker, textacy] },
  corenlp: { names: [coreNlp], quotes: [coreNlpQuotes] },
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
  if (!existsSync(shared)) {
    console.error(`The evaluation data is not here: ${shared} does not exist. Lay ../shared beside the checkout.`);
    return 2;
  }
  const { tools } = options;
  const sets = options.sets.map(name => textSet(name, options.documents, out));
  for (const { name, documents, of, words } of sets) {
    console.log(`${name}: ${documents} of ${of} texts, ${words.toLocaleString('en')} words`);
  }
  const us = copydesk(await bundled('peers/copydeskPeer'));
  const withNames = sets.filter(({ name }) => name !== quotesSet);
  const withQuotes = sets.find(({ name }) => name === quotesSet);
  const namesPeers = tools.flatMap(({ names }) => names);
  const quotesPeers = tools.flatMap(({ quotes }) => quotes);
  const isNamesComplete = withNames.length === 0 || compareNames(us, namesPeers, withNames, out);
  const isQuotesComplete = withQuotes === undefined || compareQuotes(us, quotesPeers, withQuotes, out);
  return isNamesComplete && isQuotesComplete ? 0 : 1;
}

interface Options {
  readonly sets: readonly string[];
  readonly documents: number | undefined;
  readonly tools: readonly Tools[];
}

/** The options, or what to say instead of running. */
function optionsOf(args: readonly string[]): Options | string {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sets: { type: 'string', default: [...namesSets, quotesSet].join() },
      documents: { type: 'string' },
      peers: { type: 'string', default: Object.keys(toolsByName).join() },
    },
  });
  const { documents, peers } = values;
  const strange = peers.split(',').find(name => !(name in toolsByName));
  if (strange !== undefined) {
    return `There is no peer “${strange}”. There are: ${Object.keys(toolsByName).join(', ')}`;
  }
  if (documents !== undefined && !/^[1-9]\d*$/u.test(documents)) {
    return `“${documents}” is no number of documents; give one like --documents 50`;
  }
  return {
    sets: values.sets.split(','),
    documents: documents === undefined ? undefined : Number(documents),
    tools: peers.split(',').flatMap(name => toolsByName[name] ?? []),
  };
}

main(process.argv.slice(2)).then(
  code => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
