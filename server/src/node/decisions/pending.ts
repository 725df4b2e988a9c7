import { isObject } from '../../decisions/shapes';
import { isSidecar, type Change } from '../../decisions/sidecars';

/**
 * The file in `.copydesk` that stands there while decisions are written: nobody else writes meanwhile, and since it says what is to be changed,
 * what was decided is kept whatever ends the program.
 */
export const pendingFile = '.pending';

/** What the file says: JSON Lines, who writes, each change, and at the end that all of it is decided. */
export interface Pending {
  readonly owner: Owner | undefined;
  readonly changes: readonly Change[];
  /** Whether the changes are to be made in any case; before that none of them is. */
  readonly isDecided: boolean;
  /** Whether its owner lives and works at it no more. */
  readonly isAbandoned: boolean;
}

/** The process that writes. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Tells it from others of the same number. */
  readonly token: string;
}

export const deciding = { isDecided: true };
export const abandoning = { isAbandoned: true };

export function lineFor(part: Owner | Change | typeof deciding | typeof abandoning): string {
  return `${JSON.stringify(part)}\n`;
}

/** A file that was cut says less, and never that it is decided. */
export function pendingFrom(file: string): Pending {
  const lines: readonly Line[] = file.split('\n').map(parsed).filter(isObject);
  return {
    owner: lines.find(isOwner),
    changes: lines.filter(isChange),
    isDecided: lines.some(line => line['isDecided'] === true),
    isAbandoned: lines.some(line => line['isAbandoned'] === true),
  };
}

type Line = Readonly<Record<string, unknown>>;

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function isOwner(line: Line): line is Line & Owner {
  return typeof line['pid'] === 'number' && typeof line['host'] === 'string' && typeof line['token'] === 'string';
}

function isChange(line: Line): line is Line & Change {
  return typeof line['path'] === 'string' && isSidecar(line['path']) && isLines(line['out']) && isLines(line['in']);
}

function isLines(value: unknown): boolean {
  return Array.isArray(value) && value.every(line => typeof line === 'string');
}
