import assert from 'node:assert/strict';
import { Facts } from '../../src/pipeline/facts';
import { relativeDate } from '../../src/stages/findings/relativeDate';
import { checkerFor } from '../support/checkStage';
import { inputsFor } from '../support/inputs';

const check = checkerFor(
  relativeDate,
  found => found,
  finding => finding.code,
);

describe('relative-date-without-dateline', () => {
  it('marks the first relative date only', () =>
    check('The dam broke «Thursday|relative-date-without-dateline», and today the village is dry.'));

  it('marks one behind an emoji and curly quotes', () =>
    check('🙂 “It broke «last week|relative-date-without-dateline»,” she said.'));

  it('leaves an article alone that gives its date', () =>
    check('RIVERTON, Jan. 16, 2020 (Reuters) – The dam broke Thursday.'));

  it('leaves an article alone whose dateline gives day and month', () =>
    check('RIVERTON, Jan. 16 (Reuters) – The dam broke Thursday.'));

  it('claims no missing date where a line may give it, read or not', () => {
    check('The dam broke Thursday 🙂, and the village is dry.\n\nPosted: Nov. 3, 2026\n');
    check('The dam broke Thursday, and the village is dry.\n\nThis article was first published on 3 November 2026.\n');
  });

  it('takes no date of the story for the article’s', () =>
    check(
      'The village on the river, which was built anew after the great flood of Nov. 3, 1926, was dry «yesterday|relative-date-without-dateline».',
    ));

  it('leaves dates alone that need no other', () => check('The dam broke on Jan. 16, 2020, and in May 2019.'));

  it('leaves words alone that mean no day of the calendar', () => {
    check('“Today we mourn,” she said. The villages of today and today’s dams are safe 🙂.');
    check('Anna Holt sang “Yesterday” and “Tomorrow”.');
  });

  it('leaves an article without dates alone', () => check('The dam broke.'));

  it('names the other dates as related places', () => {
    const text = 'The dam broke Thursday, and today the village is dry.';
    const [finding] = new Facts(inputsFor(text)).get(relativeDate);
    assert.deepEqual(
      finding?.related.map(({ start, end }) => text.slice(start, end)),
      ['today'],
    );
  });
});
