import { check } from './check';

describe('figures: amounts told in two units', () => {
  for (const sentence of [
    'The guard, «5 feet 9 inches|QUANTITY 5.75 foot» tall, caught a «6 lb 8 oz|QUANTITY 6.5 pound-mass of trout» trout.',
    'The sail is «12 ft 6 in|QUANTITY 12.5 foot of sail» long and «3 ft|QUANTITY 3 foot of sail» in the water.',
    'A «6-foot-3|QUANTITY 6.25 foot of keeper» keeper 🙂 left for «2 hours 30 minutes|DURATION 150 minute».',
    'A cup costs «two dollars and fifty cents|MONEY 2.5 USD», a pot «12 euros 40|MONEY 12.4 EUR».',
    'It took «an hour and a half|DURATION 1.5 hour», not «two years and a half|DURATION 2.5 year».',
    'She is «5’6”|QUANTITY 5.5 foot» tall and «6\'3"|QUANTITY 6.25 foot» in boots.',
    'They got «5 dollars|MONEY 5 USD» and «30|CARDINAL 30 of eggs» eggs.',
    'Fares lie between «$5|MONEY 5 USD of Fares» and «50 cents|MONEY 50 cent of Fares».',
    'The dig took «3 years and 5 months|DURATION 41 month», the trial «2 days, 4 hours and 10 minutes|DURATION 3130 minute» 🙂.',
    'He stays «three more months|DURATION 3 month» and «two extra days|DURATION 2 day»; the pit is «9 ft. 4 in.|QUANTITY 9.333333333333334 foot of pit» deep.',
  ]) {
    it(sentence, () => check(sentence));
  }
});
