import { trimmed } from '../../text/lines';
import type { Span } from '../../text/span';
import { fold } from '../../text/fold';
import type { Entity } from '../../types/entity';
import type { Passage } from '../../types/passage';

/** One paragraph of a transcript or an interview: “SMITH: We will see.”, “Q: And then?” */
export interface Turn extends Span {
  /** The words before the colon. */
  readonly label: Span;
  /** Keys of the person whom the label names. */
  readonly keys: readonly string[];
}

/** A speaker's label at the head of a paragraph, perhaps with a role in brackets. */
const label =
  /^(?<name>[QA]|\p{Lu}[\p{L}\p{M}.’'-]{1,20}(?: \p{Lu}[\p{L}\p{M}.’'-]{0,20}){0,4})(?: ?\([^()]{1,40}\))?: ?(?=\S)/du;

const questionOrAnswer = /^(?:Q|A|QUESTION|ANSWER|Question|Answer)$/u;
const capitals = /^[\p{Lu}\p{M}.’' -]{2,}$/u;
const longestHead = 140;

/** Fewest labelled paragraphs that make a transcript: one “Note: …” makes none. */
const fewestTurns = 3;

/** The turns of a transcript or an interview, by the start of their paragraphs; empty where the article is neither. */
export function turnsOf(
  text: string,
  passages: readonly Passage[],
  entities: readonly Entity[],
): ReadonlyMap<number, Turn> {
  const found = new Map<number, Turn>();
  const names = new Set<string>();
  const persons = bySurname(entities);
  for (const passage of passages) {
    const head = label.exec(text.slice(passage.start, Math.min(passage.end, passage.start + longestHead)));
    const bounds = head?.indices?.groups?.['name'];
    const name = head?.groups?.['name'];
    if (head === null || bounds === undefined || name === undefined) {
      continue;
    }
    const isQuestion = questionOrAnswer.test(name);
    if (!isQuestion && !capitals.test(name)) {
      continue;
    }
    const said = trimmed(text, { start: passage.start + head[0].length, end: passage.end });
    if (said.start < said.end) {
      names.add(name.charAt(0) === 'A' && isQuestion ? 'A' : name);
      found.set(passage.start, {
        ...said,
        label: { start: passage.start + bounds[0], end: passage.start + bounds[1] },
        keys: isQuestion ? [] : (persons.get(fold(name.split(' ').at(-1) ?? name)) ?? []),
      });
    }
  }
  return found.size >= fewestTurns && names.size > 1 ? found : new Map();
}

/** Keys of persons by the last word of their names; a surname that two bear names nobody. */
function bySurname(entities: readonly Entity[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { key, type, name } of entities) {
    const surname = fold(name.split(' ').at(-1) ?? name);
    if (type === 'PERSON') {
      found.set(surname, found.has(surname) ? [] : [key]);
    }
  }
  return found;
}
