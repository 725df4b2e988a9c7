import type { Inputs } from './inputs';
import type { InputsOf, Stage, StageMap } from './stage';

/**
 * What is known of one version of an article. Nothing is computed until it is
 * asked for, and nothing is computed twice.
 */
export class Facts {
  readonly #known = new Map<Stage<unknown, never>, unknown>();

  constructor(readonly inputs: Inputs) {}

  get article(): Inputs['article'] {
    return this.inputs.article;
  }

  get<Out, Uses extends StageMap>(stage: Stage<Out, Uses>): Out {
    const key = stage as unknown as Stage<unknown, never>;
    if (!this.#known.has(key)) {
      this.#known.set(key, stage.run(this.#inputsOf(stage)));
    }
    return this.#known.get(key) as Out;
  }

  #inputsOf<Out, Uses extends StageMap>(stage: Stage<Out, Uses>): InputsOf<Uses> {
    const inputs: Record<string, unknown> = { ...this.inputs };
    for (const [name, used] of Object.entries(stage.uses)) {
      inputs[name] = this.get(used);
    }
    return inputs as InputsOf<Uses>;
  }
}
