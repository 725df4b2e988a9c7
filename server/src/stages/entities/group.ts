import type { Gender } from '../../types/entity';
import type { Name } from '../../types/name';

/** Names of one article that mean one person or thing, while they are being joined. */
export interface Group {
  readonly type: Name['type'];
  /** As written where each stands, in order of reading. */
  readonly names: Name[];
  /** The name to call it by where the forms do not say it: a country's. */
  readonly canonical: string | undefined;
  gender: Gender | undefined;
}
