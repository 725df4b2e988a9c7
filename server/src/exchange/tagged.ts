import { markLabelled } from './labels';
import { refuse, type Reading } from './reading';

/** Puts marks together from what is said of one word after another, in any of IOB1, IOB2, BILOU and IOBES. */
export class Tagged {
  private count = 0;
  private open: { readonly label: string; readonly start: number; end: number; readonly place: string } | undefined;

  constructor(private readonly found: Reading) {}

  /** `place` is where the word stands in the file. */
  follow(tag: string, { start, end }: { readonly start: number; readonly end: number }, place: string): void {
    const [, kind = '', label = ''] = schemes.exec(tag) ?? [];
    if (kind === '' || 'BUS'.includes(kind) || label !== this.open?.label) {
      this.close();
    }
    if (kind === '') {
      if (!nothing.has(tag)) {
        refuse(`“${tag}” is no tag like B-PERSON`);
      }
      return;
    }
    this.open ??= { label, start, end, place };
    this.open.end = end;
    if ('LEUS'.includes(kind)) {
      this.close();
    }
  }

  /** Nothing goes on from here: a sentence is over. */
  close(): void {
    const { open } = this;
    this.open = undefined;
    if (open !== undefined) {
      this.found.attempt(open.place, () => {
        const mark = markLabelled(open.label);
        this.found.mark(`mark-${++this.count}`, { ...mark, start: open.start, end: open.end });
      });
    }
  }
}

export function isTag(written: string): boolean {
  return written === 'O' || schemes.test(written);
}

const schemes = /^([BILOUSE])-(.+)$/u;
const nothing: ReadonlySet<string> = new Set(['O', '_', '-', '-X-', '*']);
