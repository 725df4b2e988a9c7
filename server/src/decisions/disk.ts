import type { Change } from './sidecars';

/**
 * The means to keep decisions, which the door brings. A folder is named by its uri, a sidecar by its path within the folder's `.copydesk`.
 * Calls may fail, with an error in words for whoever decided.
 */
export interface DecisionDisk {
  /** Whose decisions they are where no setting says it. */
  readonly user: string;

  /** All sidecars of the folder as they are, what was decided last among it. Nothing is written. */
  readonly readAll: (folder: string) => Promise<ReadonlyMap<string, SidecarFile>>;

  /**
   * Makes all of the changes or, where it fails, none of them, whatever ends the program meanwhile; what others wrote stays. When it resolves
   * they are on the disk; the files are as they are then.
   */
  readonly write: (folder: string, changes: readonly Change[]) => Promise<ReadonlyMap<string, SidecarFile>>;
}

/** A sidecar's text, or why it cannot be read: “may not be read: permission denied”. */
export type SidecarFile =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'problem'; readonly problem: string };
