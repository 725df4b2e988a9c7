/** What people confirmed, corrected or dismissed: an input of the analysis. Empty until somebody decides. */
export interface Decisions {
  /** One entry a decision; the forms of decisions come with the feature that makes them. */
  readonly all: readonly never[];
}

export const noDecisions: Decisions = Object.freeze({ all: [] });
