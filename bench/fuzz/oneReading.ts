// Reads a text by rule, with modules that have read no other where this one was loaded anew.
import { readMeans } from '../../server/src/node/means';

export function readingOf(text: string): string {
  return JSON.stringify(readMeans().readings.of(text));
}
