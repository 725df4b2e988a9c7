import assert from 'node:assert/strict';
import { defaultSettings, settingsFrom } from '../../src/lsp/settings';

describe('settings', () => {
  it('keep their defaults where nothing or nonsense was sent', () => {
    assert.deepEqual(settingsFrom(undefined), defaultSettings);
    assert.deepEqual(
      settingsFrom(
        { enable: 7, exclude: 'x', maxFiles: -1, findings: [true], inlayHints: { speakers: 'yes' } },
        new Map([['file:///a', 3]]),
      ),
      defaultSettings,
    );
  });

  it('switch hints on', () => {
    assert.equal(settingsFrom({ inlayHints: { speakers: true } }).speakerHints, true);
  });

  it('switch single findings off', () => {
    const { findings, encodings } = settingsFrom(
      { findings: { boilerplate: false } },
      new Map([['file:///a', 'windows1252']]),
    );
    assert.equal(encodings.get('file:///a'), 'windows1252');
    assert.equal(findings.boilerplate, false);
    assert.equal(findings['name-variant'], true);
  });
});
