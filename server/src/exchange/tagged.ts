import type { Span } from '../text/span';
import { labelOf, markLabelled } from './labels';
import type { Mark } from './marked';
import { refuse, type Reading } from './reading';
import { tokensIn } from './tokens';

/** Where a name goes on from another of its kind: IOB2 begins every name with `B-`, IOB1, as the files of 2003 have it, only these. */
export type Scheme = 'IOB2' | 'IOB1';

/** What is said of each token; “O” of those in no mark. Marks do not overlap. */
export function tagsOf(tokens: readonly Span[], marks: readonly Mark[], scheme: Scheme): readonly string[] {
  const tags = tokens.map(() => 'O');
  for (const mark of marks) {
    const { first, behind } = tokensIn(tokens, mark);
    const label = labelOf(mark);
    for (let at = first; at < behind; at++) {
      const isFollowing = at === first && tags[at - 1]?.slice(2) === label;
      tags[at] = `${at === first && (scheme === 'IOB2' || isFollowing) ? 'B' : 'I'}-${label}`;
    }
  }
  return tags;
}

/** Puts marks together from what is said of one word after another, in any of IOB1, IOB2, BILOU and IOBES. */
export class Tagged {
  private count = 0;
  private open: { readonly label: string; readonly start: number; end: number; readonly place: string } | undefined;

  constructor(private readonly found: Reading) {}

  /** `place` is where the word stands in the file. */
  follow(tag: string, { start, end }: Span, place: string): void {
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
