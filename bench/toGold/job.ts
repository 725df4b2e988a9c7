import type { Target } from './gold';

/** What the annotator in VS Code is to do. */
export interface Job {
  readonly targets: readonly Target[];
  /** What everybody of the gold is called, by id. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Whether much is first decided wrongly, so that there is something to put right. */
  readonly spoils: boolean;
}
