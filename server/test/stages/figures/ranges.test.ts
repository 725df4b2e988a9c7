import { check } from './check';

describe('figures: ranges', () => {
  for (const sentence of [
    'He went to and from town.',
    '“«10 to 20|RANGE 10..20 of cats» cats” 🙂 or «3 to 5|RANGE 3..5 of dogs» dogs.',
    'Between «5 and 7 percent|RANGE 5..7 percent» of «800 to 1,000|RANGE 800..1000 of troops» troops left.',
    'The bridge costs «$2-3 million|RANGE 2000000..3000000 USD», or «$200,000 to $1 million|RANGE 200000..1000000 USD per year» a year.',
    'It takes «two to three years|RANGE 2..3 year», or «five or six|RANGE 5..6» if it rains.',
    'Shares fell from «$2,415 to $2,315|RANGE 2315..2415 USD of Shares».',
    'Ages «18-24|RANGE 18..24 year» voted «52|CARDINAL 52» to «48|CARDINAL 48».',
    'She swam between the ages of «9|DURATION 9 year» and «13|DURATION 13 year».',
    'Debt fell «$4 million|MONEY 4000000 USD of Debt» to «$31 million|MONEY 31000000 USD of Debt», and shares rose by «2p|MONEY 0.02 GBP of shares» to «97p|MONEY 0.97 GBP of shares».',
    'Cats beat dogs by 5-to-1 in the vote; fees grew «fivefold|CARDINAL 5» to «$90|MONEY 90 USD of fees».',
    'It cut its staff by «300|CARDINAL 300» to «4,000|CARDINAL 4000».',
  ]) {
    it(sentence, () => check(sentence));
  }
});
