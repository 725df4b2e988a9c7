import { figureArithmetic } from '../../../src/stages/findings/figureArithmetic';
import { findingInWords } from '../../../src/words/findings';
import { checkerFor } from '../../support/checkStage';

const check = checkerFor(figureArithmetic, found => found, findingInWords);

describe('figure-arithmetic', () => {
  it('marks a conversion that is wrong', () => {
    check('The gale blew at 60 mph («87 km/h|“60 mph” is about 96.56 kilometres per hour, not “87 km/h”.») all night.');
    check('The wall is 12 metres («60 feet|“12 metres” is about 39.37 feet, not “60 feet”.») high.');
    check(
      'It was 30 degrees Celsius («68 degrees Fahrenheit|“30 degrees Celsius” is 86 degrees Fahrenheit, not “68 degrees Fahrenheit”.») in May.',
    );
  });

  it('marks the end of a range that is converted wrongly', () =>
    check('They walk 5 to 8 miles (8 to «15 km|“8 miles” is about 12.87 kilometres, not “15 km”.») a day.'));

  it('leaves a conversion alone that is right, rounded or loose', () => {
    check('They walk 5 to 8 miles (8 to 13 km) a day, or 10-12 miles (16-19 km).');
    check('The gale blew at 60 mph (97 km/h) all night, over 100 miles (160 km) of coast.');
    check('A 26.2-mile (42-kilometre) race on a day of 24°C (75°F) 🙂.');
    check('The road is about 50 miles (80 km) long, and the boat 6 ft 2 in (1.88 m) wide.');
    check('The bay grew warmer by 2 degrees Celsius (3.6 degrees Fahrenheit).');
  });

  it('leaves two figures alone that are no conversion of each other', () => {
    check('The ship sailed 12 miles (5 hours) and cost $4 million (€3 million).');
    check('They have 300 lorries (40 tonnes) and 5 miles (of bad road).');
  });

  it('marks a change that does not lead where it is said to', () => {
    check(
      'Profit fell 20% to «€600 million|“1.2 billion” down “20%” is 960 million EUR, not “€600 million”.» from 1.2 billion.',
    );
    check('Fares rose from $50 to «$65|“$50” up “10 percent” is 55 USD, not “$65”.», a 10 percent increase.');
    check(
      'The budget is «$80 million|“$100 million” down “43%” is 57 million USD, not “$80 million”.» (a 43% cut from $100 million).',
    );
    check('The fleet doubled from 20 to «70|“20” times 2 is 40, not “70”.» boats.');
    check('The fleet more than doubled from 20 to «39|“20” times 2 is 40, not “39”.» boats.');
    check('Coal fell from $90 to «$60|“$90” down “10 percent” is 81 USD, not “$60”.» a tonne, a drop of 10 percent.');
    check('Staff halved from 800 to «700|“800” times 0.5 is 400, not “700”.».');
  });

  it('leaves a change alone that is right, or of which one end is not told', () => {
    check('Profit fell 18.5% to 902 million kroner in the three months to March 31, from 1.11 billion kroner.');
    check(
      'Aid came to $80.7 million (a 43% cut from last year), and fares rose from $0.10 to $0.30, a 200 percent rise.',
    );
    check(
      'Coal fell from $90 to $60 a tonne, a drop of 33 percent, and output fell 40 percent from 500 tonnes to 300.',
    );
    check('Staff halved from 800 to 400, and the fleet more than doubled from 20 to 57 boats.');
    check('The fleet doubled from 20 to 41 boats, and the crew nearly tripled to 90 from 33.');
    check('Northmark earned $422.5 million, or $6.44 a share, up 8.9% from $388 million.');
  });

  it('marks a share that is not what its part is of its whole', () =>
    check(
      'The union won 31 of the 86 seats («43 percent|“31” of “86” is about 36.05%, not “43 percent”.») on Friday.',
    ));

  it('leaves a share alone that is right', () => {
    check('The union won 31 of the 86 seats (36 percent), or 36 percent (31 of the 86 seats).');
    check('Of 86 dockers, 31 of the older ones (43 percent in all) stayed at home.');
  });

  it('marks a sum whose parts do not make it', () => {
    check('They found «14|The parts make 12, not “14”.» people – seven men and five women – in the hold.');
    check('“Seven men, five women and three children, a total of «14|The parts make 15, not “14”.»,” she said.');
  });

  it('leaves a sum alone that is right, and lists that are no sum', () => {
    check('They found 12 people – seven men and five women – in the hold, and paid $0.3 (fees of $0.1 and $0.2).');
    check('“We saw 2 men, 2 women and 2 children, a total of 6,” she said.');
    check('They found 12 people (including seven men and two women) and 14 crates – three of them open and two lost.');
    check('They met 12 dockers, seven drivers and two clerks.');
  });

  it('marks a lead that is not the difference', () =>
    check(
      'Kestrel leads Dahlby by «eight|“46 percent” less “43 percent” is 3, not “eight”.» points, 46 percent to 43 percent.',
    ));

  it('leaves a lead alone that is right as far as rounding goes', () => {
    check('Kestrel leads Dahlby by three points, 46 percent to 43 percent.');
    check('Kestrel leads Dahlby 46 percent to 43 percent, a four-point lead.');
  });
});
