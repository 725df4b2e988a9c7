import assert from 'node:assert/strict';
import { hover } from '../../src/features/hover';
import { corpusOf } from '../support/corpus';

/** The lines of the figure's card under the cursor, in an article of Wednesday, 4 March 2026. */
function check(sentence: string, ...expected: readonly string[]): void {
  checkUndated(`PORT SALVEY, March 4, 2026 (Meridian News) – ${sentence}`, ...expected);
}

function checkUndated(marked: string, ...expected: readonly string[]): void {
  const { corpus, uri, offset } = corpusOf(`${marked} The people of the town were not asked, and they said so.`);
  const lines = hover(corpus, uri, offset)?.lines ?? [];
  assert.deepEqual(
    lines.map(line => line.map(piece => (typeof piece === 'string' ? piece : piece.text)).join('')),
    expected,
  );
}

describe('the card of a figure', () => {
  it('tells a large amount of money in words of scale', () =>
    check(
      'It cost about $80<|>.7 million.',
      'about $80.7 million · amount of money',
      'Read as about 80.7 million US dollars',
    ));
  it('tells a price', () =>
    check('Oil rose to $5.<|>50 a barrel.', '$5.50 · amount of money', 'Read as 5.5 US dollars per barrel'));
  it('tells an exact number in digits', () =>
    check('They counted 1,234,5<|>67 votes 🙂.', '1,234,567 · number', 'Counts: votes, in “counted 1,234,567 votes”'));
  it('tells both ends', () =>
    check('“Tens of thou<|>sands” marched.', 'Tens of thousands · vague number', 'Read as 10,000 to 100,000'));
  it('tells a hedge and what is counted', () =>
    check(
      'At least 2,2<|>74 dockers left.',
      'At least 2,274 · number',
      'Counts: dockers, in “At least 2,274 dockers left”',
    ));
  it('tells a share', () => check('Turnout was 43 per<|>cent.', '43 percent · share'));
  it('tells a unit in its plural', () => {
    check('A wall of 5 f<|>eet stood there.', '5 feet · quantity', 'In other units: about 1.52 metres');
    check('They waited ten min<|>utes.', 'ten minutes · duration', 'Read as 10 minutes');
    check('They waited one min<|>ute.', 'one minute · duration', 'Read as 1 minute');
    check(
      'It came at 60m<|>ph.',
      '60mph · quantity',
      'Read as 60 miles per hour',
      'In other units: about 96.6 kilometres per hour',
    );
    check('It cost 90 pe<|>nce.', '90 pence · amount of money', 'Read as 0.9 British pounds');
  });
  it('tells a rank', () =>
    check('It was the twenty-fi<|>rst goal.', 'twenty-first · rank', 'Read as 21st', 'Of: goal'));
  it('tells a date in words and as data', () => {
    check('They met on Jan. 1<|>6, 2020.', 'Jan. 16, 2020 · date', 'Read as Thursday 16 January 2020 · 2020-01-16');
    check('It began in Dec<|>ember 2023.', 'December 2023 · date');
    check('It opened in 19<|>98.', '1998 · date');
    check('It fell last w<|>eek.', 'last week · date', 'Read as 23 February to 1 March 2026 · 2026-02-23/2026-03-01');
    check('It fell this w<|>eek.', 'this week · date', 'Read as 2 to 8 March 2026 · 2026-03-02/2026-03-08');
    check('It began before 5:3<|>0 p.m.', 'before 5:30 p.m. · time', 'Read as before 17:30 · T17:30');
  });
  it('tells a day without its year', () =>
    checkUndated('The deadline is Janu<|>ary 20th.', 'January 20th · date', 'Read as 20 January · --01-20'));
  it('tells a stretch of years', () =>
    check('The 19<|>90s were dry.', '1990s · date', 'Read as 1990 to 1999 · 1990/1999'));
  it('tells what a date is missing', () => {
    checkUndated('It fell last w<|>eek.', 'last week · date', 'No date of the article was found to count from.');
    check('It fell a few mon<|>ths ago.', 'a few months ago · date', 'No date in the calendar can be told from it.');
  });
  it('claims no day where nothing dates a weekday', () =>
    checkUndated('It fell on Thurs<|>day.', 'Thursday · date', 'No date of the article was found to count from.'));
  it('gives the words of the article first, and never a number that nobody gave', () => {
    check(
      '“Thou<|>sands of migrants left,” said Tom Hale.',
      'Thousands · vague number',
      'Read as at least 2,000',
      'Counts: migrants, in “Thousands of migrants left”',
      'According to Tom Hale',
    );
    check('It cost £6<|>.5 million.', '£6.5 million · amount of money', 'Read as 6.5 million British pounds');
  });

  it('shows the arithmetic that the article leaves to the reader', () =>
    check(
      'Aid came to $80.<|>7 million (a 43% cut from last year).',
      '$80.7 million · amount of money',
      'Read as 80.7 million US dollars',
      '“$80.7 million” is “43%” down from about 141.6 million USD (80.7 million ÷ 0.57)',
    ));
  it('checks a conversion', () => {
    check(
      'It came at 60 m<|>ph (97 km/h).',
      '60 mph · quantity',
      'Read as 60 miles per hour',
      'It adds up: “60 mph” is about 96.56 kilometres per hour, stated as “97 km/h”',
    );
    check(
      'It came at 60 mph (87 km<|>/h).',
      '87 km/h · quantity',
      'Read as 87 kilometres per hour',
      'It does not add up: “60 mph” is about 96.56 kilometres per hour, not “87 km/h”',
    );
  });
  it('tells both ends in other units', () =>
    check(
      'It was 20 t<|>o 25 degrees Celsius.',
      '20 to 25 degrees Celsius · range',
      'In other units: 68 to 77 degrees Fahrenheit',
    ));

  it('tells who says so, and as of when', () =>
    check(
      '“Police arrested 1<|>4 dockers on Monday,” said Tom Hale.',
      '14 · number',
      'Counts: dockers, in “Police arrested 14 dockers on Monday”',
      'According to Tom Hale · as of Monday 2 March 2026',
    ));

  it('tells what else is given for the same', () =>
    check(
      'The flood killed at least 1<|>2 people. It was cold. The flood killed 14 people.',
      'at least 12 · number',
      'Counts: people, in “flood killed at least 12 people”',
      '',
      'Also given for this:',
      '14 · “flood killed 14 people”',
    ));
  it('draws a series of three or more', () =>
    check(
      'The strike idled 1<|>00 dockers on Monday. The strike idled 200 dockers on Tuesday. The strike idled 400 dockers on Wednesday 🙂.',
      '100 · number',
      'Counts: dockers, in “strike idled 100 dockers on Monday”',
      'As of Monday 2 March 2026',
      '',
      'Values given for this:',
      '███ 100 · as of Monday 2 March 2026',
      '██████ 200 · as of Tuesday 3 March 2026',
      '████████████ 400 · as of Wednesday 4 March 2026',
    ));
});
