import assert from 'node:assert/strict';
import { Corpus } from '../../../src/corpus/corpus';
import { findingsOf } from '../../../src/corpus/findings';
import { noDecisions } from '../../../src/decisions/decisions';
import { findingInWords } from '../../../src/words/findings';
import { textOf } from '../../../src/text/span';
import { lexicon, readings } from '../../support/inputs';

const lamp = `Lighthouse keeper finds ship's bell on the shore

KELSUND, March 3 — The keeper of the lighthouse on Kelsund Point has found the bell of a ship that sank in a storm off the headland a century ago, the Maritime Museum said.

The keeper, Solveig Aas, had been out since dawn. “I was after driftwood, and the driftwood rang like a church,” Aas said.

The museum will clean the bell and hang it in its hall beside the anchor that divers raised in the spring. A carpenter is building an oak frame for the bell, and the clapper will be forged anew by a smith from Kelsund.

Aas, who rows out to the lighthouse twice a week, gave the bell to the museum for nothing.`;

const copied = lamp
  .replace('KELSUND, March 3 —', 'KELSUND, March 4 —')
  .replace('twice a week, gave', 'each week, gave');

const later = `Museum hangs lighthouse keeper's bell

KELSUND, March 9 — The Maritime Museum in Kelsund hung the ship's bell in its oak frame on Sunday, and the lighthouse keeper was the first to ring it.

“I was after driftwood, and the driftwood sang like a choir,” Solveig Aas had said when she found it on the shore.

The smith from Kelsund forged the clapper in two days.`;

const given = later
  .replace('sang like a choir', 'rang like a church')
  .replace('Solveig Aas had said when she found it', 'Jens Brekke had told the museum when it was found');

const farming = `Farmers count the frost's toll

TROLLVIK, March 4 — The late frost has killed a third of the apricot blossom in the valley, growers at the market said, and hail did the rest.

“I was after an early harvest,” said Peder Lunde, who owns the largest orchard of Trollvik.`;

const uri = (index: number): string => `test:/${String(index)}.txt`;

function corpusOf(...texts: readonly string[]): Corpus {
  return Corpus.empty({ lexicon, readings, decisions: noDecisions }).with(
    ...texts.map((text, index) => ({ uri: uri(index), version: 1, text, ...dateOf(text) })),
  );
}

function dateOf(text: string): { readonly date?: string } {
  const day = /March (\d)/u.exec(text)?.[1];
  return day === undefined ? {} : { date: `2026-03-0${day}` };
}

/** Findings of the last article about statements, each with the words it stands at. */
function mismatches(...texts: readonly string[]): readonly string[] {
  const corpus = corpusOf(...texts);
  const last = texts.length - 1;
  return findingsOf(corpus, uri(last))
    .filter(({ code }) => code === 'quote-mismatch')
    .map(finding => `${textOf(texts[last] ?? '', finding)}: ${findingInWords(finding)}`);
}

describe('articles of one folder', () => {
  it('are one story where they speak of the same people and things within days', () => {
    const corpus = corpusOf(lamp, farming, later);
    assert.deepEqual(corpus.storyOf(uri(2)), { first: uri(0), isShared: true });
    assert.deepEqual(corpus.storyOf(uri(1)), { first: uri(1), isShared: false });
  });

  it('are copies where the one stands nearly whole in the other', () => {
    const corpus = corpusOf(copied, lamp, later);
    assert.deepEqual(
      corpus.uris.map(one => corpus.originalOf(one)),
      [uri(1), undefined, undefined],
    );
  });

  it('share a statement, cut or whole', () => {
    const corpus = corpusOf(lamp, copied, farming);
    assert.deepEqual(
      [...corpus.elsewhere(uri(0)).values()].flat().map(({ uri: other, relation }) => `${relation} in ${other}`),
      [`same in ${uri(1)}`],
    );
  });

  it('point to a statement that the later one words otherwise, at the later one only', () => {
    assert.deepEqual(mismatches(lamp, later), [
      '“I was after driftwood, and the driftwood sang like a choir,”: Another article has it in other words: “I was after driftwood, and the driftwood rang like a church,”',
    ]);
    assert.deepEqual(mismatches(later, lamp), []);
  });

  it('take one without a date for the latest: it is being written', () => {
    const undated = later.replace('KELSUND, March 9 —', 'KELSUND —');
    assert.deepEqual(mismatches(lamp, undated), mismatches(lamp, later));
    assert.deepEqual(mismatches(undated, lamp), []);
  });

  it('point to a statement that the later one gives to somebody else', () =>
    assert.deepEqual(mismatches(lamp, given), [
      '“I was after driftwood, and the driftwood rang like a church,”: Another article says that Solveig Aas said this.',
    ]));

  it('accuse nobody behind “he” whom the article names beside who said it', () =>
    assert.deepEqual(
      mismatches(
        lamp,
        given
          .replace('Jens Brekke had told the museum when it was found', 'she had said when it was found')
          .replace('was the first to ring it.', 'was there. Solveig Aas stood by. Marit Brekke rang it first.'),
      ),
      [],
    ));

  it('know who is called by a role that another article gives', () =>
    assert.deepEqual(
      mismatches(
        lamp.replace('Maritime Museum said', 'curator, Jens Brekke, said'),
        given
          .replace('Jens Brekke had told the museum', 'the curator had told the museum')
          .replace('The smith from Kelsund', 'Jens Brekke and the smith from Kelsund'),
      ),
      [
        '“I was after driftwood, and the driftwood rang like a church,”: Another article says that Solveig Aas said this.',
      ],
    ));

  it('leave alone what is said anew on another day', () =>
    assert.deepEqual(
      mismatches(lamp, later.replace('had said when she found it on the shore', 'told the guests')),
      [],
    ));

  it('answer alike whatever the order in which they come', () => {
    const [all, reversed] = [corpusOf(lamp, farming, later), corpusOf(lamp, farming, later)];
    const apart = reversed.without([uri(0)]).with(reversed.article(uri(0))!);
    assert.deepEqual(
      all.uris.map(one => [all.storyOf(one), all.elsewhere(one)]),
      apart.uris.map(one => [apart.storyOf(one), apart.elsewhere(one)]),
    );
  });
});
