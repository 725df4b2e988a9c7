import type { Port } from './messages';

/** Both ends of a line that stays within one thread, where a message arrives after whatever is under way. */
export function lineWithin<Here, There>(): readonly [Port<Here, There>, Port<There, Here>] {
  const toHere = new Ear<There>();
  const toThere = new Ear<Here>();
  return [portOf(toThere, toHere), portOf(toHere, toThere)];
}

class Ear<Message> {
  hear: (message: Message) => void = () => undefined;
}

function portOf<Out, In>(to: Ear<Out>, from: Ear<In>): Port<Out, In> {
  return {
    post: message => queueMicrotask(() => to.hear(message)),
    listen: onMessage => {
      from.hear = onMessage;
    },
    close: () => {
      to.hear = () => undefined;
      from.hear = () => undefined;
    },
  };
}
