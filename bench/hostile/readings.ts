import type { Means } from '../../server/src/corpus/corpus';
import { readByRule } from '../../server/src/reader/rules/rules';
import type { Loaded } from '../../server/src/reader/service/serve';
import { paragraphsOf } from '../../server/src/stages/passages/paragraphs';
import type { Reading, Readings, Word } from '../../server/src/types/reading';
import { readAhead } from '../model';

/** What a reader says of the words' syntax, so that the walks through trees meet hostile trees too. */
export interface HostileReader {
  readonly name: string;
  /** The readings of a text; all but those by rule are there before they are asked for, as the model's are. */
  readonly for: (text: string, means: Means) => Promise<Readings>;
}

/** No heads. */
export const rules: HostileReader = { name: 'by rule', for: (_, { lexicon }) => Promise.resolve(readByRule(lexicon)) };

/** Each word hangs on the word before: the deepest tree there is. */
export const chain: HostileReader = {
  name: 'a chain',
  for: (text, means) =>
    Promise.resolve(withSyntax(text, means, (word, at) => ({ ...word, ...syntaxAt(at), head: at - 1 }))),
};

/** All words hang on the first: the broadest tree. */
export const star: HostileReader = {
  name: 'a star',
  for: (text, means) =>
    Promise.resolve(withSyntax(text, means, (word, at) => ({ ...word, ...syntaxAt(at), head: at === 0 ? -1 : 0 }))),
};

/** What the model reads of the text's beginning, again and again: it sees windows, so that the rest is to it as the beginning is. */
export function byModel(loaded: Loaded): HostileReader {
  return {
    name: 'by model',
    for: async (text, means) => {
      const beginning = text.slice(0, sampleLength);
      const read = await readAhead(beginning, loaded, means);
      const sample = paragraphsOf(beginning).flatMap(({ start, end }) => {
        const { words } = read.of(beginning.slice(start, end));
        return words.map((word, place) => ({ word, place }));
      });
      return withSyntax(text, means, (word, at) => {
        const like = sample[at % Math.max(1, sample.length)];
        if (like === undefined) {
          return word;
        }
        const { start, end } = word;
        const { head = -1 } = like.word;
        return { ...like.word, start, end, head: head < 0 ? -1 : Math.max(-1, at - like.place + head) };
      });
    },
  };
}

/** As much as the model is given of a text. */
const sampleLength = 4000;

/** The words as they are read by rule, which are the model's too, with what else is said of them. */
function withSyntax(text: string, { lexicon }: Means, told: (word: Word, at: number) => Word): Readings {
  const byRule = readByRule(lexicon);
  const known = new Map<string, Reading>();
  for (const { start, end } of paragraphsOf(text)) {
    const paragraph = text.slice(start, end);
    if (!known.has(paragraph)) {
      const { words, names } = byRule.of(paragraph);
      known.set(paragraph, { names, words: words.map((word, at) => inRange(told(word, at), words.length)) });
    }
  }
  return { reader: 'hostile', of: paragraph => known.get(paragraph) ?? byRule.of(paragraph) };
}

/** At the end of a text a head may be lost. */
function inRange(word: Word, count: number): Word {
  return word.head !== undefined && word.head >= count ? { ...word, head: -1 } : word;
}

/** All that a stage may look for, in turn. */
function syntaxAt(at: number): Pick<Word, 'pos' | 'tag' | 'relation'> {
  const relation = relations[at % relations.length] ?? 'dep';
  return relation === 'nsubj' || relation === 'appos'
    ? { pos: 'PROPN', tag: 'NNP', relation }
    : { pos: 'VERB', tag: 'VBD', relation };
}

const relations = ['ccomp', 'nsubj', 'conj', 'parataxis', 'appos', 'advcl', 'xcomp'];
