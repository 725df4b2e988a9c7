import { confidences, numbersOf, type Answer } from './answer';
import { nameTypes } from './clues';
import type { Labels } from './labels';
import { bestNames, type FoundName } from './names';
import type { NetworkOutputs } from './network';
import { reportsIn, tagCount } from './reports';
import { bestTree } from './trees';

/** Reads the network's numbers on a window of these words: the best tree of heads, the likeliest names, and the rest as it is. */
export function decode(outputs: NetworkOutputs, words: readonly string[], labels: Labels): Answer {
  checkSizes(outputs, words.length);
  const heads = bestTree(outputs.heads, words.length);
  const root = labels.relations.indexOf('root');
  const other = labels.relations.indexOf('dep');
  const said = new Int16Array(numbersOf.word * words.length);
  for (const [index, head] of heads.entries()) {
    const relation = outputs.relation[index] ?? other;
    said.set(
      [
        outputs.upos[index] ?? -1,
        outputs.xpos[index] ?? -1,
        // The relation was chosen for the best head, which the tree may not have kept.
        head < 0 ? root : relation === root ? other : relation,
        head < 0 ? 0 : head - index,
      ],
      numbersOf.word * index,
    );
  }
  const isLoose = (index: number): boolean =>
    loose.has(labels.upos[outputs.upos[index] ?? -1] ?? '') && !capital.test(words[index] ?? '');
  const names = bestNames(outputs.names, words.length, nameTypes.length).flatMap(name =>
    asNumbers(name, words, isLoose),
  );
  return { words: said, names: Int32Array.from(names), reports: Int32Array.from(reportsIn(outputs, words.length)) };
}

function asNumbers(name: FoundName, words: readonly string[], isLoose: (index: number) => boolean): readonly number[] {
  const { from, to } = trimmed(name, words, isLoose);
  // What is in small letters throughout is at best a name of careless writing: it needs the rules' word.
  const isWritten = words.slice(from, to).some(word => ofName.test(word));
  return from < to ? [from, to, name.type, confidences.indexOf(isWritten ? confidenceOf(name) : 'guess')] : [];
}

/** A name stands without its leading “the”, its possessive ’s and loose words at its edges (“of”, “and”, a comma), whatever the network says. */
function trimmed(
  { from, to }: FoundName,
  words: readonly string[],
  isLoose: (index: number) => boolean,
): { readonly from: number; readonly to: number } {
  let first = from;
  let end = to;
  while ((first < end - 1 && articles.has(words[first] ?? '')) || (first < end && isLoose(first))) {
    first++;
  }
  while ((end > first + 1 && possessives.has(words[end - 1] ?? '')) || (end > first && isLoose(end - 1))) {
    end--;
  }
  return { from: first, to: end };
}

const articles: ReadonlySet<string> = new Set(['the', 'The', 'THE']);
const possessives: ReadonlySet<string> = new Set(['’s', "'s", '’S', "'S", '’', "'"]);

/** Parts of speech that link and end, and neither begin nor end a name. */
const loose: ReadonlySet<string> = new Set(['ADP', 'CCONJ', 'DET', 'PUNCT', 'SCONJ']);
const capital = /^\p{Lu}/u;

/** A capital, or a letter that has none. */
const ofName = /[\p{Lu}\p{Lt}\p{Lo}]/u;

function confidenceOf({ probability, named, type }: FoundName): (typeof confidences)[number] {
  return probability >= certain
    ? 'certain'
    : probability >= likely || (named >= surelyNamed && nameTypes[type] !== 'ORG')
      ? 'likely'
      : 'guess';
}

/** From which probability of its least probable word a name is more than a guess. */
const likely = 0.6;
const certain = 0.9;

/** What is surely a name is more than a guess even where its type is in doubt: the rest of the article may tell. Capitals alone make an “ORG”. */
const surelyNamed = 0.95;

/** Weights of another make would be read as nonsense; better to say so. */
function checkSizes(outputs: NetworkOutputs, words: number): void {
  const { upos, xpos, heads, relation, names, cues, saying, tags } = outputs;
  const isRight =
    upos.length === words &&
    xpos.length === words &&
    relation.length === words &&
    heads.length === words * (words + 1) &&
    names.length === words * (1 + 2 * nameTypes.length) &&
    saying.length === cues.length &&
    tags.length === cues.length * words * tagCount;
  if (!isRight) {
    throw new Error('the weights answer in another form than this version of Copydesk reads');
  }
}
