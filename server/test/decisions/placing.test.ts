import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorOf } from '../../src/decisions/anchoring';
import { placeOf, type Placed } from '../../src/decisions/placing';
import { textOf } from '../../src/text/span';
import { fixtures } from '../support/fixtures';
import { readMarks, writeMarks } from '../support/marks';

/** Anchors what is marked in `before`, and expects it to be found as it is marked in `after`; with nothing marked there, to be lost. */
function check(before: string, after: string): void {
  const told = readMarks(before);
  const { text } = readMarks(after);
  const placed = placeOf(text, anchorOf(told.text, told.marks[0]!));
  assert.equal(writeMarks(text, placed === undefined ? [] : [{ ...placed, label: placed.how }]), after);
}

const strike =
  'Marta Ruiz leads the union. The port was shut on Monday, and «Ruiz|» told the dockers to stay at home for the week.';

describe('anchors', () => {
  it('are found where they were', () =>
    check(
      strike,
      'Marta Ruiz leads the union. The port was shut on Monday, and «Ruiz|here» told the dockers to stay at home for the week.',
    ));

  it('move with what is put in above, even where the same word stands in their old place', () =>
    check(
      strike,
      'Ruiz met the press.\n\nMarta Ruiz leads the union. The port was shut on Monday, and «Ruiz|moved» told the dockers to stay at home for the week.',
    ));

  it('are found though everything before or behind them was rewritten', () => {
    check(
      strike,
      'Nobody worked 🙂. A week later «Ruiz|moved» told the dockers to stay at home for the week. Marta Ruiz leads them.',
    );
    check(strike, 'Marta Ruiz leads the union. The port was shut on Monday, and «Ruiz|here» was seen there.');
  });

  it('are found though a slip was mended in them', () => {
    check(
      '“It was «recieved with great joy by the dockers|» there,” Ruiz said.',
      'On top.\n\n“It was «received with great joy by the dockers|changed» there,” Ruiz said.',
    );
    check(
      'The mayor, Tom «Hael|», was not there on Monday.',
      'The mayor, Tom «Hale|changed», was not there on Monday.',
    );
    check('“«We will nto go|»,” she said.', '“«We will not go|changed»,” she said.');
  });

  it('are found behind other line ends', () =>
    check(
      'A line.\nShe said “«we came by night\nand left by day|»” at the port.\nAnother line.',
      'A line.\r\nShe said “«we came by night\r\nand left by day|changed»” at the port.\r\nAnother line.',
    ));

  it('are lost with their sentence, though their words stand elsewhere', () => {
    check(strike, 'Marta Ruiz leads the union. It rained all day, but Ruiz went for a walk along the river.');
    check('He came on Monday. Then «he|» left the room at once.', 'The port was shut. What he wanted was not said.');
    check('The «12|» dockers went home on Monday.', 'The 14 dockers went home on Monday.');
  });

  it('tell words that recur by as much around them as that takes', () => {
    const line = 'The clerk read out the same long sentence to all of them, one by one. ';
    const text = `First. ${line.repeat(4)}Last.`;
    const start = text.lastIndexOf('sentence');
    const anchor = anchorOf(text, { start, end: start + 8 });
    assert.equal(placeOf(`On top of it all.\n\n${text}`, anchor)?.start, start + 19);
  });

  it('are of whole characters', () => {
    const text = `${'🙂'.repeat(40)}a${'🙂'.repeat(40)}`;
    for (const shift of [0, 1]) {
      const { before, behind } = anchorOf(`${'x'.repeat(shift)}${text}`, { start: 80 + shift, end: 81 + shift });
      assert.ok(isWhole(before) && isWhole(behind));
    }
  });

  it('survive any edits elsewhere that leave one of their neighbours', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.nat(40),
        fc.array(edit, { maxLength: 6 }),
        (text, at, length, edits) => {
          const start = at % Math.max(1, text.length - length - 1);
          const span = { start, end: start + length + 1 };
          const anchor = anchorOf(text, span);
          const { edited, start: now } = editedAround(text, span, anchor.behind.length, edits);
          const placed = placeOf(edited, anchor);
          assert.ok(placed !== undefined);
          assert.deepEqual([placed.start, textOf(edited, placed)], [now, anchor.exact]);
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('are never found where other words stand around, whatever is edited', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.array(edit, { maxLength: 12 }), (text, at, edits) => {
        const words = [...text.matchAll(/\p{L}{2,}/gu)];
        const word = words[at % words.length]!;
        const span = { start: word.index, end: word.index + word[0].length };
        const { edited, start: now } = editedAround(text, span, 0, edits);
        fc.pre(words.every(other => other === word || other[0] !== word[0] || !isAlike(text, other.index, word)));
        const placed: Placed | undefined = placeOf(edited, anchorOf(text, span));
        assert.ok(placed === undefined || placed.start === now, `${word[0]} was at ${String(now)}`);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('are found or lost in good time in long articles that have little else', () => {
    const text = 'he said that he said. '.repeat(40_000);
    const anchor = { exact: 'he said', before: 'and then it was that ', behind: ' nothing at all', start: 400_000 };
    const began = process.cpuUsage().user;
    assert.equal(placeOf(text, anchor), undefined);
    assert.equal(placeOf(text, { ...anchor, exact: 'he said nothing of the sort '.repeat(80) }), undefined);
    assert.ok(process.cpuUsage().user - began < 2e6);
  });
});

function isWhole(text: string): boolean {
  return Buffer.from(text, 'utf8').toString('utf8') === text;
}

/** Whether the word stands at `at` between words like its own. */
function isAlike(text: string, at: number, { index, 0: word }: RegExpExecArray): boolean {
  const before = (offset: number): string => text.slice(Math.max(0, offset - 6), offset);
  const behind = (offset: number): string => text.slice(offset + word.length, offset + word.length + 6);
  return before(at) === before(index) || behind(at) === behind(index);
}

const texts = fixtures.map(({ text }) => text).filter(text => text.length > 400);

/** Where in the rest of the article something is taken out, and what is put in instead. */
const edit = fc.record({
  at: fc.nat(),
  out: fc.nat(30),
  in: fc.oneof(
    fc.constantFrom('', ' said', '\n\nA paragraph more 🙂, with some words in it.\n\n', ' the', '“', 'Ruiz '),
    fc.string({ maxLength: 40 }),
  ),
});

interface Edit {
  readonly at: number;
  readonly out: number;
  readonly in: string;
}

/** Edits what stands before the span, and what stands behind it further than `kept` away; says where the span begins now. */
function editedAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  kept: number,
  edits: readonly Edit[],
): { readonly edited: string; readonly start: number } {
  let ahead = text.slice(0, start);
  let behind = text.slice(end);
  for (const one of edits) {
    if (one.at % 2 === 0) {
      ahead = editedAt(ahead, one, 0);
    } else {
      behind = editedAt(behind, one, kept);
    }
  }
  return { edited: ahead + text.slice(start, end) + behind, start: ahead.length };
}

function editedAt(text: string, one: Edit, kept: number): string {
  if (text.length <= kept) {
    return text;
  }
  const at = kept + (Math.floor(one.at / 2) % (text.length - kept));
  return text.slice(0, at) + one.in + text.slice(at + one.out);
}
