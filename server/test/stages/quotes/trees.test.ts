import assert from 'node:assert/strict';
import { Facts } from '../../../src/pipeline/facts';
import { quotes } from '../../../src/stages/quotes/quotes';
import { inputsFor } from '../../support/inputs';
import { writeMarks } from '../../support/marks';
import { sentenceOf } from '../../support/trees';

/** Draws a sentence's tree and expects what is reported in it, as “words|of whom”. */
function check(tree: string, marked: string): void {
  const { text, readings } = sentenceOf(tree);
  const found = new Facts({ ...inputsFor(text), readings }).get(quotes);
  const marks = found.map(({ start, end, kind, speaker }) => ({
    start,
    end,
    label: `${kind.toUpperCase()} of ${speaker === undefined ? 'nobody' : text.slice(speaker.start, speaker.end)}`,
  }));
  assert.equal(writeMarks(text, marks), marked);
}

describe('quotes: by the tree', () => {
  it('the object of a verb that is an act of speech', () =>
    check(
      'Keller/PROPN/nsubj>1 criticised/VERB/root>-1 the/DET/det>3 plan/NOUN/obj>1 for/ADP/case>6 its/PRON/nmod:poss>6 cost/NOUN/obl>1 ./PUNCT/punct>1',
      'Keller criticised «the plan for its cost|INDIRECT of Keller» .',
    ));

  it('not the object of any other verb', () =>
    check(
      'Keller/PROPN/nsubj>1 crossed/VERB/root>-1 the/DET/det>3 bridge/NOUN/obj>1 ./PUNCT/punct>1',
      'Keller crossed the bridge .',
    ));

  it('not what somebody only means to discuss', () =>
    check(
      'They/PRON/nsubj>1 met/VERB/root>-1 to/PART/mark>3 discuss/VERB/advcl>1 the/DET/det>5 plan/NOUN/obj>3 ./PUNCT/punct>1',
      'They met to discuss the plan .',
    ));

  it('not a word without more: “mentioned it”', () =>
    check(
      'Keller/PROPN/nsubj>1 mentioned/VERB/root>-1 it/PRON/obj>1 twice/ADV/advmod>1 ./PUNCT/punct>1',
      'Keller mentioned it twice .',
    ));

  it('what somebody spoke about', () =>
    check(
      'Keller/PROPN/nsubj>1 spoke/VERB/root>-1 about/ADP/case>4 the/DET/det>4 bridge/NOUN/obl>1 ./PUNCT/punct>1',
      'Keller spoke about «the bridge|INDIRECT of Keller» .',
    ));

  it('the doubt that somebody expressed', () =>
    check(
      'Keller/PROPN/nsubj>1 expressed/VERB/root>-1 doubt/NOUN/obj>1 that/SCONJ/mark>7 the/DET/det>5 bridge/NOUN/nsubj>7 would/AUX/aux>7 hold/VERB/acl>2 ./PUNCT/punct>1',
      'Keller expressed doubt that «the bridge would hold|INDIRECT of Keller» .',
    ));

  it('the subject of a passive, by whoever stands behind “by”', () =>
    check(
      'The/DET/det>1 decision/NOUN/nsubj:pass>3 was/AUX/aux:pass>3 announced/VBN/root>-1 by/ADP/case>5 Keller/PROPN/obl:agent>3 ./PUNCT/punct>3',
      '«The decision|INDIRECT of Keller» was announced by Keller .',
    ));

  it('both parts of what a cue interrupts', () =>
    check(
      'The/DET/det>1 bridge/NOUN/nsubj>7 ,/PUNCT/punct>4 Keller/PROPN/nsubj>4 said/VERB/parataxis>7 ,/PUNCT/punct>4 has/AUX/aux>7 failed/VERB/root>-1 ./PUNCT/punct>7',
      '«The bridge|INDIRECT of Keller» , Keller said , «has failed|INDIRECT of Keller» .',
    ));

  it('a clause up to a relative one that ends it', () =>
    check(
      'Keller/PROPN/nsubj>1 said/VERB/root>-1 she/PRON/nsubj>4 would/AUX/aux>4 rebuild/VERB/ccomp>1 the/DET/det>6 bridge/NOUN/obj>4 ,/PUNCT/punct>9 which/PRON/nsubj>9 closed/VERB/acl:relcl>6 ./PUNCT/punct>1',
      'Keller said «she would rebuild the bridge|INDIRECT of Keller» , which closed .',
    ));

  it('of whom a relative clause tells, not of “who”', () =>
    check(
      'The/DET/det>1 mayor/NOUN/nsubj>10 ,/PUNCT/punct>4 who/PRON/nsubj>4 says/VBZ/acl:relcl>1 the/DET/det>6 town/NOUN/nsubj>8 is/AUX/cop>8 safe/ADJ/ccomp>4 ,/PUNCT/punct>4 left/VERB/root>-1 ./PUNCT/punct>10',
      'The mayor , who says «the town is safe|INDIRECT of The mayor» , left .',
    ));

  it('of the subject, not of what stands right before the cue', () =>
    check(
      'People/NOUN/nsubj>5 marching/VERB/acl>0 through/ADP/case>4 the/DET/det>4 streets/NOUN/obl>1 said/VERB/root>-1 they/PRON/nsubj>8 would/AUX/aux>8 stay/VERB/ccomp>5 ./PUNCT/punct>5',
      'People marching through the streets said «they would stay|INDIRECT of People marching through the streets» .',
    ));

  it('not what the main clause tells behind a cue beneath it', () =>
    check(
      'After/SCONJ/mark>3 the/DET/det>2 union/NOUN/nsubj>3 objected/VERB/advcl>8 ,/PUNCT/punct>3 the/DET/det>6 case/NOUN/nsubj:pass>8 was/AUX/aux:pass>8 moved/VBN/root>-1 ./PUNCT/punct>8',
      'After the union objected , the case was moved .',
    ));

  it('not of a participle that only names a thing', () =>
    check(
      'She/PRON/nsubj>1 sang/VERB/root>-1 a/DET/det>3 song/NOUN/obj>1 called/VBN/acl>3 “Rain/PROPN/xcomp>4 tonight”/PROPN/flat>5 ./PUNCT/punct>1',
      'She sang a song called «“Rain tonight”|SCARE of nobody» .',
    ));

  it('the outermost of reports within reports', () =>
    check(
      'Keller/PROPN/nsubj>1 said/VERB/root>-1 they/PRON/nsubj>4 had/AUX/aux>4 promised/VERB/ccomp>1 to/PART/mark>6 rebuild/VERB/xcomp>4 the/DET/det>8 bridge/NOUN/obj>6 ./PUNCT/punct>1',
      'Keller said «they had promised to rebuild the bridge|INDIRECT of Keller» .',
    ));
});
