import assert from 'node:assert/strict';
import { Facts } from '../../src/pipeline/facts';
import { marks } from '../../src/stages/marks/marks';
import { checkerFor } from '../support/checkStage';
import { inputsFor } from '../support/inputs';

const check = checkerFor(
  marks,
  ({ pairs, stray }) => [...pairs, ...stray],
  mark =>
    'because' in mark
      ? mark.because
      : `${mark.style}${mark.closed ? '' : ' open'}${mark.inside === undefined ? '' : ' inside'}`,
);

describe('marks', () => {
  it('pairs curly marks', () => check('«“We won,”|double» she said.'));
  it('pairs entities, control characters and marks decoded twice', () => {
    check('«&quot;We won,&quot;|double» she said. «&ldquo;We did.&rdquo;|double»');
    check('«\u0093We won,\u0094|double» she said. «â€œWe did.â€\u009d|double»');
  });
  it('pairs straight marks', () => check('He called it «"a day for hope,"|double» then left.'));
  it('pairs straight with curly', () => check('He wrote: «"We are ready.”|double»'));
  it('pairs a mark of the wrong hand by its place', () => check('«”We won,”|double» she said.'));
  it('pairs doubled marks', () => check("«``We won,''|double» she said."));
  it('pairs doubled single marks, curly too', () => check('«‘‘We won,’’|double» she said. «“We did.’’|double»'));
  it('pairs guillemets', () =>
    check(
      'Die Zeitung schrieb \\«\\«gut\\»|guillemet\\» dazu.'.replace(
        /\\«\\«gut\\»\|guillemet\\»/u,
        '«\\«gut\\»|guillemet»',
      ),
    ));
  it('pairs guillemets set apart by blanks', () => check('She said: «\\« We won. \\»|guillemet» Then she left.'));
  it('leaves arrows between blanks alone', () => {
    check('Home \\» News \\» Business');
    check('\\« Previous');
    check('Next \\»\n\n«“We won,”|double» she said.');
    check('«“We \\« won,”|double» she said.');
  });
  it('tells a guillemet beside a word and without its other half', () =>
    check('He wrote gut«\\»|never-opened» to us.'));
  it('pairs low marks', () => check('She said «„wir kommen”|double» twice.'));
  it('sees single marks inside double ones', () =>
    check('«“They call it «‘the long walk,’|single inside» and so do I,”|double» he said.'));
  it('sees single marks of the British kind', () => check('«‘We don’t know the workers’ names,’|single» she said.'));
  it('leaves apostrophes alone', () => check('It’s the workers’ day in the ’90s, and rock ’n’ roll isn’t dead.'));
  it('takes an apostrophe that shortens a word for no mark', () => {
    check("«'Leave 'em in the '80s, ol' boy,'|single» she said.");
    check("He said «'it was th' wind an' the rain'|single» and left.");
  });
  it('leaves feet and inches alone', () => check('He is 5\'10" tall, and the plank is 12" wide.'));
  it('leaves the attributes of markup alone', () =>
    check('See <a href="https://example.org" title="">the map</a> now.'));
  it('pairs behind an emoji', () => check('😀 «“Yes!”|double» 😀'));
  it('lets a quotation go on in the next paragraph', () =>
    check('«“We came by night.|double open»\n\n«“We left by day.”|double»'));
  it('tells a quotation that never closes', () =>
    check('He said: ««“|never-closed»We came by night.|double open»\n\nThen he left.'));
  it('tells a quotation that never opens', () => check('We came by night,«”|never-opened» he said.'));
  it('loses no other paragraph to an odd mark', () =>
    check('We came by night,«”|never-opened» he said.\n\n«“We left,”|double» she said.'));
  it('loses no other quotation to an odd mark', () => check('A «“|never-closed»word and «“another”|double» one.'));

  it('takes twice the time for twice the marks', () => {
    const count = (text: string): number => new Facts(inputsFor(text)).get(marks).pairs.length;
    assert.equal(count('"a'.repeat(100_000)), 50_000);
  });
  it('leaves marks with nothing between them alone', () => {
    check('He said "" and “”.');
    assert.equal(new Facts(inputsFor('"'.repeat(100_000))).get(marks).pairs.length, 0);
  });
});
