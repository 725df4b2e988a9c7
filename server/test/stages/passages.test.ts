import assert from 'node:assert/strict';
import { Facts } from '../../src/pipeline/facts';
import { passages } from '../../src/stages/passages/passages';
import { inputsFor } from '../support/inputs';
import { readMarks, writeMarks } from '../support/marks';
import { passageMarks } from '../support/passageMarks';
import { textOf } from '../../src/text/span';

/** Every part but the body is marked. */
function check(marked: string): void {
  const { text } = readMarks(marked);
  assert.equal(writeMarks(text, passageMarks(new Facts(inputsFor(text)))), marked);
}

const dateOf = (text: string, uri?: string): string | undefined => new Facts(inputsFor(text, uri)).get(passages).date;

const body = 'It rained all night, and the river rose.';

describe('passages', () => {
  describe('headline', () => {
    it('is a first line that is no sentence', () => check(`«Dockers shut Port Salvey|headline»\n\n${body}`));
    it('may hold curly quotes and emoji', () => check(`«Gate tests ‘never took place’ 🚪|headline»\n\n${body}`));
    it('may be a question', () => check(`«What went wrong at the gate?|headline»\n\n${body}`));
    it('in title case may have a stop', () =>
      check(`«Dockers Shut Second Harbour. Ministers Worried.|headline»\n\n${body}`));
    it('in capitals may have a stop', () => check(`«ROWING - SALVEY BEATS VELKOV IN FINAL.|headline»\n${body}`));
    it('with a stop is known by the dateline under it', () =>
      check(`«Gate fails for the second time in a month.|headline»\n\n««DUBLIN|place» —|dateline» ${body}`));
    it('is a Markdown heading without its marks', () =>
      check(`# «The bakery|headline»\n\n${body}\n\n## «The gate|subhead»\n\n${body}`));
    it('stands under a label', () =>
      check(`«OPINION|metadata»\n«The price of a crane in the harbour|headline»\n\n${body}`));
    it('is not a first sentence', () => check(`${body}\n\n${body}`));
    it('is not a quotation', () => check(`“They are back”\n\n${body}`));
    it('is not a first sentence full of names', () =>
      check(`Salvey: The Harbour Board of Port Salvey received a delegation of Czech visitors.\n\n${body}`));
  });

  describe('byline', () => {
    it('names who wrote it', () =>
      check(`«The gate|headline»\n\n«By Nuala Brannigan and J. K. Moore|byline»\n\n${body}`));
    it('may stand in Markdown’s emphasis, with a date', () =>
      check(`«The gate|headline, 2026-02-28»\n\n«**By Hattie Lunn** | February 28, 2026|byline»\n\n${body}`));
    it('is followed by its agency', () =>
      check(`«The gate failed|headline»\n«By Tom Achterberg|byline»\n«Meridian News|metadata»\n${body}`));
    it('may stand behind a standfirst', () =>
      check(`«The gate|headline»\n\nThe gate failed. Nobody knows why.\n\n«By Nuala Brannigan|byline»\n\n${body}`));
    it('is no sentence', () => check(`By Friday the river had fallen.\n\n${body}`));
  });

  describe('dateline', () => {
    it('has place, date and agency', () =>
      check(`««GUATEMALA CITY|place», «Jan. 16|date» («Reuters|agency») –|dateline» ${body}`));
    it('has a country', () => check(`««PORT SALVEY, Ireland|place», «March 4, 2026|date» —|dateline» ${body}`));
    it('has no-break blanks', () =>
      check(`««LEEDS|place»,\u00a0«Feb.\u00a09|date» («Meridian|agency»)\u00a0-|dateline» ${body}`));
    it('has a place alone', () => check(`««CAIRO|place» -|dateline» ${body}`));
    it('in small letters has an agency or a date', () => check(`««New York|place» («AFP|agency») –|dateline» ${body}`));
    it('has an agency between strokes', () =>
      check(`««LONDON|place», «5 February|date» /«Meridian|agency»/ --|dateline» ${body}`));
    it('has an agency alone', () => check(`«(«Meridian|agency») —|dateline» ${body}`));
    it('has a weekday', () => check(`««DUBLIN|place», «Monday|date» –|dateline» ${body}`));
    it('may follow a note', () =>
      check(`This is a summary of the news. It was written by hand.\n\n««VELKOV|place» –|dateline» ${body}`));
    it('is a place that the lists know before a colon', () => {
      check(`««KARACHI|place»:|dateline» The river rose.\n\n${body}`);
      check(`««Nagpur, India|place», «Mar 3|date»:|dateline» The river rose.\n\n${body}`);
      check(`««Austin, TX|place» –|dateline» The river rose.\n\n${body}`);
      check(`««NEW DELHI|place»|dateline» | The river rose.\n\n${body}`);
      check(`««Lahore|place» («Dawn|agency»):|dateline» The river rose.\n\n${body}`);
    });
    it('is no speaker before a colon, and no word', () =>
      check(`PRESENTER: The river rose.\n\nMARLOWE: It did.\n\n${body}`));
    it('may have date and agency without a dash', () =>
      check(`««New Delhi|place», «Mar 3|date» («PTI|agency»)|dateline» The river rose.\n\n${body}`));
    it('may be a press release’s', () =>
      check(`««BOSTON|place»--(«BUSINESS WIRE|agency»)--|dateline»The river rose.\n\n${body}`));
    it('is not a speaker’s label, though a town has that name', () =>
      check(`KELLER: The river rose.\n\nLOPEZ: Who pays for it?`));
    it('may be a line of its own', () => check(`«««LINZ, AUSTRIA|place»|dateline»|metadata»\n\n${body}`));
    it('is not a word of announcement', () => check(`EXCLUSIVE – ${body}\n\nLIVE UPDATES — ${body}`));
    it('is not any word before a dash', () => check(`Mehmet Roe — rower and baker — has been ill.\n\n${body}`));
  });

  describe('subheads', () => {
    it('are lines in single marks where what is said stands in double ones', () =>
      check(`“We left at dawn,” she said.\n\n«'Nobody slept.'|subhead»\n\n${body}`));
    it('are no lines in single marks where all that is said stands in those', () =>
      check(`‘We left at dawn,’ she said.\n\n‘Nobody slept.’\n\n${body}`));
    it('are short lines within the body', () => check(`${body}\n\n«The gate|subhead»\n\n${body}`));
    it('are entries of a live blog, questions too', () =>
      check(`${body}\n\n«22:40 What went wrong?|subhead»\n\n${body}\n\n«9.15pm Trains stopped|subhead»\n\n${body}`));
    it('are not speech', () => check(`${body}\n\n“Nobody came”\n\n${body}`));
    it('are not items of a list', () => check(`${body}\n\n- One man is missing\n- The bridge is closed\n\n${body}`));
  });

  describe('blocks', () => {
    it('are another outlet’s words, up to the next part', () =>
      check(
        `${body}\n\n«According to the Harbour Gazette:|lead-in»\n\n«${body}\n\n${body}|words of Harbour Gazette»\n\n«Read more: The gate|boilerplate»\n\n${body}`,
      ));
    it('follow an outlet that reports', () =>
      check(`${body}\n\n«Reuters reports:|lead-in»\n\n«${body}|words of Reuters»`));
    it('do not follow a person who says', () => check(`${body}\n\n«Okafor said:|lead-in»\n\n“${body}”`));
    it('follow an announcement', () => check(`${body} ${body} ${body} ${body} This is the story:\n\n«${body}|theirs»`));
  });

  describe('boilerplate', () => {
    it('tells where somebody is to be followed', () =>
      check(`${body}\n\n«Follow Rosa Quintero on Instagram @rosaq.|boilerplate»`));
    it('is no road that police follow', () => check(`${body}\n\nFollow the river on foot, the mayor said.`));
    it('is known by its phrases', () =>
      check(
        `«Skip to main content|boilerplate»\n«The gate failed again|headline»\n\n${body}\n\n«ADVERTISEMENT|boilerplate»\n\n${body}\n\n«© 2026 Daily Wharf|boilerplate»`,
      ));
    it('is a page’s place in its site', () => check(`«Home \\» News \\» Business|boilerplate»\n${body}`));
    it('takes the links behind it', () =>
      check(
        `${body}\n\n«You may also like|boilerplate»\n«The price of a crane|boilerplate»\n«Ten recipes for jam|boilerplate»`,
      ));
    it('leaves the subhead behind it', () =>
      check(`${body}\n\n«Advertisement|boilerplate»\n\n«The gate|subhead»\n\n${body}`));
    it('is not a sentence that begins alike', () =>
      check(
        `More from the left than from the right voted for it.\n\nCopyright law is to change, lawyers say.\n\n${body}`,
      ));
    it('is not what somebody says', () =>
      check(`“Tickets that have been passed on may be cancelled under our terms of use,” the letter said.\n\n${body}`));
  });

  describe('date', () => {
    it('stands in the front matter', () =>
      assert.equal(dateOf(`---\ntitle: x\ndate: 2026-03-06\n---\n\n${body}`), '2026-03-06'));
    it('stands in a line of its own', () =>
      assert.equal(dateOf(`The gate\n\nPublished March 20, 2026\n\n${body}`), '2026-03-20'));
    it('is told by a line with an abbreviated month', () =>
      assert.equal(dateOf(`The gate\n\nPosted: Nov. 3, 2026\n\n${body}`), '2026-11-03'));
    it('stands in the dateline, when it gives the year', () =>
      assert.equal(dateOf(`DUBLIN, 5 March 2026 (Meridian) – ${body}`), '2026-03-05'));
    it('stands in the file’s name', () => assert.equal(dateOf(body, 'file:///news/2026-03-04-gate.txt'), '2026-03-04'));
    it('is not known from “2 hours ago”', () =>
      assert.equal(dateOf(`The gate\nPublished 2 hours ago\n${body}`), undefined));
    it('is not a number in the file’s name', () => assert.equal(dateOf(body, 'file:///news/20261399.txt'), undefined));
  });

  describe('text of every make', () => {
    it('CRLF, byte-order mark, NBSP lines, no final newline', () =>
      check(`\uFEFF«The gate|headline»\r\n\u00a0\r\n«By Hattie Lunn|byline»\r\n\r\n${body}`));
    it('hard-wrapped copy with indents', () => {
      const text =
        'The gate\n\n    The strike that has closed the harbour entered its second\nweek on Monday with no new talks in sight, and dockers said\nthey would stay.\n';
      assert.equal(new Facts(inputsFor(text)).get(passages).all.length, 2);
    });
    it('a line that ends in a small word', () =>
      check(`Divers have found the chief mate of the\nMarta and two sailors.\n\n${body}`));
    it('a sentence that is broken in its midst', () =>
      check(`«The gate|headline»\n\nThe dockers have gone home, and nobody knows\nwhen they will be back.\n${body}`));
    it('a headline over a longer paragraph without a blank line', () =>
      check(`«Minister calls the closing of the harbour a tragedy|headline»\n${body} ${body} ${body} ${body}`));
    it('a list in small letters', () => check(`«You need for it:|lead-in»\nflour\nbutter and salt`));
    it('right-to-left marks at the edges', () => check(`«The gate|headline»\n\n\u200f${body}\u200e`));
    it('nothing at all', () => check(''));
  });

  for (const [what, text] of Object.entries({
    'lead-ins': 'Okafor said:\n'.repeat(8_000),
    outlets: 'According to the Gazette:\nIt rained.\n'.repeat(2_700),
    titles: 'The gate\n'.repeat(11_000),
    'one line of capitals': 'A'.repeat(100_000),
    'one line of names': 'Ann Roe '.repeat(12_500),
    colons: 'A. '.repeat(33_000) + ':',
    advertisements: 'Advertisement\nThe gate\n'.repeat(4_500),
  })) {
    // How long that takes is measured by `npm run bench hostile`.
    it(`are told without an end: ${what}`, () => {
      const { all } = new Facts(inputsFor(text)).get(passages);
      assert.equal(
        all
          .map(span => textOf(text, span))
          .join('')
          .replace(/\s/gu, ''),
        text.replace(/\s/gu, ''),
      );
    });
  }
});
