import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isLike } from '../../../src/corpus/search/patterns';
import { parsedQuery, quoted, type Phrase } from '../../../src/corpus/search/query';

/** What was understood of a query, or «what is wrong» of it. */
function understood(text: string): string {
  const parsed = parsedQuery(text);
  if ('fault' in parsed) {
    const { kind, start, end } = parsed.fault;
    return `${kind}: ${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;
  }
  const { phrases, without, isInQuotes, ...rest } = parsed.query;
  const lists = Object.entries(rest).filter(([, value]) => value !== undefined && value.length > 0);
  return [
    ...phrases.map(inWords),
    ...without.map(phrase => `not ${inWords(phrase)}`),
    ...(isInQuotes ? ['in quotes'] : []),
    ...lists.map(([name, value]) => `${name}=${String(value)}`),
  ].join('; ');
}

function inWords(phrase: Phrase): string {
  return phrase
    .map(pattern =>
      pattern.kind === 'any'
        ? '*'
        : pattern.kind === 'lemma'
          ? `lemma ${pattern.lemma}`
          : `${pattern.kind} ${pattern.form}`,
    )
    .join(' + ');
}

describe('a query', () => {
  const check = (text: string, expected: string): void => assert.equal(understood(text), expected);

  it('has words, folded', () => check('Harbour café', 'word harbour; word cafe'));
  it('has phrases in either marks', () =>
    check('"six and a half" “So-called”', 'word six + word and + word a + word half; word so + word called'));
  it('takes what a hyphen joins for a phrase', () => check('so-called', 'word so + word called'));
  it('has wildcards', () => check('migra* wom?n', 'like migra*; like wom?n'));
  it('has any word within a phrase', () => check('"border * wall"', 'word border + * + word wall'));
  it('has dictionary forms', () => check('lemma:Say', 'lemma say'));
  it('leaves words out', () =>
    check('harbour -dock* -"night shift"', 'word harbour; not like dock*; not word night + word shift'));
  it('knows who speaks, and where', () =>
    check('speaker:"Moira Kestrel" in:quotes pay', 'word pay; in quotes; speakers=Moira Kestrel'));
  it('needs no words where it says what else is wanted', () =>
    check('cue:Kestrel name:Hale', 'names=Hale; cues=Kestrel'));
  it('keeps the narrowest of several dates', () =>
    check('after:2026 after:2026-03 before:2026-05-02 x', 'word x; after=2026-03; before=2026-05-02'));
  it('has stories', () => check('story:"Harbour reopens"', 'stories=Harbour reopens'));
  it('keeps a colon behind a number', () => check('10:30', 'word 10 + word 30'));

  it('says what is wrong, and where', () => {
    check('', 'empty: «»');
    check('   ', 'empty: «   »');
    check('harbour "six and', 'open-quote: harbour «"six and»');
    check('speaker: pay', 'no-value: «speaker:» pay');
    check('speaker:"" pay', 'no-value: «speaker:""» pay');
    check('pay by:Kestrel', 'unknown-field: pay «by:»Kestrel');
    check('pay in:headline', 'unknown-place: pay «in:headline»');
    check('pay after:Monday', 'no-date: pay «after:Monday»');
    check('pay ***', 'no-letter: pay «***»');
    check('…', 'no-letter: «…»');
    check('*', 'no-letter: «*»');
    check('-pay', 'only-without: «-pay»');
    check('pay -speaker:Kestrel', 'only-without: pay «-speaker:Kestrel»');
    assert.match(understood('a'.repeat(2001)), /^too-long/u);
  });

  it('is understood or faulty, whatever it is, at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('a*?"“”:-. \\([^$')) }), text =>
        assert.equal(typeof understood(text), 'string'),
      ),
    );
    const begun = performance.now();
    understood(`${'(a+)+'.repeat(200)}$`);
    understood(`speaker:${'"'.repeat(1900)}`);
    assert.ok(performance.now() - begun < 1000);
  });

  it('can be made to find words as they are', () =>
    check(quoted('the "so-called" dockers'), 'word the + word so + word called + word dockers'));
});

describe('a wildcard', () => {
  const check = (pattern: string, yes: readonly string[], no: readonly string[]): void => {
    yes.forEach(word => assert.ok(isLike(word, pattern), `${word} is like ${pattern}`));
    no.forEach(word => assert.ok(!isLike(word, pattern), `${word} is not like ${pattern}`));
  };

  it('stands for letters', () => {
    check('migra*', ['migra', 'migrant', 'migration'], ['emigrant', 'migr']);
    check('*ing', ['ing', 'singing'], ['ings']);
    check('wom?n', ['woman', 'women'], ['womn', 'womaan']);
    check('a*b*c', ['abc', 'axbxbxc'], ['ab', 'acb']);
    check('a**', ['a', 'ab'], ['b']);
  });

  it('is as a regular expression has it', () => {
    const letters = (signs: string) => fc.string({ unit: fc.constantFrom(...Array.from(signs)), maxLength: 8 });
    fc.assert(
      fc.property(letters('ab'), letters('ab*?'), (word, pattern) => {
        const same = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u');
        assert.equal(isLike(word, pattern), same.test(word));
      }),
    );
  });

  it('takes no longer where it fits nearly everywhere', () =>
    assert.ok(!isLike('a'.repeat(250), `${'*a'.repeat(120)}b`)));
});
