import type { Means } from '../server/src/corpus/corpus';
import { Facts } from '../server/src/pipeline/facts';
import { stages } from '../server/src/stages';
import type { Readings } from '../server/src/types/reading';

/** An article and what has been read of it. */
export interface Text {
  readonly text: string;
  readonly readings: Readings;
}

export interface StageTimes {
  /**
   * Milliseconds of processor time that each stage takes for all articles; what the reader does when it is asked within a stage counts as a
   * stage of its own.
   */
  readonly byStage: ReadonlyMap<string, number>;
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of all threads. */
  readonly processor: number;
}

/** Runs every stage on each text; in seconds. To measure the stages one by one takes a good twentieth more. */
export function analyse(texts: readonly Text[], means: Means): Pick<StageTimes, 'wall' | 'processor'> {
  const begin = performance.now();
  const before = processorTime();
  for (const [index, { text, readings }] of texts.entries()) {
    const facts = new Facts({
      ...means,
      decisions: [],
      readings,
      article: { uri: `bench:/${index}`, version: 1, text },
    });
    for (const stage of stages) {
      facts.get(stage as never);
    }
  }
  return { processor: (processorTime() - before) / 1000, wall: (performance.now() - begin) / 1000 };
}

/** Runs every stage on each text, and measures them one by one. */
export function analyseByStage(texts: readonly Text[], means: Means): StageTimes {
  const byStage = new Map<string, number>();
  let reading = 0;
  const begin = performance.now();
  const before = processorTime();
  for (const [index, { text, readings }] of texts.entries()) {
    const timed: Readings = {
      reader: readings.reader,
      of: paragraph => {
        const start = processorTime();
        const read = readings.of(paragraph);
        reading += processorTime() - start;
        return read;
      },
    };
    const facts = new Facts({
      ...means,
      decisions: [],
      readings: timed,
      article: { uri: `bench:/${index}`, version: 1, text },
    });
    for (const stage of stages) {
      const readBefore = reading;
      const start = processorTime();
      facts.get(stage as never);
      const time = processorTime() - start - (reading - readBefore);
      byStage.set(stage.name, (byStage.get(stage.name) ?? 0) + time);
    }
  }
  const processor = (processorTime() - before) / 1000;
  const wall = (performance.now() - begin) / 1000;
  return { byStage: byStage.set('reader (words, names)', reading), wall, processor };
}

/** Milliseconds, of all threads: other work on the machine spoils it less than the time by the clock. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
