import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readingOf } from '../../../src/features/figureReading';
import { Facts } from '../../../src/pipeline/facts';
import { figures } from '../../../src/stages/figures/figures';
import type { Figure, Modifier } from '../../../src/types/figure';
import { inputsFor, lexicon } from '../../support/inputs';

/** Pieces that figures are made of; strung together at random they make every odd neighbour meet. */
const pieces =
  '$ £ € US$ - – — . , : ; / ( ) “ ” % + # 1 2 3.5 .5 1,000 20,000 12,34,567 727 2016 1999 12 30 ½ 🙂 one two twenty five hundred thousand million billion bn m k ' +
  'dozen dozens scores tens thousands of several a an few couple half third quarters first second and to or between from at least more than about nearly up ' +
  'percent per cent dollars euros pounds MUSD cents sen feet foot ft in inches miles km mph (km) tonnes years year old weeks day ago last this next earlier ' +
  'week weekend Thursday May March January p.m. noon ’90s 1990s th st people agents the no minus Boeing S&P Harbour Row';

const article = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom(...pieces.split(' ')) },
        fc.string({ unit: 'grapheme', maxLength: 4 }),
      ),
      fc.constantFrom(' ', ' ', ' ', '', '-', '\n\n'),
    ),
    { maxLength: 60 },
  )
  .map(all => all.flat().join(''));

function read(text: string): readonly Figure[] {
  return new Facts(inputsFor(text, undefined, '2020-01-18')).get(figures);
}

/** The one figure of a text. */
function onlyFigure(text: string): Figure {
  const found = read(text);
  assert.equal(found.length, 1, `${text}: ${JSON.stringify(found)}`);
  return found[0]!;
}

describe('figures: properties', () => {
  it('lie in order, within the text, without overlap', () => {
    fc.assert(
      fc.property(article, text => {
        let at = 0;
        for (const { start, end, measured } of read(text)) {
          assert.ok(start >= at && end > start && end <= text.length);
          assert.ok(measured === undefined || measured.end > measured.start);
          at = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('have their value in their interval', () => {
    fc.assert(
      fc.property(article, text => {
        for (const { kind, value, min = -Infinity, max = Infinity } of read(text)) {
          assert.ok(min <= max);
          assert.ok(value === undefined || (Number.isFinite(value) && min <= value && value <= max));
          assert.ok(kind !== 'range' || (Number.isFinite(min) && Number.isFinite(max)));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('read digits as they are written', () => {
    const decimals = fc.tuple(fc.integer({ min: 3000, max: 1e12 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(decimals, ([whole, places]) => {
        const value = Number(`${whole}e-${places}`);
        assert.equal(
          onlyFigure(`They paid $${value.toLocaleString('en', { maximumFractionDigits: 3 })}.`).value,
          value,
        );
      }),
    );
  });

  it('read words as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), value => {
        assert.equal(onlyFigure(`They saw ${inWords(value)} birds.`).value, value);
      }),
    );
  });

  it('agree with what is printed of them and read again', () => {
    const units = [...new Set([...lexicon.table('units').values()].map(value => value.split(': ')[1]))];
    const codes = [...new Set(lexicon.table('currencies').values())].filter(
      // “Bolívar soberanos” may be of either of two currencies.
      code => code !== 'VED' && lexicon.table('currencies').has(code),
    );
    const all = ['percent', undefined, ...units, ...codes];
    const modifiers: readonly Modifier[] = ['=', '~', '<', '>', '<=', '>='];
    const value = fc
      .tuple(fc.integer({ min: 3, max: 999 }), fc.integer({ min: 0, max: 2 }))
      .map(([digits, zeros]) => digits * 10 ** zeros);
    fc.assert(
      fc.property(value, fc.constantFrom(...all), fc.constantFrom(...modifiers), (value, unit, modifier) => {
        const printed = readingOf(figureOf(value, unit, modifier)) ?? '';
        const again = onlyFigure(`It came to ${printed}.`);
        assert.deepEqual([again.value, again.unit, again.modifier], [value, unit, modifier], printed);
      }),
    );
  });
});

function figureOf(value: number, unit: string | undefined, modifier: Modifier): Figure {
  const none = { min: undefined, max: undefined, iso: undefined, measured: undefined, modifierSpan: undefined };
  return { start: 0, end: 1, kind: 'cardinal', value, unit, modifier, relative: false, because: 'test', ...none };
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** “two hundred and five thousand and forty-one”, of numbers below a million. */
function inWords(value: number): string {
  if (value < 20) {
    return small[value]!;
  }
  if (value < 100) {
    return `${tens[Math.floor(value / 10) - 2]}${value % 10 === 0 ? '' : `-${small[value % 10]}`}`;
  }
  const [part, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = value % part;
  const joint = rest < 100 ? ' and ' : ' ';
  return `${inWords(Math.floor(value / part))} ${name}${rest === 0 ? '' : `${joint}${inWords(rest)}`}`;
}
