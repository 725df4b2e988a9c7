import { check } from './check';

describe('figures: dates in signs', () => {
  for (const sentence of [
    'She was born on «21/11/1988|DATE = 1988-11-21», he on «03/04/1990|DATE = 1990-04-03» 🙂.',
    'It was stamped «03/04/1990|DATE = 1990-03-04» “in ink”.',
    'One was signed on «4/25/2001|DATE = 2001-04-25», the other on «3/4/2001|DATE = 2001-03-04».',
    'The seal says «14.2.2011|DATE = 2011-02-14», the letter «3-Mar-09|DATE = 2009-03-03» and the wall «7-Oct-87|DATE = 1987-10-07».',
    'The server stopped at «2023-02-03 04:05:06|TIME = 2023-02-03T04:05:06» and was back by «2023-02-03T09:30|TIME <= = 2023-02-03T09:30».',
    'The code is 12/30/1999/1, the file A-2019-05-08.',
    'The slip of «7/9/04|DATE = 2004-07-09», the pass of «25-06-2013|DATE = 2013-06-25» and the plan of «2031-02|DATE = 2031-02» are lost; she left in «04/2018|DATE = 2018-04».',
    'It ran from «2001-05|DATE = 2001/2005», «3/4|CARDINAL 0.75» full, in row 3/9.',
  ]) {
    it(sentence, () => check(sentence));
  }
});
