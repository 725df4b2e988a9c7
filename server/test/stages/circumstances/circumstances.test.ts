import assert from 'node:assert/strict';
import { Facts } from '../../../src/pipeline/facts';
import { circumstances } from '../../../src/stages/circumstances/circumstances';
import { figures } from '../../../src/stages/figures/figures';
import { textOf } from '../../../src/text/span';
import { inputsFor } from '../../support/inputs';

/** “14: topic · as of · source” of each figure that is no date, in an article of Wednesday, 4 March 2026. */
function check(text: string, ...expected: readonly string[]): void {
  const facts = new Facts(inputsFor(text, undefined, '2026-03-04'));
  const known = facts.get(circumstances);
  const lines = facts.get(figures).flatMap((figure, index) => {
    const { topic, asOf, source, sourceSpan } = known[index]!;
    const who = source ?? (sourceSpan && textOf(text, sourceSpan));
    return figure.iso !== undefined || figure.relative
      ? []
      : [`${textOf(text, figure)}: ${[topic?.key, asOf, who].filter(part => part !== undefined).join(' · ')}`];
  });
  assert.deepEqual(lines, expected);
}

describe('what a figure holds of', () => {
  it('is what happens to what it counts', () => {
    check('Police arrested 14 dockers.', '14: docker/arrest/object/police');
    check('At least 2,274 people had entered the country.', '2,274: people/enter/subject');
    check('Eight men were killed.', 'Eight: man/death/object');
  });

  it('is the same in other words', () => {
    check('The flood killed 12 people 🙂.', '12: people/death/object/flood');
    check('“Floods” killed 12 people.', '12: people/death/object');
  });

  it('is how old somebody is', () =>
    check(
      'Moira Kestrel, 54, met the 61-year-old Henrik Dahlby.',
      '54: year/age/of/person:moira-kestrel',
      '61-year-old: year/age/of/person:henrik-dahlby',
    ));

  it('is unknown where nothing is said of it', () => check('Not 12.', '12: '));

  it('is the day of its own sentence, and not the one on which it was told', () => {
    check('Police arrested 14 dockers on Monday.', '14: docker/arrest/object/police · 2026-03-02');
    check('Police arrested 14 dockers, Hale said on Monday.', '14: docker/arrest/object/police · person:hale');
    check('Police have arrested 14 dockers since Monday.', '14: docker/arrest/object/police');
  });

  it('is told by whoever says it', () => {
    check('“Police arrested 14 dockers,” said Tom Hale.', '14: docker/arrest/object/police · person:tom-hale');
    check('Officials said police arrested 14 dockers.', '14: docker/arrest/object/police · Officials');
  });
});
