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

  it('points to a full name whose hyphened surname is cut', () =>
    check('Greta Hale-Olsen spoke on Monday. The union wrote to «Greta Hale|not Greta Hale-Olsen» on Tuesday.'));

  it('points to neighbouring letters changed about in a short part of a name', () =>
    check('Wong Mei-ling spoke on Monday. Critics said that «Wong Mie-ling|not Wong Mei-ling» had left.'));

  for (const marked of [
    'Maria Torres spoke. Torres left. Pedro Torres stayed.',
    'Ivan Petrov met Anna Petrova and Anton Petrov.',
    'The Senate Judiciary Committee met the House Judiciary Committee 🎉.',
    'The Department of Health and the Department of Defense “disagreed”.',
    'The National Security Council met the National Security Agency.',
    'The New York Times and the New York Tribune reported it.',
    'The striker Martin Holmes scored. Booked by the referee, Marvin Holmes, he left.',
    'The striker Harald Quist scored for the referee, Harold Quist. “No kin of mine,” Harald Quist said.',
    'Ann Hale spoke. “Ann Hale-led talks,” the papers wrote.',
    'John Paul Jones spoke. Paul Jones left. Jones slept.',
  ]) {
    it(`is quiet: ${marked}`, () => check(marked));
  }
});
