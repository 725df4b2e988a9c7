import { decidedIn, type Decided } from '../decisions/decided';
import type { Inputs } from './inputs';
import type { InputsOf, Stage, StageMap } from './stage';

/**
 * What is known of one version of an article. Nothing is computed until it is
 * asked for, and nothing is computed twice.
 */
export class Facts {
  readonly #known = new Map<Stage<unknown, never>, unknown>();

  #decided: Decided | undefined;

  constructor(readonly inputs: Inputs) {}

  get article(): Inputs['article'] {
    return this.inputs.article;
  }

  get<Out, Uses extends StageMap>(stage: Stage<Out, Uses>): Out {
    const key = stage as unknown as Stage<unknown, never>;
    if (!this.#known.has(key)) {
      this.#known.set(key, this.#run(stage));
    }
    return this.#known.get(key) as Out;
  }

  /** What people decided of the article, placed in this version of it. */
  get decided(): Decided {
    this.#decided ??= decidedIn(this.article.text, this.inputs.decisions);
    return this.#decided;
  }

  /** The one gate for decisions: they amend what a stage has found when it is done. */
  #run<Out, Uses extends StageMap>(stage: Stage<Out, Uses>): Out {
    const inputs = this.#inputsOf(stage);
    const found = stage.run(inputs);
    return stage.decide === undefined || this.inputs.decisions.length === 0
      ? found
      : stage.decide(found, this.decided, inputs);
  }

  #inputsOf<Out, Uses extends StageMap>(stage: Stage<Out, Uses>): InputsOf<Uses> {
    const inputs: Record<string, unknown> = { ...this.inputs };
    for (const [name, used] of Object.entries(stage.uses)) {
      inputs[name] = this.get(used);
    }
    return inputs as InputsOf<Uses>;
  }
}
