import assert from 'node:assert/strict';
import { hover } from '../../src/features/hover';
import { corpusOf } from '../support/corpus';

/** The card of the name under the cursor: a line a paragraph, links in brackets; its last leads to the dossier. */
function check(articles: readonly string[], ...expected: readonly string[]): void {
  const { corpus, uri, offset } = corpusOf(...articles);
  assert.deepEqual(
    hover(corpus, uri, offset)?.lines.map(line =>
      line.map(piece => (typeof piece === 'string' ? piece : `[${piece.text}]`)).join(''),
    ),
    [...expected, '[Open dossier]'],
  );
}

const transcript =
  'The hearing began.\n\nMINISTER MARTA RUIZ: We will see.\n\nTOM HALE: When?\n\nRUIZ: In May, when the cranes are up again.\n';

describe('the card of a name', () => {
  it('tells of an organisation what it is', () =>
    check(
      ['The Northmark Shipping Co<|>mpany closed its office in the town, and the staff were sent home 🙂.'],
      '[Northmark Shipping Company] · organisation',
      '[1 mention]',
    ));

  it('tells the fullest name, and where the article names it first', () =>
    check(
      ['Port Minister Marta Ruiz came on Monday. “We are open,” the minister said when R<|>uiz had been asked.'],
      '[Marta Ruiz] · person',
      'Port Minister',
      'Also: Ruiz',
      '[3 mentions]',
      'First named [here]',
      '',
      '[“We are open,”]',
    ));

  it('says where somebody else may be meant, and not where a full name stands', () => {
    const council = 'Maria Torres and Pedro Torres lead the council of the town. ';
    const tail = ['Also: Torres', '[2 mentions]'];
    check(
      [`${council}The camp was empty when Tor<|>res came on Monday.`],
      '[Pedro Torres] · person',
      '“Torres” is taken for Pedro Torres; it may be Maria Torres as well',
      ...tail,
      'First named [here]',
    );
    check(
      [`${council.replace('Pedro', 'Pe<|>dro')}The camp was empty when Torres came on Monday.`],
      '[Pedro Torres] · person',
      ...tail,
    );
  });

  it('shouts neither name nor role where a transcript does', () => {
    const { corpus, uri, offset } = corpusOf(
      transcript.replace('MARTA RUIZ', 'MARTA RU<|>IZ'),
      'Marta Ruiz was there.',
    );
    const words = (hover(corpus, uri, offset)?.lines ?? [])
      .flat()
      .map(piece => (typeof piece === 'string' ? piece : piece.text));
    assert.equal(words[0], 'Marta Ruiz');
    assert.ok(words.includes('Minister'), words.join('|'));
    assert.ok(!words.some(word => word.includes('MARTA')), words.join('|'));
  });
});
