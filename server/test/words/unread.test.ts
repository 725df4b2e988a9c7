import assert from 'node:assert/strict';
import { unreadBy } from '../../src/lsp/unreadBy';
import { Facts } from '../../src/pipeline/facts';
import { longestArticle, prose } from '../../src/stages/prose';
import type { Prose } from '../../src/types/prose';
import { notAnalysedInWords, unreadInWords, unreadLabel } from '../../src/words/unread';
import { inputsFor } from '../support/inputs';

/** What the status bar, its details and the shell say of a text that is not read. */
function check(
  text: string,
  ...expected: readonly [label: string | undefined, details: string, inShell: string]
): void {
  checkProse(new Facts(inputsFor(text)).get(prose), ...expected);
}

function checkProse(found: Prose, ...expected: readonly (string | undefined)[]): void {
  const why = unreadBy(found);
  assert.ok(why !== undefined, 'it is read');
  assert.deepEqual([unreadLabel(why), unreadInWords(why), notAnalysedInWords(found)], expected);
}

describe('what is not read in words', () => {
  it('tell what nobody would take for an article, but not in the status bar', () => {
    check('', undefined, 'This document was not read, for it holds no words.', 'it holds no words');
    check('a\0b', undefined, 'This document was not read, for it holds NUL characters.', 'it holds NUL characters');
    check(
      'numpy==1.26.4\nrequests>=2.31.0\n',
      undefined,
      'This document was not read, for it holds signs as code and lists of packages do.',
      'it holds signs as code and lists of packages do',
    );
  });

  it('tell of lists', () =>
    check(
      'milk\neggs\nbread\nbutter\n'.repeat(9),
      'Not read: no running text',
      'This document was not read, for it does not read as running text.',
      'it does not read as running text',
    ));

  it('tell of articles whose analysis failed', () => {
    checkProse(
      { kind: 'not-prose', because: 'failed' },
      'Not read: no running text',
      'This document was not read, for its analysis failed.',
      'its analysis failed',
    );
  });

  it('tell of other languages by their English names', () => {
    check(
      'Le port est fermé depuis lundi à cause d’une grève qui doit durer toute la semaine. La maire a dit qu’il n’y a plus d’argent.',
      'Not read: French',
      'Copydesk reads English, and this document seems to be in French.',
      'French',
    );
    check(
      'Havnen lukkede mandag på grund af en strejke, som ventes at vare hele ugen. Borgmesteren sagde, at der ikke er råd før foråret.',
      'Not read: not English',
      'Copydesk reads English, and this document seems to be in another language.',
      'not English',
    );
  });

  it('tell of what is too long', () =>
    check(
      'a '.repeat(longestArticle),
      'Not read: larger than 1 MB',
      'Documents of more than a megabyte are not read.',
      'longer than 1,048,576 characters',
    ));

  it('say nothing of articles', () => assert.equal(notAnalysedInWords({ kind: 'article' }), undefined));
});
