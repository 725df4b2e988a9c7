import assert from 'node:assert/strict';
import { Facts } from '../../src/pipeline/facts';
import { statements } from '../../src/stages/statements';
import { inputsFor } from '../support/inputs';

describe('statements', () => {
  it('are one where the cue splits what is said', () =>
    said('“The bridge,” Marta Ruiz said, “will open on Friday.”', [
      ['person:marta-ruiz', '“The bridge,”', '“will open on Friday.”'],
    ]));

  it('are one where what is said goes on in the next paragraph', () =>
    said('“The bridge will open on Friday,” Marta Ruiz said. “It is safe.\n\n“Nobody need wait.”', [
      ['person:marta-ruiz', '“The bridge will open on Friday,”', '“It is safe.', '“Nobody need wait.”'],
    ]));

  it('are two where another cue begins', () =>
    said('“The bridge is safe,” Marta Ruiz said. “It is not,” Jon Adeyemi said.', [
      ['person:marta-ruiz', '“The bridge is safe,”'],
      ['person:jon-adeyemi', '“It is not,”'],
    ]));

  it('have no speaker where the source has no name', () =>
    said('“The bridge 🙂 is safe,” an official said.', [['', '“The bridge 🙂 is safe,”']]));

  it('are none where words in marks are nobody’s', () =>
    said('The so-called “bridge to nowhere” opened on Friday.', []));

  it('are none in an empty text', () => said('', []));
});

/** Each statement as its speakers and its parts in marks. */
function said(text: string, expected: readonly (readonly string[])[]): void {
  const found = new Facts(inputsFor(text)).get(statements);
  assert.deepEqual(
    found.map(({ speakers, parts }) => [speakers.join(' '), ...parts.map(({ start, end }) => text.slice(start, end))]),
    expected,
  );
}
