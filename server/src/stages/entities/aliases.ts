import type { Name } from '../../types/name';

/** “, born ”, “ (née ”, “, also known as ”: what follows is another name of who is named before. */
const alsoCalled =
  /^,? ?\(?(?:n[ée]e|n[ée]|born|formerly|formerly known as|who (?:was|were) (?:then|still|born)|also known as|better known as|known (?:professionally |to friends )?as|nicknamed|a\.k\.a\.|aka|alias|whose (?:maiden|birth|real|stage) name (?:is|was)) (?:["“‘'])?$/iu;

/** UTF-16 code units between the two names. */
const longestBridge = 40;

/** The names that are another name of the person named right before them, each by its start with the start of that one. */
export function aliasesOf(text: string, people: readonly Name[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [index, name] of people.entries()) {
    const before = people[index - 1];
    if (
      before !== undefined &&
      name.start - before.end <= longestBridge &&
      alsoCalled.test(text.slice(before.end, name.start))
    ) {
      found.set(name.start, found.get(before.start) ?? before.start);
    }
  }
  return found;
}
