import type { Taggable } from '../../../server/src/protocol';

/** What the status item says while the mode is on: “Annotating: l Mood: low · p person …”. */
export function modeInShort(tags: readonly Taggable[]): string {
  const keyed = tags.flatMap(({ key, label }) => (key === undefined ? [] : `${key} ${label}`));
  const shown = keyed.slice(0, mostShown).join(' · ');
  return `Annotating: ${shown}${keyed.length > mostShown ? ' …' : ''}`;
}

/** Tags in the status bar; the list has all. */
const mostShown = 4;

/** What the status item says when one points at it, a line each. */
export function modeInFull(tags: readonly Taggable[]): readonly string[] {
  return [
    'A letter tags what is selected, or the name or word at the cursor. Nothing is typed into the text. Escape ends it.',
    ...tags.flatMap(({ key, label, description }) =>
      key === undefined ? [] : `${key}: ${label}${description === undefined ? '' : ` (${description})`}`,
    ),
  ];
}

/** Why nothing was tagged. The key is a letter or digit, or how a tag is called that has none. */
export function keyGaveNothing(key: string, tags: readonly Taggable[]): string {
  const tag = tags.find(one => one.key === key || one.query === key);
  return tag === undefined
    ? `No tag has the key “${key}”. Escape ends annotating.`
    : `${tag.label}: nothing at the cursor to tag so`;
}

/** Of keys that no tag can have. */
export const noTagHasIt = 'No tag has this key. Escape ends annotating.';
