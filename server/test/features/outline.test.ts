import assert from 'node:assert/strict';
import { outline, type OutlineItem } from '../../src/features/outline';
import { textOf } from '../../src/text/span';
import { corpusOf } from '../support/corpus';

/** The outline as indented lines: “kind: name (detail)”. */
function check(article: string, ...expected: readonly string[]): void {
  const { corpus, uri } = corpusOf(article);
  assert.deepEqual(linesOf(outline(corpus, uri), ''), expected);
}

function linesOf(items: readonly OutlineItem[], indent: string): readonly string[] {
  return items.flatMap(({ kind, name, detail, children }) => [
    `${indent}${kind}: ${name}${detail === '' ? '' : ` (${detail})`}`,
    ...linesOf(children, `${indent}  `),
  ]);
}

const port =
  'Dockers leave the harbour of Lisbon\n\nAbout 2,000 dockers left on Monday. “We are open 🙂,” Port Minister Marta Ruiz said. “All of us.”\n';

describe('the outline', () => {
  it('holds headline, quotes under their speakers, names by kind, and figures', () =>
    check(
      port,
      'headline: Dockers leave the harbour of Lisbon',
      'group: Quotes (1 speaker)',
      '  speaker: Marta Ruiz (Port Minister · 1 statement)',
      '    quote: “We are open 🙂,” … “All of us.” (direct)',
      'group: People (1 name)',
      '  person: Marta Ruiz (1 mention)',
      'group: Places (1 name)',
      '  place: Lisbon (1 mention)',
      'group: Figures (2 figures)',
      '  figure: About 2,000 dockers',
      '  figure: Monday',
    ));

  it('leads to the words it names', () => {
    const { corpus, uri } = corpusOf(port);
    const figures = outline(corpus, uri).at(-1)!.children;
    assert.deepEqual(
      figures.map(({ span }) => textOf(port, span)),
      ['2,000', 'Monday'],
    );
  });

  it('is empty for what is no article', () => check('numpy==1.26.4\nrequests>=2.31.0\nflask~=3.0\n'));
});
