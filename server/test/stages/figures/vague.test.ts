import { check } from './check';

describe('figures: vague quantities', () => {
  for (const sentence of [
    'The prince drew lots, and some agreed.',
    '«Dozens|VAGUE >= 24.. of agents» of agents and «scores|VAGUE >= 40.. of boats» of boats came.',
    '«Tens of thousands|VAGUE 10000..100000» marched; «several hundred|VAGUE >= 200..» stayed.',
    '«Several hundred thousand|VAGUE >= 200000.. of letters» letters and «a couple of hundred|VAGUE ~ 200 of parcels» parcels came.',
    'It drew crowds -- «thousands|VAGUE >= 2000..» in all.',
    'It rained in the past «couple of weeks|DURATION ~ 2 week»; a couple came.',
    '«A few thousand|VAGUE ~ 2000.. of fans» fans sang 🙂.',
    '“«Hundreds|VAGUE >= 200..»,” she said.',
    'She scores a goal and reads test scores.',
  ]) {
    it(sentence, () => check(sentence));
  }

  // FIXME: nothing says of whom there are thousands; it should look back to “migrants”.
  it('does not look back for what is counted', () => check('The migrants came in «thousands|VAGUE >= 2000..».'));
});
