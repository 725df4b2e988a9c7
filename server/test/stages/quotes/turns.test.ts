import { quotes } from '../../../src/stages/quotes/quotes';
import { checkerFor } from '../../support/checkStage';

const check = checkerFor(
  quotes,
  found => found.filter(({ because }) => because === 'transcript'),
  (quote, { article }) => `TURN of ${article.text.slice(quote.speaker!.start, quote.speaker!.end)}`,
);

describe('quotes: transcripts and interviews', () => {
  it('reads labels in capitals', () =>
    check(
      'The hearing began at nine.\n\nKELLER: «We will rebuild it.|TURN of KELLER»\n\nLOPEZ: «Who pays for it?|TURN of LOPEZ»\n\nKELLER: «The town does. 😀|TURN of KELLER»',
    ));
  it('reads questions and answers', () =>
    check(
      'Q: «Who pays for it?|TURN of Q»\n\nA: «The town “always” does.|TURN of A»\n\nQ: «And then?|TURN of Q»\n\nA: «We’ll see.|TURN of A»',
    ));
  it('leaves a single note alone', () => check('NOTE: The bridge is closed.\n\nThe town waits for its bridge.'));
});
