import type { Port } from './messages';

/** Both ends of a line that stays within one thread, where a message arrives after whatever is under way. */
export function lineWithin<Here, There>(): readonly [Port<Here, There>, Port<There, Here>] {
  const toHere: Ear<There> = { hear: ignore };
  const toThere: Ear<Here> = { hear: ignore };
  return [portOf(toThere, toHere), portOf(toHere, toThere)];
}

/** Of whoever listens at an end. */
interface Ear<Message> {
  hear: (message: Message) => void;
}

const ignore = (): void => undefined;

function portOf<Out, In>(to: Ear<Out>, from: Ear<In>): Port<Out, In> {
  return {
    post: message => queueMicrotask(() => to.hear(message)),
    listen: onMessage => {
      from.hear = onMessage;
    },
    close: () => {
      to.hear = ignore;
      from.hear = ignore;
    },
  };
}
