import type { Lexicon } from '../../lexicon/lexicon';
import { textOf } from '../../text/span';
import type { Figure } from '../../types/figure';
import type { Word } from '../../types/reading';
import type { Clause, Party } from './clause';
import { meaningOf } from './lemmas';
import type { SentenceTree } from './tree';

/** The figure's clause as the model reads it. */
export function clauseByHeads(text: string, lexicon: Lexicon, tree: SentenceTree, figure: Figure): Clause | undefined {
  const top = tree.topOf(figure);
  if (top === undefined) {
    return undefined;
  }
  const head = tree.headOf(top);
  const node = head !== undefined && beforeNoun.test(tree.relationOf(top)) ? head : top;
  const counted = countedOf(tree, figure, node, top);
  const held = holderOf(text, lexicon, tree, node);
  const act = held === undefined ? undefined : actOf(text, lexicon, tree, held, counted === undefined);
  if (act === undefined || counted === undefined || act.isTold === true) {
    return act && { ...act, counted: undefined, traits: [] };
  }
  return { ...act, counted: wordAt(tree, counted), traits: childrenBy(tree, counted, trait) };
}

/** How a number hangs on what it counts. */
const beforeNoun = /^(?:nummod|det|compound|amod|advmod)/u;

function countedOf(
  tree: SentenceTree,
  { measured, measuredBy }: Figure,
  node: number,
  top: number,
): number | undefined {
  const noun = measured === undefined || measuredBy === 'clause' ? undefined : tree.topOf(measured);
  const isNoun = node !== top && nouns.has(tree.words[node]?.pos ?? 'X');
  return isNoun ? node : noun;
}

const nouns: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ']);

/** The noun by which the figure hangs on its act: past lists and “a total of 96 houses”, which is about the houses. Undefined for a second value in a list of values. */
function holderOf(text: string, lexicon: Lexicon, tree: SentenceTree, from: number): number | undefined {
  const transparent = lexicon.wordsThat('transparent-nouns', 'part');
  let node = from;
  for (let step = 0; step < longestClimb; step++) {
    const head = tree.headOf(node);
    const relation = tree.relationOf(node);
    const isThrough =
      relation === 'conj' ||
      (relation.startsWith('nmod') && transparent.has(textOf(text, tree.words[head ?? -1] ?? nowhere).toLowerCase()));
    if (head === undefined || !isThrough) {
      return node;
    }
    node = head;
  }
  return undefined;
}

const longestClimb = 6;
const nowhere = { start: 0, end: 0 };

type Act = Pick<Clause, 'act' | 'role' | 'others' | 'settings'> & {
  /** A value of what a noun names (“the toll”), which counts nothing itself. */
  readonly isTold?: true;
};

function actOf(text: string, lexicon: Lexicon, tree: SentenceTree, node: number, isBare: boolean): Act | undefined {
  const head = tree.headOf(node);
  const [relation = '', kind] = tree.relationOf(node).split(':');
  const act = wordAt(tree, head);
  if (head === undefined || act === undefined || !(relation in roles || relation === 'obl' || relation === 'nmod')) {
    const subject = tree.childrenOf(node).find(child => tree.relationOf(child).startsWith('nsubj'));
    return subject === undefined ? undefined : told(tree, subject);
  }
  const role = roles[relation === 'nsubj' && kind === 'pass' ? 'obj' : relation] ?? prepositionOf(text, tree, node);
  const all = argumentsOf(tree, head).filter(({ index }) => index !== node);
  if (tellsLevel(text, lexicon, tree, head) && (role === 'to' || role === 'at' || (isBare && role === 'object'))) {
    // “the toll rose to 32”, “put the number at 43”: it is a value of the toll.
    const noun = all.find(one => one.relation === 'obj') ?? all.find(one => one.relation.startsWith('nsubj'));
    return noun && told(tree, noun.index);
  }
  if (relation === 'nmod') {
    return { act, role, others: [], settings: [] };
  }
  const others = all.filter(one => core.test(one.relation)).map(({ index }) => partyOf(tree, index));
  const settings = all.filter(one => !core.test(one.relation)).map(({ index }) => partyOf(tree, index));
  // “is 340 metres long”.
  return {
    act,
    role: role === 'beside' && act.pos === 'ADJ' ? 'is' : role,
    others: some(others),
    settings: some(settings),
  };
}

const core = /^(?:nsubj|obj|iobj|obl:agent)/u;

function some(parties: readonly (Party | undefined)[]): readonly Party[] {
  return parties.filter(party => party !== undefined);
}

function partyOf(tree: SentenceTree, index: number): Party | undefined {
  const head = wordAt(tree, index);
  return head && { head, traits: childrenBy(tree, index, ofParty) };
}

const ofParty = /^(?:amod|compound|nmod:poss|nummod)/u;

/** Whether the verb tells how high something stands, or that it rose or fell. */
function tellsLevel(text: string, lexicon: Lexicon, tree: SentenceTree, verb: number): boolean {
  const word = textOf(text, tree.words[verb] ?? nowhere);
  return meaningOf(word, lexicon) === 'level' || lexicon.table('change-words').has(word.toLowerCase());
}

const roles: Readonly<Record<string, string>> = { nsubj: 'subject', obj: 'object', iobj: 'object' };

/** The value of something that a noun names: “the toll of the storm”. */
function told(tree: SentenceTree, noun: number): Act | undefined {
  const act = wordAt(tree, noun);
  const parties = tree.childrenOf(noun).filter(child => belonging.test(tree.relationOf(child)));
  return (
    act && { act, role: 'is', others: some(parties.map(child => partyOf(tree, child))), settings: [], isTold: true }
  );
}

const belonging = /^(?:nmod|compound|amod)/u;

function prepositionOf(text: string, tree: SentenceTree, node: number): string {
  const child = tree.childrenOf(node).find(one => tree.relationOf(one) === 'case');
  const word = wordAt(tree, child);
  return word === undefined ? 'beside' : textOf(text, word).toLowerCase();
}

interface Argument {
  readonly index: number;
  readonly relation: string;
}

/** What the verb says of whom: its own arguments, the subject it shares, and what a relative clause hangs on. */
function argumentsOf(tree: SentenceTree, verb: number): readonly Argument[] {
  const own = tree
    .childrenOf(verb)
    .map(index => ({ index, relation: tree.relationOf(index) }))
    .filter(({ index, relation }) => argument.test(relation) && nouns.has(tree.words[index]?.pos ?? 'X'));
  const head = tree.headOf(verb);
  const relation = tree.relationOf(verb);
  if (head === undefined) {
    return own;
  }
  if (relation.startsWith('acl')) {
    return [...own, { index: head, relation: 'nsubj' }];
  }
  if (relation === 'conj' && !own.some(one => one.relation.startsWith('nsubj'))) {
    const shared = tree.childrenOf(head).find(child => tree.relationOf(child).startsWith('nsubj'));
    return shared === undefined ? own : [...own, { index: shared, relation: 'nsubj' }];
  }
  return own;
}

const argument = /^(?:nsubj|obj|iobj|obl$|obl:agent)/u;

const trait = /^(?:amod|compound|nmod|acl)/u;

function childrenBy(tree: SentenceTree, index: number, relation: RegExp): readonly Word[] {
  return tree
    .childrenOf(index)
    .filter(child => relation.test(tree.relationOf(child)))
    .map(child => tree.words[child])
    .filter(word => word !== undefined);
}

function wordAt(tree: SentenceTree, index: number | undefined): Word | undefined {
  return index === undefined ? undefined : tree.words[index];
}
