import assert from 'node:assert/strict';
import { bearerAt, dossierOf } from '../../src/features/dossier';
import { everything } from '../../src/features/page';
import { textOf } from '../../src/text/span';
import { corpusOf } from '../support/corpus';

/** The dossier of whoever stands at the cursor, line by line, with the words that each leads to behind an arrow. */
function check(articles: readonly string[], ...expected: readonly string[]): void {
  const { corpus, uri, offset } = corpusOf(...articles);
  const bearer = bearerAt(corpus, uri, offset);
  const { rows } = dossierOf(corpus, bearer?.key ?? '', everything);
  assert.deepEqual(
    rows.map(({ text, at }) => {
      const article = at && corpus.article(at.uri);
      return article === undefined ? text : `${text} → ${textOf(article.text, at!.span)}`;
    }),
    expected,
  );
}

const earlier =
  'Dredging begins\n\nPORT ELLORY, March 2, 2026 (AP) — Port Minister Marta Ruiz opened the new dock on Monday. “We need 400 dockers,” Ruiz said. Tom Hale of the Dockers Union said: “She is late.”\n';
const later =
  'Dock stays shut\n\nPORT ELLORY, May 4, 2026 (AP) — The dock stays shut, former minister Marta <|>Ruiz said on Monday 🙂. “I was wrong about the crane,” she said.\n';

describe('a dossier', () => {
  it('tells names, roles, first and last mention, statements, figures and company', () =>
    check(
      [earlier, later],
      'Marta Ruiz → Marta Ruiz',
      'person · 5 mentions in 2 articles · 3 statements',
      '',
      'Names',
      'Marta Ruiz, in 2 articles → Marta Ruiz',
      'Ruiz, in 1 article → Ruiz',
      '',
      'Roles',
      'Port Minister – Monday 2 March 2026, Dredging begins → Marta Ruiz',
      'former minister – Monday 4 May 2026, Dock stays shut → Marta Ruiz',
      '',
      'First and last mention',
      'Monday 2 March 2026, Dredging begins → Marta Ruiz',
      'Monday 4 May 2026, Dock stays shut → she',
      '',
      'Statements, newest first',
      'The dock stays shut – Monday 4 May 2026, Dock stays shut → The dock stays shut',
      '“I was wrong about the crane,” – Monday 4 May 2026, Dock stays shut → “I was wrong about the crane,”',
      '“We need 400 dockers,” – Monday 2 March 2026, Dredging begins → “We need 400 dockers,”',
      '',
      'Figures given, newest first',
      '400 dockers – Monday 2 March 2026, Dredging begins → 400',
      '',
      'Quoted in the same articles',
      'Tom Hale, in 1 article → Tom Hale',
      '',
      'Named in the same articles',
      'AP, in 2 articles → AP',
      'Dockers Union, in 1 article → Dockers Union',
    ));

  it('is nobody’s at a figure or in plain words, and empty of a key that nobody has', () => {
    const { corpus, uri, offset } = corpusOf('At least 2,2<|>74 dockers left the harbour on Monday.');
    assert.equal(bearerAt(corpus, uri, offset), undefined);
    assert.equal(bearerAt(corpus, 'test:/nowhere.txt', 0), undefined);
    assert.deepEqual(dossierOf(corpus, 'person:nobody', everything), { total: 0, rows: [] });
  });

  it('is the speaker’s at a quote', () => {
    const { corpus, uri, offset } = corpusOf('“The crane <|>stood still all day,” Marta Ruiz said on Monday.');
    assert.equal(bearerAt(corpus, uri, offset)?.name, 'Marta Ruiz');
  });

  it('is answered in pages', () => {
    const { corpus, uri, offset } = corpusOf(later);
    const { key = '' } = bearerAt(corpus, uri, offset) ?? {};
    const { total, rows } = dossierOf(corpus, key, everything);
    assert.equal(total, rows.length);
    assert.deepEqual(dossierOf(corpus, key, { from: 2, count: 3 }), { total, rows: rows.slice(2, 5) });
  });
});
