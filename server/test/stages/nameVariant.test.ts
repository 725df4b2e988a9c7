import { nameVariant } from '../../src/stages/findings/nameVariant/nameVariant';
import { textOf } from '../../src/text/span';
import { checkerFor } from '../support/checkStage';

const check = checkerFor(
  nameVariant,
  found => found,
  ({ related: [other] }, facts) => `not ${other === undefined ? '' : textOf(facts.article.text, other)}`,
);

describe('name-variant', () => {
  it('points to a country written with and without stops', () =>
    check('The U.S. agreed on Monday. Then the «US|not U.S.» changed its mind, and the US lost.'));

  it('points to a name that lost its diacritics', () =>
    check('Enrique Peña Nieto spoke. Later «Pena Nieto|not Enrique Peña Nieto» left.'));

  it('points to a double surname cut short', () =>
    check('Olga Sanchez Cordero spoke. Sanchez Cordero was calm. Then «Cordero|not Sanchez Cordero» left.'));

  it('points to a person spelt in two ways', () =>
    check(
      'Alejandro Giammattei spoke on Monday. Giammattei was calm. Officials said «Alejandro Giamattei|not Alejandro Giammattei» left.',
    ));

  for (const marked of [
    'Maria Torres spoke. Torres left. Pedro Torres stayed.',
    'Ivan Petrov met Anna Petrova and Anton Petrov.',
    'The Senate Judiciary Committee met the House Judiciary Committee 🎉.',
    'The Department of Health and the Department of Defense “disagreed”.',
    'The National Security Council met the National Security Agency.',
    'The New York Times and the New York Tribune reported it.',
    'John Paul Jones spoke. Paul Jones left. Jones slept.',
  ]) {
    it(`is quiet: ${marked}`, () => check(marked));
  }
});
