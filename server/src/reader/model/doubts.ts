import { byPosition, coincides, within } from '../../text/span';
import type { NameType } from '../../types/name';
import type { ReadName } from '../../types/reading';

/**
 * The model's names where the rule reading has a say in what the model itself doubts: a name that the model only guesses stands if the
 * rules take the same words for a name, and one that it is not certain of gives way to one that the rules are certain of and cut otherwise
 * (a person or a place even where the model only guesses: else all its words are lost).
 * Where the model is silent the rules add the rarer types, of which it has seen few, and who stands behind a title. (On news of five sources
 * this gave one to two points of F1; to let the rules add more people, places and organisations, or choose types, gave nothing.)
 */
export function withoutDoubts(byModel: readonly ReadName[], byRule: readonly ReadName[]): readonly ReadName[] {
  const kept = byModel.filter(
    name => name.confidence !== 'guess' || within(byRule, name).some(other => coincides(name, other)),
  );
  const better = byRule.filter(
    name =>
      name.confidence === 'certain' &&
      isCutBetter(name, name.type === 'PERSON' || name.type === 'GPE' ? byModel : kept),
  );
  const settled = kept.filter(name => within(better, name).length === 0).map(name => typedByList(name, byRule));
  const added = byRule.filter(name => isOwn(name) && within(byModel, name).length === 0);
  return [...settled, ...better, ...added].sort(byPosition);
}

/** A code that a list knows (“NV”) is what the list says where the model is not certain. */
function typedByList(name: ReadName, byRule: readonly ReadName[]): ReadName {
  const listed = name.confidence === 'certain' ? undefined : within(byRule, name).find(other => coincides(name, other));
  return listed?.because === 'state-code' ? listed : name;
}

/** What the rules add: the rarer types, and who stands behind a title that only the lists know. */
function isOwn({ type, because, confidence }: ReadName): boolean {
  return rare.has(type)
    ? confidence !== 'guess'
    : type === 'PERSON' && because === 'title-before' && confidence === 'certain';
}

const rare: ReadonlySet<NameType> = new Set(['EVENT', 'PRODUCT', 'WORK', 'LAW', 'FAC']);

/** Whether `name` overlaps names of the model, is none of them, and the model is certain of none of these. */
function isCutBetter(name: ReadName, byModel: readonly ReadName[]): boolean {
  const touched = within(byModel, name);
  return (
    touched.length > 0 &&
    touched.every(other => other.confidence !== 'certain' && !coincides(name, other) && !isGivenName(name, other))
  );
}

/** “Christian | Bell”: what the rules take for a people or a place may be the first word of a person. */
function isGivenName(name: ReadName, person: ReadName): boolean {
  return (
    name.type !== 'PERSON' &&
    person.type === 'PERSON' &&
    person.confidence === 'likely' &&
    name.start === person.start &&
    name.end < person.end
  );
}
