import assert from 'node:assert/strict';
import { gateFor, isArticleLanguage } from '../../src/lsp/gate';
import { defaultSettings } from '../../src/lsp/settings';

const auto = gateFor(defaultSettings);

describe('gate', () => {
  for (const [uri, admitted] of [
    ['file:///corpus/2020/strike.txt', true],
    ['file:///corpus/requirements.txt', false],
    ['file:///corpus/sub/requirements-dev.txt', false],
    ['file:///corpus/Readme.md', false],
    ['file:///corpus/node_modules/x/notes.txt', false],
    ['file:///c%3A/corpus/the%20flood.txt', true],
    ['untitled:Untitled-1', true],
  ] as const) {
    it(`${admitted ? 'lets in' : 'keeps out'} ${uri}`, () => assert.equal(auto.admits(uri, 'plain'), admitted));
  }

  it('stays out of code repositories unless switched on', () => {
    assert.equal(auto.admits('file:///code/notes.md', 'code'), false);
    assert.equal(gateFor({ ...defaultSettings, enable: 'on' }).admits('file:///code/notes.md', 'code'), true);
    assert.equal(auto.admits('file:///code/notes.md', 'marked'), true);
  });

  it('reads no home folder and no code repository by itself', () => {
    assert.deepEqual(
      (['marked', 'plain', 'code', 'home'] as const).filter(kind => auto.reads(kind)),
      ['marked', 'plain'],
    );
  });

  it('is shut when switched off', () => {
    const off = gateFor({ ...defaultSettings, enable: 'off' });
    assert.equal(off.admits('file:///corpus/strike.txt', 'marked') || off.reads('marked'), false);
  });

  it('knows the languages of articles', () => {
    assert.deepEqual(['plaintext', 'markdown', 'article', 'pip-requirements', 'log'].map(isArticleLanguage), [
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
