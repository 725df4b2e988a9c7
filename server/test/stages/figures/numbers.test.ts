import { check } from './check';

describe('figures: numbers in digits, words and fractions', () => {
  for (const sentence of [
    'Nobody knows how the story ends.',
    'At least «2,274|CARDINAL >= 2274 of people» people crossed the bridge.',
    'The firm hired «twenty-five|CARDINAL 25 of clerks» clerks and «one hundred and two|CARDINAL 102 of drivers» drivers.',
    '«A million and a half|CARDINAL 1500000 of voters» voters stayed away.',
    'She owns «10 1/2 acres|QUANTITY 10.5 acre» and «½|CARDINAL 0.5» a barn.',
    'Some «1 234|CARDINAL ~ 1234 of seats» seats were sold.',
    '«A dozen|CARDINAL 12 of eggs» eggs and «half a dozen|CARDINAL 6 of lemons» lemons fell.',
    '«Two-thirds|CARDINAL 0.6666666666666666 of members» of members voted, and «a third|CARDINAL 0.3333333333333333» of them said no.',
    '«One in four|CARDINAL 0.25 of children» children walks; «3 out of 10|CARDINAL 0.3 of cycle» cycle.',
    'It was the «twenty-first|ORDINAL 21 of goal» goal and his «3rd|ORDINAL 3» in a row.',
    'He asked for «five hundred|CARDINAL 500». Then for «4.25 million|CARDINAL 4250000» more.',
    'The town counted «80.7 million|CARDINAL 80700000 of steps» steps 🙂 and «12|CARDINAL 12 of prizes» prizes.',
    '“We saved «40|CARDINAL 40 of dogs» dogs,” he said of the ‘«nine|CARDINAL 9 of lives» lives’ fund.',
    '«Half|CARDINAL 0.5 of seats» of the seats were empty in the «second|ORDINAL 2 of half» half.',
    '«Three|CARDINAL 3 of bakery’s best cakes» of the bakery’s best cakes fell.',
    'Costs fell by «a third|CARDINAL 0.3333333333333333», and «three dozens|CARDINAL 36 of roses» roses. It cost «hundred thousand|CARDINAL 100000».',
    'It grew «two point five percent|PERCENT 2.5 percent» by the «two hundredth|ORDINAL 200 of day» day, and it was «minus five degrees|QUANTITY -5 degree».',
    'She won «49|CARDINAL 49 of seats» out of the «54|CARDINAL 54 of seats» seats.',
    'More than «half|CARDINAL > 0.5 of senators» the senators left.',
    'The arena holds «36 500|CARDINAL 36500» and cost «R2 400 000 000|MONEY 2400000000 ZAR of arena»; some «4 150|CARDINAL ~ 4150 of fans» fans came.',
    'Petrol is «1,89 euros|MONEY 1.89 EUR per litre of Petrol» a litre 🙂. It paid «R18,50|MONEY 18.5 ZAR» and «1.350.000 euros|MONEY 1350000 EUR».',
    'On route 14 «200 metres|QUANTITY 200 metre» on, rows 3,4 and «5|CARDINAL 5» and 10.20.300.400 are no such numbers.',
    'Prices rose «sixfold|CARDINAL 6», and «two in a thousand|CARDINAL 0.002» fail.',
    'It lost «three hundred millions|CARDINAL 300000000», then «two billions of dollars|MONEY 2000000000 USD».',
    'He is «three score and ten|CARDINAL 70»; «one out of every five|CARDINAL 0.2 of clerks» clerks is older.',
  ]) {
    it(sentence, () => check(sentence));
  }

  it('counts nothing beyond its paragraph', () =>
    check('They left in the «first|ORDINAL 1 of quarter» quarter\n\nLisbon was «3|CARDINAL 3»\n\nThe Agency slept.'));

  it('counts what is owned, a participle between or not', () =>
    check('It ships «38 percent|PERCENT 38 percent of Lisbon’s chilled goods» of Lisbon’s chilled goods.'));

  // FIXME: the noun phrase takes the verb along, for the tagger thinks “nest” a noun: it should be “birds”.
  it('takes a verb for a noun', () =>
    check('«Two and a half million|CARDINAL 2500000 of birds nest» birds nest there.'));

  it('are read through soft hyphens', () => check('About «20 mil\u00adlion|CARDINAL ~ 20000000» fled.'));
});
