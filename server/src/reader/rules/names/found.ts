import type { ReadName } from '../../../types/reading';
import type { NameType } from '../../../types/name';

/** A stretch of tokens read as a name: from `from` up to, not including, `to`. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly type: NameType;
  readonly because: string;
  readonly confidence: ReadName['confidence'];
}
