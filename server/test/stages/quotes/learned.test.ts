import assert from 'node:assert/strict';
import { Facts } from '../../../src/pipeline/facts';
import { quotes } from '../../../src/stages/quotes/quotes';
import type { ReadReport } from '../../../src/types/reading';
import type { Note } from '../../../src/types/trace';
import { inputsFor } from '../../support/inputs';
import { readMarks, writeMarks } from '../../support/marks';
import { sentenceOf } from '../../support/trees';

/** How sure the model is: of its word of saying, and of where each part begins and ends. */
interface Sureness {
  readonly saying?: number;
  readonly begins?: number;
  readonly ends?: number;
}

/** What a model hears that marks “«…|WHO»”, “«…|CUE»” and “«…|SAID»” so; undefined where it does not listen. */
function reportsIn(heard: string | undefined, { saying = 0.95, begins = 0.95, ends = 0.95 }: Sureness) {
  if (heard === undefined) {
    return undefined;
  }
  const { marks } = readMarks(heard);
  const spans = (label: string) => marks.filter(one => one.label === label).map(({ start, end }) => ({ start, end }));
  return spans('CUE').map((cue): ReadReport => ({
    cue,
    saying,
    source: spans('WHO')[0],
    content: spans('SAID').map(span => ({ ...span, begins, ends })),
  }));
}

/** Reads a sentence with this tree in which the model hears this, and tells what rules said of it. */
function read(tree: string, heard: string | undefined, sureness: Sureness = {}) {
  const { text, readings } = sentenceOf(tree);
  const reports = reportsIn(heard, sureness);
  const notes: Note[] = [];
  const inputs = {
    ...inputsFor(text),
    readings: { ...readings, of: (paragraph: string) => ({ ...readings.of(paragraph), reports }) },
    trace: (note: Note) => notes.push(note),
  };
  const marked = new Facts(inputs).get(quotes).map(({ start, end, speaker, because, confidence }) => ({
    start,
    end,
    label: `${because} of ${speaker === undefined ? 'nobody' : text.slice(speaker.start, speaker.end)}, ${confidence}`,
  }));
  return { marked: writeMarks(text, marked), notes };
}

const check = (tree: string, heard: string | undefined, marked: string, sureness?: Sureness): void =>
  assert.equal(read(tree, heard, sureness).marked, marked);

// No list has “gossiped”.
const gossiped =
  'Keller/PROPN/nsubj>1 gossiped/VERB/root>-1 that/SCONJ/mark>5 the/DET/det>4 pier/NOUN/nsubj>5 leaks/VBZ/ccomp>1 ./PUNCT/punct>1';
const gossipedHeard = '«Keller|WHO» «gossiped|CUE» that «the pier leaks|SAID» .';

describe('quotes: what the model alone hears said', () => {
  it('is a statement of whoever it hears say it', () =>
    check(gossiped, gossipedHeard, 'Keller gossiped that «the pier leaks|learned of Keller, likely» .'));

  it('is none where it is not sure of the word, of an edge, or of anybody', () => {
    const silent = 'Keller gossiped that the pier leaks .';
    check(gossiped, gossipedHeard, silent, { saying: 0.4 });
    check(gossiped, gossipedHeard, silent, { begins: 0.6 });
    check(gossiped, gossipedHeard, silent, { ends: 0.6 });
    check(gossiped, 'Keller «gossiped|CUE» that «the pier leaks|SAID» .', silent);
    check(gossiped, '«Keller|WHO» «gossiped|CUE» that the pier leaks .', silent);
  });

  it('is none where nobody listens, or nothing is heard', () => {
    check(gossiped, undefined, 'Keller gossiped that the pier leaks .');
    check(gossiped, 'Keller gossiped that the pier leaks .', 'Keller gossiped that the pier leaks .');
  });

  it('is told to whoever asks why', () => {
    const { notes } = read(gossiped, gossipedHeard);
    assert.deepEqual(
      notes.filter(({ rule }) => rule.endsWith(': byModel')).map(({ declined }) => declined),
      [undefined],
    );
  });

  it('has the quotation whole that it ends in', () =>
    check(
      'Keller/PROPN/nsubj>1 gossiped/VERB/root>-1 that/SCONJ/mark>7 piers/NOUN/nsubj>7 were/AUX/cop>7 “/PUNCT/punct>7 ‿quite/ADV/advmod>7 rotten/ADJ/ccomp>1 ‿”/PUNCT/punct>7 ‿./PUNCT/punct>1',
      '«Keller|WHO» «gossiped|CUE» that «piers were “quite|SAID» rotten”.',
      'Keller gossiped that piers were «“quite rotten”|within-content of Keller, likely».',
    ));
});

// The shape has “the pier” for all that was said.
const praised =
  'Keller/PROPN/nsubj>1 praised/VERB/root>-1 the/DET/det>3 pier/NOUN/obj>1 on/ADP/case>5 stilts/NOUN/obl>1 ./PUNCT/punct>1';
const praisedHeard = '«Keller|WHO» «praised|CUE» «the pier on stilts|SAID» .';

describe('quotes: where what is said begins and ends', () => {
  const byTree = read(praised, undefined).marked;

  it('is where shape and tree have it, if the model does not listen or is not sure', () => {
    assert.equal(byTree, 'Keller praised «the pier|reported-clause of Keller, likely» on stilts .');
    check(praised, praisedHeard, byTree, { begins: 0.6, ends: 0.6 });
    check(praised, '«Keller|WHO» «praised|CUE» «the|SAID» pier on stilts .', byTree);
  });

  const said =
    'Keller/PROPN/nsubj>1 said/VERB/root>-1 on/ADP/case>3 deck/NOUN/obl>1 piers/NOUN/nsubj>5 leak/VERB/ccomp>1 ./PUNCT/punct>1';

  it('is where the model is sure that it goes on', () =>
    check(praised, praisedHeard, 'Keller praised «the pier on stilts|reported-clause of Keller, likely» .'));

  it('is in front of what may be the reporter’s again', () => {
    const joined = praised.replace('on/ADP/case>5 stilts/NOUN/obl>1', 'and/CCONJ/cc>5 left/VERB/conj>1');
    check(joined, '«Keller|WHO» «praised|CUE» «the pier and left|SAID» .', read(joined, undefined).marked);
  });

  it('is where the model is sure that it begins', () =>
    check(
      said,
      '«Keller|WHO» «said|CUE» on deck «piers leak|SAID» .',
      'Keller said on deck «piers leak|reported-clause of Keller, likely» .',
    ));

  it('is not beyond the word of saying, whatever the model hears', () =>
    check(said, 'Keller said «on deck piers leak|SAID» .', read(said, undefined).marked));
});
