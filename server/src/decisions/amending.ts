import { coincides, type Span } from '../text/span';
import type { Anchor } from '../types/anchor';
import type { Decision } from '../types/decision';
import { anchorsOfItem } from './anchors';
import { lineOf } from './lines';
import { ownKey } from './own';
import { placeOf } from './placing';

/** What goes and what comes when somebody decides. */
export interface Amendment {
  readonly out: readonly Decision[];
  /** Undefined where the same is decided already. */
  readonly in: Decision | undefined;
}

/**
 * What somebody decides now takes the place of what they decided of the same before, so that one line says what they think of it; what others
 * decided stays. `text` is that of the article in which it is decided, if it is of an article.
 */
export function amended(before: readonly Decision[], now: Decision, text: string): Amendment {
  const out = before.filter(one => one.by === now.by && isOfTheSame(one, now, text));
  if (now.kind === 'own' && now.as === null && !before.some(one => one.by !== now.by && isOfTheSame(one, now, text))) {
    // What nobody else says need not be denied.
    return { out, in: undefined };
  }
  const last = out.at(-1);
  const next = last === undefined ? now : together(last, now, text);
  return out.length === 1 && last !== undefined && contentOf(last) === contentOf(next)
    ? { out: [], in: undefined }
    : { out, in: next };
}

function keyOfOwn({ item }: Extract<Decision, { readonly kind: 'own' }>, text: string): string {
  const places = anchorsOfItem(item).map(anchor => placed(text, anchor));
  return ownKey(item, places);
}

/** Whether two decisions are of the same thing, so that the later one says all. */
function isOfTheSame(one: Decision, now: Decision, text: string): boolean {
  switch (now.kind) {
    case 'confirm':
    case 'correct':
    case 'add':
    case 'reject':
      return isOfWords(one) && one.layer === now.layer && isSame(placeNow(text, one), placeNow(text, now));
    case 'rename':
      return one.kind === 'rename' && isSame(placeIn(text, one.anchor), placeIn(text, now.anchor));
    case 'join':
    case 'part':
      return (
        (one.kind === 'join' || one.kind === 'part') && isSamePair(one.names, now.names, anchor => placed(text, anchor))
      );
    case 'same':
    case 'apart':
      return (one.kind === 'same' || one.kind === 'apart') && isSamePair(one.entities, now.entities, key => key);
    case 'called':
      return one.kind === 'called' && one.entity === now.entity;
    case 'words':
      return one.kind === 'words' && one.layer === now.layer && one.words === now.words;
    case 'dismiss':
      return (
        one.kind === 'dismiss' &&
        one.code === now.code &&
        (one.anchor && placed(text, one.anchor)) === (now.anchor && placed(text, now.anchor))
      );
    case 'own':
      return one.kind === 'own' && keyOfOwn(one, text) === keyOfOwn(now, text);
  }
}

type OfWords = Extract<Decision, { readonly kind: 'confirm' | 'correct' | 'add' | 'reject' }>;

function isOfWords(decision: Decision): decision is OfWords {
  return ['confirm', 'correct', 'add', 'reject'].includes(decision.kind);
}

/** Where that is of which it is decided: where it was put, if it was. */
function placeNow(text: string, decision: OfWords): Span | undefined {
  const moved = 'as' in decision ? decision.as.span : undefined;
  return placeIn(text, moved ?? decision.anchor);
}

const places = new WeakMap<Anchor, { readonly text: string; readonly at: Span | undefined }>();

/** Many are compared with many in one text. */
function placeIn(text: string, anchor: Anchor): Span | undefined {
  let known = places.get(anchor);
  if (known?.text !== text) {
    known = { text, at: placeOf(text, anchor) };
    places.set(anchor, known);
  }
  return known.at;
}

function isSame(a: Span | undefined, b: Span | undefined): boolean {
  return a !== undefined && b !== undefined && coincides(a, b);
}

function placed(text: string, anchor: Anchor): string {
  const at = placeIn(text, anchor);
  return at === undefined ? JSON.stringify(anchor) : `${at.start} ${at.end}`;
}

function isSamePair<Item>(
  [a, b]: readonly [Item, Item],
  [c, d]: readonly [Item, Item],
  key: (item: Item) => string,
): boolean {
  const [first, second] = [[key(a), key(b)].sort(), [key(c), key(d)].sort()];
  return first[0] === second[0] && first[1] === second[1];
}

/** What was decided first of words says where they are; what is decided now says what they are, and what it leaves open stays. */
function together(before: Decision, now: Decision, text: string): Decision {
  if (!isOfWords(before) || !isOfWords(now)) {
    return now;
  }
  const { anchor } = before;
  if (now.kind === 'reject') {
    return { ...now, anchor };
  }
  if (before.kind === 'reject') {
    return isSame(placeIn(text, anchor), placeIn(text, now.anchor)) ? { ...now, anchor } : now;
  }
  const kind = before.kind === 'add' || now.kind === 'confirm' ? before.kind : now.kind;
  // Both are of one layer, so what they say fits together.
  return { ...now, kind, anchor, as: { ...before.as, ...now.as } } as OfWords;
}

/** All but who, when and who agreed, always told the same way. */
export function contentOf(decision: Decision): string {
  return lineOf({ ...decision, by: '', at: '', upon: '', agreed: '' });
}
