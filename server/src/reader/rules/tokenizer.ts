import winkNLP from 'wink-nlp';
import type { Model } from 'wink-eng-lite-web-model';
import { plainTokens } from './plainTokens';
import type { Tokenize } from './token';

/** What parts a text, and what is wrong where that is not wink-nlp. */
export interface Tokenizer {
  readonly tokenize: Tokenize;
  readonly fault: string | undefined;
}

/** wink-nlp's tokenizer or, where its model is missing or damaged, plain tokens: something is read all the same. */
export function tokenizer(open = openTokenizer): Tokenizer {
  try {
    const tokenize = open();
    tokenize('The harbour is open.');
    return { tokenize, fault: undefined };
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { tokenize: plainTokens, fault: `the tokenizer's model: ${why}` };
  }
}

/**
 * wink-nlp's English tokenizer and tagger, without its memory. It takes up every word that its lexicon lacks, and cuts later texts by what it
 * has taken up: after “the boats are Lee's,” it would hold “Lee's” for one token for ever. Here each text finds it as it was at the beginning.
 */
export function openTokenizer(): Tokenize {
  // Not imported: a file of the installation that is missing must not end the process before it can say so.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const model = require('wink-eng-lite-web-model') as Model & { readonly featureFn: (config: unknown) => object };
  const core = (model.core as () => Core)();
  const own = {
    ...model,
    core: () => core,
    featureFn: (config: unknown) => quickFeatures(model.featureFn(config)),
  } as unknown as Model;
  let nlp = winkNLP(own, ['pos']);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- wink-nlp's selectors are plain functions
  const partOfSpeech = nlp.its.pos;
  let met = core.features.lexeme.intrinsicSize;
  return text => {
    const tokens = nlp.readDoc(text).tokens();
    const tags = tokens.out(partOfSpeech) as readonly string[];
    const read = tokens.out().map((value, index) => ({ value, tag: tags[index] ?? 'X' }));
    met = forget(core.features.lexeme, met);
    if (met > core.features.lexeme.intrinsicSize + mostWords) {
      met = shrink(core.features.lexeme);
      // It counts its words for itself too.
      nlp = winkNLP(own, ['pos']);
    }
    return read;
  };
}

/** What grows of wink-nlp's model. */
interface Core {
  readonly features: { readonly lexeme: Words };
}

/** Its words and their numbers. */
interface Words {
  readonly hash: Record<string, number>;
  readonly list: string[];
  /** How many there were in the beginning. */
  readonly intrinsicSize: number;
  /** The next number. */
  index: number;
}

/** Makes the words unknown that were met since there were `met`; their numbers stay taken. Gives how many there are now. */
function forget({ hash, list }: Words, met: number): number {
  for (let number = met; number < list.length; number++) {
    Reflect.deleteProperty(hash, list[number] ?? '');
  }
  return list.length;
}

/** The words as they were in the beginning, once all others are forgotten. */
function shrink(words: Words): number {
  words.list.length = words.intrinsicSize;
  words.index = words.intrinsicSize;
  return words.intrinsicSize;
}

/** What wink-nlp finds out of a word that it meets, less what nobody asks it here: only the part of speech is told. */
function quickFeatures(features: object): object {
  return { ...features, ...untold };
}

const nothing = (): string => '';
const no = (): number => 0;
const untold = { prefix: nothing, suffix: nothing, shape: nothing, lutCase: no, isAbbrev: no };

/** Numbers given to words before the tables are cut back, which takes some milliseconds: 100 bytes each. */
const mostWords = 50_000;
