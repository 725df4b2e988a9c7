import { firstEndingAfter, type Span } from '../../../text/span';
import type { Entity, Mention } from '../../../types/entity';
import { keyedNames, type KeyedName } from '../../entities/keyedNames';
import type { Phrase } from '../phrases/phrases';

/** Who stands behind the words that name a speaker. */
export interface Speakers {
  /** Keys of the entities that a phrase names; empty for an unnamed source. */
  readonly of: (phrase: Phrase) => readonly string[];
}

export function speakersOf(entities: readonly Entity[], pronouns: readonly Mention[]): Speakers {
  const names = keyedNames(entities);
  const mentions = [...pronouns].sort((a, b) => a.start - b.start);
  return {
    of({ span, form, names: several = [span] }) {
      if (form === 'name') {
        return [...new Set(several.flatMap(one => keysWithin(names, one)))];
      }
      const mention = mentions[firstEndingAfter(mentions, span.start)];
      return mention !== undefined && mention.start < span.end && fits(mention, span, form) ? [mention.entity] : [];
    },
  };
}

/** A pronoun at the same place, or a description that begins the phrase: “the interior secretary”. */
function fits(mention: Mention, span: Span, form: Phrase['form']): boolean {
  return form === 'pronoun'
    ? mention.form === 'pronoun' && mention.start === span.start && mention.end === span.end
    : mention.form === 'description' && mention.start - span.start <= 4 && mention.end >= span.end - 1;
}

function keysWithin(names: readonly KeyedName[], span: Span): readonly string[] {
  const keys = new Set<string>();
  for (let at = firstEndingAfter(names, span.start); at < names.length; at++) {
    const name = names[at];
    if (name === undefined || name.start >= span.end) {
      break;
    }
    keys.add(name.key);
  }
  return [...keys];
}
