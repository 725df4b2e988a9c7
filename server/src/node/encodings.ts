/** How texts in any encoding are decoded, by the names of iconv-lite: “utf8”, “windows1252”. */
interface Encodings {
  readonly decode: (bytes: Buffer, encoding: string) => string;
  readonly encodingExists: (encoding: string) => boolean;
}

const opened = open();

export const encodings: Encodings = opened.encodings;

/** Why only those encodings are known that Node itself knows; undefined where all are. */
export const encodingsFault: string | undefined = opened.fault;

function open(): { readonly encodings: Encodings; readonly fault: string | undefined } {
  try {
    // Not imported: a file of the installation that is missing must not end the process before it can say so.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { decode, encodingExists } = require('iconv-lite') as Encodings;
    encodingExists('windows1252');
    return { encodings: { decode, encodingExists }, fault: undefined };
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { encodings: ofNode, fault: `the tables of encodings: ${why}` };
  }
}

const ofNode: Encodings = {
  decode: (bytes, encoding) => new TextDecoder(labelOf(encoding)).decode(bytes),
  encodingExists: encoding => {
    try {
      return new TextDecoder(labelOf(encoding)).encoding !== '';
    } catch {
      return false;
    }
  },
};

/** “windows-1252”, “utf-16le”. */
function labelOf(encoding: string): string {
  return encoding.replace(/^(utf|windows)(?=\d)/u, '$1-');
}
