import assert from 'node:assert/strict';
import { latinOf } from '../../src/text/latin';

describe('latin', () => {
  for (const [text, latin] of [
    ['Jaroslav Řehák', 'Jaroslav Rehák'],
    ['Erdoğan in İstanbul, Šibenik', 'Erdogan in Istanbul, Sibenik'],
    ['Nguyễn Văn Đức, Łódź', 'Nguyen Van Duc, Lódz'],
    ['Москва 東京', 'Xxxxxx xx'],
    ['Ide\u0301 R\u030cehak', 'Idee Rrehak'],
    ['“Señor” – it’s naïve 😀 €5…', '“Señor” – it’s naïve 😀 €5…'],
    ['\ud83d lone', '\ud83d lone'],
    ['\u{1d400}lpha', 'XXlpha'],
    ['', ''],
  ] as const) {
    it(`writes ${JSON.stringify(text)} as ${JSON.stringify(latin)}, of the same length`, () => {
      assert.equal(latinOf(text), latin);
      assert.equal(latinOf(text).length, text.length);
    });
  }
});
