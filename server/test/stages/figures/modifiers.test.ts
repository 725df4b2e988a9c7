import { check } from './check';

describe('figures: hedges on either side', () => {
  for (const sentence of [
    'More than «20|CARDINAL > 20 of ships» ships, as many as «4,000|CARDINAL <= 4000 of men» men and up to «12|CARDINAL <= 12 of dogs» dogs.',
    'Roughly «2,100|CARDINAL ~ 2100 of guards» guards, an estimated «3,000|CARDINAL ~ 3000 of walkers» walkers, nearly «50|CARDINAL < 50 of tents» tents.',
    '«Twenty|CARDINAL >= 20 of people» people or more; «30|CARDINAL ~ 30» or so; «40|CARDINAL >= 40 of cars»-plus cars.',
    '“Over «30|CARDINAL > 30»,” he said; 🙂 about «5|CARDINAL ~ 5» came.',
    'It is over, and about time.',
    'They offered «4 percent|PERCENT 4 percent» over «two years|DURATION 2 year», a rise over «ten months|DURATION 10 month»; she waited over «two hours|DURATION > 2 hour», for over «three years|DURATION > 3 year».',
    'Just over «90|CARDINAL > 90 of homes» homes and no fewer than «6|CARDINAL >= 6 of barns» barns.',
    'About the «5th|ORDINAL 5 of month» of the month.',
    'They won «four|CARDINAL 4 of trophies» trophies over «three|CARDINAL 3 of seasons» seasons and may sell up to an extra «nine|CARDINAL <= 9 of seats» seats to «40|CARDINAL ~ 40 of guests»-odd guests.',
  ]) {
    it(sentence, () => check(sentence));
  }
});
