import { defineStage } from '../../../pipeline/stage';
import { fold } from '../../../text/fold';
import { nameWords } from '../../../text/nameForms';
import { spanOf, textOf, type Span } from '../../../text/span';
import type { Entity } from '../../../types/entity';
import type { FindingOf } from '../../../types/finding';
import { coreNameOf } from '../../entities/core';
import { entities } from '../../entities/entities';
import { titles, type NamedTitle } from '../../titles/titles';
import { pairsAmong } from './forms';
import { nearlySame } from './likeness';
import { variantFinding } from './finding';

/** A name that the article writes in two ways; one finding a pair, at the form to look at again. */
export const nameVariant = defineStage({
  name: 'nameVariant',
  uses: { entities, titles },
  run({ article, lexicon, entities, titles }): readonly FindingOf<'name-variant'>[] {
    const { text, uri } = article;
    const within = entities.flatMap(entity =>
      entity.forms.length < 2
        ? []
        : pairsAmong(entity.type, entity.forms, lexicon).flatMap(({ kind, form, other }) => {
            const [here, there] = [firstWritten(text, entity, form), firstWritten(text, entity, other)];
            return here === undefined || there === undefined
              ? []
              : variantFinding({ kind, form, other, here, there, uri });
          }),
    );
    const comparable = entities.flatMap(entity =>
      entity.type === 'PERSON' || entity.type === 'ORG'
        ? { type: entity.type, words: nameWords(coreNameOf(entity, lexicon)), entity }
        : [],
    );
    const between = nearlySame(comparable, lexicon).flatMap(([first, second]) => {
      const [other, form] = rarerLast(first.entity, second.entity);
      const [there, here] = [other.names[0], form.names[0]];
      return here === undefined || there === undefined || areTwo(text, other, form, titles)
        ? []
        : variantFinding({ kind: 'near', form: form.name, other: other.name, here, there, uri });
    });
    return [...within, ...between];
  },
});

/** Where the entity is first written so. */
function firstWritten(text: string, { names }: Entity, form: string): Span | undefined {
  const found = names.find(name => textOf(text, name).replace(blanks, ' ') === form);
  return found && spanOf(found);
}

const blanks = /\s+/gu;

/**
 * Whether two persons of nearly the same name are told apart: the one is introduced with a role that the other does not have (“the referee, Lars
 * Holm”, in a report on the striker Lara Holm), or is written so again and again.
 */
function areTwo(text: string, other: Entity, form: Entity, titles: readonly NamedTitle[]): boolean {
  const rolesOf = ({ names }: Entity): readonly string[] =>
    titles.filter(({ of }) => names.some(({ start }) => start === of)).map(title => fold(textOf(text, title)));
  const [known, own] = [rolesOf(other), rolesOf(form)];
  const isIntroduced = own.length > 0 && !own.some(role => known.includes(role));
  return form.type === 'PERSON' && (isIntroduced || form.names.length > 1);
}

/** Of two, the one named less often last; of equals, the later one. */
function rarerLast(first: Entity, second: Entity): readonly [Entity, Entity] {
  return first.names.length < second.names.length ? [second, first] : [first, second];
}
