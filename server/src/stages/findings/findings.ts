import { defineStage } from '../../pipeline/stage';
import { byPosition } from '../../text/span';
import type { Finding } from '../../types/finding';
import { boilerplate } from './boilerplate';

/** All findings of one article, in order of reading. A new kind of finding is a new file beside this one and a line here. */
export const findings = defineStage({
  name: 'findings',
  uses: { boilerplate },
  run({ boilerplate }): readonly Finding[] {
    return [...boilerplate].sort(byPosition);
  },
});
