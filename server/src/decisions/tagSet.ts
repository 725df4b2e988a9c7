import { withoutByteOrderMark } from '../text/lines';
import type { OwnField, OwnLayer, OwnTag } from '../types/layer';
import { isObject } from './shapes';

/** The file in `.copydesk` that says which layers of their own people have. */
export const tagSetFile = 'tags.json';

/** What the file says it is; a change that breaks a reader counts the number up. */
export const tagSetSchema = 'copydesk-tags/1';

/** A tag set as read: what of it can be used, and what cannot, in words. Nothing in it is ever run: it is names, words and colours. */
export interface TagSet {
  readonly layers: readonly OwnLayer[];
  readonly problems: readonly string[];
}

export const noTagSet: TagSet = Object.freeze({ layers: [], problems: [] });

/** UTF-16 code units of the file; more is no tag set. */
const longestFile = 200_000;
const mostLayers = 50;
const mostTags = 200;
/** UTF-16 code units of a description; names and labels have less. */
const longestText = 4000;
const longestLabel = 80;

/** Reads a tag set. What is wrong takes away the tag or layer in which it stands and nothing else, and is told. */
export function readTagSet(text: string): TagSet {
  if (text.length > longestFile) {
    return none(`The tag set is longer than ${longestFile.toLocaleString('en')} characters and is not used.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(withoutByteOrderMark(text));
  } catch {
    return none('The tag set is no JSON and is not used.');
  }
  if (!isObject(value) || value['schema'] !== tagSetSchema) {
    return none(`The tag set is not used, for it does not say "schema": "${tagSetSchema}".`);
  }
  const problems: string[] = [];
  const layers = listed(value['layers'], mostLayers, 'layers', problems).flatMap(
    (one, at) => layerOf(one, `Layer ${at + 1}`, problems) ?? [],
  );
  return { layers: unlike(layers, 'layer', problems), problems };
}

function none(problem: string): TagSet {
  return { layers: [], problems: [problem] };
}

function listed(value: unknown, most: number, what: string, problems: string[]): readonly unknown[] {
  if (value === undefined) {
    return [];
  }
  if (!Array.isArray(value)) {
    problems.push(`“${what}” is no list.`);
    return [];
  }
  if (value.length > most) {
    problems.push(`Of ${value.length.toLocaleString('en')} ${what} the first ${most} are used.`);
  }
  return value.slice(0, most) as readonly unknown[];
}

function layerOf(value: unknown, where: string, problems: string[]): OwnLayer | undefined {
  if (!isObject(value) || !isName(value['name'])) {
    problems.push(`${where} has no name of letters, digits, “-” and “_”, and is not used.`);
    return undefined;
  }
  const { name, of: kind = 'span', on } = value;
  if (kind !== 'span' && kind !== 'relation' && kind !== 'label') {
    problems.push(`The layer “${name}” is of “span”, “relation” or “label”, and is not used.`);
    return undefined;
  }
  if (on !== undefined && (on !== 'quote' || kind !== 'span')) {
    problems.push(`The layer “${name}” can only be “on” “quote”, where it is of “span”.`);
  }
  const tags = listed(value['tags'], mostTags, `tags of “${name}”`, problems).flatMap(
    (one, at) => tagOf(one, `Tag ${at + 1} of “${name}”`, problems) ?? [],
  );
  const fields = listed(value['fields'], mostTags, `fields of “${name}”`, problems).flatMap(
    (one, at) => fieldOf(one, `Field ${at + 1} of “${name}”`, problems) ?? [],
  );
  return {
    ...{ name, of: kind, tags: unlike(tags, 'tag', problems), fields },
    ...(on === 'quote' && kind === 'span' ? { on } : {}),
    ...said(value, `The layer “${name}”`, problems),
  };
}

function tagOf(value: unknown, where: string, problems: string[]): OwnTag | undefined {
  if (!isObject(value) || !isName(value['name'])) {
    problems.push(`${where} has no name of letters, digits, “-” and “_”, and is not used.`);
    return undefined;
  }
  const { name, colour, key } = value;
  const isColour = typeof colour === 'string' && /^#[\da-f]{6}$/iu.test(colour);
  if (colour !== undefined && !isColour) {
    problems.push(`The colour of “${name}” is not used: write six hexadecimal digits, “#c04040”.`);
  }
  const isKey = typeof key === 'string' && /^[a-z\d]$/u.test(key);
  if (key !== undefined && !isKey) {
    problems.push(`The key of “${name}” is not used: it is one small letter from a to z, or one digit.`);
  }
  return {
    name,
    ...(isColour ? { colour } : {}),
    ...(isKey ? { key } : {}),
    ...said(value, `The tag “${name}”`, problems),
  };
}

function fieldOf(value: unknown, where: string, problems: string[]): OwnField | undefined {
  if (!isObject(value) || !isName(value['name'])) {
    problems.push(`${where} has no name of letters, digits, “-” and “_”, and is not used.`);
    return undefined;
  }
  const { name, values } = value;
  if (values === undefined) {
    return { name };
  }
  const all = listed(values, mostTags, `values of “${name}”`, problems).filter(
    (one): one is string => typeof one === 'string' && one.length > 0 && one.length <= longestLabel,
  );
  return { name, values: all };
}

/** What people call it, and its guideline. */
function said(
  value: Readonly<Record<string, unknown>>,
  where: string,
  problems: string[],
): { readonly label?: string; readonly description?: string } {
  const wordsOf = (part: 'label' | 'description', most: number): string | undefined => {
    const words = value[part];
    if (words === undefined || (typeof words === 'string' && words.length <= most)) {
      return words;
    }
    problems.push(`${where} has a ${part} that is no text of at most ${most.toLocaleString('en')} characters.`);
    return undefined;
  };
  const [label, description] = [wordsOf('label', longestLabel), wordsOf('description', longestText)];
  return { ...(label === undefined ? {} : { label }), ...(description === undefined ? {} : { description }) };
}

function unlike<Item extends { readonly name: string }>(
  items: readonly Item[],
  what: string,
  problems: string[],
): readonly Item[] {
  const names = new Set<string>();
  return items.filter(({ name }) => {
    const isNew = !names.has(name);
    if (!isNew) {
      problems.push(`There are two ${what}s “${name}”; the first is used.`);
    }
    names.add(name);
    return isNew;
  });
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\p{L}\d_-]{1,60}$/u.test(value);
}
