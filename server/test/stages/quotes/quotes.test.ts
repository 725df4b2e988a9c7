import assert from 'node:assert/strict';
import { Facts } from '../../../src/pipeline/facts';
import { entities } from '../../../src/stages/entities/entities';
import { quotes } from '../../../src/stages/quotes/quotes';
import type { Quote } from '../../../src/types/quote';
import { checkerFor } from '../../support/checkStage';
import { inputsFor } from '../../support/inputs';

/** “DIRECT of Ann Lee”: the mention that says it, in the article's words; `+` where it goes on with an earlier part. */
function label(quote: Quote, facts: Facts): string {
  if (quote.kind === 'scare') {
    return 'SCARE';
  }
  const { text } = facts.article;
  const speaker = quote.speaker === undefined ? 'nobody' : text.slice(quote.speaker.start, quote.speaker.end);
  return `${quote.kind.toUpperCase()} of ${speaker}${quote.continues === undefined ? '' : ' +'}`;
}

const check = checkerFor(quotes, found => found, label);

/** What one quote is said to be besides its kind and speaker. */
const checkOne = (pick: (quote: Quote, text: string) => unknown, text: string, expected: unknown): void =>
  assert.deepEqual(
    new Facts(inputsFor(text))
      .get(quotes)
      .filter(({ kind }) => kind !== 'scare')
      .map(quote => pick(quote, text)),
    expected,
  );

const cut = (text: string, span: { start: number; end: number } | undefined): string | undefined =>
  span && text.slice(span.start, span.end);

describe('quotes: attribution', () => {
  it('behind, subject first', () => check('«“We will rebuild the bridge,”|DIRECT of Maria Keller» Maria Keller said.'));
  it('behind, inverted', () =>
    check('«“We will rebuild the bridge,”|DIRECT of Maria Keller» said Maria Keller, the mayor of Dunmore.'));
  it('behind, with straight marks', () => check('«"We will rebuild the bridge,"|DIRECT of she» she said.'));
  it('before, with a comma', () => check('Maria Keller said, «“We will rebuild the bridge.”|DIRECT of Maria Keller»'));
  it('before, with a colon', () =>
    check('Maria Keller told reporters on Tuesday: «“We will rebuild the bridge.”|DIRECT of Maria Keller»'));
  it('across an apposition', () =>
    check('«“We will rebuild it,”|DIRECT of Maria Keller» Maria Keller, who has led the town since 2011, said.'));
  it('across an apposition that nobody closed', () =>
    check('«“We will rebuild it,”|DIRECT of Maria Keller» Maria Keller, head of the bridge commission told Reuters.'));
  it('across a description and a clause', () =>
    check('Ann Lee, an official at the port, which closed in May, said: «“We will rebuild it.”|DIRECT of Ann Lee»'));
  it('in a title, without marks, only of somebody named', () => {
    check('Hundreds told to leave the town\n\nThe water rose all night, and nobody slept in the houses by the river.');
    check(
      '«Bridge will be rebuilt|INDIRECT of Maria Keller», Maria Keller says\n\nThe water rose all night by the river.',
    );
  });
  it('past what a phrase says of the person', () => {
    check('«“We will rebuild it,”|DIRECT of Maria Keller» Maria Keller of the Builders’ Union said.');
    check('Maria Keller (Arabic: ماريا), who came late, said: «“We will rebuild it.”|DIRECT of Maria Keller»');
    check('«“We will rebuild it,”|DIRECT of a friend of Maria Keller» a friend of Maria Keller said.');
  });
  it('across words of time', () => check('The mayor on Saturday said: «“We will rebuild it.”|DIRECT of The mayor»'));
  it('of the person a clause describes', () =>
    check('They followed an attack on Maria Keller, who said: «“We will rebuild it.”|DIRECT of Maria Keller»'));
  it('by a description', () =>
    check('«“We will rebuild it,”|DIRECT of a spokeswoman for the town» a spokeswoman for the town said.'));
  it('by one of several', () => {
    check('Officials came. «“There will be a law,”|DIRECT of one of them» one of them said.');
    check('Officials came. «“There will be a law,”|DIRECT of two of them» said two of them.');
  });
  it('by two together', () =>
    check('«“We will rebuild it,”|DIRECT of Keller and Lopez» Keller and Lopez said in a joint statement.'));
  it('by two together, each with a description', () => {
    check(
      'Ann Lee, the mayor of the town, and Juan Lopez, who runs the port, said «they would pay|INDIRECT of Ann Lee, the mayor of the town, and Juan Lopez».',
    );
    checkOne(
      ({ speakers }) => speakers,
      'Ann Lee, the mayor of the town, and Juan Lopez told reporters that they would pay.',
      [['person:ann-lee', 'person:juan-lopez']],
    );
  });
  it('by two together, with a place in between', () =>
    check(
      'Ann Lee, the mayor of Dunmore, and Juan Lopez, who runs it, said «they would pay|INDIRECT of Ann Lee, the mayor of Dunmore, and Juan Lopez».',
    ));
  it('by the second of two alone where the first does something else', () =>
    check('They met Ann Lee, the mayor, and Juan Lopez said «they would pay|INDIRECT of Juan Lopez».'));
  it('split by its cue', () =>
    check(
      '«“We will rebuild it,”|DIRECT of Maria Keller» Maria Keller said. «“It will take a year.”|DIRECT of Maria Keller +»',
    ));
  it('split within its sentence', () =>
    check('«“We will,”|DIRECT of Keller» Keller said, «“rebuild what we have lost here.”|MIXED of Keller»'));
  it('in the paragraph before', () =>
    check(
      '«“We will rebuild it,”|DIRECT of she» she said.\n\n«“It will take a year.|DIRECT of she +»\n\n«“Then we will see.”|DIRECT of she +»',
    ));
  it('of “adding”, by whoever spoke before', () =>
    check('«“We will,”|DIRECT of Keller» Keller said, adding: «“It will take a year.”|DIRECT of Keller»'));
  it('behind a sentence about somebody', () =>
    check('Maria Keller was furious.\n\n«“Nobody asked us.”|DIRECT of Maria Keller»'));
  it('by nobody where the sentence before is about others', () =>
    check('Maria Keller runs the town. Not everybody was glad. «“And who pays for my fish?”|DIRECT of nobody»'));
  it('by whom the sentence before describes, not by a thing', () => {
    check(
      '«“We lost it,”|DIRECT of Ann Lee» Ann Lee said.\n\nHer neighbour was less patient. «“They told us it would hold.”|DIRECT of Her neighbour»',
    );
    check('The bridge was closed in May.\n\n«“They told us that it would hold.”|DIRECT of nobody»\n\nIt rained.');
  });
  it('by nobody beneath a new title', () =>
    check(
      'Dunmore is dry\n\nKeller said that «the town would pay|INDIRECT of Keller».\n\n## The market\n\n«“And who pays for my fish?”|DIRECT of nobody»',
    ));
  it('by nobody in a title', () =>
    check(
      'Dunmore is dry\n\nKeller said that «the town would pay|INDIRECT of Keller».\n\n## «‘He didn’t ask me’|DIRECT of nobody»\n\nThe market was closed on Monday.',
    ));
  it('of nobody where what the marks hold is so called', () =>
    check('The so-called «“road to the sky”|SCARE» was closed in May. The self-styled «“Captain Blue”|SCARE» left.'));
  it('with a dash and a name', () => check('«“We will rebuild it.”|DIRECT of Maria Keller» — Maria Keller'));
  it('with a verb that no list has', () => check('«“We will rebuild it,”|DIRECT of Keller» Keller sputtered.'));
  it('beside an emoji', () => check('😀 «“We will rebuild it,”|DIRECT of Keller» Keller said.'));
  it('behind a question', () => check('«“Who will pay for it?”|DIRECT of Keller» Keller asked.'));
  it('of an unnamed source', () =>
    check(
      '«“Nobody asked us,”|DIRECT of two officials familiar with the plan» two officials familiar with the plan said.',
    ));
  it('of whoever an adjective behind the noun describes', () => {
    check(
      'A person familiar with the talks, who spoke on condition of anonymity because they were private, said «the deal was close|INDIRECT of A person familiar with the talks».',
    );
    check('«“The deal is close,”|DIRECT of officials close to the port» said officials close to the port.');
    check(
      'Lawyers directly involved in the case said: «“Nobody asked us.”|DIRECT of Lawyers directly involved in the case»',
    );
  });
  it('of nobody whom an adjective behind its verb describes', () =>
    check('Two officials were familiar with the plan. The plan said little.'));
  it('FIXME of a report, whose authors the article may name', () =>
    check('The report said: «“Nobody was asked about it.”|DIRECT of The report»'));
});

describe('quotes: kinds', () => {
  it('a fragment in a reported clause is mixed', () =>
    check('Keller said the bridge was «“beyond repair”|MIXED of Keller» after the flood.'));
  it('a word of irony is nobody’s', () => check('The town’s «“repairs”|SCARE» took eleven years.'));
  it('a foreign word is nobody’s', () => check('They are «"la familia"|SCARE» here.'));
  it('a title of a work is nobody’s', () => check('She sang «“The River of Stones”|SCARE» at the fair.'));
  it('a term is nobody’s', () => check('The «“safe harbor for all ships”|SCARE» rule ended in May.'));
  it('marks within marks are not counted twice', () =>
    check('«“They call it «‘the long walk,’|SCARE» and so do I,”|DIRECT of he» he said.'));
  it('the whole reported content of a mixed quote is known', () =>
    checkOne((quote, text) => cut(text, quote.content), 'Keller said that the bridge was “beyond repair” now.', [
      'the bridge was “beyond repair” now',
    ]));
});

describe('quotes: indirect speech', () => {
  it('behind a cue and “that”', () => check('Keller said that «the bridge would stay closed|INDIRECT of Keller».'));
  it('behind a bare cue', () => check('Keller said «the bridge would stay closed|INDIRECT of Keller».'));
  it('as an infinitive', () => check('Keller promised «to close the bridge at once|INDIRECT of Keller».'));
  it('behind “pointed out”', () => check('Keller pointed out that «the bridge would stay closed|INDIRECT of Keller».'));
  it('up to the clause that governs it', () =>
    check('While Keller said «the bridge would open|INDIRECT of Keller», the council kept it closed.'));
  it('of whoever the main clause names', () =>
    check('Noting that «the bridge was closed|INDIRECT of Keller», Keller left the room.'));
  it('behind a noun for something said', () =>
    check('They heard Keller’s claim that «the bridge was safe|INDIRECT of Keller».'));
  it('FIXME of a noun that is itself a subject: what is said ends before the sentence’s own verb', () =>
    check('Keller’s claim that «the bridge was safe did not last|INDIRECT of Keller».'));
  it('before its cue', () => check('«The bridge would stay closed|INDIRECT of Keller», Keller said.'));
  it('“according to”', () => check('According to Keller, «the bridge would stay closed|INDIRECT of Keller».'));
  it('behind “told” and somebody', () =>
    check('Keller told the council that «the bridge would stay closed|INDIRECT of Keller».'));
  it('not in a claim that is a noun', () => check('The claims of the owners were heard in June.'));
  it('not in an object', () => check('Keller said little at the meeting.'));
});

describe('quotes: where and by whom passed on', () => {
  const outlet = (text: string, expected: readonly (string | undefined)[]): void =>
    checkOne(quote => quote.outlet, text, expected);

  it('“told CNN”', () => outlet('“We will rebuild it,” Maria Keller told CNN on Tuesday.', ['CNN']));
  it('“told reporters” names no outlet', () => outlet('“We will rebuild it,” Keller told reporters.', [undefined]));
  it('“tweeted”', () => outlet('“We will rebuild it,” Keller tweeted.', ['Twitter']));
  it('“posted to Facebook”', () => outlet('“We will rebuild it,” Keller posted to Facebook.', ['Facebook']));
  it('a block of another outlet', () =>
    outlet('The town waits.\n\nAccording to Fox News:\n\n“We will rebuild it,” Maria Keller said.', ['Fox News']));
  it('the cue is the reporting word alone', () =>
    checkOne((quote, text) => cut(text, quote.cue), '“We will rebuild it,” Keller had said.', ['said']));

  it('the cue is the one before where two share a subject', () =>
    checkOne(
      ({ cue }, text) => cut(text, cue),
      'Keller called it “a disgrace for the town” and said that it would be sold.',
      ['called', 'said'],
    ));

  it('whoever passes it on is not the speaker', () => {
    const text = 'President Maria Keller said Minister Juan Lopez told her that the town “would not wait.”';
    const facts = new Facts(inputsFor(text));
    const names = new Map(facts.get(entities).map(({ key, name }) => [key, name]));
    const quote = facts.get(quotes).find(({ kind }) => kind === 'mixed');
    assert.deepEqual(
      quote!.speakers.map(key => names.get(key)),
      ['Juan Lopez'],
    );
    assert.equal(names.get(quote!.relay!), 'Maria Keller');
  });

  it('what an outlet reports in marks has speakers of its own, and the outlet passes it on', () => {
    const text = '“The mayor Maria Keller said the bridge would stay closed,” The Washington Post reported on Monday.';
    const facts = new Facts(inputsFor(text));
    const names = new Map(facts.get(entities).map(({ key, name }) => [key, name]));
    const [report, inner] = facts.get(quotes);
    assert.equal(cut(text, report!.speaker), 'The Washington Post');
    assert.equal(cut(text, inner), 'the bridge would stay closed');
    assert.deepEqual(
      [names.get(inner!.speakers[0]!), names.get(inner!.relay!), inner!.outlet],
      ['Maria Keller', 'The Washington Post', 'The Washington Post'],
    );
  });

  it('a source passes on what others say', () => {
    const text = 'According to The Washington Post, Maria Keller left the town, saying it would rain.';
    const facts = new Facts(inputsFor(text));
    const names = new Map(facts.get(entities).map(({ key, name }) => [key, name]));
    const said = facts.get(quotes).find(quote => cut(text, quote) === 'it would rain');
    assert.deepEqual([names.get(said!.relay!), said!.outlet], ['The Washington Post', 'The Washington Post']);
  });

  it('a paper that reports what an official says leaves the official their words', () =>
    check(
      'Reuters reported that «an official had said «the bridge would close|INDIRECT of an official»|INDIRECT of Reuters».',
    ));

  it('an outlet’s report stands whole before its cue, and who it names speaks within it', () =>
    check(
      '«Maria Keller has asked the council «to help the dockers who want to claim wages|INDIRECT of Maria Keller»|INDIRECT of Reuters», Reuters reports.',
    ));

  it('an unnamed source has words but no name', () =>
    checkOne(
      (quote, text) => [cut(text, quote.speaker), quote.speakers],
      '“Nobody asked us,” a senior official said.',
      [['a senior official', []]],
    ));
});

describe('quotes: confidence', () => {
  it('is certain beside a cue, a guess without one', () =>
    checkOne(
      quote => [quote.because, quote.confidence],
      '“We will rebuild it,” Keller said.\n\nThe crowd cheered the words “nobody will close it ever” for long.',
      [
        ['cue-behind', 'certain'],
        ['subject-of-the-sentence', 'guess'],
      ],
    ));
});

describe('quotes: endless lines', () => {
  const read = (piece: string): readonly Quote[] =>
    new Facts(inputsFor(piece.repeat(100_000 / piece.length))).get(quotes);

  for (const piece of ['"', 'said ']) {
    it(`hold nothing that is said: ${piece}`, () => assert.deepEqual(read(piece), []));
  }

  for (const piece of ['“a” he said ', 'Smith said that ']) {
    it(`are read to their end: ${piece}`, () => assert.ok(read(piece).at(-1)!.end > 99_900));
  }
});
