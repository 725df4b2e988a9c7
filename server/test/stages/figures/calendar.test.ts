import assert from 'node:assert/strict';
import { dayOf, isoDay, periodIso, seasonIso, weekdayOf } from '../../../src/stages/figures/calendar';

/** A Saturday. */
const today = dayOf('2020-01-18')!;

describe('calendar', () => {
  it('knows weekdays before and after 1970', () => {
    assert.equal(weekdayOf(today), 6);
    assert.equal(weekdayOf(dayOf('1969-07-20')!), 7);
  });

  it('gives a day back as it was read', () => assert.equal(isoDay(dayOf('2024-02-29')!), '2024-02-29'));

  it('knows no day where none is written', () => assert.equal(dayOf('--01-20'), undefined));

  for (const [period, shift, iso] of [
    ['day', -1, '2020-01-17'],
    ['week', 0, '2020-01-13/2020-01-19'],
    ['weekend', 1, '2020-01-25/2020-01-26'],
    ['month', -1, '2019-12'],
    ['quarter', -1, '2019-10/2019-12'],
    ['year', 1, '2021'],
    ['decade', -1, '2010/2019'],
    ['century', 0, '2000/2099'],
  ] as const) {
    it(`moves a ${period} by ${shift}`, () => assert.equal(periodIso(period, shift, today), iso));
  }

  it('lets winter end in the next year', () => assert.equal(seasonIso(2019, 12), '2019-12/2020-02'));
});
