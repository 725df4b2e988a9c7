import { madeByList, wordsListed, type ListedName } from '../../decisions/namesList';
import type { Lexicon } from '../../lexicon/lexicon';
import { coreNameOf } from '../../stages/entities/core';
import type { Decision } from '../../types/decision';
import { keyOf } from './keys';

/**
 * What lists of names say, as decisions: what their words are, that all forms of a name are one, and what that is called. The same list gives the same
 * objects, so that nothing is read again for it.
 */
export function decisionsListed(names: readonly ListedName[], lexicon: Lexicon): readonly Decision[] {
  return names.flatMap(name => {
    const decisions = known.get(name) ?? decisionsOf(name, lexicon);
    known.set(name, decisions);
    return decisions;
  });
}

const known = new WeakMap<ListedName, readonly Decision[]>();

function decisionsOf(listed: ListedName, lexicon: Lexicon): readonly Decision[] {
  const { type, name, forms } = listed;
  const keys = [
    ...new Set(forms.map(form => keyOf({ type, core: coreNameOf({ type, name: form, forms: [form] }, lexicon) }))),
  ];
  return [
    ...wordsListed(listed),
    // Each with each: articles may use any two of them, and none of the others.
    ...keys.flatMap((key, index) =>
      keys.slice(0, index).map((before): Decision => ({ kind: 'same', entities: [key, before], ...madeByList })),
    ),
    ...(name === undefined ? [] : keys.map((entity): Decision => ({ kind: 'called', entity, name, ...madeByList }))),
  ];
}
