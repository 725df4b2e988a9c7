import { weekdayDate } from '../../../src/stages/findings/weekdayDate';
import { findingInWords } from '../../../src/words/findings';
import { checkerFor } from '../../support/checkStage';

// A Wednesday.
const check = checkerFor(weekdayDate, found => found, findingInWords, '2026-03-04');

describe('weekday-date', () => {
  it('marks a day that is told with a weekday on which it does not fall', () => {
    check(
      'The treaty was signed on «Thursday, 14 June 2019|“Thursday, 14 June 2019” is no Thursday: June 14, 2019 is a Friday.», in a barn 🙂.',
    );
    check('He will speak on «Mon., March 9, 2027|“Mon., March 9, 2027” is no Monday: March 9, 2027 is a Tuesday.».');
  });

  it('takes a day without a year for the one that is near', () => {
    check('“It sank on «Sunday (March 2)|“Sunday (March 2)” is no Sunday: March 2, 2026 is a Monday.»,” she said.');
    check('Sales begin on «March 17, a Monday|“March 17, a Monday” is no Monday: March 17, 2026 is a Tuesday.».');
  });

  it('leaves days alone that fall on their weekday, be it in the year before or after', () => {
    check(
      'The treaty was signed on Friday, 14 June 2019, and the fair is open from Monday, March 9, to Sunday, March 15.',
    );
    check('The pier burned on Sunday, August 10. It will open on Sunday, 23 August.');
  });

  it('leaves a weekday alone that is told of another day', () => {
    check('The court sat on Monday. March 10 is the day of the next hearing.');
    check('The Friday Choir sang first on May 8, 2019, and the shop closed on Monday and on March 3.');
    check('The novel “Thursday, June 3, 1950” is set in a bank.');
  });

  it('leaves days alone of which nobody can tell the year', () => checkUndated('The pier burned on Sunday, August 9.'));
});

const checkUndated = checkerFor(weekdayDate, found => found, findingInWords);
