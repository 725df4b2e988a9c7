import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  FileChangeType,
  type CodeAction,
  type FileEvent,
  type Range,
} from 'vscode-languageserver/node';
import { anchorOf } from '../../src/decisions/anchoring';
import { readLines, writeLines } from '../../src/decisions/lines';
import {
  agreementRequest,
  decideCommands,
  decisionRowsRequest,
  decisionsRequest,
  offersRequest,
  type AgreementParams,
  type AgreementReport,
  type DecideParams,
  type DecideResult,
  type DecisionGroup,
  type DecisionRow,
  type Offer,
  type OfferCommand,
  type Page,
} from '../../src/protocol';
import type { Decision, Undecided } from '../../src/types/decision';
import { folderUri, positionOf, startClient, type Client } from '../support/client';
import { memoryDisk, type MemoryDisk } from '../support/decisionDisk';

const before = [
  'Ferry stops for the winter',
  '',
  'Ida Solberg, who runs the Lofthavn ferry, said on Monday that 240 passengers were left behind.',
  '',
  'The mayor, Per Aune, disagreed. “That is not so,” he said.',
  '',
].join('\n');
/** The same after an editor was at it. */
const text = before.replace('Ida Solberg, who runs', 'Ida Berg-Olsen, who runs');
const other = 'Turid Nes sells the tickets. “It is cold,” Nes said on Tuesday.\n';
const uri = `${folderUri}/ferry.txt`;
const sidecar = 'articles/ferry.txt.decisions.jsonl';

function decided(within: string, words: string, name: string, day: number, decision: object): Decision {
  const start = within.indexOf(words);
  const anchor = anchorOf(within, { start, end: start + words.length });
  return { ...decision, anchor, by: name, at: `2026-03-0${day}T09:30:00Z`, upon: 'rules' } as unknown as Decision;
}

const person = { kind: 'add', layer: 'name', as: { type: 'PERSON' } } satisfies Partial<Undecided>;
const lost = decided(before, 'Ida Solberg', 'ann', 1, person);
const [place, none] = [
  decided(before, 'Lofthavn', 'ann', 2, { ...person, as: { type: 'GPE' } }),
  decided(before, 'Lofthavn', 'bob', 3, { kind: 'reject', layer: 'name' }),
];
const elsewhere = decided(other, 'Turid Nes', 'bob', 4, person);
const [renamed, otherwise] = ['Aune', 'Per O. Aune'].map((name, index) => ({
  ...{ kind: 'called' as const, entity: 'person:per-aune', name },
  ...{ by: index === 0 ? 'ann' : 'bob', at: `2026-03-0${index + 5}T09:30:00Z`, upon: 'rules' },
}));

const file = (...decisions: readonly Decision[]): string => writeLines({ decisions, problems: [] });

describe('the list of decisions', () => {
  let client: Client;
  let disk: MemoryDisk;

  beforeEach(async () => {
    disk = memoryDisk({
      [sidecar]: file(lost, place, none),
      'articles/other.txt.decisions.jsonl': file(elsewhere),
      'articles/gone.txt.decisions.jsonl': `${file(decided(other, 'Nes', 'cid', 6, person))}{"kind":"bless"}\n`,
      'corpus.decisions.jsonl': file(renamed!, otherwise!),
    });
    const files = { 'ferry.txt': text, 'other.txt': other };
    client = await startClient(files, {}, { decisions: disk });
    await client.indexed;
    await client.open(uri, text);
  });
  afterEach(() => client.close());

  const groups = async (of?: string): Promise<readonly (readonly [string, number])[]> => {
    const ask = { from: 0, count: 99, ...(of === undefined ? {} : { uri: of }) };
    const { rows } = await client.connection.sendRequest<Page<DecisionGroup>>(decisionsRequest, ask);
    return rows.map(({ key, count }) => [key, count]);
  };
  const rowsIn = async (key: string, of?: string): Promise<readonly DecisionRow[]> => {
    const ask = { from: 0, count: 99, key, ...(of === undefined ? {} : { uri: of }) };
    return (await client.connection.sendRequest<Page<DecisionRow>>(decisionRowsRequest, ask)).rows;
  };
  const decide = (params: DecideParams): Promise<DecideResult> =>
    client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: decideCommands.decide,
      arguments: [params],
    }) as Promise<DecideResult>;
  const offers = (command: OfferCommand, range: Range, decision?: string): Promise<readonly Offer[]> =>
    client.connection.sendRequest(offersRequest, {
      ...{ textDocument: { uri }, range, command },
      ...(decision === undefined ? {} : { decision }),
    });
  const rangeOf = (words: string): Range => ({
    start: positionOf(text, words, 0),
    end: positionOf(text, words, words.length),
  });
  const kept = (path = sidecar): readonly Decision[] => readLines(disk.files.get(path) ?? '').decisions;
  const wordsAt = ({ place: { range } }: DecisionRow): string =>
    text.split('\n')[range.start.line]!.slice(range.start.character, range.end.character);

  it('says by whom, when and where, and what is to be looked at', async () => {
    assert.deepEqual(await groups(), [
      ...[['faults', 1] as const, ['lost', 2] as const, ['disputed', 4] as const],
      ...[['by ann', 3] as const, ['by bob', 3] as const, ['by cid', 1] as const],
    ]);
    assert.deepEqual(await groups(uri), [
      ...[['lost', 1] as const, ['disputed', 2] as const, ['by ann', 2] as const, ['by bob', 1] as const],
    ]);
    const [latest, first] = await rowsIn('by ann', uri);
    assert.deepEqual(
      [latest!.label, latest!.state, latest!.at, latest!.article, wordsAt(latest!)],
      ['“Lofthavn” is a place', 'disputed', '2026-03-02T09:30:00Z', 'Ferry stops for the winter', 'Lofthavn'],
    );
    assert.deepEqual(
      [first!.label, first!.state, wordsAt(first!)],
      ['“Ida Solberg” is a person', 'lost', 'Ida Berg-Olsen'],
    );
    const everywhere = (await rowsIn('by ann')).find(({ article }) => article === 'all articles');
    assert.deepEqual(
      [everywhere!.label, everywhere!.place.uri],
      ['“Per Aune” is called “Aune”', `${folderUri}/.copydesk/corpus.decisions.jsonl`],
    );
    const [gone] = await rowsIn('by cid');
    assert.deepEqual([gone!.state, gone!.place.range.start.line], ['lost', 1]);
    const [fault] = await rowsIn('faults');
    assert.match(fault!.label, /Line 3 is of a kind/u);
    assert.equal(fault!.drop, undefined);
  });

  it('takes back any of them, of articles that are not open or not there too, and gives it back', async () => {
    for (const [key, path] of [
      ['by bob', 'articles/other.txt.decisions.jsonl'],
      ['by cid', 'articles/gone.txt.decisions.jsonl'],
      ['by ann', 'corpus.decisions.jsonl'],
    ] as const) {
      const row = (await rowsIn(key)).find(({ line }) => disk.files.get(path)?.includes(line))!;
      const count = kept(path).length;
      assert.deepEqual(await decide(row.drop!), { label: row.label });
      assert.equal(kept(path).length, count - 1, path);
      await client.connection.sendRequest(ExecuteCommandRequest.type, { command: decideCommands.undo });
      assert.equal(kept(path).length, count, path);
    }
    const [row] = await rowsIn('by cid');
    await decide(row!.drop!);
    assert.match((await decide(row!.drop!)).problem ?? '', /not there any more/u);
    assert.match(disk.files.get('articles/gone.txt.decisions.jsonl') ?? '', /"bless"/u);
  });

  it('tells the words of a lost decision anew: of what is selected, of a place that may be theirs, or drops it', async () => {
    const [row] = await rowsIn('lost', uri);
    const labels = (await offers('reattach', rangeOf('Per Aune'), row!.line)).map(({ label }) => label);
    assert.deepEqual(labels, [
      '“Ida Solberg” is now “Per Aune”',
      '“Ida Solberg” is now “Ida Berg-Olsen”',
      'Drop: “Ida Solberg” is a person',
    ]);
    const [, proposed] = await offers('reattach', rangeOf('Per Aune'));
    await decide(proposed!);
    assert.deepEqual(await rowsIn('lost', uri), []);
    const now = kept().find(one => one.kind === 'add' && one.anchor.exact === 'Ida Berg-Olsen');
    assert.deepEqual([now?.by, now?.at], ['ann', lost.at]);
    assert.deepEqual(await offers('reattach', rangeOf('Per Aune')), []);
  });

  it('has somebody say who is right, and drops what contradicts that', async () => {
    const [first, second] = await offers('settle', rangeOf('Lofthavn'));
    assert.deepEqual(
      [first?.label, second?.detail],
      ['ann is right: “Lofthavn” is a place', 'what ann decided is dropped'],
    );
    await decide(first!);
    assert.deepEqual(await rowsIn('disputed', uri), []);
    assert.deepEqual(
      kept().map(({ by, kind }) => `${by} ${kind}`),
      ['ann add', 'ann add'],
    );
    assert.deepEqual(await offers('settle', rangeOf('Lofthavn')), []);
  });

  it('has somebody take or refuse what one person alone marked, one by one or all of one person in the article', async () => {
    const own = ['Per Aune', '240 passengers', 'Monday'].map((words, index) =>
      decided(text, words, 'bob', 6, index === 0 ? person : { kind: 'add', layer: 'figure', as: {} }),
    );
    const longer = decided(text, 'mayor, Per Aune', 'ann', 7, person);
    disk.files.set(sidecar, file(lost, place, none, longer, ...own));
    const changes: FileEvent[] = [{ uri: `${folderUri}/.copydesk/${sidecar}`, type: FileChangeType.Changed }];
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    let rows: readonly DecisionRow[] = [];
    while (rows.length === 0) {
      rows = await rowsIn('alone', uri);
    }
    assert.deepEqual(
      [rows.length, new Set(rows.map(({ state }) => state)), await groups(uri)],
      [
        4,
        new Set(['alone']),
        [
          ['lost', 1],
          ['disputed', 2],
          ['alone', 4],
          ['by bob', 4],
          ['by ann', 3],
        ],
      ],
    );
    const offersFor = (words: string): Promise<readonly Offer[]> =>
      offers('settle', rangeOf(words), rows.find(row => row.label.startsWith(`“${words}”`))!.line);
    const [take, refuse, all] = await offersFor('240 passengers');
    assert.deepEqual(
      [take, refuse, all].map(one => [one!.label, one!.detail]),
      [
        ['Take: “240 passengers” is a figure', 'only bob marked it'],
        ['Refuse: “240 passengers” is a figure', 'what bob decided is dropped'],
        ['Take all that only bob marked in this article', '2 marks, less those that overlap what others marked'],
      ],
    );
    const [instead] = await offersFor('Per Aune');
    assert.equal(instead!.detail, 'only bob marked it; what ann decided is dropped');
    await decide(instead!);
    assert.deepEqual((await rowsIn('alone', uri)).map(({ label }) => label).sort(), [
      '“240 passengers” is a figure',
      '“Monday” is a figure',
    ]);
    assert.deepEqual(
      kept().flatMap(({ by, agreed }) => (agreed === undefined ? [] : [by, agreed])),
      ['bob', 'ann'],
    );
    await decide(all!);
    assert.deepEqual(await rowsIn('alone', uri), []);
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command: decideCommands.undo });
    await decide(refuse!);
    assert.deepEqual(
      (await rowsIn('alone', uri)).map(({ label }) => label),
      ['“Monday” is a figure'],
    );
    assert.equal(
      kept().some(one => 'anchor' in one && one.anchor.exact === '240 passengers'),
      false,
    );
  });

  it('shows both as quiet problems where they are, with what can be done', async () => {
    const { diagnostics } = await client.problems(uri);
    const found = diagnostics.filter(({ code }) => String(code).startsWith('decision-'));
    assert.deepEqual(
      found.map(({ code, severity, range }) => [code, severity, range]),
      [
        ['decision-lost', 3, rangeOf('Ida Berg-Olsen')],
        ['decision-disputed', 3, rangeOf('Lofthavn')],
      ],
    );
    const titles: string[] = [];
    for (const diagnostic of found) {
      const context = { diagnostics: [diagnostic] };
      const ask = { textDocument: { uri }, range: diagnostic.range, context };
      const actions = (await client.connection.sendRequest(CodeActionRequest.type, ask)) as CodeAction[];
      titles.push(...actions.filter(({ kind }) => kind === 'quickfix').map(({ title }) => title));
    }
    assert.deepEqual(titles, [
      '“Ida Solberg” is now “Ida Berg-Olsen” (selected · “Ida Solberg” is a person)',
      'Drop: “Ida Solberg” is a person (decided by ann)',
      'ann is right: “Lofthavn” is a place (what bob decided is dropped)',
      'bob is right: “Lofthavn” is not a name (what ann decided is dropped)',
    ]);
    await client.change(uri, 2, before);
    const again = (await client.problems(uri, 2)).diagnostics;
    assert.deepEqual(
      again.filter(({ code }) => code === 'decision-lost'),
      [],
    );
  });

  it('refuses what replaces no decision, or with none', async () => {
    const [row] = await rowsIn('by bob', uri);
    const [deed] = row!.drop!.deeds;
    for (const [odd, problem] of [
      [{ out: '{"kind":"bless"}' }, /not there any more/u],
      [{ in: '{"kind":"bless"}' }, /nothing that can be decided/u],
      [{ in: '' }, /nothing that can be decided/u],
      [{ in: 7 }, /nothing that can be decided/u],
      [{ uri: 'file:///elsewhere/ferry.txt' }, /open the folder/u],
      [{ uri: `${folderUri}/..%2fferry.txt` }, /No decisions can be kept/u],
    ] as const) {
      const params = { label: 'odd', deeds: [{ ...deed!, ...odd }] } as unknown as DecideParams;
      assert.match((await decide(params)).problem ?? '', problem, JSON.stringify(odd));
    }
    assert.equal(kept().length, 3);
  });

  it('tells how far those agree who decided, where two of them decided anything, and links to each disagreement', async () => {
    const report = await client.connection.sendRequest<AgreementReport | null>(agreementRequest, {});
    assert.equal(report?.disagreements, 1);
    assert.match(report.markdown, /^1 article, annotators: ann, bob$/mu);
    assert.match(
      report.markdown,
      /^- \[ferry\.txt, line 3\]\(<\/ferry\.txt#L3>\): \*\*ann\*\* GPE “Lofthavn” · \*\*bob\*\* nothing$/mu,
    );
    disk.files.delete(sidecar);
    const changes: FileEvent[] = [{ uri: `${folderUri}/.copydesk/${sidecar}`, type: FileChangeType.Deleted }];
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    while ((await client.connection.sendRequest<AgreementReport | null>(agreementRequest, {})) !== null) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  });

  it('compares with what a colleague decided in a folder of theirs, and takes that in, beside what is decided here, to be settled', async () => {
    const colleague = 'file:///elsewhere/from%20dan';
    const theirs = [
      decided(text, 'Lofthavn', 'dan', 7, { ...person, as: { type: 'LOC' } }),
      decided(text, 'Per Aune', 'dan', 8, person),
      decided(text, 'Monday', 'bob', 8, { kind: 'reject', layer: 'figure' }),
    ];
    disk.others.set(colleague, {
      [sidecar]: `${file(...theirs, none)}{"kind":"bless"}\n`,
      'articles/nowhere.txt.decisions.jsonl': file(theirs[0]!),
      'corpus.decisions.jsonl': file(renamed!),
    });
    const report = (asked: AgreementParams): Promise<AgreementReport | null> =>
      client.connection.sendRequest(agreementRequest, asked);
    const before = [...disk.files];
    for (const uriOf of [colleague, `${colleague}/`, `${colleague}/.copydesk`]) {
      const found = await report({ colleague: uriOf });
      assert.equal(found?.brought, '3 decisions', uriOf);
      assert.match(found.markdown, /^1 article, annotators: ann, bob, dan$/mu);
      assert.match(found.markdown, /\*\*ann\*\* GPE “Lofthavn” · \*\*bob\*\* nothing · \*\*dan\*\* LOC “Lofthavn”$/mu);
      assert.match(
        found.markdown,
        /^## Left out of from dan\n\n- nowhere\.txt: is not among .*\n- articles.*Line 6 is of a kind/mu,
      );
    }
    assert.deepEqual([...disk.files], before, 'comparing writes nothing');
    const bringIn = (folder: unknown): Promise<DecideResult> =>
      client.connection.sendRequest(ExecuteCommandRequest.type, {
        command: decideCommands.bringIn,
        arguments: [folder],
      });
    assert.deepEqual(await bringIn(colleague), { label: '3 decisions from from dan' });
    assert.deepEqual(
      kept()
        .map(({ by }) => by)
        .sort(),
      ['ann', 'ann', 'bob', 'bob', 'dan', 'dan'],
    );
    assert.equal((await rowsIn('disputed', uri)).length, 3);
    assert.deepEqual(await bringIn(colleague), {});
    assert.equal((await report({ colleague }))?.brought, undefined);
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command: decideCommands.undo });
    assert.deepEqual([...disk.files], before);
    assert.match((await bringIn(7)).problem ?? '', /no folder/u);
    disk.others.set('file:///elsewhere/none', {});
    const empty = await report({ colleague: 'file:///elsewhere/none' });
    assert.equal(empty?.brought, undefined);
  });
});
