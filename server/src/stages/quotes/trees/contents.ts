import type { Verb } from '../cues/verbs';
import { pieceOf, wordAt, type Grounds } from './grounds';
import { isPassive } from './sources';
import { child, headOf, relationOf, subtree, wholeRelationOf, type SentenceTree } from './sentenceTree';

/** The words of what a verb reports, in order of reading; undefined where its dependents are none of those that it takes. */
export function contentOf(grounds: Grounds, at: number, verb: Verb): readonly number[] | undefined {
  return (
    clauseUnder(grounds, at, verb) ??
    clauseAbove(grounds, at, verb) ??
    infinitiveUnder(grounds, at, verb) ??
    thingUnder(grounds, at, verb) ??
    thingBefore(grounds, at, verb)
  );
}

/** “said that it rained”, “it rained, he said” */
function clauseUnder(grounds: Grounds, at: number, verb: Verb): readonly number[] | undefined {
  const { tree } = grounds;
  const clauses = takesClause(verb) ? tree.under(at).filter(one => wholeRelationOf(tree, one) === 'ccomp') : [];
  const clause = clauses.find(one => one > at) ?? clauses[0];
  return clause === undefined || (isInfinitive(tree, clause) && !verb.infinitive) ? undefined : subtree(tree, clause);
}

function takesClause({ clause, quote, addressee }: Verb): boolean {
  return clause || quote || addressee;
}

/** “It rained, he said”, where the cue hangs on what is said. */
function clauseAbove(grounds: Grounds, at: number, verb: Verb): readonly number[] | undefined {
  const { tree } = grounds;
  const head = headOf(tree, at);
  return takesClause(verb) &&
    relationOf(tree, at) === 'parataxis' &&
    (verb.addressee || !hasOwnObject(grounds, at)) &&
    head !== undefined &&
    child(tree, at, 'nsubj') !== undefined
    ? subtree(tree, head, one => one === at)
    : undefined;
}

/** “Ann Lee scored twice, Roe added a third”: what a cue has for its object, it does not have in front of it. */
export function hasOwnObject(grounds: Grounds, at: number): boolean {
  const object = child(grounds.tree, at, 'obj');
  const piece = object === undefined || object < at ? undefined : pieceOf(grounds, object);
  return piece !== undefined && piece.quote === undefined && !piece.is.has('time') && piece.pos !== 'PRON';
}

/** “promised to go” */
function infinitiveUnder(
  { tree }: Grounds,
  at: number,
  { infinitive, addressee }: Verb,
): readonly number[] | undefined {
  // “agreed a fee to sign him”: what it is for.
  const isFor = !addressee && child(tree, at, 'obj') !== undefined;
  const open =
    infinitive && !isFor
      ? tree.under(at).find(one => one > at && relationOf(tree, one) === 'xcomp' && isInfinitive(tree, one))
      : undefined;
  return open === undefined ? undefined : subtree(tree, open);
}

/** “to go” */
export function isInfinitive(tree: SentenceTree, at: number): boolean {
  return tree.under(at).some(one => one < at && tree.words[one]?.pos === 'PART' && relationOf(tree, one) === 'mark');
}

/** “criticised the plan for its cost”, “spoke about the plan”: what a verb is about, where the verb by itself is an act of speech. */
function thingUnder(grounds: Grounds, at: number, verb: Verb): readonly number[] | undefined {
  const { tree } = grounds;
  const object = verb.act ? child(tree, at, 'obj') : undefined;
  const thing = object !== undefined && object > at ? object : spokenOf(grounds, at, verb);
  if (thing === undefined || isPassive(tree, at) || isPurpose(tree, at) || isDenied(grounds, at, verb)) {
    return undefined;
  }
  const said = verb.voices ? namedBy(grounds, thing) : undefined;
  if (said !== undefined) {
    const link = child(tree, said, 'case');
    return subtree(tree, said, one => one === link || isLoose(tree, one, said));
  }
  const preposition = child(tree, thing, 'case');
  const behind = tree.under(at).filter(one => one > thing && goesWith(grounds, one));
  const names = behind.some(one => relationOf(tree, one) === 'xcomp' || relationOf(tree, one) === 'obj');
  const isCall =
    isNaming(verb) &&
    !names &&
    child(tree, at, 'compound:prt') === undefined &&
    (verb.noun || (thing === object && isPerson(grounds, thing)));
  if (isCall || (tree.under(thing).length === 0 && behind.length === 0)) {
    return undefined;
  }
  return [
    ...subtree(tree, thing, one => (one === preposition && thing !== object) || isLoose(tree, one, thing)),
    ...behind.flatMap(one => subtree(tree, one)),
  ];
}

/** “did not disclose the price”: what was not made known was not said; what “he did not rule out” was. */
function isDenied(grounds: Grounds, at: number, { clause }: Verb): boolean {
  const { tree } = grounds;
  return clause && tree.under(at).some(one => one < at && isNegation(grounds, one));
}

function isNegation(grounds: Grounds, at: number): boolean {
  return pieceOf(grounds, at)?.is.has('negation') === true;
}

/** “The plan was first reported by the Times”: the subject of a passive. */
function thingBefore({ tree }: Grounds, at: number, verb: Verb): readonly number[] | undefined {
  // Who “was asked by the host” is no content, nor is what “was written by” its author.
  const mayBeSaid = (verb.act || verb.clause) && !verb.addressee;
  const subject = mayBeSaid ? child(tree, at, 'nsubj:pass') : undefined;
  return subject === undefined || child(tree, at, 'obl:agent') === undefined ? undefined : subtree(tree, subject);
}

/** “expressed doubt that it rained”, “voiced concern about the plan”: what the noun is about, as its head. */
function namedBy({ tree }: Grounds, at: number): number | undefined {
  return tree.under(at).find(one => {
    const relation = wholeRelationOf(tree, one);
    return one > at && (relation === 'nmod' || relation === 'acl' || relation === 'ccomp');
  });
}

function isPerson(grounds: Grounds, at: number): boolean {
  const piece = pieceOf(grounds, at);
  return piece?.name?.type === 'PERSON' || piece?.is.has('person') === true;
}

/** “called it a lie”: without a name for the thing it is a call by telephone. */
function isNaming({ act, infinitive, clause, about }: Verb): boolean {
  return act && infinitive && !clause && about.has('for');
}

function spokenOf(grounds: Grounds, at: number, { about }: Verb): number | undefined {
  const { tree } = grounds;
  return about.size === 0
    ? undefined
    : tree
        .under(at)
        .find(
          one =>
            one > at && relationOf(tree, one) === 'obl' && about.has(wordAt(grounds, child(tree, one, 'case') ?? -1)),
        );
}

/** “met to discuss the plan”, “will try to discuss it”: nobody has said anything yet. */
function isPurpose(tree: SentenceTree, at: number): boolean {
  const relation = relationOf(tree, at);
  return (relation === 'advcl' || relation === 'acl' || relation === 'xcomp') && isInfinitive(tree, at);
}

/** Whether a dependent behind the thing belongs to what is said of it: “accused them of lying”, “called it a lie”. */
function goesWith(grounds: Grounds, at: number): boolean {
  const { tree } = grounds;
  const [first = at] = subtree(tree, at);
  if (tree.words[first - 1]?.pos === 'PUNCT') {
    return false;
  }
  switch (relationOf(tree, at)) {
    case 'xcomp':
    case 'obj':
      return true;
    case 'obl':
    case 'advcl':
      return (
        (relationOf(tree, at) === 'advcl' && isInfinitive(tree, at)) ||
        linking.has(wordAt(grounds, child(tree, at, 'case') ?? child(tree, at, 'mark') ?? -1))
      );
    default:
      return false;
  }
}

const linking: ReadonlySet<string> = new Set(['of', 'for', 'as', 'with', 'from', 'against', 'about', 'over']);

/** What stands behind a comma tells more of the thing, but nobody said it. */
function isLoose(tree: SentenceTree, at: number, head: number): boolean {
  return (
    headOf(tree, at) === head &&
    at > head &&
    (wholeRelationOf(tree, at) === 'acl:relcl' || relationOf(tree, at) === 'parataxis') &&
    tree.words[(subtree(tree, at)[0] ?? at) - 1]?.pos === 'PUNCT'
  );
}
