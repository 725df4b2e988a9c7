import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  FileChangeType,
  HoverRequest,
  PrepareRenameRequest,
  SemanticTokensRequest,
  RenameRequest,
  WorkspaceSymbolRequest,
  type CodeAction,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { readLines } from '../../src/decisions/lines';
import {
  decideCommands,
  findingCommands,
  offeredNotification,
  offersRequest,
  progressRequest,
  quotesRequest,
  reachRequest,
  reviewRequest,
  speakersRequest,
  type DecideParams,
  type DecideResult,
  type Offer,
  type OfferCommand,
  type Page,
  type Progress,
  type Reached,
  type Review,
  type Speaker,
  type SpokenQuote,
  type Range,
} from '../../src/protocol';
import type { Decision } from '../../src/types/decision';
import { folderUri, positionOf, startClient, type Client } from '../support/client';
import { memoryDisk, type MemoryDisk } from '../support/decisionDisk';

const text = [
  'Ferry stops for the winter',
  '',
  'Ida Solberg, who runs the Lofthavn ferry, said on Monday that 240 passengers were left behind. “We had no choice,” Solberg said.',
  '',
  'The mayor, Per Aune, disagreed. “That is not so,” he said. Aune wants the boat back by Friday.',
  '',
].join('\n');
const other =
  'Aune is tired of ferries. Per Aune, the mayor, said that the boat was old. “It leaks,” Ida Solberg said in reply.\n';
const uri = `${folderUri}/ferry.txt`;
const sidecar = 'articles/ferry.txt.decisions.jsonl';

describe('deciding', () => {
  let client: Client;
  let disk: MemoryDisk;

  beforeEach(async () => {
    disk = memoryDisk();
    client = await startClient({ 'ferry.txt': text, 'other.txt': other }, {}, { decisions: disk });
    await client.indexed;
    await client.open(uri, text);
    await client.problems(uri);
  });
  afterEach(() => client.close());

  const rangeOf = (words: string, whole = false): Range => {
    const start = positionOf(text, words, 0);
    return {
      start: whole ? start : positionOf(text, words, 1),
      end: positionOf(text, words, whole ? words.length : 1),
    };
  };
  const offers = (command: OfferCommand, words: string, query?: string, whole = false): Promise<readonly Offer[]> =>
    client.connection.sendRequest(offersRequest, {
      ...{ textDocument: { uri }, range: rangeOf(words, whole), command },
      ...(query === undefined ? {} : { query }),
    });
  const run = (command: string, params?: DecideParams): Promise<DecideResult> =>
    client.connection.sendRequest(ExecuteCommandRequest.type, {
      command,
      ...(params === undefined ? {} : { arguments: [params] }),
    }) as Promise<DecideResult>;
  const decide = (offer: Offer | undefined): Promise<DecideResult> => run(decideCommands.decide, offer);
  const take = async (
    command: OfferCommand,
    words: string,
    label: RegExp,
    query?: string,
    whole = false,
  ): Promise<void> => {
    const all = await offers(command, words, query, whole);
    const chosen = all.find(one => label.test(one.label));
    assert.ok(chosen, `none of ${all.map(one => one.label).join(' | ')} is ${String(label)}`);
    assert.equal((await decide(chosen)).problem, undefined);
  };
  const kept = (path = sidecar): readonly Decision[] => readLines(disk.files.get(path) ?? '').decisions;
  const card = async (words: string): Promise<string> => {
    const found = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: rangeOf(words).start,
    });
    return (found?.contents as MarkupContent | undefined)?.value ?? '';
  };
  const actions = async (words: string, diagnostics: CodeAction['diagnostics'] = []): Promise<readonly CodeAction[]> =>
    (await client.connection.sendRequest(CodeActionRequest.type, {
      ...{ textDocument: { uri }, range: rangeOf(words), context: { diagnostics } },
    })) as CodeAction[];

  it('confirms and rejects from the menu at the cursor, and keeps it in the sidecar of the article', async () => {
    const titles = (await actions('Per Aune')).map(({ title }) => title);
    assert.ok(titles.includes('Confirm “Per Aune” as a person'), titles.join());
    const reject = (await actions('Per Aune')).find(({ title }) => title === '“Per Aune” is not a name');
    await client.connection.sendRequest(ExecuteCommandRequest.type, reject!.command!);
    assert.deepEqual(
      kept().map(({ kind, by, upon }) => [kind, by, upon]),
      [['reject', 'ann', 'rules']],
    );
    assert.equal(await card('Per Aune'), '');
  });

  it('takes back and decides again, in bulk what was decided in bulk', async () => {
    const [all] = (await offers('everywhere', 'Aune wants')).filter(({ label }) => label.includes('not a name in all'));
    assert.equal(all?.detail, '4 places in 2 articles');
    await take('reject', 'Monday', /not a figure/u);
    await decide({
      label: 'both',
      deeds: [...(await offers('reject', 'Ida Solberg')), ...(await offers('reject', 'Per Aune'))].flatMap(
        one => one.deeds,
      ),
    });
    assert.equal(kept().length, 3);
    assert.deepEqual(await run(decideCommands.undo), { label: 'both' });
    assert.equal(kept().length, 1);
    assert.match(await card('Per Aune'), /Per Aune/u);
    assert.deepEqual(await run(decideCommands.redo), { label: 'both' });
    assert.equal(await card('Per Aune'), '');
    await run(decideCommands.undo);
    assert.deepEqual(await run(decideCommands.undo), { label: '“Monday” is not a figure' });
    assert.deepEqual([...disk.files], []);
    assert.deepEqual(await run(decideCommands.undo), {});
  });

  it('tells suggested and confirmed apart in cards, colours and lists', async () => {
    assert.doesNotMatch(await card('Per Aune'), /Confirmed/u);
    await take('confirm', 'Per Aune', /Confirm/u);
    assert.match(await card('Per Aune'), /Confirmed by ann$/u);
    await take('setSpeaker', 'We had no', /“Per Aune” said/u);
    assert.match(await card('We had no'), /Decided by ann$/u);
    const { data } = (await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } }))!;
    const confirmed = Array.from({ length: data.length / 5 }, (_, index) => data[index * 5 + 4]).filter(
      one => one === 2,
    );
    assert.ok(confirmed.length >= 2);
    const { rows } = await client.connection.sendRequest<Page<Speaker>>(speakersRequest, { uri, from: 0, count: 9 });
    const { key } = rows.find(({ name }) => name === 'Per Aune')!;
    const quotes = await client.connection.sendRequest<Page<SpokenQuote>>(quotesRequest, {
      uri,
      key,
      from: 0,
      count: 9,
    });
    assert.deepEqual(quotes.rows.map(({ text: words, isConfirmed }) => [words.slice(0, 9), isConfirmed]).slice(0, 1), [
      ['“We had n', true],
    ]);
    await take('everywhere', 'Ida Solberg', /“Ida Solberg” is an organisation in all/u);
    assert.match(await card('Ida Solberg'), /Decided for all places of these words$/u);
  });

  it('walks what nobody has decided of, the most doubtful first, and says how far one is', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const seen: string[] = [];
    const labels: string[] = [];
    const next = async (at: Range): Promise<Review | null> =>
      client.connection.sendRequest(reviewRequest, { textDocument: { uri }, range: at });
    for (let found = await next(range); found !== null && seen.length < 99; found = await next(found.place.range)) {
      const { start, end } = found.place.range;
      seen.push(text.split('\n')[start.line]!.slice(start.character, end.character));
      labels.push(found.label);
      const ask = { textDocument: { uri }, range: found.place.range, command: seen.length % 2 ? 'confirm' : 'reject' };
      const [offer] = await client.connection.sendRequest<readonly Offer[]>(offersRequest, ask);
      assert.equal((await decide(offer)).problem, undefined);
    }
    assert.ok(seen.length > 5 && seen.length < 99, seen.join(' | '));
    assert.match(labels[0]!, /· 0 of \d+ decided$/u);
    assert.match(seen.join('|'), /Per Aune/u);
    const { rows } = await client.connection.sendRequest<Page<Progress>>(progressRequest, { from: 0, count: 9 });
    assert.equal(rows[0]?.uri, uri);
    assert.equal(rows[0].decided, rows[0].all);
  });

  it('keeps one line of what somebody thinks of the same words', async () => {
    await take('confirm', 'Per Aune', /Confirm/u);
    await take('changeKind', 'Per Aune', /organisation/u);
    assert.deepEqual(
      kept().map(({ kind }) => kind),
      ['correct'],
    );
    await take('reject', 'Per Aune', /not a name/u);
    assert.deepEqual(
      kept().map(({ kind }) => kind),
      ['reject'],
    );
  });

  it('decides of all occurrences at once, in closed articles too', async () => {
    await take('everywhere', 'Solberg said', /“Solberg” is not a name in all/u);
    await take('everywhere', 'Ida Solberg', /“Ida Solberg” is not a name in all/u);
    const names = async (): Promise<readonly string[]> =>
      ((await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' })) ?? []).map(({ name }) => name);
    while ((await names()).includes('Ida Solberg')) {
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    assert.ok((await names()).includes('Per Aune'));
    assert.deepEqual(
      kept('corpus.decisions.jsonl').map(({ kind }) => kind),
      ['words', 'words'],
    );
  });

  it('shows where an offer would hold before it is decided, in this article first', async () => {
    const reach = async (deeds: Offer['deeds']): Promise<readonly string[]> => {
      const ask = { from: 0, count: 9, deeds };
      const { total, rows } = await client.connection.sendRequest<Page<Reached>>(reachRequest, ask);
      assert.equal(total, rows.length);
      return rows.map(({ article, context, place: { range } }) => `${article} ${range.start.line}: ${context}`);
    };
    const all = await offers('everywhere', 'Per Aune');
    const none = all.find(({ label }) => /“Per Aune” is not a name in all/u.test(label))!;
    assert.deepEqual(await reach(none.deeds), [
      'Ferry stops for the winter 4: … no choice,” Solberg said. The mayor, Per Aune, disagreed. “That is not so,” he said. …',
      'other 0: Aune is tired of ferries. Per Aune, the mayor, said that the boat was …',
    ]);
    const here = all.find(({ label }) => /“Per Aune” is not a name in this article/u.test(label))!;
    assert.equal((await reach(here.deeds)).length, 1);
    const called = { kind: 'called', entity: 'person:ida-solberg', name: 'Ida K. Solberg' };
    const mentioned = await reach([{ uri, scope: 'everywhere', decision: called }]);
    assert.ok(mentioned.length >= 3 && mentioned.at(-1)!.startsWith('other 0: '), mentioned.join('\n'));
    const [one] = await offers('reject', 'Per Aune');
    assert.deepEqual(await reach(one!.deeds), []);
    assert.deepEqual(await reach([{ uri: 7 }] as unknown as Offer['deeds']), []);
    assert.deepEqual(kept('corpus.decisions.jsonl'), []);
  });

  it('gives a quote to another speaker, to nobody, to an outlet', async () => {
    await take('setSpeaker', 'We had no', /“Per Aune” said/u);
    assert.match(await card('We had no'), /^\*\*Per Aune\*\*/u);
    await take('setOutlet', 'We had no', /said to “Fjord Radio”/u, ' Fjord Radio ');
    assert.match(await card('We had no'), /Per Aune\*\*.* to Fjord Radio/u);
    await take('setSpeaker', 'We had no', /Nobody/u);
    assert.match(await card('We had no'), /^No speaker found/u);
    assert.equal(kept().length, 1);
  });

  it('adds a note to what is at the cursor, and shows it', async () => {
    await take('setNote', 'Per Aune', /^Note on “Per Aune”: he signs so$/u, ' he signs so ');
    assert.match(await card('Per Aune'), /Confirmed by ann: he signs so$/u);
    await take('changeKind', '240', /is a rank/u);
    await take('setNote', '240', /^Note on “240/u, 'she counted twice');
    assert.match(await card('240'), /Decided by ann: she counted twice$/u);
    assert.deepEqual(await offers('setNote', 'Per Aune', ' '), []);
  });

  it('reads a value as it is typed', async () => {
    await take('setValue', '240', /is 2,400/u, '2,400 passengers');
    assert.match(await card('240'), /2,400/u);
    assert.deepEqual(await offers('setValue', '240', 'many'), []);
  });

  it('takes a value as data has it, too', async () => {
    await take('setValue', '240', /at least 300/u, '>= 300');
    assert.match(await card('240'), /at least 300/u);
    await take('setValue', 'Monday', /2 March 2026/u, '2026-03-02');
    assert.match(await card('Monday'), /2 March 2026/u);
  });

  it('takes the words that are selected for who said a quote, for its cue, and for what a figure counts', async () => {
    await take('setSource', 'passengers', /^“passengers”, who is not named, said “We had no choice/u, undefined, true);
    assert.match(await card('We had no'), /not named\*\*, described as “passengers”/u);
    await take('setSource', 'Per Aune', /^“Per Aune” said “We had no choice/u, undefined, true);
    assert.match(await card('We had no'), /^\*\*Per Aune\*\*/u);
    await take('setCue', 'disagreed', /^“disagreed” introduces “That is not so/u, undefined, true);
    await take('setCounted', 'the boat', /^“240” counts “the boat”/u, undefined, true);
    const told = kept().flatMap(decision => ('as' in decision && decision.as !== null ? [decision.as] : []));
    assert.deepEqual(
      told.flatMap(as => ('cue' in as ? [as.cue?.exact] : 'measured' in as ? [as.measured?.exact] : [])),
      ['the boat', 'disagreed'],
    );
  });

  it('joins a quote to the statement before, and parts it again', async () => {
    await take('setStatement', 'That is not so', /goes on with “We had no choice/u);
    const continues = (): unknown[] =>
      kept().flatMap(decision => ('as' in decision && decision.as && 'continues' in decision.as ? [decision.as] : []));
    assert.match(JSON.stringify(continues()), /“We had no choice/u);
    await take('setStatement', 'That is not so', /begins a statement of its own/u);
    assert.match(JSON.stringify(continues()), /"continues":null/u);
  });

  it('means what is selected as a whole, though a smaller thing begins there', async () => {
    await take('addQuote', 'Per Aune, disagreed', /an indirect quote/u, undefined, true);
    await take('reject', 'Per Aune, disagreed', /is not a quote/u, undefined, true);
    await take('addQuote', 'Friday', /an indirect quote/u, undefined, true);
    await take('changeSpan', 'boat back by Friday', /^The quote “Friday” is “boat back by Friday”/u, undefined, true);
  });

  it('adds what was missed from what is selected', async () => {
    await take('addName', 'the boat', /is a product/u, undefined, true);
    assert.match(await card('boat back'), /the boat\*\* · product/u);
    await take('addQuote', 'left behind', /an indirect quote/u, undefined, true);
    await take('addFigure', 'Friday', /is a date/u, undefined, true);
    await take('addFigure', 'no choice', /is a number/u, undefined, true);
    assert.match(await card('no choice'), /no choice/u);
  });

  it('puts a name or figure in place of one that was decided of other words around it, and takes both back at once', async () => {
    await take('addName', 'boat back by', /is a product/u, undefined, true);
    await take('addName', 'boat', /is a product/u, undefined, true);
    assert.match(await card('boat back'), /^\*\*boat\*\* · product/u);
    assert.deepEqual(
      kept().map(({ kind }) => kind),
      ['add', 'reject'],
    );
    await run(decideCommands.undo);
    assert.match(await card('boat back'), /^\*\*boat back by\*\* · product/u);
    await take('addFigure', 'no choice', /is a number/u, undefined, true);
    await take('addFigure', 'choice', /is a number/u, undefined, true);
    assert.match(await card('choice'), /^\*\*choice\*\*/u);
  });

  it('means the shorter of two quotes that hold what is selected', async () => {
    await take('addQuote', 'wants the boat back by Friday', /an indirect quote/u, undefined, true);
    await take('addQuote', 'boat back by Friday', /an indirect quote/u, undefined, true);
    await take('changeSpan', 'back by Friday', /^The quote “boat back by Friday” is “back by/u, undefined, true);
  });

  it('says who is not the same of two in one article who are one in all', async () => {
    const decision = { kind: 'same', entities: ['person:ida-solberg', 'person:per-aune'] };
    await run(decideCommands.decide, { label: '', deeds: [{ uri, scope: 'everywhere', decision }] });
    const other = async (): Promise<Offer | undefined> =>
      (await offers('notSameAs', 'Ida Solberg')).find(({ label }) => label.includes('as “Per Aune”'));
    assert.equal((await other())?.detail, 'in this article, in 1 other article');
    await decide(await other());
    assert.equal(await other(), undefined);
  });

  it('says who is the same and who is not', async () => {
    await take('sameAs', 'Ida Solberg', /same as “Per Aune”/u, 'aune');
    assert.match(await card('Ida Solberg'), /Also: .*(?:Aune|Solberg)/u);
    await take('notSameAs', 'Ida Solberg', /not the same as “Per Aune”/u);
    assert.doesNotMatch(await card('Ida Solberg'), /Aune/u);
  });

  it('calls somebody otherwise by renaming, and leaves the text alone', async () => {
    const place = { textDocument: { uri }, position: rangeOf('Per Aune').start };
    assert.deepEqual(await client.connection.sendRequest(PrepareRenameRequest.type, place), {
      range: rangeOf('Per Aune', true),
      placeholder: 'Per Aune',
    });
    const shown = new Promise<Offer>(resolve => client.connection.onNotification(offeredNotification, resolve));
    const edit = await client.connection.sendRequest(RenameRequest.type, { ...place, newName: 'Per Olav Aune' });
    assert.deepEqual(edit, { changes: {} });
    // A client that can shows first whom it is of, and where.
    assert.deepEqual(kept('corpus.decisions.jsonl'), []);
    await decide(await shown);
    assert.match(await card('Aune wants'), /^\*\*Per Olav Aune\*\*/u);
    const off = { textDocument: { uri }, position: rangeOf('choice').start };
    assert.equal(await client.connection.sendRequest(PrepareRenameRequest.type, off), null);
  });

  it('dismisses a finding here, in the article, everywhere, and names its switch', async () => {
    const odd = `${text}\n“Nobody closed this, a guard said.\n`;
    await client.change(uri, 2, odd);
    const { diagnostics } = await client.problems(uri, 2);
    const finding = diagnostics.find(({ code }) => code === 'unbalanced-quote')!;
    const found = (await client.connection.sendRequest(CodeActionRequest.type, {
      ...{ textDocument: { uri }, range: finding.range, context: { diagnostics: [finding] } },
    })) as CodeAction[];
    const fixes = found.filter(({ kind }) => kind === 'quickfix');
    assert.deepEqual(
      fixes.map(({ title }) => title),
      [
        'Close the quotation at the end of the sentence',
        'Dismiss “unbalanced-quote” here',
        'Dismiss “unbalanced-quote” in this article',
        'Dismiss “unbalanced-quote” in all articles',
        'Do not look for “unbalanced-quote” any more',
      ],
    );
    assert.deepEqual(
      fixes[0]!.edit?.changes?.[uri]?.map(({ newText }) => newText),
      ['”'],
    );
    const everywhere = fixes[3]!.command!;
    assert.equal(everywhere.command, findingCommands.decideSeen);
    const [offer] = everywhere.arguments as [Offer];
    const ask = { from: 0, count: 9, deeds: offer.deeds };
    const { rows } = await client.connection.sendRequest<Page<Reached>>(reachRequest, ask);
    assert.deepEqual(
      rows.map(({ place: { range } }) => range),
      [finding.range],
    );
    await client.connection.sendRequest(ExecuteCommandRequest.type, fixes[1]!.command!);
    await client.change(uri, 3, `${odd} `);
    assert.deepEqual(
      (await client.problems(uri, 3)).diagnostics.filter(({ code }) => code === 'unbalanced-quote'),
      [],
    );
  });

  it('follows what another window decides, and tells of lines that are none', async () => {
    disk.files.set(
      'corpus.decisions.jsonl',
      '{"schema":"copydesk-decisions/1"}\n{"kind":"words","layer":"name","words":"Per Aune","as":null,"by":"bob","at":"2026-03-04T09:30:00Z","upon":"rules"}\n{"kind":\n',
    );
    const corpus = `${folderUri}/.copydesk/corpus.decisions.jsonl`;
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: corpus, type: FileChangeType.Created }],
    });
    const { diagnostics } = await client.problems(corpus, 0);
    assert.deepEqual(
      diagnostics.map(({ range, message }) => [range.start.line, message]),
      [[2, 'Line 3 is no JSON: it is kept and does not hold.']],
    );
    assert.equal(await card('Per Aune'), '');
    await take('reject', 'Ida Solberg', /not a name/u);
    assert.equal(await card('Per Aune'), '');
  });

  it('says what cannot be kept, and shows nothing of it', async () => {
    disk.problem = '.copydesk may not be written: permission denied';
    const [offer] = await offers('reject', 'Per Aune');
    assert.deepEqual(await decide(offer), { problem: disk.problem });
    assert.match(await card('Per Aune'), /Per Aune/u);
    disk.problem = undefined;
    const elsewhere = { label: '', deeds: [{ ...offer!.deeds[0]!, uri: 'file:///elsewhere/a.txt' }] };
    assert.match((await decide(elsewhere)).problem ?? '', /open the folder that holds this one/u);
    const gone = { label: '', deeds: [{ ...offer!.deeds[0]!, uri: `${folderUri}/gone.txt` }] };
    assert.match((await decide(gone)).problem ?? '', /no article that can be read: gone\.txt/u);
    for (const decision of [
      { kind: 'bless' },
      { kind: 'reject', layer: 'name' },
      { kind: 'reject', layer: 'name', anchor: [] },
    ]) {
      assert.match(
        (await decide({ label: '', deeds: [{ uri, scope: 'article', decision }] })).problem ?? '',
        /nothing that can/u,
      );
    }
    assert.deepEqual(await run(decideCommands.decide, { label: 7 } as unknown as DecideParams), {
      problem: 'This is nothing that can be decided.',
    });
    assert.deepEqual([...disk.files], []);
  });
});
