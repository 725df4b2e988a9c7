import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';
import type { Name } from '../../types/name';

/** “, born ”, “ (née ”, “, also known as ”: what follows is another name of who is named before. */
const alsoCalledIn = remember(
  (lexicon: Lexicon) =>
    new RegExp(`^,? ?\\(?${alternatives(lexicon.wordsThat('alias-cues', 'apart'))} (?:["“‘'])?$`, 'iu'),
);

/** UTF-16 code units between the two names. */
const longestBridge = 40;

/** The names that are another name of the person named right before them, each by its start with the start of that one. */
export function aliasesOf(text: string, people: readonly Name[], lexicon: Lexicon): ReadonlyMap<number, number> {
  const alsoCalled = alsoCalledIn(lexicon);
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
