import { check } from './check';

describe('figures: quantities, shares and durations', () => {
  for (const sentence of [
    'The yard is a mile away, by the foot of the hill.',
    '“«43%|PERCENT 43 percent»,” he said 🙂 of the «5-foot|QUANTITY 5 foot of wall» wall.',
    'A «14-mile|QUANTITY 14 mile» walk at «60mph|QUANTITY 60 mile per hour» in «30C|QUANTITY 30 celsius of heat» heat.',
    'It fell by «one-half of 1 percent|PERCENT 0.5 percent».',
    'The plant makes «400,000 barrels a day|QUANTITY 400000 barrel per day of plant» from «3 tonnes|QUANTITY 3 tonne of ore» of ore.',
    'Turnout was «43%|PERCENT 43 percent of Turnout» or «43 percent|PERCENT 43 percent of Turnout», up «2 percentage points|QUANTITY 2 percentage point of Turnout».',
    '«Thousands|VAGUE >= 2000.. mile of miles» of miles and «190 square metres|QUANTITY 190 square metre of roof» of roof.',
    'The «5m|QUANTITY 5 metre of wall» wall stood near «5m|CARDINAL ~ 5000000 of people» people.',
    'A «two-week|DURATION 2 week» trip took «ten years|DURATION 10 year».',
    'It was «minus-12 degrees Celsius|QUANTITY -12 celsius» or «10 °F|QUANTITY 10 fahrenheit» at the «200 m|QUANTITY 200 metre» final.',
    'A «400 sq. miles|QUANTITY 400 square mile of park» park.',
    'The process can take «months|DURATION >= 2.. month».',
    '«A few days|DURATION ~ 2.. day» and «several weeks|DURATION >= 2.. week» passed.',
    'Ann Lee, «42|DURATION 42 year», has a «14-year-old|DURATION 14 year» daughter.',
    'The men, aged «18|DURATION 18 year» and «24|DURATION 24 year», and pupils aged «11 to 14|RANGE 11..14 year of pupils» left.',
    'It pumps «400,000 barrels|QUANTITY 400000 barrel per day of oil» of oil a day.',
    '«Half an hour|DURATION 0.5 hour» later the lights went out.',
    'A «half-hour|DURATION 0.5 hour» wait, a «quarter-inch|QUANTITY 0.25 inch of gap» gap and a half-time talk.',
    'The lake holds «4.1 gigalitres|QUANTITY 4.1 gigalitre of lake», the ring «3 tolas|QUANTITY 3 tola of gold» of gold.',
    'The «40"|QUANTITY 40 inch of screen» screen is new 🙂, and "they sold «70|CARDINAL 70»" of it.',
    'It fell to «12 degrees|QUANTITY -12 degree» below zero, then to «30|QUANTITY -30 degree» below zero.',
    'It was «15|QUANTITY -15 degree» below in Orm, with lows of «-6 to -11|RANGE -11..-6 degree» and then «3 to 8|RANGE -8..-3 degree» below zero; he sat «two|CARDINAL 2 of places» places below in the table.',
    'It was «minus nine|QUANTITY -9 degree» in Orm, it’s «35|QUANTITY -35 degree» below outside, and the hut stood at «14C|QUANTITY -14 celsius of hut» below in a sub-zero spell.',
    'Temperatures fell to «38|QUANTITY -38 degree of Temperatures»-below; «2|CARDINAL 2 of shops» of the shops were «3 degrees|QUANTITY 3 degree» below the norm.',
  ]) {
    it(sentence, () => check(sentence));
  }
});
