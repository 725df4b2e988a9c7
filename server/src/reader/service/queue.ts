import type { ReadingRequest } from '../model/request';
import { urgencies, type Job, type PartsOf, type Urgency } from './job';

/** One message's worth of what is asked. */
export interface Batch {
  readonly asked: readonly Asked[];
}

/** What is asked of a paragraph at once, and which of its parts that is, counted from nought. */
export interface Asked {
  readonly job: Job;
  readonly part: number;
  readonly request: ReadingRequest;
}

/** The paragraphs that wait to be sent, by urgency, those of the same urgency in the order in which they were asked for. */
export class Queue {
  readonly #waiting: Readonly<Record<Urgency, Set<Job>>> = { view: new Set(), open: new Set(), folder: new Set() };

  add(job: Job): void {
    this.#waiting[job.urgency].add(job);
  }

  /** Somebody is in more of a hurry than those who asked before. */
  hasten(job: Job, urgency: Urgency): void {
    const waits = this.#waiting[job.urgency].delete(job);
    if (urgencies.indexOf(urgency) < urgencies.indexOf(job.urgency)) {
      job.urgency = urgency;
    }
    if (waits) {
      this.add(job);
    }
  }

  clear(): void {
    for (const urgency of urgencies) {
      this.#waiting[urgency].clear();
    }
  }

  /** The next batch, all of one urgency; jobs that nobody waits for any more are handed to `onDropped` instead. */
  next(partsOf: PartsOf, onDropped: (job: Job) => void): Batch | undefined {
    for (const urgency of urgencies) {
      const batch = batchOf(this.#waiting[urgency], partsOf, onDropped);
      if (batch.asked.length > 0) {
        return batch;
      }
    }
    return undefined;
  }
}

function batchOf(waiting: Set<Job>, partsOf: PartsOf, onDropped: (job: Job) => void): Batch {
  const asked: Asked[] = [];
  let characters = 0;
  for (const job of waiting) {
    if (asked.length >= fullBatch.requests || characters >= fullBatch.characters) {
      break;
    }
    job.dropCancelled();
    if (job.isWanted) {
      const next = nextOf(job, partsOf);
      if (next !== undefined) {
        asked.push({ job, ...next });
        characters += next.request.text.length;
      }
    }
    if (!job.isWanted) {
      onDropped(job);
    }
    if (job.isSent || !job.isWanted) {
      waiting.delete(job);
    }
  }
  return { asked };
}

/** A paragraph that cannot be asked about is a fault to those who asked for it, and to nobody else. */
function nextOf(job: Job, partsOf: PartsOf): Omit<Asked, 'job'> | undefined {
  try {
    return job.next(partsOf);
  } catch (error) {
    job.giveUp(error);
    return undefined;
  }
}

/** Small enough that what is urgent waits a twentieth of a second, large enough that sending costs nothing. */
const fullBatch = { requests: 8, characters: 2500 } as const;
