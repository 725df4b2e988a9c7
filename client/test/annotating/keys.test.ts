import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly args?: { readonly query: string };
  readonly when: string;
}

const manifest = JSON.parse(readFileSync(path.join(__dirname, '../../../package.json'), 'utf8')) as {
  readonly contributes: { readonly keybindings: readonly Keybinding[] };
};
const bound = new Map(
  manifest.contributes.keybindings
    .filter(({ command }) => command === 'copydesk.byKey' || command === 'copydesk.noKey')
    .map(one => [one.key, one]),
);

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'.split('');
/** Keys beside letters and digits that type something, on keyboards of any country, by where they are. */
const others = [
  ...['Backquote', 'Minus', 'Equal', 'BracketLeft', 'BracketRight', 'Backslash', 'Semicolon', 'Quote', 'Comma'],
  ...['Period', 'Slash', 'IntlBackslash', 'IntlRo', 'IntlYen', 'Space'],
].map(code => `[${code}]`);
const numpad = ['Add', 'Subtract', 'Multiply', 'Divide', 'Decimal', 'Enter'].map(code => `[Numpad${code}]`);
const edits = ['enter', 'tab', 'backspace', 'delete'];

describe('the keys of annotate mode', () => {
  it('are bound where the mode is on and the editor has the cursor, and nowhere else', () => {
    assert.deepEqual(
      [...new Set([...bound.values()].map(({ when }) => when))],
      ['editorTextFocus && copydesk.annotating'],
    );
  });

  it('tag by each letter and digit', () => {
    for (const key of letters) {
      assert.equal(bound.get(key)?.args?.query, key);
    }
    for (const digit of letters.slice(-10)) {
      assert.equal(bound.get(`numpad${digit}`)?.args?.query, digit);
    }
  });

  it('leave no key that would type or delete something', () => {
    const none = [...numpad, ...[...letters, ...others, ...edits].map(key => `shift+${key}`), ...others, ...edits];
    for (const key of none) {
      assert.equal(bound.get(key)?.command, 'copydesk.noKey', key);
    }
    assert.equal(bound.size, letters.length + 10 + none.length);
  });
});
