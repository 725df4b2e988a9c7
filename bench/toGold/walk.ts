import type { Annotation } from '../../server/src/formats/annotation';
import type { Target } from './gold';
import { confirmations, parts, stepsForLinks, type Comparison, type Step } from './steps';

/** Whoever carries out what an annotator does, and says how the articles read then. */
export interface Annotator {
  /** By id. */
  readonly annotate: () => Promise<ReadonlyMap<string, Annotation>>;
  /** Whether there was such an offer to choose. */
  readonly run: (id: string, step: Step) => Promise<boolean>;
}

/** What it took, by command, and what is still otherwise than the gold. */
export interface Walked {
  readonly commands: ReadonlyMap<string, number>;
  readonly left: readonly (Step & { readonly id: string })[];
}

/**
 * Decides, part after part, whatever reads otherwise than the gold has it, until nothing does or the same is left over and over; then confirms all
 * that is as the gold has it, so that it holds however it is read later.
 */
export async function walkToGold(
  targets: readonly Target[],
  names: Comparison['names'],
  annotator: Annotator,
): Promise<Walked> {
  const commands = new Map<string, number>();
  const runAll = async (steps: Walked['left']): Promise<number> => {
    let done = 0;
    for (const { id, ...step } of steps) {
      if (await annotator.run(id, step)) {
        commands.set(step.command, (commands.get(step.command) ?? 0) + 1);
        done++;
      }
    }
    return done;
  };
  for (let round = 0; round < mostRounds; round++) {
    let decided = 0;
    for (const part of allParts) {
      // What was decided shows what else is to be.
      for (let turn = 0, done = 1; turn < mostTurns && done > 0; turn++) {
        done = await runAll(stepsNow(part, await compared(targets, names, annotator)));
        decided += done;
      }
    }
    if (decided === 0) {
      break;
    }
  }
  const now = await compared(targets, names, annotator);
  await runAll(now.flatMap(one => confirmations(one).map(step => ({ id: one.target.id, ...step }))));
  return { commands, left: await stepsLeft(targets, names, annotator) };
}

/** What is otherwise than the gold, in every part. */
export async function stepsLeft(
  targets: readonly Target[],
  names: Comparison['names'],
  annotator: Pick<Annotator, 'annotate'>,
): Promise<Walked['left']> {
  const now = await compared(targets, names, annotator);
  return allParts.flatMap(part => stepsNow(part, now));
}

const links = 'links';
const allParts = [...Object.keys(parts), links];
const mostTurns = 4;
const mostRounds = 3;

async function compared(
  targets: readonly Target[],
  names: Comparison['names'],
  { annotate }: Pick<Annotator, 'annotate'>,
): Promise<readonly Comparison[]> {
  const read = await annotate();
  return targets.map(target => {
    const annotation = read.get(target.id);
    if (annotation === undefined) {
      throw new Error(`${target.id} was not read`);
    }
    return { target, annotation, names };
  });
}

function stepsNow(part: string, now: readonly Comparison[]): Walked['left'] {
  return part === links
    ? [...stepsForLinks(now)].flatMap(([id, steps]) => steps.map(step => ({ id, ...step })))
    : now.flatMap(one => (parts[part]?.(one) ?? []).map(step => ({ id: one.target.id, ...step })));
}
