import { quotes } from '../../../src/stages/quotes/quotes';
import { checkerFor } from '../../support/checkStage';

const check = checkerFor(
  quotes,
  found => found.filter(({ because }) => because === 'transcript'),
  (quote, { article }) => `TURN of ${article.text.slice(quote.speaker!.start, quote.speaker!.end)}`,
);

const checkAll = checkerFor(
  quotes,
  found => found.filter(({ kind }) => kind !== 'scare'),
  ({ kind, speaker, speakers, relay, continues }, { article }) => {
    const words = speaker === undefined ? 'nobody' : article.text.slice(speaker.start, speaker.end);
    const [key = 'nobody'] = speakers;
    return `${kind} of ${words} = ${key}${relay === undefined ? '' : ` by ${relay}`}${continues === undefined ? '' : ' +'}`;
  },
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
  it('reads labels with no-break blanks behind them', () =>
    check('Q:\u00a0«Who pays for it?|TURN of Q»\n\nA:\u00a0«The town does.|TURN of A»'));
  it('reads two people in a row, without their titles, up to the last paragraph', () =>
    checkAll(
      'The hearing began at nine.\n\nMAYOR KELLER: «I have, but I am dry. Nobody asked us.|indirect of KELLER = nobody»\n\nJUAN LOPEZ: «The pumps failed at nine.|indirect of JUAN LOPEZ = person:juan-lopez»\n\n[Murmuring.]\n\n«We were asleep, and nobody called.|indirect of JUAN LOPEZ = person:juan-lopez +»',
    ));
  it('lets a turn go on up to the next label', () =>
    check(
      'The hearing began at nine.\n\nIt was full.\n\nKELLER: «We will rebuild it.|TURN of KELLER»\n\n«It takes a year.|TURN of KELLER»\n\nLOPEZ: «Who pays for it?|TURN of LOPEZ»\n\nKELLER: «The town does.|TURN of KELLER»\n\nThe hearing ended at ten.',
    ));
  it('gives the answers to whom the article presents, and what she tells to whom she names', () =>
    checkAll(
      'Marta Ruiz leads the harbour of Dunmore. She spoke to us in May.\n\n**Q: «And what did you say to them?|indirect of Q = nobody»**\n\nA: ««I said: «“We will go on.”|direct of A = person:marta-ruiz»|indirect of A = person:marta-ruiz»'.replace(
        '««I',
        '«I',
      ) +
        '\n\n**Q: «And at home?|indirect of Q = nobody»**\n\nA: «My mother said: «“You are mad.”|direct of My mother = nobody by person:marta-ruiz»|indirect of A = person:marta-ruiz»',
    ));
  it('gives the answers to nobody where two are presented alike', () =>
    checkAll(
      'Marta Ruiz met Juan Lopez in Dunmore.\n\nQ: «And then?|indirect of Q = nobody»\n\nA: «We will see.|indirect of A = nobody»',
    ));
  it('reads a turn in marks as a direct quote', () =>
    checkAll('Q: «“And then?”|direct of Q = nobody»\n\nA: «“We will see.”|direct of A = nobody»'));
  it('leaves a box of facts alone', () =>
    checkAll('The fair is back.\n\nWHERE: The old harbour.\n\nWHEN: On Sunday at nine.\n\nPRICE: Nothing at all.'));
  it('leaves a single note alone', () => check('NOTE: The bridge is closed.\n\nThe town waits for its bridge.'));
});
