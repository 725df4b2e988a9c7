import { decidedIn, type Decided } from '../decisions/decided';
import type { Inputs } from './inputs';
import type { InputsOf, Stage, StageMap } from './stage';

/** What was known with other decisions. */
interface Before {
  readonly known: ReadonlyMap<Stage<unknown, never>, unknown>;
  readonly found: ReadonlyMap<Stage<unknown, never>, unknown>;
}

/**
 * What is known of one version of an article. Nothing is computed until it is
 * asked for, and nothing is computed twice.
 */
export class Facts {
  readonly #known = new Map<Stage<unknown, never>, unknown>();
  /** What stages found of which something may be decided, before it was. */
  readonly #found = new Map<Stage<unknown, never>, unknown>();
  readonly #before: Before | undefined;

  #decided: Decided | undefined;

  /** `before` is of the same article, read alike, with other decisions: what these do not touch is not found again. */
  constructor(
    readonly inputs: Inputs,
    before?: Facts,
  ) {
    // Not what was before that, too.
    this.#before = before && { known: before.#known, found: before.#found };
  }

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
    const key = stage as unknown as Stage<unknown, never>;
    const before = this.#isAsBefore(stage) ? this.#before : undefined;
    if (stage.decide === undefined) {
      return before?.known.has(key) === true ? (before.known.get(key) as Out) : stage.run(this.#inputsOf(stage));
    }
    const inputs = this.#inputsOf(stage);
    const found = before?.found.has(key) === true ? (before.found.get(key) as Out) : stage.run(inputs);
    this.#found.set(key, found);
    const now = this.inputs.decisions.length === 0 ? found : stage.decide(found, this.decided, inputs);
    const was = this.#before?.known.get(key);
    // What is decided of one thing does not stir what is made of the others.
    return was !== undefined && JSON.stringify(was) === JSON.stringify(now) ? (was as Out) : now;
  }

  /** Whether all that the stage uses is what it was. */
  #isAsBefore({ uses }: { readonly uses: StageMap }): boolean {
    const before = this.#before;
    return (
      before !== undefined &&
      Object.values(uses).every(used => {
        const key = used as unknown as Stage<unknown, never>;
        return before.known.has(key) && before.known.get(key) === this.get(key);
      })
    );
  }

  #inputsOf<Out, Uses extends StageMap>(stage: Stage<Out, Uses>): InputsOf<Uses> {
    const inputs: Record<string, unknown> = { ...this.inputs };
    for (const [name, used] of Object.entries(stage.uses)) {
      inputs[name] = this.get(used);
    }
    return inputs as InputsOf<Uses>;
  }
}
