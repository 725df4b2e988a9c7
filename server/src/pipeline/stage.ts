import type { Decided } from '../decisions/decided';
import type { Inputs } from './inputs';

/**
 * One step of the analysis: a pure function from the inputs, and from what
 * the stages in `uses` found in them, to one immutable value.
 */
export interface Stage<Out, Uses extends StageMap = StageMap> {
  readonly name: string;
  readonly uses: Uses;
  readonly run: (inputs: InputsOf<Uses>) => Out;
  /** What was found, as people decided it: all that may be decided of this stage. Asked only where something is decided of the article. */
  readonly decide?: (found: Out, decided: Decided, inputs: InputsOf<Uses>) => Out;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a map of stages of any kind
export type StageMap = Readonly<Record<string, Stage<any, any>>>;

export type InputsOf<Uses extends StageMap> = Inputs & {
  readonly [Name in keyof Uses]: ReturnType<Uses[Name]['run']>;
};

/** Declares a stage; the types of `run`'s inputs follow from `uses`. */
export function defineStage<Out, const Uses extends StageMap>(stage: Stage<Out, Uses>): Stage<Out, Uses> {
  return Object.freeze(stage);
}
