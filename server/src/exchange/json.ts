import type { Fields } from './marked';
import { refuse } from './reading';

/** JSON in ASCII alone, which every guess at an encoding reads alike. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(notAscii, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** By code unit, as JSON counts. */
const notAscii = /[\u007f-\uffff]/g;

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectIn(value: unknown, what: string): JsonObject {
  return isObject(value) ? value : refuse(`${what} is no object`);
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

/** Each line of JSON Lines with its number, counted from 1; blank lines and a byte-order mark are passed over. */
export function* jsonLines(content: string): Generator<{ readonly place: string; readonly line: string }> {
  for (const [index, line] of content
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (line.trim() !== '') {
      yield { place: `line ${index + 1}`, line };
    }
  }
}

export function parsed(written: string): unknown {
  try {
    return JSON.parse(written) as unknown;
  } catch (error) {
    return refuse(`it is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
}
