import assert from 'node:assert/strict';
import type { Card } from '../../src/features/card';
import { hover } from '../../src/features/hover';
import { corpusOf } from '../support/corpus';

/** The card's words, a line a paragraph; links in brackets. */
function wordsOf(card: Card | undefined): string | undefined {
  return card?.lines
    .map(line => line.map(piece => (typeof piece === 'string' ? piece : `[${piece.text}]`)).join(''))
    .join('\n');
}

function check(expected: string | undefined, ...articles: readonly string[]): void {
  const { corpus, uri, offset } = corpusOf(...articles);
  assert.equal(wordsOf(hover(corpus, uri, offset)), expected);
}

const strike = 'Port Minister Marta Ruiz said on Monday that the strike was over. “We are <|>open,” she said.\n';

describe('hover', () => {
  it('tells of a name who it is, what it does, and what was said', () =>
    check(
      '[Marta Ruiz] · person\nPort Minister\nAlso: Ruiz\n[2 mentions]\nFirst named [here]\n\n[“We are open,”]\n[Open dossier]',
      'On Monday Port Minister Marta Ruiz came to the harbour.\n\n“We are open,” <|>Ruiz said.\n',
    ));

  it('tells the role that another article gives', () =>
    check(
      '[Marta Ruiz] · person\nPort Minister ([b])\n1 here, [2 mentions in 2 articles]\n[Open dossier]',
      'Nobody had asked Marta <|>Ruiz about the cranes.\n',
      'On Monday Port Minister Marta Ruiz visited the harbour.\n',
    ));

  it('tells of a quote in which other articles it stands too', () => {
    const { corpus, uri, offset } = corpusOf(
      'The port of Aldermere is open.\n\n“We counted every crane twice, and every crane <|>was rusty,” Marta Ruiz said in Aldermere.\n',
      'Marta Ruiz came to Aldermere.\n\n“Every crane was rusty,” Ruiz said of the cranes in the port of Aldermere.\n',
    );
    assert.match(wordsOf(hover(corpus, uri, offset)) ?? '', /^In part in \[b\]$/mu);
  });

  it('tells of a quote who said it, how we know, and where', () => {
    const { corpus, uri, offset } = corpusOf(strike);
    assert.match(
      wordsOf(hover(corpus, uri, offset)) ?? '',
      /^\[Marta Ruiz\] · Port Minister\nDirect quote · reported with “said”/u,
    );
  });

  it('tells how a figure is read', () =>
    check(
      '[At least 2,274] · number\nCounts: dockers, in “At least 2,274 dockers have left the harbour of Lisbon”',
      'At least 2,2<|>74 dockers have left the harbour of Lisbon since then.\n',
    ));

  it('says nothing of ordinary words', () =>
    check(undefined, 'The crane sto<|>od still all day, and nobody said why.\n'));

  it('says nothing of what is no article', () => check(undefined, 'numpy==1.2<|>6.4\nMarta==1.0\nrequests>=2.31.0\n'));
});
