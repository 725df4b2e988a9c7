import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus';
import { findingsOf } from '../../src/corpus/findings';
import { textOf } from '../../src/text/span';
import { means } from '../support/inputs';
import { readMarks, writeMarks } from '../support/marks';

/** Articles of one folder; what one says otherwise than another is marked with the other's figure and its article, counted from nought. */
function check(...marked: readonly string[]): void {
  const articles = marked.map((each, index) => ({
    uri: `test:/${String(index)}.txt`,
    version: 1,
    text: readMarks(each).text,
  }));
  const corpus = Corpus.empty(means).with(...articles);
  const found = articles.map(({ uri, text }) =>
    writeMarks(
      text,
      findingsOf(corpus, uri)
        .filter(({ code }) => code === 'figure-conflict')
        .flatMap(({ related, ...here }) =>
          related.map(place => {
            const index = articles.findIndex(article => article.uri === place.uri);
            return { ...here, label: `${textOf(articles[index]!.text, place)} in ${String(index)}` };
          }),
        ),
    ),
  );
  assert.deepEqual(found, marked);
}

const sunday = 'ALDERMERE, May 3, 2026 (Meridian News) – ';
const monday = 'ALDERMERE, May 4, 2026 (Meridian News) – ';

describe('figure-conflict between articles', () => {
  it('marks another toll of the same flood on the same day', () =>
    check(
      `${sunday}The flood killed «12|14 in 1» people, and many more had to leave 🌊.`,
      `${sunday}Rain fell for hours. The flood killed «14|12 in 0» people, police said. “We are tired,” one of them said.`,
    ));

  it('marks another toll of the same day, where the dateline is elsewhere and the sentence tells the place', () =>
    check(
      `${sunday}The flood killed «12|14 in 1» people, and many more had to leave.`,
      'DUBLIN, May 3, 2026 (Meridian News) – The flood killed «14|12 in 0» people in Aldermere, and many more had to leave.',
    ));

  it('marks what a company of the same name is said to have', () =>
    check(
      `${sunday}The Northmark Shipping Company employs «12,400|14,200 in 1» people. It runs the port.`,
      `${sunday}The quay was quiet. The Northmark Shipping Company employs «14,200|12,400 in 0» people.`,
    ));

  it('marks another sum that a person spent on the same day', () =>
    check(
      `${sunday}Moira Kestrel spent «$2.4 million|$4.2 million in 1» on Sunday.`,
      `${sunday}Moira Kestrel came by sea. She is rich. Kestrel spent «$4.2 million|$2.4 million in 0» on Sunday.`,
    ));

  it('marks another age of the same person', () =>
    check(
      `${sunday}Moira Kestrel, «54|45 in 1», leads the union.`,
      `${sunday}The union met. “We shall see,” said Moira Kestrel, «45|54 in 0».`,
    ));

  it('leaves growth from day to day alone', () => {
    check(`${sunday}The flood killed 12 people.`, `${monday}The flood killed 14 people.`);
    check(`${sunday}The flood killed 12 people on Sunday.`, `${monday}The flood killed 14 people on Sunday.`);
    check(`${monday}The flood killed 12 people on Sunday.`, `${monday}The flood killed 14 people on Monday.`);
    check(`${sunday}By 6 a.m. the flood had killed 12 people.`, `${sunday}The flood killed 14 people.`);
    check(
      `${sunday}The flood killed 12 people. It may rise.`,
      `${sunday}The flood killed 14 people. At first 12 were counted.`,
    );
    check(
      `${sunday}The Northmark Shipping Company employed 12,400 people in 2019.`,
      `${sunday}The Northmark Shipping Company employed 14,200 people in 2025.`,
    );
  });

  it('leaves articles without a date alone', () =>
    check('The flood killed 12 people in Aldermere.', `${sunday}The flood killed 14 people in Aldermere.`));

  it('leaves values alone that fit each other', () => {
    check(`${sunday}The flood killed at least 12 people.`, `${sunday}The flood killed 14 people.`);
    check(`${sunday}The flood killed dozens of people.`, `${sunday}The flood killed 60 people.`);
    check(
      `${sunday}The Northmark Shipping Company employs about 12,000 people.`,
      `${sunday}The Northmark Shipping Company employs 12,400 people.`,
    );
    check(`${sunday}Moira Kestrel spent $2.4 million.`, `${sunday}Moira Kestrel spent $2,381,000.`);
    check(
      `${sunday}The Northmark Shipping Company employs up to 15,000 people.`,
      `${sunday}The Northmark Shipping Company employs 12,400 people.`,
    );
  });

  it('leaves parts and wholes alone', () => {
    check(
      `${sunday}The Northmark Shipping Company employs 12,400 people.`,
      `${sunday}The Northmark Shipping Company employs 4,200 people in Hamburg.`,
    );
    check(`${sunday}The flood killed 12 people.`, `${sunday}The flood killed 3 young people.`);
    check(`${sunday}The flood killed 12 people.`, `${sunday}The flood killed two other people.`);
  });

  it('leaves alone what is said with other words beside', () => {
    check(
      `${sunday}The Northmark Shipping Company sold 12 ships.`,
      `${sunday}The Northmark Shipping Company sold 3 ships to pay its debts.`,
    );
    check(
      `${sunday}The Northmark Shipping Company fined 12 dockers.`,
      `${sunday}Each day the Northmark Shipping Company fined 3 dockers.`,
    );
    check(
      `${sunday}The Northmark Shipping Company employs 12,400 people.`,
      `${sunday}The Northmark Shipping Company employs 900 people here.`,
    );
  });

  it('leaves other events, places, bodies and things alone', () => {
    check(`${sunday}The flood killed 12 people.`, `${sunday}The fire killed 14 people.`);
    check(`${sunday}The flood killed 12 people.`, `${sunday}The flood killed 14 people in Cork.`);
    check(`${sunday}The flood killed 12 people.`, 'DUBLIN, May 3, 2026 (Meridian News) – The flood killed 14 people.');
    check(`${sunday}The flood killed 12 people.`, `${sunday}The flood killed 40 sheep.`);
    check(
      `${sunday}The Northmark Shipping Company employs 12,400 people.`,
      `${sunday}Velkov Pumps employs 900 people.`,
    );
    check(`${sunday}The company employs 12,400 people.`, `${sunday}The company employs 900 people.`);
    check(`${sunday}Police arrested 14 dockers in Dublin.`, `${sunday}Police arrested 3 dockers in Dublin.`);
    check(`${sunday}Tom Kestrel, 54, leads the union.`, `${sunday}Moira Kestrel, 45, leads the board.`);
  });

  it('leaves alone what two sources say, and two polls', () => {
    check(
      `${sunday}“The Northmark Shipping Company employs 12,400 people,” said Tom Hale.`,
      `${sunday}“The Northmark Shipping Company employs 14,200 people,” said Marta Ruiz.`,
    );
    check(`${sunday}Marta Ruiz won 45 percent of the vote.`, `${sunday}Marta Ruiz won 41 percent of the vote.`);
  });

  it('leaves alone what may be, what was planned and what stands in a headline', () => {
    check(
      `${sunday}The Northmark Shipping Company employs 12,400 people.`,
      `${sunday}The Northmark Shipping Company will employ 14,200 people.`,
    );
    check(
      `${sunday}The Northmark Shipping Company employs 12,400 people.`,
      `${sunday}The Northmark Shipping Company could employ 14,200 people.`,
    );
    check(
      `Moira Kestrel, 54, Leads the Union\n\n${sunday}Rain fell for hours.`,
      `${sunday}Moira Kestrel, 45, leads the union.`,
    );
    check(`${sunday}Moira Kestrel, 54, leads the union.`, `${sunday}Moira Kestrel, 45, was a nurse then.`);
  });

  it('goes when an article changes, and comes to the other one', () => {
    const first = { uri: 'test:/a.txt', version: 1, text: `${sunday}The flood killed 12 people.` };
    const second = { uri: 'test:/b.txt', version: 1, text: `${sunday}The flood killed 14 people.` };
    const both = Corpus.empty(means).with(first, second);
    const count = (corpus: Corpus): readonly number[] => corpus.uris.map(uri => corpus.conflicts(uri).length);
    assert.deepEqual(count(both), [1, 1]);
    assert.deepEqual(count(both.with({ ...second, version: 2, text: `${second.text} It rained.` })), [1, 1]);
    assert.deepEqual(count(both.with({ ...second, version: 3, text: first.text })), [0, 0]);
  });
});

describe('figure-conflict between articles of one story', () => {
  const dam = (day: string, rest: string): string =>
    `LOWMERE, ${day}, 2026 (Meridian News) – The Lowmere dam sprang a leak, and its keeper Edda Quist rang the valley’s bells. ${rest}`;

  it('marks digits that are turned round, on whatever day', () =>
    check(
      dam('May 3', 'The sluice was insured for «£370,000|£730,000 in 1», said the Lowmere Water Board.'),
      dam(
        'May 9',
        'Nobody was blamed 🌊. “We pay,” said the insurer: the sluice was insured for «£730,000|£370,000 in 0».',
      ),
    ));

  it('marks a digit that is another, where the sentences share what they tell', () => {
    check(
      dam('May 3', 'The sluice was insured for «£6 million|£26 million in 1» by the Lowmere Water Board.'),
      dam('May 9', 'The sluice, insured for «£26 million|£6 million in 0», was dry.'),
    );
    check(
      dam('May 3', 'By Sunday the valley had «53|58 in 1» flooded wine cellars, Quist said.'),
      dam('May 4', 'As of Sunday the valley had «58|53 in 0» flooded wine cellars, Quist said.'),
    );
  });

  it('leaves alone what rises, what holds of other years, what may be, and what is of something else', () => {
    check(
      dam('May 3', 'By Sunday the valley had 53 flooded wine cellars.'),
      dam('May 5', 'By Tuesday the valley had 58 flooded wine cellars.'),
    );
    check(dam('May 3', 'The water killed 12 sheep on Sunday.'), dam('May 5', 'The water killed 21 sheep on Sunday.'));
    check(
      dam('May 3', 'The sluice was insured for £370,000 in 2019.'),
      dam('May 9', 'The sluice is insured for £730,000.'),
    );
    check(dam('May 3', 'The sluice cost £370,000.'), dam('May 9', 'A sluice will cost £730,000.'));
    check(dam('May 3', 'The sluice is 37 metres long.'), dam('May 9', 'The tunnel is 73 metres deep.'));
    check(dam('May 3', 'The sluice cost £6 million.'), dam('May 9', 'The bells were sold for £26 million.'));
  });

  it('leaves alone what the other article gives too, what fits with its hedge, and what is set right', () => {
    check(
      dam('May 3', 'The sluice was insured for £370,000.'),
      dam('May 9', 'The sluice was insured for £730,000. Its gate cost £370,000.'),
    );
    check(
      dam('May 3', 'The sluice was insured for £370,000.'),
      dam('May 9', 'The sluice was insured for more than £350,000.'),
    );
    check(
      dam('May 3', 'The sluice was insured for £370,000.'),
      dam('May 9', 'Correction: the sluice was insured for £37,000, and not £730,000.'),
    );
  });

  it('leaves another story alone', () =>
    check(
      dam('May 3', 'The sluice was insured for £370,000.'),
      'DUBLIN, May 3, 2026 (Meridian News) – A violin was stolen from the Abbey Museum. Its owner, Rory Flood, wept. The violin was insured for £730,000.',
    ));
});
