import { withoutByteOrderMark } from '../text/lines';
import { byPosition } from '../text/span';
import type { Taken } from './format';
import type { Fields, Label, Link, Mark } from './marked';

/** Why a part of a file is not taken; its message says so in words. */
export class Refused extends Error {}

export function refuse(why: string): never {
  throw new Refused(why);
}

/** The lines of a file, each with its place, counted from 1. */
export function placedLines(content: string): readonly { readonly place: string; readonly line: string }[] {
  return withoutByteOrderMark(content)
    .split(/\r?\n/u)
    .map((line, index) => ({ place: `line ${index + 1}`, line }));
}

/** A mark's status as a file tells it; what is none says nothing. */
export function statusIn(written: string | undefined): Pick<Mark, 'status'> {
  return written === 'confirmed' || written === 'suggested' ? { status: written } : {};
}

/** An article while its file is read: what does not fit becomes a problem with its place, and the rest goes on. */
export class Reading {
  private readonly marks = new Map<string, Mark>();
  private readonly links: Link[] = [];
  private readonly labels: Label[] = [];
  private readonly problems: string[] = [];

  /** Its id and text count as soon as they are known, whatever is refused behind them. */
  constructor(
    public id?: string,
    public text = '',
  ) {}

  mark(key: string, { fields = {}, ...mark }: Omit<Mark, 'key' | 'fields'> & Partial<Pick<Mark, 'fields'>>): void {
    if (this.marks.has(key)) {
      throw new Refused(`“${key}” is there twice`);
    }
    this.marks.set(key, { key, ...mark, fields });
  }

  link(key: string, { fields = {}, ...link }: Omit<Link, 'key' | 'fields'> & Partial<Pick<Link, 'fields'>>): void {
    for (const end of [link.from, link.to]) {
      if (!this.marks.has(end)) {
        throw new Refused(`it leads to “${end}”, which is not there`);
      }
    }
    this.links.push({ key, ...link, fields });
  }

  label(label: Label): void {
    this.labels.push(label);
  }

  has(key: string): boolean {
    return this.marks.has(key);
  }

  /** Changes what a mark or link says of itself. */
  amend(place: string, key: string, change: (fields: Fields) => Fields, confirmed = false): void {
    const mark = this.marks.get(key);
    const link = this.links.findIndex(one => one.key === key);
    const found = this.links[link];
    if (mark !== undefined) {
      this.marks.set(key, { ...mark, fields: change(mark.fields), ...(confirmed ? { status: 'confirmed' } : {}) });
    } else if (found !== undefined) {
      this.links[link] = { ...found, fields: change(found.fields) };
    } else {
      this.problem(place, `it is of “${key}”, which is not there`);
    }
  }

  problem(place: string, why: string): void {
    this.problems.push(`${place}: ${why}`);
  }

  /** Does it, or notes why it is refused. */
  attempt(place: string, act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw error;
      }
      this.problem(place, error.message);
    }
  }

  taken(): Taken {
    const { id, text, links, labels, problems } = this;
    return { id, text, marks: [...this.marks.values()].sort(byPosition), links, labels, problems };
  }
}
