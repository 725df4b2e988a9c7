import assert from 'node:assert/strict';
import { canonical, decoded } from '../../src/text/uri';

describe('canonical', () => {
  for (const [uri, expected] of [
    ['file:///corpus/storm%20(1).txt', 'file:///corpus/storm%20%281%29.txt'],
    ['file:///corpus/storm (1).txt', 'file:///corpus/storm%20%281%29.txt'],
    ["file:///corpus/mayor's+day&night.txt", 'file:///corpus/mayor%27s%2Bday%26night.txt'],
    ['file:///corpus/Köln.txt', 'file:///corpus/K%C3%B6ln.txt'],
    ['file:///corpus/K%c3%b6ln.txt', 'file:///corpus/K%C3%B6ln.txt'],
    ['file:///C:/corpus/a.txt', 'file:///c%3A/corpus/a.txt'],
    ['file:///c%3a/corpus/a.txt', 'file:///c%3A/corpus/a.txt'],
    ['FILE://localhost/corpus/a.txt', 'file:///corpus/a.txt'],
    ['file:/corpus/a.txt', 'file:///corpus/a.txt'],
    ['file://Server/share/a.txt', 'file://server/share/a.txt'],
    ['file:///corpus/100%.txt', 'file:///corpus/100%25.txt'],
    ['file:///corpus/caf%E9%20x.txt', 'file:///corpus/caf%E9%20x.txt'],
    ['file:///corpus/caf%e9 x.txt', 'file:///corpus/caf%E9%20x.txt'],
    ['file:///corpus/%f0%9f%8e%89🎉.txt', 'file:///corpus/%F0%9F%8E%89%F0%9F%8E%89.txt'],
    ['file:///corpus/\ud83c.txt', 'file:///corpus/%EF%BF%BD.txt'],
    ['file:///corpus/a%2Fb.txt', 'file:///corpus/a%2Fb.txt'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['vscode-vfs://github%2B7b/org/repo/a b.txt?x=1#y', 'vscode-vfs://github%2B7b/org/repo/a%20b.txt?x=1#y'],
    ['no uri at all', 'no uri at all'],
    ['', ''],
  ] as const) {
    it(`writes ${JSON.stringify(uri)} as ${expected}`, () => {
      assert.equal(canonical(uri), expected);
      assert.equal(canonical(expected), expected);
    });
  }
});

describe('decoded', () => {
  for (const [uri, expected] of [
    ['file:///caf%C3%A9%20x.txt', 'file:///café x.txt'],
    ['file:///caf%E9.txt', 'file:///caf%E9.txt'],
    ['file:///%FF%C3%A9%2.txt', 'file:///%FFé%2.txt'],
    ['untitled:%FF', 'untitled:%FF'],
    ['file:///%C0%AF%ED%A0%80%F5%80%80%80', 'file:///%C0%AF%ED%A0%80%F5%80%80%80'],
    ['100% of 5%', '100% of 5%'],
  ] as const) {
    it(`reads ${uri} as ${expected}`, () => assert.equal(decoded(uri), expected));
  }
});
