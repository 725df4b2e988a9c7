import assert from 'node:assert/strict';
import { figureGroups, figuresOf } from '../../src/features/figures';
import { corpusOf } from '../support/corpus';
import { inPages } from '../support/pages';

/** “kind name: value (reading, as of, source) | value”, as the tree shows them. */
function check(articles: readonly string[], ...expected: readonly string[]): void {
  const { corpus } = corpusOf(...articles);
  assert.deepEqual(
    inPages(window => figureGroups(corpus, window)).map(({ key, kind, name, values: count }) => {
      const figures = inPages(window => figuresOf(corpus, key, window));
      assert.equal(figures.length, count);
      const values = figures.map(({ text, reading, asOf, source }) => {
        const circumstances = [reading, asOf, source].filter(part => part !== undefined).join(', ');
        return circumstances === '' ? text : `${text} (${circumstances})`;
      });
      return `${kind} ${name}: ${values.join(' | ')}`;
    }),
    expected,
  );
}

describe('figures by what is measured', () => {
  it('stand with the largest first, those of most values leading, times last', () =>
    check(
      [
        'PORT SALVEY, March 4, 2026 (Meridian News) – Police arrested 14 dockers on Monday. “Police arrested at least 20 dockers,” said Tom Hale.\n',
        'The 900 dockers of the town waited ten minutes and paid $4 million for 12 cranes 🙂 in the “old” harbour.\n',
      ],
      'count dockers: 900 dockers | at least 20 dockers (Tom Hale) | 14 dockers (as of Monday 2 March 2026)',
      'money US dollars: $4 million',
      'count cranes: 12 cranes',
      'time minutes: ten minutes (10 minutes)',
    ));

  it('tell whose an age is', () =>
    check(
      ['Moira Kestrel, 54, leads the union of the town, and the people of the harbour were with her all day.\n'],
      'time ages: 54 · Moira Kestrel (54 years)',
    ));

  it('stand in the words of the article, read behind them', () =>
    check(
      [
        'Thousands of migrants left the town, said Tom Hale. More than £6.5 million was paid, and exports fell 4% 🙂.\n',
      ],
      'money British pounds: More than £6.5 million (over 6.5 million British pounds)',
      'count migrants: Thousands of migrants (at least 2,000, Tom Hale)',
      'share shares: 4%',
    ));

  it('count parts among the shares', () =>
    check(
      ['A quarter of the medicines and 38 percent of the fish of the bay leave by the harbour of the town.\n'],
      'share shares: 38 percent of the fish | A quarter of the medicines (25%)',
    ));

  it('leave dates, ranks and bare numbers out', () =>
    check(['In 1998 the first crane stood at the harbour, and it was the second of its kind. It was 12.\n']));
});
