import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus';
import { corpusFindingsOf } from '../../src/corpus/findings';
import { stirredBy } from '../../src/corpus/stirred';
import type { Article } from '../../src/types/article';
import { means } from '../support/inputs';

const sunday = 'ALDERMERE, May 3, 2026 (Meridian News) – ';
const fillers = [...Array(40).keys()].map(
  number => `${sunday}Nothing happened in street ${String(number)}, and nobody was asked about it on that day.`,
);

/** An article of a folder is written anew: whose findings change by that is among those that are stirred. */
function check(texts: readonly string[], rewritten: string | undefined, ...changed: readonly number[]): void {
  const uriOf = (index: number): string => `test:/${String(index).padStart(2, '0')}.txt`;
  const articles = [...texts, ...fillers].map((text, index): Article => ({ uri: uriOf(index), version: 1, text }));
  const before = Corpus.empty(means).with(...articles);
  const told = (corpus: Corpus): readonly string[] =>
    articles.map(({ uri }) => JSON.stringify(corpusFindingsOf(corpus, uri)));
  const was = told(before);
  const { overview } = before;
  const now =
    rewritten === undefined ? before.without([uriOf(0)]) : before.with({ uri: uriOf(0), version: 2, text: rewritten });
  const is = told(now);
  const other = articles.flatMap((_, index) => (was[index] === is[index] ? [] : [index]));
  assert.deepEqual(other, changed, 'the findings that change');
  const leadingThere = articles.filter((_, index) => was[index]!.includes(uriOf(0))).map(({ uri }) => uri);
  const stirred = new Set([...stirredBy(overview, now.overview, means.lexicon), ...leadingThere]);
  assert.deepEqual(
    changed.filter(index => !stirred.has(uriOf(index))),
    [],
  );
  assert.ok(stirred.size < articles.length / 2, `${String(stirred.size)} articles are stirred`);
}

describe('what an edit stirs', () => {
  const twelve = `${sunday}The flood killed 12 people, and many more had to leave.`;
  const fourteen = `${sunday}Rain fell for hours. The flood killed 14 people, police said.`;
  const quiet = 'It rained in the north of the county on Monday, and nobody minded the rain at all.';

  it('is nobody where nothing is told otherwise', () => check([quiet, fourteen], `${quiet} It rained again.`));

  it('is who gives another figure for the same', () => {
    check([twelve, fourteen], twelve.replace('12', '14'), 0, 1);
    check([twelve.replace('12', '14'), fourteen], twelve, 0, 1);
    check([twelve, fourteen], undefined, 0, 1);
  });

  it('is who writes a name otherwise', () => {
    const right = 'Rosalind Achebe opened the new bridge on Monday. Achebe spoke of the work that had been done.';
    const slip = 'Rosalind Achbe opened the new school on Friday. Achbe spoke of the work that had been done.';
    check([quiet, slip, right], right, 1, 2);
    check([right, slip, right], undefined, 1, 2);
    check([right, slip], undefined, 0);
  });

  it('is who names somebody whose father or son is told apart', () => {
    const bare = 'Tom Weber opened the new bridge on Monday, and spoke of the work that had been done there.';
    const son = 'Tom Weber Jr. opened the new school on Friday, and spoke of the work that had been done.';
    const father = 'Tom Weber Sr. opened the old mill on Sunday, and spoke of the work that had been done.';
    check([quiet, bare, father], son, 1);
  });
});
