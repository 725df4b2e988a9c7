import type { Recipe } from './cache';

/** A program that reads texts, Copydesk or one beside it. */
export interface Peer {
  readonly name: string;
  /** What it finds out in the time that is measured. */
  readonly does: string;
  /** How it gets here; undefined for what is here. */
  readonly recipe: Recipe | undefined;
  /** What runs it, installed in `folder`; the files to read come behind, see `driver.ts`. */
  readonly command: (folder: string) => readonly string[];
}

/** One that reads names. */
export interface NamesPeer extends Peer {
  /** Its types of names in ours; those that are not listed are no names to us. */
  readonly types: Readonly<Record<string, string>>;
}
