import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { isDecision } from '../../src/decisions/shapes';
import { compared, type CompareOptions } from '../../src/exchange/compare';
import { spanFormats } from '../../src/exchange/formats';
import { brat } from '../../src/exchange/brat';
import type { Mark, Marked } from '../../src/exchange/marked';
import type { Decision } from '../../src/types/decision';
import { carriedPart, markedText, markedTexts, readAgain } from '../support/marked';
import { call } from '../support/shell';

const text = 'Mayor Ida Holm paid $5.\n\n“It was late,” Holm said on Monday.';
const made = { by: 'ann', at: '2026-03-04T09:30:00Z', upon: 'rules' };
const usual: CompareOptions = { format: brat, made, isConfirming: false, isComplete: false };

/** What a decision says, in short. */
function inShort(decision: Decision): string {
  assert.ok(isDecision(decision), JSON.stringify(decision));
  if (decision.kind === 'own') {
    return `own ${decision.item.of} ${decision.item.tag}`;
  }
  if (!('layer' in decision) || !('anchor' in decision)) {
    return decision.kind;
  }
  const as = 'as' in decision ? Object.entries(decision.as).map(([field, value]) => `${field}=${wordsOf(value)}`) : [];
  return [decision.kind, decision.layer, `“${decision.anchor.exact}”`, ...as].join(' ');
}

const wordsOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'exact' in value ? `“${String(value.exact)}”` : String(value);

/** What a changed version of the article decides. */
function check(
  change: (article: Marked) => Marked,
  options: Partial<CompareOptions> = {},
  ours = markedText(text),
): readonly string[] {
  const theirs = { ...change(markedText(text)), problems: [] };
  const { decisions, problems } = compared(ours, theirs, { ...usual, ...options });
  return [...decisions.map(inShort), ...problems];
}

const without =
  (words: string) =>
  (article: Marked): Marked => ({
    ...article,
    marks: article.marks.filter(({ start, end }) => article.text.slice(start, end) !== words),
  });
const changed =
  (words: string, change: Partial<Mark>) =>
  (article: Marked): Marked => ({
    ...article,
    marks: article.marks.map(mark =>
      article.text.slice(mark.start, mark.end) === words ? { ...mark, ...change } : mark,
    ),
  });
const added =
  (words: string, mark: Pick<Mark, 'layer' | 'tag'>) =>
  (article: Marked): Marked => {
    const start = article.text.indexOf(words);
    return {
      ...article,
      marks: [...article.marks, { key: 'new', ...mark, start, end: start + words.length, fields: {} }],
    };
  };
const confirmed = (words: string): Marked => changed(words, { status: 'confirmed' })(markedText(text));

describe('what somebody marked elsewhere', () => {
  it('decides nothing where it is as suggested, or missing', () => {
    assert.deepEqual(
      check(article => article),
      [],
    );
    assert.deepEqual(check(without('Ida Holm')), []);
  });

  it('confirms what is as suggested, where that is asked for', () =>
    assert.deepEqual(
      check(article => article, { isConfirming: true }),
      [
        'confirm name “Ida Holm” type=PERSON',
        'confirm name “Holm” type=PERSON',
        'confirm figure “$5” kind=money',
        'confirm figure “Monday” kind=date',
        'confirm quote ““It was late,”” kind=direct',
      ],
    ));

  it('rejects what is missing, where that is asked for, and clears a speaker that is gone', () =>
    assert.deepEqual(check(without('Holm'), { isComplete: true }), [
      'reject name “Holm”',
      'correct quote ““It was late,”” speaker=null',
    ]));

  it('corrects kinds, values and places, and adds what is new', () => {
    assert.deepEqual(check(changed('Ida Holm', { tag: 'ORG' })), ['correct name “Ida Holm” type=ORG']);
    assert.deepEqual(check(changed('$5', { fields: { value: '6', unit: 'EUR' } })), [
      'correct figure “$5” value=6 unit=EUR',
    ]);
    assert.deepEqual(check(changed('Ida Holm', { start: 10 })), ['correct name “Ida Holm” span=“Holm”']);
    assert.deepEqual(check(added('late', { layer: 'name', tag: 'WORK' })), ['add name “late” type=WORK']);
    assert.deepEqual(check(added('late', { layer: 'own:stance', tag: 'for' })), ['own stance for']);
  });

  it('corrects who speaks', () =>
    assert.deepEqual(
      check(article => ({
        ...article,
        links: article.links.map(link => (link.layer === 'speaker' ? { ...link, to: 'name-1' } : link)),
      })),
      ['correct quote ““It was late,”” speaker=“Ida Holm”'],
    ));

  it('never overrules what a person has confirmed, and says so', () => {
    const ours = confirmed('Ida Holm');
    assert.deepEqual(check(changed('Ida Holm', { tag: 'ORG' }), {}, ours), [
      'ORG “Ida Holm”: somebody has confirmed it otherwise here; that stays',
    ]);
    assert.deepEqual(check(changed('Ida Holm', { start: 10 }), {}, ours), [
      'PERSON “Holm”: it overlaps what somebody has confirmed here; that stays',
    ]);
    assert.deepEqual(check(without('Ida Holm'), { isComplete: true }, ours), [
      'PERSON “Ida Holm”: it is missing, but somebody has confirmed it here; that stays',
    ]);
    assert.deepEqual(
      check(article => article, {}, ours),
      [],
    );
  });

  it('is found again where the text was edited, or said not to be there', () => {
    const edited = markedText(`On top.\n\n${text.replace('paid $5', 'gave nothing')}`);
    const said = check(article => added('late', { layer: 'name', tag: 'WORK' })(article), {}, edited);
    assert.ok(said.includes('add name “late” type=WORK'), said.join('\n'));
    assert.ok(said.includes('figure-money “$5”: these words are not in the article'), said.join('\n'));
  });

  for (const format of spanFormats) {
    it(`decides nothing when it comes back as it went: ${format.name}`, () =>
      fc.assert(
        fc.property(markedTexts, article => {
          const ours = carriedPart(format, article);
          const [taken] = readAgain(format, [ours]);
          assert.deepEqual(compared(ours, taken!, { ...usual, format, isComplete: true }), {
            decisions: [],
            problems: [],
          });
        }),
        { numRuns: 40 },
      )).timeout(60_000);
  }
});

describe('copydesk import', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
    writeFileSync(path.join(folder, 'story.txt'), text);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: readonly string[]) => call([...args, '--reader', 'rules'], { folder });

  it('prints what was changed in brat as decisions, and what does not fit', async () => {
    await run('export', '--to', 'brat', '--out', 'b', 'story.txt');
    const file = path.join(folder, 'b/story.ann');
    writeFileSync(file, `${readFileSync(file, 'utf8').replace('PERSON 6 14', 'ORG 6 14')}T99\tSmile 0 5\tMayor\n`);
    const { code, lines, warnings } = await run('import', '--from', 'brat', '--by', 'ann', 'b', 'story.txt');
    assert.equal(code, 1);
    const { article, decision } = JSON.parse(lines[0]!) as { article: string; decision: Decision };
    assert.equal(article, 'story');
    assert.equal(inShort(decision), 'correct name “Ida Holm” type=ORG');
    assert.equal(lines.length, 1);
    assert.match(warnings[0]!, /story\.ann: line \d+: “Smile” is no label of Copydesk’s/u);
    assert.equal(warnings.at(-1), 'copydesk: decided: 1 × correct');
  });

  it('writes a file of decisions for each article, of an article that is found by its words', async () => {
    await run('export', '--to', 'conll2003', '--out', 'c', 'story.txt');
    const { code } = await run('import', '--from', 'conll2003', '--confirm', '--out', 'd', 'c', 'story.txt');
    assert.equal(code, 0);
    const lines = readFileSync(path.join(folder, 'd/story.jsonl'), 'utf8').split('\n');
    assert.deepEqual(JSON.parse(lines[0]!), { schema: 'copydesk-decisions/1' });
    assert.equal(lines.length, 4);
  });

  it('says which article is not there', async () => {
    await run('export', '--to', 'brat', '--out', 'b', 'story.txt');
    writeFileSync(path.join(folder, 'other.txt'), 'Nothing of it.');
    const { code, warnings } = await run('import', '--from', 'brat', 'b', 'other.txt');
    assert.equal(code, 1);
    assert.ok(warnings.includes('copydesk: story: none of the articles given is it'));
    assert.equal(existsSync(path.join(folder, 'd')), false);
  });

  it('says what to do about a missing format or article', async () => {
    assert.match((await run('import', 'b', 'story.txt')).warnings[0]!, /say which format it is/u);
    assert.match(
      (await run('import', '--from', 'brat', 'b')).warnings[0]!,
      /say what to import, and of which articles/u,
    );
  });
});
