import { check, checkDated } from './check';

describe('figures: days that have a name', () => {
  for (const sentence of [
    'The strait froze on «Christmas Eve 1962|DATE = 1962-12-24» and on «Good Friday, 2013|DATE = 2013-03-29» 🙂.',
    'They met on «New Year’s Day 2019|DATE = 2019-01-01» and «Memorial Day 2018|DATE = 2018-05-28», not at the “Christmas market”.',
    'It was «Whit Monday 2011|DATE = 2011-06-13».',
  ]) {
    it(sentence, () => check(sentence));
  }
  it('takes the nearest one that the tense allows', () =>
    checkDated(
      'The pumps failed on «Hogmanay|DATE = 2019-12-31 relative» and will rest on «Halloween|DATE = 2020-10-31 relative».',
    ));
});
