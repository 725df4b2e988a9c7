import { check } from './check';

describe('figures: units told once for two numbers', () => {
  for (const sentence of [
    'A «7|QUANTITY 7 inch»- or «8-inch|QUANTITY 8 inch» pan and a «two-year|DURATION 2 year» loan.',
    'It reached «29 percent|PERCENT 29 percent of women» of women and «31|PERCENT 31 percent of men» of men 🙂.',
    'The mill has «280 million|MONEY 280000000 ILS of 1.5 billion shekels» of the «1.5 billion shekels|MONEY 1500000000 ILS of mill».',
    'It reached «29 percent|PERCENT 29 percent of women» of women, «14|CARDINAL 14 of nurses» of them nurses.',
  ]) {
    it(sentence, () => check(sentence));
  }
});
