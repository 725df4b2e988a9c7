import assert from 'node:assert/strict';
import { findingsOf } from '../../src/corpus/findings';
import { corpusOf } from '../support/corpus';

/** Of whom else the first article is told where it gives a name. */
function check(articles: readonly string[], ...expected: readonly string[]): void {
  const { corpus, uri } = corpusOf(...articles);
  const found = findingsOf(corpus, uri).filter(({ code }) => code === 'name-collision');
  assert.deepEqual(
    found.flatMap(({ related }) => related.map(place => ('words' in place ? place.words : ''))),
    expected,
  );
}

const surgeon = 'The surgeon Daniel Brenner sewed on a thumb on Monday 🙂, and the patient went home.';

describe('name-collision', () => {
  it('tells of somebody of the same name who does something else, in other company', () =>
    check(
      [surgeon, 'The striker Daniel Brenner scored on Sunday. The keeper, Maria Torres, wept.'],
      'striker Daniel Brenner',
    ));

  it('tells of father and son where the name alone may be either’s', () =>
    check(
      [
        'Robert Quist sold the mill on Monday.',
        'Robert Quist Jr. runs the mill. His father, Robert Quist Sr., built it.',
      ],
      'Robert Quist Jr.',
      'Robert Quist Sr.',
    ));

  it('is quiet where the same is done, where nothing is told, or where the company is the same', () => {
    check([surgeon, 'The doctor Daniel Brenner spoke on Sunday about “thumbs”.']);
    check([surgeon, 'Daniel Brenner scored on Sunday.']);
    check([
      `${surgeon} Maria Torres, his wife, was there.`,
      'The singer Daniel Brenner gave a concert on Sunday. Maria Torres played the organ.',
    ]);
    check(['Robert Quist sold the mill on Monday.', 'Robert Quist Jr. runs the mill.']);
    check(['Robert Quist Jr. runs the mill. His father, Robert Quist Sr., built it.']);
  });
});
