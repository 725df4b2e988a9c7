import assert from 'node:assert/strict';
import type { Line } from '../../src/features/card';
import { hover } from '../../src/features/hover';
import { quoteCard } from '../../src/features/quoteCard';
import { statements } from '../../src/stages/statements';
import { corpusOf } from '../support/corpus';

/** The card of the quote under the cursor, without the speaker's other quotes: a line a paragraph. */
function check(marked: string, ...expected: readonly string[]): void {
  const { corpus, uri, offset } = corpusOf(marked);
  const lines = hover(corpus, uri, offset)?.lines ?? [];
  const rule = lines.findIndex(line => line.length === 0);
  assert.deepEqual(lines.slice(0, rule < 0 ? lines.length : rule).map(wordsOf), expected);
}

function wordsOf(line: Line): string {
  return line.map(piece => (typeof piece === 'string' ? piece : piece.text)).join('');
}

describe('the card of a quote', () => {
  it('tells speaker, role, kind, reporting word and reason', () =>
    check(
      '“We will reb<|>uild it 🙂,” said Mayor Maria Keller.',
      'Maria Keller · Mayor',
      'Direct quote · reported with “said”',
      'The reporting verb and the speaker follow the quote (certain)',
    ));

  it('tells a speaker once who is named in two ways', () => {
    const { corpus, uri, offset } = corpusOf(
      'The National Rowing Association and the NRA said it was o<|>ver on Thursday.',
    );
    const [line = []] = hover(corpus, uri, offset)?.lines ?? [];
    assert.equal(wordsOf(line), 'National Rowing Association');
  });

  it('tells the outlet and the part of a statement', () =>
    check(
      '“We will rebuild it,” Maria Keller told CNN. “It wi<|>ll be hard.”',
      'Maria Keller, to CNN',
      'Direct quote · reported with “told” · part 2 of 2',
      'It continues the statement above, in the same paragraph (certain)',
      '“We will rebuild it,” … “It will be hard.”',
    ));

  it('tells speaker, relay and outlet as three', () => {
    const { corpus, uri } = corpusOf(
      'Maria Keller left. Tom Hale said that Keller had told him the bridge was closed.',
    );
    const statement = corpus
      .facts(uri)!
      .get(statements)
      .find(({ parts }) => parts[0].relay !== undefined)!;
    const [line] = quoteCard(corpus, uri, { ...statement.parts[0], outlet: 'CNN' }, statement).lines;
    assert.equal(wordsOf(line!), 'Maria Keller, as told by Tom Hale, to CNN');
    check(
      '“The bri<|>dge is closed,” Maria Keller tweeted.',
      'Maria Keller, on Twitter',
      'Direct quote · reported with “tweeted”',
      'The speaker and the reporting verb follow the quote (certain)',
    );
  });

  it('tells how far back the speaker was found', () => {
    check(
      'Maria Keller spoke in the hall.\n\n“We will reb<|>uild it, and nobody will stop us.”',
      'Maria Keller',
      'Direct quote',
      'No speaker is named here; this is the last one named before, in the paragraph before (likely)',
    );
    check(
      'Maria Keller spoke in the hall. “We will reb<|>uild it, and nobody will stop us.”',
      'Maria Keller',
      'Direct quote',
      'No speaker is named here; this is the last one named before, in the same paragraph (likely)',
    );
  });

  it('tells whom a pronoun is taken for, and who else it may be', () => {
    check(
      'Maria Keller came home. “We will reb<|>uild it,” she said.',
      'Maria Keller',
      'Direct quote · reported with “said”',
      'The speaker and the reporting verb follow the quote (certain)',
      '“she” is taken for Maria Keller, who was just spoken of',
    );
    check(
      'Peter Novak and Hans Weber met. “We will reb<|>uild it,” he said.',
      'Hans Weber',
      'Direct quote · reported with “said”',
      'The speaker and the reporting verb follow the quote (certain)',
      '“he” is taken for Hans Weber, who was just spoken of; it may be Peter Novak as well',
    );
  });

  it('tells that nobody was found for a pronoun', () =>
    check(
      '“We will reb<|>uild it,” she said.',
      '“she”: who that is was not found',
      'Direct quote · reported with “said”',
      'The speaker and the reporting verb follow the quote (certain)',
    ));

  it('tells that the reporter reports', () =>
    check(
      'Maria Keller said that the bri<|>dge was closed.',
      'Maria Keller',
      'Indirect quote, in the reporter’s words · reported with “said”',
      'A reporting verb introduces these words (likely)',
    ));

  it('tells a fragment from a quote', () =>
    check(
      'Maria Keller said the bridge was “beyond re<|>pair” now.',
      'Maria Keller',
      'Mixed quote, partly in the reporter’s words · reported with “said”',
      'The words are part of what the speaker is reported to say (likely)',
    ));

  it('tells a turn of a transcript', () =>
    check(
      'KELLER: We will rebu<|>ild it.\n\nLOPEZ: Who pays for it?\n\nKELLER: The town does.',
      'KELLER',
      'Spoken turn, word for word',
      'The speaker’s name comes before it, as in a transcript (certain)',
    ));

  it('tells a source that is not named', () =>
    check(
      '“Nobody as<|>ked us,” a senior official said.',
      'A source that is not named, described as “a senior official”',
      'Direct quote · reported with “said”',
      'The speaker and the reporting verb follow the quote (certain)',
    ));

  it('tells that nobody was found for a description', () =>
    check(
      '“We will str<|>ike,” the union said.',
      '“the union”: who that is was not found',
      'Direct quote · reported with “said”',
      'The speaker and the reporting verb follow the quote (certain)',
    ));

  it('gives no reason where nobody was found', () =>
    check('“We came by ni<|>ght and nobody saw us.”\n\nThe bridge was closed.', 'No speaker found', 'Direct quote'));

  it('is none for a word of irony', () => check('The town’s “rep<|>airs” took eleven years.'));

  it('shows a surname that two persons bear as the guess that it is', () =>
    check(
      'Anna Weber and Tom Weber run the port. “We are re<|>ady 🙂,” Weber said.',
      'Tom Weber',
      'Direct quote · reported with “said”',
      'The speaker and the reporting verb follow the quote (a guess)',
      '“Weber” is taken for Tom Weber; it may be Anna Weber as well',
    ));
});
