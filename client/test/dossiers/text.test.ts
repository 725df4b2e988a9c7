import assert from 'node:assert/strict';
import { dossierText, fileNameOf } from '../../src/dossiers/text';

const place = { uri: 'file:///a.txt', range: { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } } };

describe('a dossier as a document', () => {
  it('has rows behind blanks, and a link over the words of each that has a place', () =>
    assert.deepEqual(
      dossierText(
        [
          { kind: 'title', text: 'Ona Vik', place },
          { kind: 'gap', text: '' },
          { kind: 'part', text: 'Names' },
          { kind: 'row', text: 'Vik 🙂, in 2 articles', place },
        ],
        4,
      ),
      {
        text: 'Ona Vik\n\nNames\n  Vik 🙂, in 2 articles\n',
        links: [
          { line: 0, from: 0, to: 7, place },
          { line: 3, from: 2, to: 23, place },
        ],
      },
    ));

  it('says how much is not shown', () => {
    assert.match(
      dossierText([{ kind: 'title', text: 'Ona Vik' }], 1205).text,
      /\n1,204 more lines are not shown\.\n$/u,
    );
    assert.match(dossierText([], 1).text, /1 more line is not shown/u);
  });

  it('has a name without folders', () => {
    assert.equal(fileNameOf('Vik/Hale: “a”?'), 'Vik Hale “a”.txt');
    assert.equal(fileNameOf('///'), 'Dossier.txt');
  });
});
