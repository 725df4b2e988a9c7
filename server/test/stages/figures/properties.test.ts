import assert from 'node:assert/strict';
import { Facts } from '../../../src/pipeline/facts';
import { figures } from '../../../src/stages/figures/figures';
import { inputsFor } from '../../support/inputs';

/** Pieces that figures are made of; strung together at random they make every odd neighbour meet. */
const pieces =
  '$ £ € US$ - – — . , : ; / ( ) “ ” % + # 1 2 3.5 .5 1,000 20,000 727 2016 1999 12 30 ½ 🙂 one two twenty five hundred thousand million billion bn m k ' +
  'dozen dozens scores tens thousands of several a few couple half third quarters first second and to or between from at least more than about nearly up ' +
  'percent per cent dollars euros pounds miles km mph tonnes years year old weeks day ago last this next earlier week weekend Thursday May March January ' +
  'p.m. noon ’90s 1990s th st people agents the in no Boeing S&P';

/** A sequence that looks random and is the same in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function textFrom(seed: number): string {
  const all = pieces.split(' ');
  const random = numbers(seed);
  const next = (): number => random.next().value as number;
  let text = '';
  for (let count = 0; count < 60; count++) {
    text += `${all[Math.floor(next() * all.length)]!}${next() < 0.75 ? ' ' : ''}`;
  }
  return text;
}

describe('figures: properties', () => {
  it('lie in order, within the text, without overlap; each value in its interval', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const text = textFrom(seed);
      let at = 0;
      for (const figure of new Facts(inputsFor(text, undefined, '2020-01-18')).get(figures)) {
        const { start, end, min, max, value } = figure;
        const words = `${JSON.stringify(figure)} in ${text}`;
        assert.ok(start >= at && end > start && end <= text.length, words);
        assert.ok(value === undefined || Number.isFinite(value), words);
        assert.ok(
          (min ?? -Infinity) <= (value ?? min ?? max ?? 0) && (value ?? max ?? min ?? 0) <= (max ?? Infinity),
          words,
        );
        assert.ok((min ?? -Infinity) <= (max ?? Infinity), words);
        assert.ok(figure.kind !== 'range' || (min !== undefined && max !== undefined), words);
        assert.ok(figure.measured === undefined || figure.measured.end > figure.measured.start, words);
        at = end;
      }
    }
  });

  it('reads decimals without visible error', () => {
    const [figure] = new Facts(inputsFor('It cost $80.7 million.')).get(figures);
    assert.equal(figure?.value, 80_700_000);
  });
});
