import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus';
import { decisionsFrom } from '../../src/decisions/decisions';
import { everything } from '../../src/features/page';
import { quotesOf } from '../../src/features/places';
import { quotesBy, speakers, speakersIn } from '../../src/features/speakers';
import { corpusOf } from '../support/corpus';
import { means } from '../support/inputs';
import { inPages } from '../support/pages';

/** “kind name (role): quote | quote”, as the tree shows them. */
function check(articles: readonly string[], ...expected: readonly string[]): void {
  const { corpus } = corpusOf(...articles);
  const rows = inPages(window => speakers(corpus, window));
  assert.deepEqual(
    rows.map(({ key, kind, name, role, statements }) => {
      const quotes = inPages(window => quotesBy(corpus, key, window));
      assert.equal(statements, quotes.length);
      return `${kind} ${name}${role === undefined ? '' : ` (${role})`}: ${quotes.map(({ text }) => text).join(' | ')}`;
    }),
    expected,
  );
  // One article is listed as a folder of it alone.
  const [first = ''] = corpus.uris;
  const alone = corpusOf(articles[0] ?? '').corpus;
  assert.deepEqual(speakersIn(alone, first), speakers(alone, everything).rows);
}

describe('speakers', () => {
  it('stand by how much they say, the unnamed and unknown last', () =>
    check(
      [
        '“It is 🙂 over,” a port official said. “We signed,” said Mayor Tom Hale of the town.\n',
        'Mayor Tom Hale said, “We will see.” Then Marta Ruiz told reporters: “It is raining on the harbour.”\n',
        '"Nobody saw us that night."\n\nThe people of the town slept when the bridge was closed.\n',
      ],
      'person Tom Hale (Mayor): “We signed,” | “We will see.”',
      'person Marta Ruiz: “It is raining on the harbour.”',
      'unnamed a port official (not named): “It is 🙂 over,”',
      'nobody No speaker found: "Nobody saw us that night."',
    ));

  it('have one entry for what goes on in the next paragraph', () => {
    const { corpus } = corpusOf(
      '“We signed,” said Tom Hale, the mayor. “It was late.”\n\n“It will hold, and nobody will ask for more.”\n\nThe crane stood still.\n',
    );
    const [hale, ...others] = speakers(corpus, everything).rows;
    assert.deepEqual(others, []);
    assert.deepEqual(
      quotesBy(corpus, hale!.key, everything).rows.map(({ text, parts }) => [text, parts]),
      [['“We signed,” … “It was late.” … “It will hold, and nobody will ask for more.”', 3]],
    );
  });

  it('list of a fragment in marks all that is reported with it', () =>
    check(
      ['The crane stood still, and Marta Ruiz said that it had been “beyond repair” for weeks.\n'],
      'person Marta Ruiz: it had been “beyond repair” for weeks',
    ));

  it('stand with whoever tells what they say in an interview', () =>
    check(
      [
        'Marta Ruiz leads the harbour. She spoke to us in May.\n\nQ: And at home?\n\nA: My mother said: “You are mad, child.” I said: “We will see.”\n',
      ],
      'person Marta Ruiz: My mother said: “You are mad, child.” I said: “We will see.” | “You are mad, child.” | “We will see.”',
      'unnamed Q: And at home?',
    ));

  it('say once what they say under two names that turn out to be one', () => {
    const { corpus, uri } = corpusOf(
      'Marta Ruiz and Elena Brandt said on Monday: “We signed for the harbour.” Ruiz said: “It was late.”\n',
    );
    const keys = ['person:marta-ruiz', 'person:elena-brandt'];
    assert.deepEqual(
      keys.map(key => quotesBy(corpus, key, everything).total),
      [2, 1],
    );
    const married = {
      kind: 'same',
      entities: ['person:marta-ruiz', 'person:elena-brandt'],
      by: 'ann',
      at: '2026-03-04T09:30:00Z',
      upon: 'rules',
    } as const;
    const one = Corpus.empty({ ...means, decisions: decisionsFrom(new Map(), [married]) }).with(corpus.article(uri)!);
    const [{ key, statements } = assert.fail()] = speakers(one, everything).rows;
    assert.equal(statements, 2);
    assert.deepEqual(quotesBy(one, key, everything), { ...quotesBy(one, key, everything, uri), total: 2 });
    assert.equal(quotesOf(one, one.identities.dossier(key)!, everything).rows.length, 2);
    assert.equal(one.identities.dossier(key)!.statements, 2);
  });

  it('are none where nobody speaks', () => check(['The crane stood still all day long, and the harbour with it.']));
});
