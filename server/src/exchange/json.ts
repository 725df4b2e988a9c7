import type { Fields } from './marked';
import { isObject } from '../decisions/shapes';
import type { Taken } from './format';
import { placedLines, Reading, refuse } from './reading';

/** JSON in ASCII alone, which every guess at an encoding reads alike. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(notAscii, escapedUnit);
}

/** A code unit as “\u00e9”. */
export function escapedUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** By code unit, as JSON counts. */
const notAscii = /[\u007f-\uffff]/g;

export type JsonObject = Readonly<Record<string, unknown>>;

export function objectIn(value: unknown, what: string): JsonObject {
  return isObject(value) ? value : refuse(`${what} is no object`);
}

/** What is absent is an empty object. */
export function partIn(value: unknown, what: string): JsonObject {
  return value === undefined ? {} : objectIn(value, what);
}

export function textIn(value: unknown, what: string): string {
  return typeof value === 'string' ? value : refuse(`${what} is no text`);
}

/** Ids may be numbers. */
export function idIn(value: unknown, what: string): string {
  return typeof value === 'number' ? String(value) : textIn(value, what);
}

/** What is absent is an empty list. */
export function listIn(value: unknown, what: string): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : refuse(`${what} is no list`);
}

/** The texts, numbers and truths of an object, as text. */
export function fieldsIn(value: unknown): Fields {
  return !isObject(value)
    ? {}
    : Object.fromEntries(
        Object.entries(value).flatMap(([name, one]) =>
          typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean' ? [[name, String(one)]] : [],
        ),
      );
}

/** Fields as JSON, or what a person wrote. */
export function noteIn(note: string): Fields {
  try {
    return fieldsIn(JSON.parse(note));
  } catch {
    return note === '' ? {} : { note };
  }
}

/** The articles of JSON Lines, each an object on a line of its own; blank lines are passed over. */
export function articlesIn(
  content: string,
  read: (row: JsonObject, found: Reading, place: string) => void,
): readonly Taken[] {
  return placedLines(content)
    .filter(({ line }) => line.trim() !== '')
    .map(({ place, line }) => {
      const found = new Reading();
      found.attempt(place, () => read(objectIn(parsed(line), 'the line'), found, place));
      return found.taken();
    });
}

export function parsed(written: string): unknown {
  try {
    return JSON.parse(written) as unknown;
  } catch (error) {
    return refuse(`it is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
}
