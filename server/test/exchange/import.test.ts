import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { anchorOf } from '../../src/decisions/anchoring';
import { readLines } from '../../src/decisions/lines';
import { isDecision } from '../../src/decisions/shapes';
import { changeOf, corpusSidecar, sidecarOf } from '../../src/decisions/sidecars';
import { compared, type CompareOptions } from '../../src/exchange/compare';
import { spanFormats } from '../../src/exchange/formats';
import { brat } from '../../src/exchange/brat';
import type { Mark, Marked } from '../../src/exchange/marked';
import type { Annotation } from '../../src/formats/annotation';
import { nodeDecisionDisk } from '../../src/node/decisions/nodeDecisionDisk';
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
    const { code, lines, warnings } = await run(
      ...['import', '--dry-run', '--from', 'brat', '--by', 'ann', 'b', 'story.txt'],
    );
    assert.equal(code, 1);
    const { article, decision } = JSON.parse(lines[0]!) as { article: string; decision: Decision };
    assert.equal(article, 'story');
    assert.equal(inShort(decision), 'correct name “Ida Holm” type=ORG');
    assert.equal(lines.length, 1);
    assert.match(warnings[0]!, /story\.ann: line \d+: “Smile” is no label of Copydesk’s/u);
    assert.equal(warnings.at(-1), 'copydesk: would be decided: 1 × correct');
  });

  const sidecar = (name = 'story.txt') => path.join(folder, '.copydesk/articles', `${name}.decisions.jsonl`);
  const kept = (name?: string): readonly Decision[] =>
    existsSync(sidecar(name)) ? readLines(readFileSync(sidecar(name), 'utf8')).decisions : [];
  const annotate = async (): Promise<Annotation> =>
    JSON.parse((await run('annotate', 'story.txt')).lines[0]!) as Annotation;

  it('keeps what it decides as the editor does, and decides nothing when it is done again', async () => {
    await run('export', '--to', 'conll2003', '--out', 'c', 'story.txt');
    const args = ['import', '--from', 'conll2003', '--confirm', '--by', 'ann', 'c', 'story.txt'];
    assert.equal((await run(...args, '--dry-run')).lines.length, 2);
    assert.equal(existsSync(path.join(folder, '.copydesk')), false);
    const { code, lines } = await run(...args);
    assert.deepEqual([code, lines], [0, []]);
    assert.deepEqual(kept().map(inShort), ['confirm name “Ida Holm” type=PERSON', 'confirm name “Holm” type=PERSON']);
    assert.deepEqual(
      (await annotate()).entities.map(({ status }) => status),
      ['confirmed', 'confirmed'],
    );
    const before = readFileSync(sidecar(), 'utf8');
    const { warnings } = await run(...args);
    assert.equal(warnings.at(-1), 'copydesk: nothing is decided');
    assert.equal(readFileSync(sidecar(), 'utf8'), before);
  });

  it('keeps it in the folder above that has decisions, else in the one that is given', async () => {
    mkdirSync(path.join(folder, 'north'));
    writeFileSync(path.join(folder, 'north/other.txt'), text);
    await run('export', '--to', 'brat', '--out', 'b', 'north');
    await run('import', '--from', 'brat', '--confirm', 'b', 'north');
    assert.ok(existsSync(path.join(folder, 'north/.copydesk/articles/other.txt.decisions.jsonl')));
    rmSync(path.join(folder, 'north/.copydesk'), { recursive: true });
    mkdirSync(path.join(folder, '.copydesk'));
    await run('import', '--from', 'brat', '--confirm', 'b', 'north');
    assert.ok(kept('north/other.txt').length > 0);
  });

  it('never decides against a person: of a place, of words wherever they stand, and says so of each', async () => {
    await run('export', '--to', 'brat', '--out', 'b', 'story.txt');
    const anchor = anchorOf(text, { start: 6, end: 14 });
    const by = { ...made, by: 'bob' };
    const changes = [
      changeOf(sidecarOf('story.txt'), [], [{ kind: 'reject', layer: 'name', anchor, ...by }]),
      changeOf(corpusSidecar, [], [{ kind: 'words', layer: 'figure', words: 'Monday', as: null, ...by }]),
    ];
    await nodeDecisionDisk.write(pathToFileURL(folder).href, changes);
    const { code, warnings } = await run('import', '--from', 'brat', '--confirm', '--by', 'ann', 'b', 'story.txt');
    assert.equal(code, 1);
    const said = warnings.join('\n');
    assert.match(said, /story: “Ida Holm” is a person: bob decided: “Ida Holm” is not a name; that stays/u);
    assert.match(
      said,
      /story: “Monday” is a date.*: bob decided: “Monday” is not a figure, wherever it stands; that stays/u,
    );
    const ofHolm = kept().filter(one => 'layer' in one && 'anchor' in one && one.anchor.exact === 'Ida Holm');
    assert.deepEqual(
      ofHolm.map(({ by: who }) => who),
      ['bob'],
    );
    assert.ok(kept().some(one => one.by === 'ann' && one.kind === 'confirm'));
  });

  it('takes what annotate prints, so that elsewhere it prints the same', async () => {
    const anchor = (words: string, within = text) => {
      const start = within.indexOf(words);
      return anchorOf(within, { start, end: start + words.length });
    };
    const decisions: readonly Decision[] = [
      { kind: 'reject', layer: 'figure', anchor: anchor('Monday'), ...made },
      { kind: 'correct', layer: 'name', anchor: anchor('Ida Holm'), as: { type: 'ORG' }, ...made },
      { kind: 'add', layer: 'name', anchor: anchor('Mayor'), as: { type: 'WORK' }, ...made },
      {
        kind: 'correct',
        layer: 'figure',
        anchor: anchor('$5'),
        as: { value: 6, unit: 'EUR', measured: anchor('late') },
        ...made,
      },
      {
        kind: 'correct',
        layer: 'quote',
        anchor: anchor('“It was late,”'),
        as: { outlet: 'Fjord Radio', cue: null },
        ...made,
      },
      { kind: 'own', item: { kind: 'label', of: 'topic', tag: 'sea' }, ...made },
    ];
    await nodeDecisionDisk.write(pathToFileURL(folder).href, [changeOf(sidecarOf('story.txt'), [], decisions)]);
    const { lines } = await run('annotate', 'story.txt');
    writeFileSync(path.join(folder, 'first.jsonl'), `${lines.join('\n')}\n`);
    rmSync(path.join(folder, '.copydesk'), { recursive: true });
    assert.notDeepEqual((await run('annotate', 'story.txt')).lines, lines);
    const { code, warnings } = await run('import', '--from', 'copydesk', '--complete', 'first.jsonl', 'story.txt');
    assert.deepEqual([code, warnings.length], [0, 1], warnings.join('\n'));
    assert.deepEqual((await run('annotate', 'story.txt')).lines, lines);
  });

  it('says what of the lines of annotate does not fit: another text, form or article, places and kinds that are none', async () => {
    const annotation = await annotate();
    const [name] = annotation.entities;
    const lineWith = (change: object): string => `${JSON.stringify({ ...annotation, ...change })}\n`;
    writeFileSync(
      path.join(folder, 'odd.jsonl'),
      [
        ...['{"schema":\n', '[]\n', lineWith({ schema: 'copydesk/9' }), lineWith({ id: 'gone' }), lineWith({ id: {} })],
        lineWith({ sha256: '00' }),
        lineWith({ entities: [name, { ...name, end: 9000 }, { ...name, type: 'GOD' }, 7], figures: {}, own: null }),
      ].join(''),
    );
    const { code, warnings } = await run('import', '--from', 'copydesk', '--dry-run', 'odd.jsonl', 'story.txt');
    const said = warnings.join('\n');
    assert.equal(code, 1);
    for (const wanted of [
      /line 1: it is not JSON/u,
      /line 2: the line is no object/u,
      /line 3: it is not of the form “copydesk\/1”/u,
      /line 4: none of the articles given is it/u,
      /line 5: its id is no text/u,
      /story: it was edited since/u,
      /line 7, entities 2: 6 to 9000 is no place in the article/u,
      /line 7, entities 3: “GOD” is no type that is known/u,
      /line 7, entities 4: it is no object/u,
      /line 7: figures is no list/u,
    ]) {
      assert.match(said, wanted);
    }
  });

  it('leaves what it cannot write as it is, and says so', async () => {
    await run('export', '--to', 'brat', '--out', 'b', 'story.txt');
    mkdirSync(path.dirname(sidecar()), { recursive: true });
    writeFileSync(sidecar(), '{"schema":"copydesk-decisions/9"}\n');
    const { code, warnings } = await run('import', '--from', 'brat', '--confirm', 'b', 'story.txt');
    assert.equal(code, 1);
    assert.match(warnings.at(-1)!, /story\.txt\.decisions\.jsonl: is left as it is, for it is of another version/u);
    assert.equal(readFileSync(sidecar(), 'utf8'), '{"schema":"copydesk-decisions/9"}\n');
    assert.match(
      (await run('import', '--from', 'brat', '--out', 'd', 'b', 'story.txt')).warnings[0]!,
      /--dry-run prints/u,
    );
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
