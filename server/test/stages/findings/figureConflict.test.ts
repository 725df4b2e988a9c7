import { figureConflict } from '../../../src/stages/findings/figureConflict/figureConflict';
import { checkerFor } from '../../support/checkStage';

const check = checkerFor(
  figureConflict,
  found => found,
  finding => finding.code,
);

describe('figure-conflict', () => {
  it('marks another number of the same dead', () =>
    check(
      'The flood killed 12 people on the coast. Hours of rain had gone before. The flood killed «14|figure-conflict» people, most of them asleep.',
    ));

  it('marks a body that does not bear its headline out', () =>
    check(
      'Flood kills 14 people in Aldermere\n\nALDERMERE, May 3, 2026 (Meridian News) – A wave of water killed «12|figure-conflict» people on Sunday, and many more had to leave.',
    ));

  it('marks another age of the same person', () =>
    check('Moira Kestrel, 54, leads the union. “We shall see,” said the «45-year-old|figure-conflict» Kestrel 🙂.'));

  it('marks what a later sentence says in fewer words', () => {
    check('The company employs 12,400 people in Hamburg. The company employs «14,200|figure-conflict» people.');
    check(
      'Fire leaves 23 dead in Karven\n\nKARVEN, June 2, 2026 – The fire killed «32|figure-conflict» workers on Tuesday, police said, and the mill is gone.',
    );
  });

  it('leaves a part of the whole alone', () => {
    check('The company employs 12,400 people. In Hamburg the company employs 4,200 people.');
    check('The party won 90 seats. The party won 12 seats in the north.');
    check('The ship carried 230 passengers. Its sister ship carried 320 passengers.');
  });

  it('leaves values alone that fit each other', () => {
    check('The flood killed at least 12 people on the coast. The flood killed 14 people, most of them asleep.');
    check('The flood killed dozens of people. The flood killed 60 people, most of them asleep.');
    check('The army sent 800 to 1,000 troops. The army sent about 900 troops that night.');
  });

  it('leaves growth over time alone', () => {
    check(
      'The march began with 160 dockers. The march had about 3,000 dockers on Monday. The march has 4,000 dockers now.',
    );
    check('The flood killed 12 people on Monday. The flood killed 14 people on Tuesday.');
    check('The flood killed 12 people at first. By now the toll has risen, and the flood killed 14 people.');
  });

  it('leaves different events, places and things alone', () => {
    check('The flood killed 12 people. The fire killed 14 people.');
    check('The flood of 1998 killed 40 people. The flood killed 14 people last week.');
    check('The flood killed 12 people in Dublin. The flood killed 14 people in Cork.');
    check('The flood killed 12 people. The flood killed 40 sheep. The flood killed two other people.');
    check('Guatemala received $80 million. Honduras received $46 million.');
  });

  it('leaves two sources alone that differ', () =>
    check('“The flood killed 12 people,” said Tom Hale. “The flood killed 20 people,” said Marta Ruiz.'));

  it('leaves what may be and what was planned alone', () =>
    check('The port hired 40 guards. The port could have hired 60 guards. The port planned 90 guards.'));

  it('leaves the ages of a family and of other days alone', () => {
    check('Moira Kestrel, 54, met us with her 32-year-old daughter. Kestrel, then 22, had been a nurse.');
    check('Tom Hale, 61, met us with his son. “Dad is kind,” said Hale, 24.');
    check('In 1998, the 26-year-old Kestrel went to sea. Kestrel, 54, is back.');
  });

  it('finds slips of the pen: digits in another order, a million for a billion', () => {
    check(
      'The barge carried 370 lambs on the Ouse. Nobody was hurt. The river police asked whose the «730|figure-conflict» lambs on the barge were.',
    );
    check(
      'Hale Mill owes its bank £6.2 million. The bank has sold the «£6.2 billion|figure-conflict» debt of Hale Mill 🙂.',
    );
  });

  it('leaves digits alone that are of other things, other years or told together', () => {
    check('The pier is 370 metres long. The quay is 730 metres long.');
    check('The barge carried 370 lambs in 2011. The barge carried 730 lambs in 2012.');
    check('The barge carried 370 lambs. Its sister barge carried 730 lambs.');
    check('The barge carried 370 lambs. The count rose and the barge carried 730 lambs.');
    check('Ann Hale sold 37 lambs at the “spring fair”. Tom Marsh bought 73 lambs.');
  });

  it('finds a headline that nothing beneath bears out', () => {
    check(
      '17,000 bakers on strike in Cork\n\nSome «16,000|figure-conflict» bakers went on strike in Cork on Monday.\n',
    );
    check(
      'Tram fails with 68 aboard\n\nCORK, May 4, 2026 (Meridian News) – A tram with «86|figure-conflict» people on board stood in the dark on Monday.\n',
    );
    check('17,000 bakers on strike in Cork\n\nSome 16,600 bakers went on strike in Cork on Monday.\n');
    check(
      '17,000 bakers on strike in Cork\n\nSome 16,000 bakers went on strike, police said. Unions counted 17,000.\n',
    );
    check('Mill fined £30 million\n\nA court fined the mill on Monday. Last year it was fined £13 million.\n');
  });

  it('finds another number of what is told as known', () => {
    check('The mill owes £60,000. Ann Hale wants to pay the «£16,000|figure-conflict» by May.');
    check('Some 7,400 people heard the choir. It was cold. The crowd of «4,700|figure-conflict» sang 🎵.');
    check('The mill owes £60,000. Ann Hale wants to pay £16,000 for a roof.');
    check('The pier cost £7,500. Ann Hale spent the £5,500 on a roof.');
  });

  it('finds a first sentence that denies the headline', () => {
    check(
      'Nine hurt in Cork ferry crash\n\nA ferry crash off Cork hurt «19|figure-conflict» people on Monday night.\n',
    );
    check(
      'Six held over wine theft\n\nPolice in Cork arrested «eight|figure-conflict» people over the theft of wine.\n',
    );
    check(
      'Mill to shed 1,500 jobs\n\nThe mill in Cork will cut «1,200|figure-conflict» jobs at its two plants by spring.\n',
    );
  });

  it('leaves a headline alone that is borne out, adds up, or tells of more', () => {
    check(
      'Mill to shed 1,500 jobs\n\nThe mill in Cork will cut 900 jobs by spring, and 600 jobs by the summer after that.\n',
    );
    check('Crash kills 20 in Cork\n\nNineteen pupils and their driver died in a crash near Cork on Friday morning.\n');
    check(
      'Blast kills four in Cork\n\nA blast in Cork killed a couple and their two children on Sunday, police said.\n',
    );
    check('Three more held over wine theft\n\nPolice in Cork have arrested eight people over the theft of wine.\n');
    check(
      'Nine hurt in Cork ferry crash\n\nFerries hurt 19 people in a crash in 2011, and on Monday nine more off Cork.\n',
    );
  });

  it('finds a million for a billion where the second is told as known', () => {
    check('Hale Mill was sold for £1.7bn on Monday. The «£1.7m|figure-conflict» deal closes in July.');
    check('The rail link will cost $8 billion. Critics call the «$8 million|figure-conflict» rail link a waste.');
    check('The tunnel will cost 4 billion euros. A 4 million euro road leads to it.');
  });
});
