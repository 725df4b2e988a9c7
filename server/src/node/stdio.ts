import { Transform, type Readable, type Writable } from 'node:stream';

/** The line to a client over the standard streams. */
export interface Stdio {
  readonly input: Readable;
  readonly output: Writable;
}

/**
 * The standard streams as a line to a client. What follows a bad header cannot be told apart any more, so then `onBadHeader` hears why,
 * once, and nothing more is read. Only the protocol is written to the output: what libraries print goes beside it.
 */
export function openStdio(onBadHeader: (why: string) => void): Stdio {
  console.log = console.info = console.debug = console.error;
  return { input: process.stdin.pipe(checkedHeaders(onBadHeader)), output: process.stdout };
}

/** Passes messages through as long as their headers are good. */
export function checkedHeaders(onBadHeader: (why: string) => void): Transform {
  let header = '';
  /** Bytes of the message's body that are still to come; undefined within a header, and `Infinity` behind a bad one. */
  let rest: number | undefined;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let from = 0; from < chunk.length && rest !== Infinity;) {
        if (rest !== undefined) {
          const to = Math.min(chunk.length, from + rest);
          this.push(chunk.subarray(from, to));
          rest = rest === to - from ? undefined : rest - (to - from);
          from = to;
          continue;
        }
        const before = header.length;
        header += chunk.toString('latin1', from, from + longestHeader + headerEnd.length - before);
        const end = header.indexOf(headerEnd);
        if (end < 0 && header.length < longestHeader) {
          break;
        }
        const length = end < 0 ? 'is longer than any header' : lengthIn(header.slice(0, end));
        if (typeof length === 'string') {
          rest = Infinity;
          onBadHeader(`the header ${length}: ${JSON.stringify(header.slice(0, shown))}`);
          break;
        }
        this.push(header.slice(0, end + headerEnd.length), 'latin1');
        from += end + headerEnd.length - before;
        header = '';
        rest = length === 0 ? undefined : length;
      }
      done();
    },
  });
}

/** How long the header says that the body is, in bytes; or what is wrong with the header. */
function lengthIn(header: string): number | string {
  const lines = header.split('\r\n');
  if (lines.some(line => !line.includes(':'))) {
    return 'has a line without a colon';
  }
  const given = lines.map(line => /^content-length\s*:(.*)$/iu.exec(line)?.[1]?.trim()).find(one => one !== undefined);
  if (given === undefined) {
    return 'has no Content-Length';
  }
  return /^\d{1,9}$/u.test(given) ? Number(given) : 'has a Content-Length that is none';
}

const headerEnd = '\r\n\r\n';

/** Characters; headers have a hundred. */
const longestHeader = 4096;

/** Characters of a bad header that are shown. */
const shown = 200;
