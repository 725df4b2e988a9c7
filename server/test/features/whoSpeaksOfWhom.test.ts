import assert from 'node:assert/strict';
import { partyAt, whomIsSpokenOf, whoSpeaksOf, type Spoke } from '../../src/features/whoSpeaksOfWhom';
import { corpusOf, type MarkedCorpus } from '../support/corpus';

const harbour =
  'Dockers walk out\n\nThe harbour stood still on Monday. “Tom Hale never answered our letters,” Marta Ruiz told reporters. ' +
  '“Ruiz has not written one,” said Tom Hale, the mayor of Brookhaven.\n';
const council =
  'Council meets\n\nThe council met at noon on Friday. “I trust Tom Hale,” Ona Brekke said. Marta Ruiz was not there.\n';

/** “a: Marta Ruiz of Tom Hale” for each entry. */
function shown({ corpus }: MarkedCorpus, spoken: readonly Spoke[]): readonly string[] {
  return spoken.map(({ party, places }) => {
    const text = corpus.article(party.uri)?.text ?? '';
    return `${party.uri.slice(6, 7)}: ${party.name}: ${places.map(({ start, end }) => text.slice(start, end)).join(', ')}`;
  });
}

describe('who speaks of whom', () => {
  it('is told of all articles, with the places in what is said', () => {
    const marked = corpusOf(harbour.replace('said Tom', 'said <|>Tom'), council);
    const party = partyAt(marked.corpus, marked.uri, marked.offset);
    assert.equal(party?.name, 'Tom Hale');
    assert.deepEqual(shown(marked, whoSpeaksOf(marked.corpus, party.key)), [
      'a: Marta Ruiz: Tom Hale',
      'b: Ona Brekke: Tom Hale',
    ]);
  });

  it('is told the other way, of one article', () => {
    const marked = corpusOf(harbour.replace('said Tom', 'said <|>Tom'), council);
    const party = partyAt(marked.corpus, marked.uri, marked.offset);
    assert.ok(party);
    assert.deepEqual(shown(marked, whomIsSpokenOf(marked.corpus, marked.uri, party.key)), ['a: Marta Ruiz: Ruiz']);
    assert.deepEqual(whomIsSpokenOf(marked.corpus, 'test:/b.txt', party.key), []);
  });

  it('is nobody off a name and of a key that nobody has', () => {
    const { corpus, uri, offset } = corpusOf(harbour.replace('stood', 'st<|>ood'));
    assert.equal(partyAt(corpus, uri, offset), undefined);
    assert.deepEqual(whoSpeaksOf(corpus, 'PERSON/nobody at all'), []);
    assert.deepEqual(whomIsSpokenOf(corpus, 'test:/none.txt', 'PERSON/nobody at all'), []);
  });
});
