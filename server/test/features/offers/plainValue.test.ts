import assert from 'node:assert/strict';
import { plainValue } from '../../../src/features/offers/plainValue';

describe('a value as data has it', () => {
  const none = { value: null, min: null, max: null };
  for (const [typed, told] of Object.entries({
    '>= 2300': { ...none, modifier: '>=', value: 2300 },
    '~4e9 USD': { ...none, modifier: '~', value: 4e9, unit: 'USD' },
    '= -1.5 %': { ...none, modifier: '=', value: -1.5, unit: 'percent' },
    '10..20 percent': { ...none, modifier: '=', min: 10, max: 20, unit: 'percent' },
    '>= 24..': { ...none, modifier: '>=', min: 24 },
    '..1,000': { ...none, modifier: '=', max: 1000 },
    '1967': { ...none, iso: '1967' },
    '2023-12': { ...none, iso: '2023-12' },
    'XXXX-01-20': { ...none, iso: 'XXXX-01-20' },
    '2020-01-13/2020-01-19': { ...none, iso: '2020-01-13/2020-01-19' },
    '~': { modifier: '~' },
    'T14:30': { ...none, iso: 'T14:30' },
    ' 2026-W03 ': { ...none, iso: '2026-W03' },
  })) {
    it(`takes ${typed}`, () => assert.deepEqual(plainValue(typed), told));
  }

  for (const typed of [
    '',
    '..',
    '2,300 passengers',
    'about 40',
    '= many',
    '2026-3',
    `= ${'9'.repeat(200)}`,
    '> 1 \u202E',
  ]) {
    it(`leaves “${typed.slice(0, 20)}” alone`, () => assert.equal(plainValue(typed), undefined));
  }
});
