import type { Read } from '../workshop/files';
import { readBytes, readPipe } from './bytes';
import { encodings } from './encodings';
import { whyUnreadable } from './unreadable';

/** Reads a file in the given encoding; a byte-order mark outweighs the encoding and is not part of the text. */
export function readText(file: string, encoding: string): Promise<Read> {
  return read(() => readBytes(file, { most: largestFile }), encoding);
}

/** Reads what comes through a pipe. */
export function readPiped(file: string, encoding: string): Promise<Read> {
  return read(() => readPipe(file, largestFile), encoding);
}

async function read(bytes: () => Promise<Buffer>, encoding: string): Promise<Read> {
  try {
    return decoded(await bytes(), encoding);
  } catch (error) {
    return { kind: 'problem', problem: whyUnreadable(error) };
  }
}

/** Whether text can be decoded from the encoding, named as iconv-lite or VS Code name it: “utf8”, “windows1252”, “iso-8859-1”. */
export function isEncoding(encoding: string): boolean {
  return encodings.encodingExists(iconvName(encoding));
}

function decoded(bytes: Buffer, encoding: string): Read {
  const marked = byteOrderMarks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const actual = marked?.encoding ?? iconvName(encoding);
  if (!actual.startsWith('utf16') && !actual.startsWith('utf32') && bytes.subarray(0, looked).includes(0)) {
    return {
      kind: 'problem',
      problem: 'is not a text file: it holds NUL bytes. If it is UTF-16, say so with --encoding utf16le',
    };
  }
  const text = encodings.decode(bytes, actual);
  const broken = actual === 'utf8' && text.includes('\ufffd') && !isUtf8(bytes);
  return {
    kind: 'text',
    text,
    warning: broken
      ? 'is not valid UTF-8; what could not be read stands as “\ufffd”. Give the right one, for example --encoding windows1252'
      : undefined,
  };
}

/** VS Code calls UTF-8 with a byte-order mark “utf8bom”; iconv-lite knows no such name. */
function iconvName(encoding: string): string {
  const name = encoding.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
  return name === 'utf8bom' ? 'utf8' : name;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const byteOrderMarks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf8' },
  { mark: [0xff, 0xfe], encoding: 'utf16le' },
  { mark: [0xfe, 0xff], encoding: 'utf16be' },
] as const;

/** Bytes; four times what the longest article may have. */
const largestFile = 8_000_000;

/** Bytes searched for NUL. */
const looked = 8192;
