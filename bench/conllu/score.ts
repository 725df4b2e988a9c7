import { aligned } from './alignment';
import type { TreeDocument, TreeWord } from './document';

/** How well one thing was found; fractions. Where gold and system have the same words, all of them are the share that is right. */
export interface Found {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The share that is right of the words that both have; undefined for words and sentences themselves. */
  readonly aligned: number | undefined;
  readonly correct: number;
}

export interface TreeScore {
  readonly words: Found;
  readonly sentences: Found;
  /** Universal parts of speech. */
  readonly upos: Found;
  /** The treebank's own parts of speech. */
  readonly xpos: Found;
  /** Heads. */
  readonly uas: Found;
  /** Heads with the universal part of their relation: “nsubj” of “nsubj:pass”. */
  readonly las: Found;
  /** Heads with the whole relation. */
  readonly fullLas: Found;
}

/**
 * Scores a system's reading against gold as the CoNLL 2018 shared task does; `fullLas` is beside that. Throws where the two hold
 * different text. A head that the system does not give is wrong.
 */
export function scoreOf(gold: TreeDocument, system: TreeDocument): TreeScore {
  const systemOf = aligned(gold, system);
  const goldOf = new Map(systemOf.flatMap((other, index) => (other === undefined ? [] : [[other, index] as const])));
  /** The system's head of its word, as the index of the gold word that it is; undefined where it is none. */
  const headOf = ({ head }: TreeWord): number | undefined => (head === undefined || head < 0 ? head : goldOf.get(head));
  const count = (isRight: (gold: TreeWord, system: TreeWord) => boolean): Found => {
    const correct = gold.words.filter((word, index) => {
      const other = system.words[systemOf[index] ?? -1];
      return other !== undefined && isRight(word, other);
    }).length;
    return { ...foundOf(correct, gold.words.length, system.words.length), aligned: share(correct, goldOf.size) };
  };
  const hasHead = (word: TreeWord, other: TreeWord): boolean => word.head !== undefined && word.head === headOf(other);
  return {
    words: foundOf(goldOf.size, gold.words.length, system.words.length),
    sentences: sentencesFound(gold, system),
    upos: count((word, other) => word.upos === other.upos),
    xpos: count((word, other) => word.xpos === other.xpos),
    uas: count(hasHead),
    las: count((word, other) => hasHead(word, other) && universal(word.relation) === universal(other.relation)),
    fullLas: count((word, other) => hasHead(word, other) && word.relation === other.relation),
  };
}

function sentencesFound(gold: TreeDocument, system: TreeDocument): Found {
  const places = new Set(gold.sentences.map(({ start, end }) => `${start}-${end}`));
  const correct = system.sentences.filter(({ start, end }) => places.has(`${start}-${end}`)).length;
  return foundOf(correct, gold.sentences.length, system.sentences.length);
}

function foundOf(correct: number, gold: number, system: number): Found {
  return {
    precision: share(correct, system),
    recall: share(correct, gold),
    f1: share(2 * correct, gold + system),
    aligned: undefined,
    correct,
  };
}

function share(part: number, of: number): number {
  return of === 0 ? 0 : part / of;
}

/** “nsubj” for “nsubj:pass”. */
function universal(relation: string): string {
  return relation.split(':', 1)[0] ?? relation;
}
