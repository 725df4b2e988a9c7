import type { Span } from '../../../text/span';
import { isPronoun } from '../phrases/cores';
import type { Phrase } from '../phrases/phrases';
import { pieceOf, placeOf, type Grounds } from './grounds';
import { headOf, relationOf, subtree, wholeRelationOf } from './sentenceTree';

/** Whoever a word heads, as a phrase of the outline; undefined within quotations. */
export function phraseAt(grounds: Grounds, at: number): Phrase | undefined {
  const { tree, pieces } = grounds;
  const place = placeOf(grounds, at);
  const head = place === undefined ? undefined : pieces[place];
  if (place === undefined || head === undefined || head.quote !== undefined) {
    return undefined;
  }
  if (head.name === undefined && head.pos === 'PRON' && isPronoun(head)) {
    return { first: place, end: place + 1, span: { start: head.start, end: head.end }, form: 'pronoun' };
  }
  const places = subtree(tree, at, one => isBeside(grounds, one, at))
    .map(one => placeOf(grounds, one))
    .filter(one => one !== undefined);
  const first = Math.min(place, ...places);
  const end = Math.max(place, ...places) + 1;
  const names = [at, ...tree.under(at).filter(one => relationOf(tree, one) === 'conj')]
    .map(one => nameAt(grounds, one))
    .filter(one => one !== undefined);
  const [name, ...others] = names;
  // “The Norwegian” is one of a people, and goes by what he is.
  const isOfPeople = head.name?.type === 'NORP' && pieces[first]?.word === 'the';
  if (name !== undefined && !isOfPeople) {
    const last = others.at(-1) ?? name;
    return {
      first,
      end,
      span: { start: name.start, end: last.end },
      form: 'name',
      ...(others.length === 0 ? {} : { names }),
    };
  }
  const span = { start: pieces[first]?.start ?? head.start, end: pieces[end - 1]?.end ?? head.end };
  return { first, end, span, form: 'description', capital: pieces[first]?.pos === 'PROPN' };
}

/** The name that a word heads, or that a title before it does: “spokesman John Smith”. */
function nameAt(grounds: Grounds, at: number): Span | undefined {
  const { tree } = grounds;
  return (
    nameOf(grounds, at) ??
    tree
      .under(at)
      .filter(one => named.has(relationOf(tree, one)) && one > at && tree.words[one - 1]?.pos !== 'PUNCT')
      .map(one => nameOf(grounds, one))
      .find(name => name?.type === 'PERSON')
  );
}

const named: ReadonlySet<string> = new Set(['appos', 'flat']);

function nameOf(grounds: Grounds, at: number): Grounds['pieces'][number]['name'] {
  return pieceOf(grounds, at)?.name;
}

/** What is no part of the phrase itself: its preposition, marks, a relative clause, an apposition behind a comma. */
function isBeside({ tree }: Grounds, at: number, head: number): boolean {
  const relation = relationOf(tree, at);
  if (relation === 'punct' || relation === 'parataxis' || wholeRelationOf(tree, at) === 'acl:relcl') {
    return true;
  }
  return (
    headOf(tree, at) === head &&
    ((relation === 'case' && at < head) || (behindComma.has(relation) && tree.words[at - 1]?.pos === 'PUNCT'))
  );
}

const behindComma: ReadonlySet<string> = new Set(['appos', 'cc', 'acl']);
