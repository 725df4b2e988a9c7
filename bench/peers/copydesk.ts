import { version } from '../../package.json';
import { nameTypes } from '../../server/src/reader/model/clues';
import type { NamesPeer } from './peer';

/** Copydesk itself; `bundle` is copydeskPeer.ts bundled. */
export function copydesk(bundle: string): NamesPeer {
  return {
    name: `Copydesk ${version}`,
    does: 'the whole analysis',
    recipe: undefined,
    command: () => [process.execPath, bundle],
    types: Object.fromEntries(nameTypes.map(type => [type, type])),
  };
}
