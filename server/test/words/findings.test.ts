import assert from 'node:assert/strict';
import { findingsOf } from '../../src/corpus/findings';
import { findingCodes, type Finding } from '../../src/types/finding';
import { findingInWords, relatedInWords } from '../../src/words/findings';
import { corpusOf } from '../support/corpus';

/** The sentences that are made of the findings with `code` in the first article, and of the places that belong to them. */
function check(code: Finding['code'], articles: readonly string[], ...expected: readonly string[]): void {
  const { corpus, uri } = corpusOf(...articles);
  const found = findingsOf(corpus, uri).filter(finding => finding.code === code);
  assert.deepEqual(found.flatMap(wordsOf), expected);
  tried.add(code);
}

/** As they are told behind a line between two processes, too. */
function wordsOf(finding: Finding): readonly string[] {
  const far = JSON.parse(JSON.stringify(finding)) as Finding;
  return [findingInWords(far), ...far.related.map(relatedInWords)];
}

const tried = new Set<Finding['code']>();

describe('findings in words', () => {
  it('tell of odd marks', () => {
    check(
      'unbalanced-quote',
      ['He said: “We came by night 🙂.\n\nThe people of the town slept, and nobody heard a thing.'],
      'This quotation opens and never closes in its paragraph, and the next paragraph does not go on with it.',
    );
    check(
      'unbalanced-quote',
      ['We came by night,” he said, and he left the room.\n\nThe people of the town slept.'],
      'This mark closes a quotation that never opened in its paragraph.',
    );
    check(
      'unbalanced-quote',
      ['Ruiz said: “We came by night and saw nobody.\n\nWe left by day,” and she left the room.'],
      'This quotation opens here and closes in a later paragraph, but does not open again in each.',
      'This mark closes a quotation that never opened in its paragraph.',
    );
  });

  it('tell of quotes that nobody says', () =>
    check(
      'unattributed-quote',
      [
        'The port was shut all week.\n\n“We will not go back to work today.”\n\n“Nobody asked us what we want.”\n\nIt rained.',
      ],
      'No speaker is named for this quote, here or in the sentences before.',
      'It seems to go on here.',
    ));

  it('tell of sources without a name', () =>
    check(
      'anonymous-source',
      ['“It will be sold,” said an official who spoke on the condition of anonymity.'],
      'The article does not name this source, described as “an official”, who asked not to be named.',
    ));

  it('tell of two whom a word may mean', () =>
    check(
      'speaker-ambiguous',
      ['Peter Novak and Hans Weber met on Monday 🙂. “It is over,” he said.'],
      '“he” may be Hans Weber or Peter Novak: both were just spoken of.',
      'Hans Weber, who is taken for the speaker',
      'Peter Novak, who fits as well',
    ));

  it('tell of names written in two ways', () => {
    check(
      'name-variant',
      ['The U.S. Senate met. The US sent help, and the U.S. paid for it.'],
      '“US” is also written “U.S.”.',
      'Here it is “U.S.”.',
    );
    check(
      'name-variant',
      ['Enrique Peña spoke on Monday. Mr. Pena was calm.'],
      '“Pena” is also written “Enrique Peña”, with its diacritics.',
      'Here it is “Enrique Peña”.',
    );
    check(
      'name-variant',
      ['Olga Sanchez Cordero spoke. Sanchez Cordero was calm. “No,” Cordero said.'],
      '“Cordero” is a double surname cut short: elsewhere it is “Sanchez Cordero”.',
      'Here it is “Sanchez Cordero”.',
    );
    check(
      'name-variant',
      ['Elena Dahlby spoke on Monday. Elena Dahlby was calm. Later Elena Dahlbi left the room, it was said.'],
      '“Elena Dahlbi” is nearly “Elena Dahlby”, so that one may be a slip for the other.',
      'Here it is “Elena Dahlby”.',
    );
  });

  it('tell of sums that do not add up', () =>
    check(
      'figure-arithmetic',
      ['The gale blew at 60 mph (87 km/h) all night.'],
      '“60 mph” is about 96.56 kilometres per hour, not “87 km/h”.',
      'This is what it is reckoned from.',
    ));

  it('tell of two values for one thing', () =>
    check(
      'figure-conflict',
      [
        'Flood kills 14 people in Aldermere\n\nALDERMERE, May 3, 2026 (Meridian News) – A wave of water killed 12 people on Sunday, and many more had to leave.',
      ],
      '“12 people” here, “14 people” in the headline, for what seems to be the same: both cannot be true.',
      '“14 people” stands here.',
    ));

  it('tell of what others word otherwise', () =>
    check(
      'quote-mismatch',
      [
        'KELSUND, May 4, 2026 – The Maritime Museum in Kelsund met about the lighthouse on Monday.\n\n“I would never sell a lighthouse to a hotel,” Solveig Aas had said on Sunday.',
        'KELSUND, May 3, 2026 – The Maritime Museum in Kelsund gave up its plan for the lighthouse on Sunday.\n\n“I will not sell a lighthouse to a hotel,” Solveig Aas said.',
      ],
      'Another article has it in other words: “I will not sell a lighthouse to a hotel,”',
      'Here it is: “I will not sell a lighthouse to a hotel,”',
    ));

  it('tell of two people of one name', () =>
    check(
      'name-collision',
      [
        'The surgeon Daniel Brenner sewed on a thumb on Monday, and the patient went home.',
        'The striker Daniel Brenner scored on Sunday, and the crowd went home.',
      ],
      'Two people may be called “Daniel Brenner”: another article tells of striker Daniel Brenner.',
      'Here it is striker Daniel Brenner.',
    ));

  it('tell of weekdays that are others', () =>
    check(
      'weekday-date',
      ['The treaty was signed on Thursday, 14 June 2019, in a barn.'],
      '“Thursday, 14 June 2019” is no Thursday: June 14, 2019 is a Friday.',
    ));

  it('tell of ages that do not fit the birth', () =>
    check(
      'age-birth',
      ['He was born in 1932 and died in 2001 at the age of 79, the family said on Monday.'],
      'Whoever was born “1932” is 68 or 69 by then, not “79”.',
      'This is the date of birth.',
    ));

  it('tell of dates that nothing dates', () =>
    check(
      'relative-date-without-dateline',
      ['The port was shut last week, and it opened on Thursday.'],
      '“last week” cannot be dated, for no date of the article itself was found.',
      '“Thursday” cannot be dated either.',
    ));

  it('tell of what is no part of the article', () =>
    check(
      'boilerplate',
      ['The port was shut.\n\nThe dockers went home.\n\nSign up for our newsletter\n\nIt rained.'],
      'This reads like an advertisement, a credit or a link, not like part of the article.',
    ));

  it('tell of every kind here', () => assert.deepEqual([...tried].sort(), [...findingCodes].sort()));
});
