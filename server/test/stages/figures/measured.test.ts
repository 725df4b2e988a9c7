import assert from 'node:assert/strict';
import { Facts } from '../../../src/pipeline/facts';
import { figures } from '../../../src/stages/figures/figures';
import { textOf } from '../../../src/text/span';
import { inputsFor } from '../../support/inputs';
import { sentenceOf } from '../../support/trees';

/** What the figures of a sentence measure by its syntax; “(clause)” where the number does not count it there. */
function measuredIn(tree: string): string {
  const { text, readings } = sentenceOf(tree);
  return new Facts({ ...inputsFor(text), readings })
    .get(figures)
    .map(({ measured, measuredBy }) =>
      measured === undefined ? 'nothing' : `${textOf(text, measured)}${measuredBy === 'clause' ? ' (clause)' : ''}`,
    )
    .join('; ');
}

describe('figures: what is measured, by syntax', () => {
  for (const [measured, tree] of [
    ['bakers', 'Dozens/NOUN/nsubj>3 of/ADP/case>2 bakers/NOUN/nmod>0 left/VERB/root>-1 ./PUNCT/punct>3'],
    [
      'caravan (clause)',
      'The/DET/det>1 caravan/NOUN/nsubj>2 began/VERB/root>-1 with/ADP/case>5 only/ADV/advmod>5 160/NUM/obl>2 ./PUNCT/punct>2',
    ],
    [
      'Rents (clause); Rents (clause)',
      'Rents/NOUN/nsubj>1 rose/VERB/root>-1 6/NUM/nummod>3 percent/NOUN/obj>1 ,/PUNCT/punct>5 up/ADV/advmod>1 from/ADP/case>8 4/NUM/nummod>8 percent/NOUN/obl>5 ./PUNCT/punct>1',
    ],
    [
      'old mill (clause)',
      'They/PRON/nsubj>1 paid/VERB/root>-1 $/SYM/obj>1 5/NUM/compound>4 million/NUM/nummod>2 for/ADP/case>8 the/DET/det>8 old/ADJ/amod>8 mill/NOUN/obl>1 ./PUNCT/punct>1',
    ],
    [
      'ferry (clause)',
      'The/DET/det>1 ferry/NOUN/nsubj>9 ,/PUNCT/punct>5 which/PRON/nsubj:pass>5 was/AUX/aux:pass>5 built/VERB/acl:relcl>1 for/ADP/case>7 300/NUM/obl>5 ,/PUNCT/punct>1 sank/VERB/root>-1 ./PUNCT/punct>9',
    ],
    [
      'forecast (clause)',
      'It/PRON/nsubj>1 raised/VERB/root>-1 its/PRON/nmod:poss>3 forecast/NOUN/obj>1 to/ADP/case>6 12/NUM/nummod>6 percent/NOUN/obl>1 ./PUNCT/punct>1',
    ],
    ['nothing', 'The/DET/det>1 storm/NOUN/nsubj>2 killed/VERB/root>-1 12/NUM/obj>2 ./PUNCT/punct>2'],
    ['index (clause)', 'The/DET/det>1 index/NOUN/nsubj>2 topped/VERB/root>-1 5,000/NUM/obj>2 ./PUNCT/punct>2'],
    [
      'nothing',
      'Brokers/NOUN/nsubj>2 had/AUX/aux>2 expected/VERB/root>-1 40/NUM/nummod>4 euros/NOUN/obj>2 a/DET/det>6 share/NOUN/nmod:unmarked>4 ./PUNCT/punct>2',
    ],
    [
      'trams; trams; trams',
      'It/PRON/nsubj>1 bought/VERB/root>-1 30/NUM/nummod>3 trams/NOUN/obj>1 :/PUNCT/punct>5 18/NUM/appos>3 from/ADP/case>7 Lund/PROPN/nmod>5 and/CCONJ/cc>9 12/NUM/conj>5 from/ADP/case>11 Brno/PROPN/nmod>9 ./PUNCT/punct>1',
    ],
    [
      'pilots; pilots; pilots',
      'Of/ADP/case>3 the/DET/det>3 20/NUM/nummod>3 pilots/NOUN/obl>6 ,/PUNCT/punct>6 nine/NUM/nsubj>6 smoked/VERB/root>-1 and/CCONJ/cc>9 five/NUM/nsubj>9 drank/VERB/conj>6 ./PUNCT/punct>6',
    ],
    [
      'ferries; ferries',
      'It/PRON/nsubj>1 owns/VERB/root>-1 14/NUM/nummod>3 ferries/NOUN/obj>1 ,/PUNCT/punct>7 six/NUM/nsubj>8 of/ADP/case>7 which/PRON/nmod>5 sail/VERB/acl:relcl>3 ./PUNCT/punct>1',
    ],
    [
      'solar panel system',
      'They/PRON/nsubj>1 left/VERB/root>-1 a/DET/det>7 5/NUM/nummod>4 kW/NOUN/compound>6 solar/ADJ/amod>6 panel/NOUN/compound>7 system/NOUN/obj>1 ./PUNCT/punct>1',
    ],
    [
      'wall (clause); wall (clause)',
      'The/DET/det>1 wall/NOUN/nsubj>4 is/AUX/cop>4 60/NUM/nummod>4 feet/NOUN/root>-1 (/PUNCT/punct>7 18/NUM/nummod>7 metres/NOUN/appos>4 )/PUNCT/punct>7 long/ADJ/amod>4 ./PUNCT/punct>4',
    ],
    [
      'singers; singers',
      'The/DET/det>1 choir/NOUN/nsubj>2 grew/VERB/root>-1 to/ADP/case>5 40/NUM/nummod>5 singers/NOUN/obl>2 ,/PUNCT/punct>7 up/ADV/advmod>9 from/ADP/case>9 30/NUM/obl>2 ./PUNCT/punct>2',
    ],
    [
      'Anna Berg (clause)',
      'Anna/PROPN/nsubj>2 Berg/PROPN/flat>0 earned/VERB/root>-1 $/SYM/obj>2 90,000/NUM/nummod>3 ./PUNCT/punct>2',
    ],
    [
      'north (clause)',
      'The/DET/det>1 north/NOUN/nsubj>6 (/PUNCT/punct>4 79/NUM/nummod>4 percent/NOUN/appos>1 )/PUNCT/punct>4 agrees/VERB/root>-1 ./PUNCT/punct>6',
    ],
    [
      'nothing; nothing',
      'The/DET/det>1 two/NUM/nsubj>2 agree/VERB/root>-1 with/ADP/case>5 31/NUM/nummod>5 percent/NOUN/obl>2 who/PRON/nsubj>7 vote/VERB/acl:relcl>5 ./PUNCT/punct>2',
    ],
    [
      'rose',
      'It/PRON/nsubj>1 needs/VERB/root>-1 another/DET/det>3 rose/NOUN/obj>1 or/CCONJ/cc>5 two/NUM/conj>3 ./PUNCT/punct>1',
    ],
    [
      'club (clause)',
      'The/DET/det>1 club/NOUN/nsubj>2 leads/VERB/root>-1 Holm/PROPN/obj>2 by/ADP/case>5 271/NUM/obl>2 ./PUNCT/punct>2',
    ],
    ['nothing', 'It/PRON/nsubj>1 costs/VERB/root>-1 $/SYM/obj>1 25/NUM/nummod>2 ./PUNCT/punct>1'],
    [
      'coats',
      'They/PRON/nsubj>1 take/VERB/root>-1 20/NUM/nummod>3 percent/NOUN/obj>1 off/ADP/case>6 all/DET/det>6 coats/NOUN/obl>1 ./PUNCT/punct>1',
    ],
    [
      'adults; small children',
      'Tickets/NOUN/nsubj>1 cost/VERB/root>-1 $/SYM/obj>1 50/NUM/nummod>2 for/ADP/case>5 adults/NOUN/nmod>2 and/CCONJ/cc>7 $/SYM/conj>2 20/NUM/nummod>7 for/ADP/case>11 small/ADJ/amod>11 children/NOUN/nmod>7 ./PUNCT/punct>1',
    ],
    [
      'fine (clause)',
      'A/DET/det>1 fine/NOUN/nsubj>6 of/ADP/case>3 $/SYM/nmod>1 50/NUM/nummod>3 was/AUX/aux:pass>6 paid/VERB/root>-1 for/ADP/case>8 speeding/NOUN/obl>6 ./PUNCT/punct>6',
    ],
    [
      'Holm; Berg Mills',
      'Holm/PROPN/compound>2 -1.3/NUM/nummod>2 %/SYM/nmod>4 Berg/PROPN/compound>4 Mills/PROPN/root>-1 -0.6/NUM/nummod>6 %/SYM/appos>4 ./PUNCT/punct>4',
    ],
    [
      'Holm (clause); Holm (clause)',
      'Holm/PROPN/nsubj>1 rose/VERB/root>-1 8/NUM/nummod>3 percent/NOUN/obj>1 to/ADP/case>5 $/SYM/obl>9 20/NUM/nummod>5 and/CCONJ/cc>9 Berg/PROPN/nsubj>9 fell/VERB/conj>1 ./PUNCT/punct>1',
    ],
    [
      'Holm (clause); Holm (clause)',
      'Holm/PROPN/nsubj>1 fell/VERB/root>-1 $/SYM/obj>1 2/NUM/nummod>2 ,/PUNCT/punct>7 or/CCONJ/cc>7 9/NUM/nummod>7 percent/NOUN/conj>9 as/SCONJ/mark>9 trade/NOUN/root>-1 slowed/VERB/acl>9 ./PUNCT/punct>1',
    ],
    [
      'children (clause)',
      'The/DET/det>1 children/NOUN/nsubj>7 under/ADP/case>4 the/DET/det>4 age/NOUN/nmod>1 of/ADP/case>6 5/NUM/nmod>4 sing/VERB/root>-1 ./PUNCT/punct>7',
    ],
    [
      'lift (clause); lift (clause)',
      'The/DET/det>1 lift/NOUN/nsubj>2 grew/VERB/root>-1 from/ADP/case>5 13/NUM/nummod>5 mm/NOUN/obl>2 ,/PUNCT/punct>5 by/ADP/case>9 2/NUM/nummod>9 mm/NOUN/obl>2 ,/PUNCT/punct>13 then/ADV/advmod>13 tests/NOUN/nsubj>2 ended/VERB/conj>2 ./PUNCT/punct>2',
    ],
    [
      'wood-fired ovens',
      'They/PRON/nsubj>1 built/VERB/root>-1 20/NUM/compound>5 wood/NOUN/compound>5 ‿-/PUNCT/punct>3 ‿fired/VERB/amod>6 ovens/NOUN/obj>1 ./PUNCT/punct>1',
    ],
    [
      'points; rebounds',
      'He/PRON/nsubj>1 made/VERB/root>-1 7/NUM/nummod>3 points/NOUN/obj>1 4/NUM/nummod>3 rebounds/NOUN/appos>3 ./PUNCT/punct>1',
    ],
    [
      'times',
      'Holm/PROPN/nsubj>1 costs/VERB/root>-1 6/NUM/nummod>4 times/NOUN/compound>4 earnings/NOUN/obj>1 ./PUNCT/punct>1',
    ],
    [
      'raising school fees (clause)',
      'Critics/NOUN/nsubj>1 scorned/VERB/root>-1 the/DET/det>3 greed/NOUN/obj>1 for/SCONJ/mark>7 raising/VERB/compound>7 school/NOUN/compound>7 fees/NOUN/obl>1 by/ADP/case>9 $/SYM/obl>1 20/NUM/nummod>9 ./PUNCT/punct>1',
    ],
    ['Holm (clause)', 'Holm/PROPN/compound>3 up/ADJ/amod>3 8/NUM/nummod>3 percent/NOUN/root>-1 ./PUNCT/punct>3'],
    [
      'Oslo flat (clause)',
      'Oslo/PROPN/nsubj>2 flat/PROPN/amod>0 fetched/VERB/root>-1 $/SYM/obj>2 900,000/NUM/nummod>3 ./PUNCT/punct>2',
    ],
    [
      'fuel-economy (clause)',
      'The/DET/det>3 fuel/NOUN/compound>1 ‿-/PUNCT/punct>1 ‿economy/NOUN/nsubj>4 reached/VERB/root>-1 30/NUM/nummod>6 mpg/NOUN/obj>4 ./PUNCT/punct>4',
    ],
    [
      'rents (clause)',
      'There/PRON/expl>1 was/VERB/root>-1 a/DET/det>3 rise/NOUN/nsubj>1 in/ADP/case>5 rents/NOUN/nmod>3 to/ADP/case>7 $/SYM/obl>1 900/NUM/nummod>7 ./PUNCT/punct>1',
    ],
    [
      'nothing; holm 40 (clause)',
      'the/DET/det>2 holm/NOUN/compound>2 40/NUM/nsubj>3 fell/VERB/root>-1 3/NUM/nummod>5 %/SYM/obl>3 ./PUNCT/punct>3',
    ],
    [
      'Holm (clause); shares (clause)',
      'It/PRON/nsubj>1 lifted/VERB/root>-1 rivals/NOUN/obj>1 such/ADJ/case>5 as/ADP/fixed>3 Holm/PROPN/nmod>2 up/ADV/advmod>1 9/NUM/nummod>8 percent/NOUN/obl>1 and/CCONJ/cc>10 shares/NOUN/conj>2 in/ADP/case>12 Berg/PROPN/nmod>10 down/ADV/advmod>1 2/NUM/nummod>15 percent/NOUN/obl>1 ./PUNCT/punct>1',
    ],
  ] as const) {
    it(`${sentenceOf(tree).text} → ${measured}`, () => assert.equal(measuredIn(tree), measured));
  }
});
