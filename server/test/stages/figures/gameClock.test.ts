import { check } from './check';

describe('figures: clocks that count', () => {
  for (const sentence of [
    'She scored with «3:12|DURATION 192 second» left and rested for the final «1:05|DURATION 65 second» 🙂.',
    'He swam it in «1:58.37|DURATION 118.37 second» and ran the “mile run” in «2:14:09|DURATION 8049 second».',
    'The doors open at «3:12|TIME = T03:12», and the code 1:58:37:2.',
  ]) {
    it(sentence, () => check(sentence));
  }
});
