import { isDismissed } from '../../decisions/decided';
import { defineStage } from '../../pipeline/stage';
import { byPosition } from '../../text/span';
import type { Finding } from '../../types/finding';
import { ageBirth } from './ageBirth/ageBirth';
import { anonymousSource } from './anonymousSource';
import { boilerplate } from './boilerplate';
import { figureArithmetic } from './figureArithmetic';
import { figureConflict } from './figureConflict/figureConflict';
import { nameVariant } from './nameVariant/nameVariant';
import { relativeDate } from './relativeDate';
import { speakerAmbiguous } from './speakerAmbiguous';
import { unattributedQuote } from './unattributedQuote';
import { unbalancedQuote } from './unbalancedQuote';
import { weekdayDate } from './weekdayDate';

/** All findings of one article, in order of reading. A new kind of finding is a new file beside this one and a line here. */
export const findings = defineStage({
  name: 'findings',
  uses: {
    anonymousSource,
    speakerAmbiguous,
    unattributedQuote,
    unbalancedQuote,
    figureArithmetic,
    figureConflict,
    weekdayDate,
    ageBirth,
    relativeDate,
    boilerplate,
    nameVariant,
  },
  run({
    anonymousSource,
    speakerAmbiguous,
    unattributedQuote,
    unbalancedQuote,
    figureArithmetic,
    figureConflict,
    weekdayDate,
    ageBirth,
    relativeDate,
    boilerplate,
    nameVariant,
  }): readonly Finding[] {
    return [
      ...anonymousSource,
      ...speakerAmbiguous,
      ...unattributedQuote,
      ...unbalancedQuote,
      ...figureArithmetic,
      ...figureConflict,
      ...weekdayDate,
      ...ageBirth,
      ...relativeDate,
      ...boilerplate,
      ...nameVariant,
    ].sort(byPosition);
  },
  decide: (found, decided) => found.filter(finding => !isDismissed(decided, finding.code, finding)),
});
