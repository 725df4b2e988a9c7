import assert from 'node:assert/strict';
import { searchName, searchText } from '../../src/search/text';

const place = { uri: 'file:///a.txt', range: { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } } };

describe('what was found as a document', () => {
  const written = searchText({
    lines: [
      { kind: 'title', text: 'harbour' },
      { kind: 'note', text: '1 line in 1 of 2 articles' },
      { kind: 'gap', text: '' },
      { kind: 'row', text: 'at the harbour was  2026-05-04  Market', words: [7, 14], source: 20, place },
    ],
    total: 1204,
    show: 'left',
  });
  const lines = written.text.split('\n');

  it('has the rows as they are sent, with a link over the words that were found', () => {
    assert.equal(lines[4], 'at the harbour was  2026-05-04  Market');
    assert.deepEqual(
      written.links.find(({ line }) => line === 4),
      { line: 4, from: 7, to: 14, target: place, tooltip: 'Open the article here' },
    );
    assert.deepEqual(
      written.styled.filter(({ line }) => line === 4),
      [
        { line: 4, from: 7, to: 14, style: 'found' },
        { line: 4, from: 20, to: 38, style: 'quiet' },
      ],
    );
  });

  it('offers what else can be shown, by links that run commands', () => {
    assert.equal(
      lines[2],
      '○ by article    ● by the words before    ○ by the words behind    ○ words near to it    ○ words that tell it apart',
    );
    const offered = written.links.filter(({ line }) => line === 2);
    assert.deepEqual(
      offered.map(({ from, to, target }) => [lines[2]?.slice(from, to), target]),
      [
        ['by article', 'copydesk.search.position'],
        ['by the words behind', 'copydesk.search.right'],
        ['words near to it', 'copydesk.search.collocates'],
        ['words that tell it apart', 'copydesk.search.keywords'],
      ],
    );
  });

  it('says how much is not shown, and shows more', () => {
    assert.equal(lines[6], 'Show more – 1,200 lines are not shown.');
    assert.deepEqual(written.links.at(-1), {
      line: 6,
      from: 0,
      to: 9,
      target: 'copydesk.search.more',
      tooltip: 'Show more',
    });
  });

  it('has nothing but what is wrong where the query is', () => {
    const { text, links } = searchText({
      lines: [
        { kind: 'title', text: '"open' },
        { kind: 'note', text: '^^^^^' },
      ],
      total: 2,
      show: 'position',
    });
    assert.deepEqual([text, links], ['"open\n^^^^^\n', []]);
  });

  it('has a name by which the editor knows it, without folders', () => {
    assert.equal(searchName('speaker:"a/b" mig*'), 'speaker a b mig · Copydesk search');
    assert.equal(searchName('*'), 'Search · Copydesk search');
  });
});
