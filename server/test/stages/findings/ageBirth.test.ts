import { ageBirth } from '../../../src/stages/findings/ageBirth/ageBirth';
import { findingInWords } from '../../../src/words/findings';
import { checkerFor } from '../../support/checkStage';

const check = checkerFor(ageBirth, found => found, findingInWords, '2026-03-04');

describe('age-birth', () => {
  it('marks an age that does not fit the birth', () => {
    check(
      'Lena Frisk, «41|Whoever was born “1968” is 57 or 58 by then, not “41”.», who was born in 1968, runs the bank 🙂.',
    );
    check('Ulf Maron (born 1975), «30|Whoever was born “1975” is 50 or 51 by then, not “30”.», won.');
    check(
      'Born in 1990, the «26-year-old|Whoever was born “1990” is 35 or 36 by then, not “26-year-old”.» scored twice.',
    );
  });

  it('marks an age at death that does not fit', () => {
    check(
      'He was born on May 2, 1932 and died on June 1, 2001 at the age of «79|Whoever was born “May 2, 1932” is 69 by then, not “79”.».',
    );
    check(
      'The painter, born in 1940, died on Sunday. She was «75|Whoever was born “1940” is 85 or 86 by then, not “75”.».',
    );
    check('Anna Reve (1921-2003) died at «72|Whoever was born “1921-2003” is 81 or 82 by then, not “72”.».');
  });

  it('leaves ages alone that fit', () => {
    check('Lena Frisk, 58, who was born in 1967, runs the bank. The 17-year-old was born on 30 August 2008.');
    check(
      'He was born in 1932 and died in 2001 at the age of 69. The painter, born in 1940, died on Sunday. She was 85.',
    );
  });

  it('leaves ages alone of others and of other times', () => {
    check('Lena Frisk, 41, and her mother, who was born in 1948, run the bank.');
    check('Omar Dietz, 58, whose son was born in 1996, is a pilot. He was born in 1932 and married at the age of 25.');
    check(
      'In 2005, when he was 30, Ulf Maron, born 1975, won the race. “Born in 1990, she was 26 when the flood came.”',
    );
  });

  it('leaves ages alone in an article without a date', () => checkUndated('Lena Frisk, 41, was born in 1968.'));
});

const checkUndated = checkerFor(ageBirth, found => found, findingInWords);
