import type { Upos } from '../../types/reading';
import { nameTypes } from './clues';

/** What the network's numbers stand for, each list in the order in which it was trained. */
export interface Labels {
  readonly upos: readonly Upos[];
  readonly xpos: readonly string[];
  readonly relations: readonly string[];
}

/** Reads labels.json, which stands beside the weights. Throws an error that says what is wrong with it. */
export function labelsFrom(json: string): Labels {
  const read: unknown = JSON.parse(json);
  if (typeof read !== 'object' || read === null) {
    throw new Error('it is no object');
  }
  const lists = new Map<string, unknown>(Object.entries(read));
  const upos = listIn(lists, 'upos');
  const strange = upos.find(label => !isUpos(label));
  if (strange !== undefined) {
    throw new Error(`“${strange}” is no universal part of speech`);
  }
  if (listIn(lists, 'names').join() !== nameTypes.join()) {
    throw new Error(`“names” must be ${nameTypes.join(', ')}`);
  }
  return {
    upos: upos.filter(isUpos),
    xpos: listIn(lists, 'xpos'),
    relations: listIn(lists, 'relations'),
  };
}

function listIn(lists: ReadonlyMap<string, unknown>, name: string): readonly string[] {
  const list = lists.get(name);
  if (!Array.isArray(list) || list.length === 0 || !list.every(item => typeof item === 'string')) {
    throw new Error(`“${name}” must be a list of words`);
  }
  return list;
}

function isUpos(label: string): label is Upos {
  return label in parts;
}

/** Complete, for the compiler wants every one. */
const parts: Readonly<Record<Upos, true>> = {
  ADJ: true,
  ADP: true,
  ADV: true,
  AUX: true,
  CCONJ: true,
  DET: true,
  INTJ: true,
  NOUN: true,
  NUM: true,
  PART: true,
  PRON: true,
  PROPN: true,
  PUNCT: true,
  SCONJ: true,
  SYM: true,
  VERB: true,
  X: true,
};
