import { unattributedQuote } from '../../../src/stages/findings/unattributedQuote';
import { checkerFor } from '../../support/checkStage';

const check = checkerFor(
  unattributedQuote,
  found => found,
  ({ related }) => `nobody${related.length > 0 ? ` and ${related.length}` : ''}`,
);

describe('quotes without a speaker', () => {
  it('are told', () =>
    check('The bridge was closed in May.\n\n«“We came by night and nobody saw us 😀.”|nobody»\n\nThe town slept.'));
  it('are told where the paragraph goes on without them', () =>
    check(
      'It rained.\n\nThe bridge was closed in May. «“We came by night and nobody saw us.”|nobody» The town slept.',
    ));
  it('are told once where they go on', () =>
    check(
      'The bridge was closed in May.\n\n«“We came by night and nobody saw us.|nobody and 1»\n\n“We went by day and nobody cared.”\n\nThe town slept.',
    ));
  it('do not hold what somebody says', () => check('It rained.\n\n“We came by night,” she said. “Nobody saw us.”'));
  it('do not hold headlines between the paragraphs', () =>
    check(
      'The flood came at night.\n\n22:40 Mayor: “Please don’t go back for your cars”\n\nThe bridge was closed, and the people of the town were told to leave.',
    ));
  for (const [title, marked] of [
    ['terms and titles', 'It rained.\n\nThe “safe harbor” rule 😀 and "The River of Stones" were gone.'],
    ['what opens the story', '“We came by night and nobody saw us.”\n\nThe bridge was closed in May.'],
    [
      'what a lead-in announces',
      'It rained.\n\nThe letter reads as follows:\n\n“We came by night and nobody saw us.”\n\nIt snowed.',
    ],
    ['who is named behind', 'It rained.\n\n“We came by night and nobody saw us.”\n\nThat was how Ann Lee told it.'],
    ['who is named within', 'It rained.\n\n“LEE: We came by night and nobody saw us.”\n\nThe town slept.'],
    ['who is named before', 'It rained.\n\nNotes regarding Ann Lee were found. “We came by night and nobody saw us.”'],
    ['a title in capitals', 'The bridge was closed in May.\n\n“THE BRIDGE THAT NOBODY WANTED”\n\nThe town slept.'],
    [
      'what is signed',
      'The bridge was closed in May.\n\n“We came by night and nobody saw us.” [Dunmore Gazette]\n\nIt rained.',
    ],
    ['a cry', 'The bridge was closed in May.\n\n“Hear, hear!”\n\nThe town slept.'],
  ] as const) {
    it(`do not hold ${title}`, () => check(marked));
  }
});
