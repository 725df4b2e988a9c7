import { readFileSync } from 'node:fs';
import { decode } from 'iconv-lite';

/** A file's text, or what keeps it from being read, in words for its owner. */
export type Read = { readonly text: string } | { readonly problem: string };

/** Reads a file in the given encoding; a byte-order mark outweighs the encoding and is not part of the text. */
export function readText(file: string, encoding: string): Read {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  return { text: decode(bytes, encoding) };
}
