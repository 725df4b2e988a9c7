import { nameWords } from '../text/nameForms';
import { defineStage } from '../pipeline/stage';
import { byPosition, spanOf, textOf, type Span } from '../text/span';
import type { Entity } from '../types/entity';
import { entities } from './entities/entities';
import { titles } from './titles/titles';

/** A surname that may be another person's. */
export interface Namesake extends Span {
  /** The key of who else may be meant. */
  readonly rival: string;
}

/**
 * Surnames that stand alone where two persons bear them, in order of reading. In “Anna Weber and
 * Tom Weber met. Weber left.” that is the last one. Who was called by surname before the other was named keeps it, and a title tells whom
 * it is about.
 */
export const namesakes = defineStage({
  name: 'namesakes',
  uses: { entities, titles },
  run({ article: { text }, entities, titles }): readonly Namesake[] {
    const titled = new Set(titles.map(title => title.of));
    const found: Namesake[] = [];
    for (const family of familiesIn(entities)) {
      const named = family
        .flatMap(person => person.names.map(name => ({ person, name, words: nameWords(textOf(text, name)) })))
        .sort((a, b) => a.name.start - b.name.start);
      const introduced = new Set<Entity>();
      let owner: Entity | undefined;
      for (const { person, name, words } of named) {
        if (words.length > 1) {
          introduced.add(person);
        }
        if (words.length > 1 || words[0] !== nameWords(person.name).at(-1)) {
          continue;
        }
        const rival = [...introduced].findLast(other => other !== person);
        if (rival === undefined) {
          owner ??= person;
        } else if (owner !== person && !titled.has(name.start) && !address.test(text.slice(0, name.start).slice(-8))) {
          found.push({ ...spanOf(name), rival: rival.key });
        }
      }
    }
    return found.sort(byPosition);
  },
});

/** Persons of one surname, where there is more than one. */
function familiesIn(entities: readonly Entity[]): readonly (readonly Entity[])[] {
  const bySurname = new Map<string, Entity[]>();
  for (const entity of entities) {
    const surname = entity.type === 'PERSON' ? nameWords(entity.name).at(-1) : undefined;
    if (surname !== undefined) {
      bySurname.set(surname, [...(bySurname.get(surname) ?? []), entity]);
    }
  }
  return [...bySurname.values()].filter(({ length }) => length > 1);
}

/** A form of address: “Mrs. ”. */
const address = /(?:^|\P{L})\p{Lu}\p{Ll}{1,3}\.? $/u;
