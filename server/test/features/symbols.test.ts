import assert from 'node:assert/strict';
import { placeOfSymbol, symbols } from '../../src/features/symbols';
import { textOf } from '../../src/text/span';
import { corpusOf } from '../support/corpus';

const articles = [
  'On Monday Port Minister Marta Ruiz came to Lisbon, where nobody had expected her.\n',
  'The minister of the port, Ruiz, had said nothing 🙂 to the Northmark Shipping Company.\n',
  'Then “Marta Peña Ruiz” was what the Danish papers called her, and she laughed about it.\n',
];

/** “name, detail” of every symbol that the query finds. */
function check(query: string, ...expected: readonly string[]): void {
  const { corpus } = corpusOf(...articles);
  assert.deepEqual(
    symbols(corpus, query).map(({ name, kind, detail }) => `${kind} ${name}: ${detail}`),
    expected,
  );
}

describe('symbols of the folder', () => {
  it('are people, organisations and places', () =>
    check(
      '',
      'place Lisbon: place, 1 article',
      'organisation Northmark Shipping Company: organisation, 1 article',
      'person Marta Peña Ruiz: person, 3 articles',
    ));
  it('are found by their letters in order, diacritics aside', () =>
    check('mpena', 'person Marta Peña Ruiz: person, 3 articles'));
  it('are none for other letters', () => check('xyz'));

  it('lead to where the name is fullest', () => {
    const { corpus } = corpusOf(...articles);
    const place = placeOfSymbol(corpus, symbols(corpus, 'mpena')[0]!.key)!;
    assert.equal(place.uri, 'test:/c.txt');
    assert.equal(textOf(articles[2]!, place.span), 'Marta Peña Ruiz');
    assert.equal(placeOfSymbol(corpus, 'person:nobody'), undefined);
  });
});
