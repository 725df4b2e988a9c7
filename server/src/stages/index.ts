import { calculations } from './calculations/calculations';
import { circumstances } from './circumstances/circumstances';
import { entities } from './entities/entities';
import { figures } from './figures/figures';
import { ageBirth } from './findings/ageBirth/ageBirth';
import { anonymousSource } from './findings/anonymousSource';
import { boilerplate } from './findings/boilerplate';
import { figureArithmetic } from './findings/figureArithmetic';
import { figureConflict } from './findings/figureConflict/figureConflict';
import { values } from './values/values';
import { findings } from './findings/findings';
import { nameVariant } from './findings/nameVariant/nameVariant';
import { relativeDate } from './findings/relativeDate';
import { speakerAmbiguous } from './findings/speakerAmbiguous';
import { unattributedQuote } from './findings/unattributedQuote';
import { unbalancedQuote } from './findings/unbalancedQuote';
import { weekdayDate } from './findings/weekdayDate';
import { marks } from './marks/marks';
import { mentions } from './mentions';
import { names } from './names/names';
import { namesakes } from './namesakes';
import { paragraphs } from './paragraphs';
import { ownFigures } from './ownFigures';
import { ownNames } from './ownNames';
import { passages } from './passages/passages';
import { pronouns } from './pronouns/pronouns';
import { prose } from './prose';
import { quotes } from './quotes/quotes';
import { read } from './read';
import { reports } from './reports';
import { sentences } from './sentences';
import { statements } from './statements';
import { told } from './told/told';
import { titles } from './titles/titles';
import { trees } from './trees';
import { words } from './words';

/** Every stage, in the order in which a reader should meet them: each after the stages it uses. */
export const stages = [
  prose,
  passages,
  read,
  paragraphs,
  sentences,
  words,
  trees,
  reports,
  names,
  ownNames,
  titles,
  entities,
  namesakes,
  figures,
  ownFigures,
  marks,
  pronouns,
  quotes,
  statements,
  mentions,
  calculations,
  circumstances,
  anonymousSource,
  speakerAmbiguous,
  unattributedQuote,
  unbalancedQuote,
  figureArithmetic,
  values,
  told,
  figureConflict,
  weekdayDate,
  ageBirth,
  relativeDate,
  boilerplate,
  nameVariant,
  findings,
] as const;
