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

  it('marks shares in whatever order part and whole are told', () => {
    check(
      'Of the 160 villages on the plain, 56 have no well, or «45 percent|“56” of “160” is 35%, not “45 percent”.», it found 🙂.',
    );
    check(
      'Just 12 of the ministry’s 80 inspectors are women, a share of «25 percent|“12” of “80” is 15%, not “25 percent”.».',
    );
    check(
      'The mill employs 900 people, and 270 of them, or «40 percent|“270” of “900” is 30%, not “40 percent”.», work at night.',
    );
    check('A third of the 90 lorries, or «45|“A third” of “90” is 30, not “45”.», broke down.');
  });

  it('leaves shares alone of something else', () => {
    check('Of the 160 villages on the plain, 56 have no well, and 45 percent of those have no road either.');
    check('A third of the 94 lorries, or 31, broke down. Half of the 15 pupils, or 8, stayed at home.');
  });

  it('marks sums of places, of money and of what something is made up of', () => {
    check('«Twelve|The parts make 11, not “Twelve”.» climbers died, seven on the north face and four on the ridge.');
    check(
      'The town spent «15 million euros|The parts make 13 million EUR, not “15 million euros”.» on its harbour: 7 million for the pier and 6 million for the quay.',
    );
    check('The band of «18|The parts make 19, not “18”.» consists of nine strings, six brass and four drums.');
  });

  it('leaves lists alone that are not all of a whole', () => {
    check('Twelve climbers died, seven of them on the north face and four on the way down.');
    check('The trust owns $70 million: $40 million in land, $10 million in ships and the rest in gold.');
    check('Nine people live there: two brothers, 41 and 38, their wives and five children.');
  });

  it('marks steps from one value to another, and comparisons', () => {
    check('Support slid «nine|“48 percent” less “41 percent” is 7, not “nine”.» points to 41 percent from 48 percent.');
    check(
      'The rate went up from 3.25 percent to 3.5 percent, an increase of «50 basis points|“3.5 percent” less “3.25 percent” is 25, not “50 basis points”.».',
    );
    check(
      'Marsh polled 8,450 votes, «1,200|“8,450” less “7,650” is 800, not “1,200”.» more than the 7,650 of his rival.',
    );
  });

  it('marks changes told backwards, by a fraction, or against another value', () => {
    check(
      'Rents rose to «$1,300|“$1,000” up “13 percent” is 1,130 USD, not “$1,300”.» from $1,000 a year earlier, an increase of 13 percent.',
    );
    check(
      'At «660 tonnes|“550 tonnes” up “10 percent” is 605 tonnes, not “660 tonnes”.», the catch was 10 percent larger than the 550 tonnes of 2019.',
    );
    check('At 660 tonnes, the catch was 10 percent below the plan and 20 percent larger than the 550 tonnes of 2019.');
  });

  it('marks what price and count do not make', () => {
    check(
      'The town bought 30 buses at $200,000 each, spending «$60 million|“30” times “$200,000” is 6 million USD, not “$60 million”.».',
    );
    check('The town bought 30 buses at $200,000 each, spending $6 million, and will spend $9 million on the depot.');
  });

  it('marks a time that does not fit its dates', () => {
    check(
      'The siege lasted «14 days|From “April 2” to “April 25” is 23 days, not “14 days”.», from April 2 to April 25.',
    );
    check(
      'The siege lasted 24 days, from April 2 to April 25. She led the union for 16 years, and from 1988 to 2012 sat on the council.',
    );
  });

  it('marks shares of one whole that make more', () => {
    check(
      'Asked about the bridge, 52 percent said yes, 37 percent said no and «19 percent|The shares make 108%, more than a whole.» did not know.',
    );
    check('Of men 52 percent backed it, among women 39 percent and among the young 19 percent were undecided.');
  });

  it('marks a shortfall, a cut by half and parts of one thing that do not add up', () => {
    check(
      'The fair drew 8,300 guests, «2,000|“9,300” less “8,300” is 1,000, not “2,000”.» short of the 9,300 it had planned for.',
    );
    check(
      'The fee was cut by half, from 80 francs to «60 francs|“80 francs” down “half” is 40 CHF, not “60 francs”.».',
    );
    check(
      'The rock is 45 percent iron, 40 percent chalk and «25 percent|The shares make 110%, more than a whole.» salt.',
    );
  });

  it('leaves alone what adds up, and shares of several things', () => {
    check('The fair drew 8,300 guests, 1,000 short of the 9,300 it had planned for 🙂.');
    check('The fee was “cut by half”, from 80 francs to 40 francs.');
    check('The rock is 45 percent iron, 40 percent chalk and 15 percent salt.');
    check('Turnout was 45 percent in Arden, 40 percent in Leck and 55 percent in Holm.');
  });

  it('marks a change whose step stands before, behind or between the two values', () => {
    check('The toll went from $40 to «$50|“$40” up “10 percent” is 44 USD, not “$50”.», up 10 percent.');
    check(
      'Output grew 12 percent to «560 tonnes|“420 tonnes” up “12 percent” is 470.4 tonnes, not “560 tonnes”.», up from 420 tonnes last spring.',
    );
    check('Thefts fell by a third, from 90 to «75|“90” down “a third” is 60, not “75”.».');
    check('Fees have gone up 60 percent in a year, to «£80|“£60” up “60 percent” is 96 GBP, not “£80”.» from £60.');
    check('Fees are £80, compared with £60 in 2019, a rise of a third, and thefts fell by a third, from 90 to 60.');
  });

  it('marks steps of points and of money beside two values', () => {
    check('Turnout was 61 percent, up «six|“61 percent” less “57 percent” is 4, not “six”.» points from 57 percent.');
    check(
      'The bank raised its rate by «50 basis points|“5.25 percent” less “5 percent” is 25, not “50 basis points”.», to 5.25 percent from 5 percent.',
    );
    check(
      'Assets rose from $610 million to $655 million, an increase of «$55 million|“$655 million” less “$610 million” is 45 million, not “$55 million”.».',
    );
    check(
      'A pound costs 45 cents, «10 cents|“45 cents” less “30 cents” is 15, not “10 cents”.» more than last year’s 30 cents.',
    );
    check('The rate rose from 4.1 percent to 4.4 percent, an increase of 0.3 percentage points.');
  });

  it('marks a lead told before the results, or of one over the other', () => {
    check('She won by «600|“5,120” less “4,620” is 500, not “600”.» votes, 5,120 to 4,620.');
    check(
      'Osei won 14,210 votes to Addo’s 12,980, a narrow margin of «1,330|“14,210” less “12,980” is 1,230, not “1,330”.».',
    );
    check('She won by 500 votes, 5,120 to 4,620, and cut 600 jobs, 400 to 500 of them in Leeds.');
  });

  it('marks multiples with words between, and those of another value', () => {
    check('Complaints doubled, from 130 in 2022 to «190|“130” times 2 is 260, not “190”.» in 2023.');
    check('Crowds were up threefold, to «9,000|“4,500” times 3 is 13,500, not “9,000”.» from 4,500.');
    check(
      'At «900 euros|“450 euros” times 3 is 1,350 EUR, not “900 euros”.», the rent is three times the 450 euros of 2015.',
    );
    check('The team doubled its lead from 10 points to 20, and at 900 euros the rent is twice the 450 euros of 2015.');
  });

  it('marks money given away that is more than there was, and people of both sexes that are more than all', () => {
    check(
      'She left «£900,000|The parts make 1 million GBP, not “£900,000”.», with £500,000 going to her church, £300,000 to a clinic and £200,000 to a friend.',
    );
    check('«Eleven|The parts make 12, not “Eleven”.» passengers were hurt, seven men and five women.');
    check(
      'United spent «£85m|The parts make 95 million GBP, not “£85m”.» on three players: £40m on a striker, £25m on a back and £30m on a keeper.',
    );
  });

  it('leaves lists alone that are of fewer, of places or of their own', () => {
    check('She left £900,000, with £500,000 going to her church and £300,000 to a clinic.');
    check('The flood killed 15 people in three villages: seven in Arden, five in Belk and three in Corran.');
    check(
      'Seven men, five women and three children were saved, and eleven passengers were hurt, seven men and four women.',
    );
  });

  it('marks what took another time, whichever is told first', () => {
    check('The war, from 1992 to 1995, lasted «five years|“1992 to 1995” is 3 years, not “five years”.».');
    check('After a «10-year|“1999 to 2004” is 5 years, not “10-year”.» reign, from 1999 to 2004, he abdicated.');
    check('The war, from 1992 to 1995, lasted three years, and from 1992 to 1995 he spent five months in Rome.');
  });
});
