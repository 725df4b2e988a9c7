import { check, checkDated } from './check';

describe('figures: parts of longer times', () => {
  for (const sentence of [
    'The «first half of 2021|DATE = 2021-01/2021-06» was dry 🙂.',
    'Sales fell in the «second quarter of this year|DATE = 2020-04/2020-06 relative».',
    'It opens at the «close of the month|DATE = 2020-01-31 relative» and shuts at the «start of next year|DATE = 2021-01 relative».',
    'He starts in the «week of Feb 3|DATE = 2020-02-03/2020-02-09», she in the «week of January 26th|DATE = 2020-01-26/2020-02-01».',
    'She stood at the end of the street in the «first|ORDINAL 1 of half» half of the “match”.',
  ]) {
    it(sentence, () => checkDated(sentence));
  }
  it('knows no day without the article’s date', () =>
    check('It opens at the «close of the month|DATE relative», in the «week of June 3|DATE».'));
});
