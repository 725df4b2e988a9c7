import type { FromReader, LoadedModel, Port, ToReader } from './messages';

/**
 * Several readers' threads that answer as one: each loads the model, a batch goes to whoever has least to do, and they are loaded when all
 * of them are. What ends one of them, or makes it fail, is told as if it had happened to all.
 */
export function teamOf(members: readonly Port<ToReader, FromReader>[]): Port<ToReader, FromReader> {
  const [only, ...others] = members;
  if (only !== undefined && others.length === 0) {
    return only;
  }
  /** Batches that each has not answered yet. */
  const busy = members.map(() => new Set<number>());
  return {
    post: message => {
      if (message.kind === 'load') {
        members.forEach(member => member.post(message));
        return;
      }
      const idlest = busy.reduce((best, batches, at) => (batches.size < (busy[best]?.size ?? 0) ? at : best), 0);
      busy[idlest]?.add(message.batch);
      members[idlest]?.post(message);
    },
    listen: (onMessage, onClosed) => {
      const loaded = new Map<number, LoadedModel>();
      members.forEach((member, at) => {
        const hear = (message: FromReader): void => {
          if (message.kind === 'loaded') {
            loaded.set(at, message.model);
            if (loaded.size < members.length) {
              return;
            }
          } else if (message.kind === 'answers') {
            busy[at]?.delete(message.batch);
          }
          onMessage(message);
        };
        member.listen(hear, onClosed);
      });
    },
    close: () => members.forEach(member => member.close()),
  };
}
