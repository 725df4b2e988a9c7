/** A line of `--stdin` understood, or what is wrong with it. */
export type Request =
  | { readonly kind: 'article'; readonly id: Id; readonly text: string; readonly date: string | undefined }
  | { readonly kind: 'mistake'; readonly id: Id | null; readonly error: string };

export type Id = string | number;

/** Reads one line `{"id": "…", "text": "…", "date": "2020-01-18"}`. */
export function requestOf(line: Uint8Array): Request {
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(line));
  } catch (error) {
    const why = error instanceof SyntaxError ? `not JSON: ${error.message}` : 'not UTF-8';
    return { kind: 'mistake', id: null, error: `${why}; expected ${expected}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'mistake', id: null, error: `not an object; expected ${expected}` };
  }
  const { id, text, date } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' && typeof id !== 'number') {
    return { kind: 'mistake', id: null, error: `"id" must be a string; expected ${expected}` };
  }
  if (typeof text !== 'string') {
    return { kind: 'mistake', id, error: `"text" must be a string; expected ${expected}` };
  }
  if (date === undefined || date === null) {
    return { kind: 'article', id, text, date: undefined };
  }
  const day = typeof date === 'string' ? dayOf(date) : undefined;
  return day === undefined
    ? { kind: 'mistake', id, error: `"date" must be a date like "2020-01-18"` }
    : { kind: 'article', id, text, date: day };
}

const expected = '{"id": "…", "text": "…"}';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

const isoDate = /^(\d{4}-\d\d-\d\d)(?:[T ].{0,40})?$/u;

/** The day of an ISO 8601 date or time: “2020-01-18”; undefined when there is no such day. */
export function dayOf(date: string): string | undefined {
  const day = isoDate.exec(date)?.[1];
  const at = day === undefined ? NaN : Date.parse(day);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day ?? '') ? day : undefined;
}

/** The lines of a stream of bytes, without their ends and without blank ones. */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  for await (const chunk of input) {
    let from = 0;
    for (let to = chunk.indexOf(lineFeed); to >= 0; to = chunk.indexOf(lineFeed, from)) {
      parts.push(chunk.subarray(from, to));
      yield* nonBlank(Buffer.concat(parts));
      parts = [];
      from = to + 1;
    }
    parts.push(chunk.subarray(from));
  }
  yield* nonBlank(Buffer.concat(parts));
}

function* nonBlank(line: Uint8Array): Generator<Uint8Array> {
  if (line.some(byte => byte > space)) {
    yield line;
  }
}

const lineFeed = 0x0a;
const space = 0x20;
