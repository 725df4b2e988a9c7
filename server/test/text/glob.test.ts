import assert from 'node:assert/strict';
import picomatch from 'picomatch/posix';
import { compileGlobs } from '../../src/text/glob';
import { gitRules } from '../../src/text/gitignore';

const matches = (pattern: string, path: string): boolean => compileGlobs([pattern], { braces: true }).last(path) === 0;

describe('globs', () => {
  for (const [pattern, yes, no] of [
    [
      '**/requirements*.txt',
      ['requirements.txt', 'a/b/requirements-dev.TXT'],
      ['a/x-requirements.txt', 'requirements/a.txt'],
    ],
    ['**/{README,LICENSE}{,.*}', ['readme', 'a/LICENSE.md', 'a/README.old.md'], ['README/x', 'a/READMES']],
    ['**/.git/**', ['.git/x', 'a/.git/b/c'], ['a/.gitx/b', '.git']],
    ['drafts/*.md', ['drafts/a.md', 'drafts/.md'], ['drafts/a/b.md', 'x/drafts/a.md']],
    ['**/20[12]?-*', ['a/2010-x', '202x-'], ['2030-x', '201/-x']],
    ['[!a-c]?', ['dx', '-x'], ['ax', 'd/', '/x']],
    ['[]a]', [']', 'A'], ['b']],
    ['\\*\\{a\\}', ['*{a}'], ['x{a}', '*a']],
    ['a**b', ['ab', 'axxb'], ['a/b']],
    ['a/**/b', ['a/b', 'a/x/y/b'], ['ab', 'a/xb']],
    ['**', ['a', 'a/b'], ['']],
    ['{a,b{c,d/**}}/x', ['a/x', 'bc/x', 'bd/e/f/x'], ['b/x']],
    ['🎉?', ['🎉🎉'], ['🎉', '🎉xx']],
  ] as const) {
    it(`match ${pattern}`, () => {
      assert.deepEqual(
        yes.filter(path => !matches(pattern, path)),
        [],
      );
      assert.deepEqual(
        no.filter(path => matches(pattern, path)),
        [],
      );
    });
  }

  it('name the last that matches', () => {
    const { last } = compileGlobs(['**/a', '**/b', '**/a'], { braces: true });
    assert.deepEqual(['x/a', 'b', 'c'].map(last), [2, 1, -1]);
  });

  for (const [what, pattern, why] of [
    ['an empty one', '', 'it is empty'],
    ['one of 70,000 signs', 'a'.repeat(70_000), 'it is longer than 1,000 characters'],
    ['an open bracket', '**/[a-', 'a “[” is not closed'],
    ['an open brace', '**/{a,b', 'a “{” is not closed'],
    ['braces without end', '{'.repeat(900), 'braces stand within braces more than 10 deep'],
  ] as const) {
    it(`say what is wrong with ${what}, and use the others`, () => {
      const { last, faults } = compileGlobs(['**/x', pattern, '**/y'], { braces: true });
      assert.deepEqual(faults, [{ index: 1, why }]);
      assert.deepEqual(['x', 'y'].map(last), [0, 2]);
    });
  }

  it('read no more patterns than can be matched quickly', () => {
    const { faults } = compileGlobs(Array<string>(1000).fill('*a'.repeat(400)), { braces: true });
    assert.equal(faults.length, 1000 - 12);
  });

  for (const [pattern, path] of [
    [`**/${'*a'.repeat(16)}*b`, 'a'.repeat(120)],
    ['**/(a|a?)+b', 'a'.repeat(120)],
    [`${'**/a/'.repeat(12)}b`, 'a/'.repeat(2000)],
    [`{${'a,'.repeat(400)}a}`.slice(0, 990), 'a'.repeat(4000)],
    [`${'{a,aa}'.repeat(150)}b`, 'a'.repeat(4000)],
    ['*?'.repeat(490), 'a'.repeat(4000)],
  ] as const) {
    it(`match ${pattern.slice(0, 30)}… in linear time`, () => {
      const { last } = compileGlobs([pattern], { braces: true });
      const start = process.cpuUsage().user;
      last(path);
      assert.ok(process.cpuUsage().user - start < 1_000_000);
    });
  }

  it('match what picomatch matches', () => {
    const signs = ['a', 'b', '.', '/', '*', '**/', '?', '[ab]', '{a,b}', '{,.a}', '-'];
    const random = seeded(7);
    const some = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
    let tried = 0;
    for (let round = 0; round < 3000; round++) {
      const pattern = Array.from({ length: 1 + Math.floor(random() * 5) }, () => some(signs)).join('');
      const path = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
        some(['a', 'b', '.', '/a', 'a/', '-']),
      ).join('');
      // Parts without a sign, dots by themselves and stars beside stars mean other things to each library; no path has the first two.
      if (/\/\/|^\/|\/$/u.test(path) || /(?:^|\/)\.{1,2}(?:\/|$)/u.test(path) || odd.test(pattern)) {
        continue;
      }
      tried++;
      assert.equal(matches(pattern, path), picomatch(pattern, { dot: true })(path), `${pattern} on ${path}`);
    }
    assert.ok(tried > 300);
  });
});

const odd = /\*\*(?!\/)|[^/]\*\*|\*[*{?[]|[\]?}]\*|\/\/|^\/|\/$|(?:^|[/*}])\.|\*\*\/\*|\{,/u;

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

describe('the rules of a .gitignore', () => {
  for (const [lines, ignored, others] of [
    [['drafts/'], ['drafts/', 'a/drafts/'], ['drafts', 'a/drafts']],
    [
      ['*.md', '!kept.md'],
      ['a.md', 'x/b.md'],
      ['kept.md', 'x/kept.md'],
    ],
    [['/notes'], ['notes', 'notes/'], ['a/notes']],
    [['a/b'], ['a/b', 'a/b/'], ['x/a/b']],
    [['a/**'], ['a/b', 'a/b/c', 'a/b/'], ['a', 'a/', 'x/a/b']],
    [['**/tmp'], ['tmp', 'a/b/tmp/'], ['a/tmpx']],
    [
      ['# no', '', '\\#yes', '\\!yes', 'end\\ ', 'cut  '],
      ['#yes', '!yes', 'end ', 'cut'],
      ['# no', 'end', 'yes'],
    ],
    [['{a,b}'], ['{a,b}'], ['a', 'b']],
    [['*.txt\r', '!x.txt\r'], ['a.txt'], ['x.txt']],
    [['[', '/', '!', ' ', '*'.repeat(2000), 'z'], ['z'], ['[', 'a']],
  ] as const) {
    it(JSON.stringify(lines.map(line => line.slice(0, 12))), () => {
      const rules = gitRules(lines.join('\n'));
      const say = (path: string) => rules(path.replace(/\/$/u, ''), path.endsWith('/') ? 'folder' : 'file');
      assert.deepEqual(
        ignored.filter(path => say(path) !== 'ignored'),
        [],
      );
      assert.deepEqual(
        others.filter(path => say(path) === 'ignored'),
        [],
      );
    });
  }
});
