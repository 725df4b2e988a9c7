import assert from 'node:assert/strict';
import {
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  FileChangeType,
  type FileEvent,
  HoverRequest,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { readLines } from '../../src/decisions/lines';
import type { Annotation } from '../../src/formats/annotation';
import {
  decideCommands,
  exportedNotification,
  exportRequest,
  offersRequest,
  taggableRequest,
  taggedRequest,
  type DecideResult,
  type ExportedPart,
  type Offer,
  type OfferCommand,
  type Taggable,
  type Tagged,
} from '../../src/protocol';
import { folderUri, positionOf, startClient, type Client } from '../support/client';
import { memoryDisk, type MemoryDisk } from '../support/decisionDisk';

const text =
  'Ferry stops for the winter\n\nIda Solberg, who runs the ferry, was tired on Monday. “We had no choice,” Solberg said. Per Aune, the mayor, was angry.\n';
const uri = `${folderUri}/ferry.txt`;
const tagUri = `${folderUri}/.copydesk/tags.json`;
const tags = {
  schema: 'copydesk-tags/1',
  layers: [
    {
      ...{ name: 'mood', label: 'Mood', description: 'How somebody feels.' },
      tags: [
        { name: 'low', key: 'l', description: '[Only](command:evil) where <b>said</b>.' },
        { name: 'high', key: 'h', colour: '#2e8b57' },
      ],
    },
    { name: 'stance', on: 'quote', tags: [{ name: 'for', key: 's' }] },
    { name: 'answers', of: 'relation', tags: [{ name: 'contradicts' }] },
    { name: 'topic', of: 'label', tags: [{ name: 'sea' }], fields: [{ name: 'weight', values: ['main', 'side'] }] },
  ],
};

describe('layers of one’s own', () => {
  let client: Client;
  let disk: MemoryDisk;
  let files: Record<string, string>;

  beforeEach(async () => {
    disk = memoryDisk();
    files = { 'ferry.txt': text, '.copydesk/tags.json': JSON.stringify(tags) };
    client = await startClient(files, {}, { decisions: disk });
    await client.indexed;
    await client.open(uri, text);
    await client.problems(uri);
  });
  afterEach(() => client.close());

  const offers = (command: OfferCommand, words: string, query?: string, length = 0): Promise<readonly Offer[]> =>
    client.connection.sendRequest(offersRequest, {
      ...{ textDocument: { uri }, command },
      range: { start: positionOf(text, words, length > 0 ? 0 : 1), end: positionOf(text, words, length || 1) },
      ...(query === undefined ? {} : { query }),
    });
  const take = async (all: readonly Offer[], label: RegExp): Promise<void> => {
    const offer = all.find(one => label.test(one.label));
    assert.ok(offer, `none of ${all.map(one => one.label).join(' | ')} is ${String(label)}`);
    const params = { command: decideCommands.decide, arguments: [offer] };
    const { problem } = (await client.connection.sendRequest(ExecuteCommandRequest.type, params)) as DecideResult;
    assert.equal(problem, undefined);
  };
  const card = async (words: string): Promise<string> => {
    const at = { textDocument: { uri }, position: positionOf(text, words) };
    const found = await client.connection.sendRequest(HoverRequest.type, at);
    return (found?.contents as MarkupContent | undefined)?.value ?? '';
  };
  const kept = (): number => readLines(disk.files.get('articles/ferry.txt.decisions.jsonl') ?? '').decisions.length;

  it('tags the word under the cursor by its letter, shows the guideline, and takes the tag away', async () => {
    const [only, ...others] = await offers('tag', 'tired', 'l');
    assert.deepEqual([only?.label, only?.detail, others.length], ['“tired” – Mood: low', 'key l', 0]);
    assert.deepEqual(await offers('tag', 'tired', 'z'), []);
    await take([only!], /./u);
    assert.match(
      await card('tired'),
      /^\*\*Mood: low\*\*\n\n\\\[Only\\\]\(?\\?\(?command:evil.*\n\nHow somebody feels\.$/u,
    );
    assert.doesNotMatch(await card('tired'), /(?<!\\)\[|(?<!\\)<b>/u);
    await take(await offers('untag', 'tired'), /^“tired” is not “Mood: low”$/u);
    assert.equal(await card('tired'), '');
    assert.equal(kept(), 0);
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command: decideCommands.undo });
    assert.match(await card('tired'), /Mood: low/u);
  });

  it('tags what is selected, the quote at the cursor, a pair of places and the article, and exports all of it', async () => {
    await take(await offers('tag', 'was angry', undefined, 'was angry'.length), /^“was angry” – Mood: high$/u);
    await take(await offers('tag', 'no choice', 's'), /^“We had no choice,?” – stance: for$/u);
    await take(await offers('tag', 'angry'), /^“angry” – “Per Aune” – answers: contradicts$/u);
    await take(await offers('tag', 'angry'), /^This article – topic: sea, weight: side$/u);
    assert.match(await card('no choice'), /Solberg[\s\S]*\*\*stance: for\*\*/u);
    const lines: string[] = [];
    client.connection.onNotification(exportedNotification, ({ content }: ExportedPart) => {
      lines.push(content);
    });
    await client.connection.sendRequest(exportRequest, { id: 1, format: 'jsonl', uri });
    const { own } = JSON.parse(lines.join('')) as Annotation;
    assert.deepEqual(
      own.map(({ kind, of, tag, fields }) => [kind, of, tag, fields]),
      [
        ['label', 'topic', 'sea', { weight: 'side' }],
        ['span', 'stance', 'for', {}],
        ['span', 'mood', 'high', {}],
        ['relation', 'answers', 'contradicts', {}],
      ],
    );
  });

  it('tags by letters, of the name at the cursor as a whole, and by the letters of its own kinds where no tag has them', async () => {
    const labels = async (words: string, key: string, length = 0): Promise<readonly string[]> =>
      (await offers('byKey', words, key, length)).map(({ label }) => label);
    assert.deepEqual(await labels('Ida', 'h'), ['“Ida Solberg” – Mood: high']);
    assert.deepEqual(await labels('tired', 'l'), ['“tired” – Mood: low']);
    assert.deepEqual(await labels('ferry,', 'o'), ['“ferry” is an organisation']);
    assert.deepEqual(await labels('Ida', 'o'), ['“Ida Solberg” is an organisation']);
    assert.deepEqual(await labels('Ida', 'p'), ['Confirm “Ida Solberg” as a person']);
    assert.deepEqual(await labels('Per Aune, the mayor', 'o', 19), ['“Per Aune, the mayor” is an organisation']);
    assert.deepEqual(await labels('no choice', 'i'), [
      '“We had no choice,” is an indirect quote, in the reporter’s words',
    ]);
    assert.deepEqual(await labels('tired on Monday', 'q', 15), ['“tired on Monday” is a direct quote']);
    assert.ok((await labels('Monday', 'n')).length > 1);
    for (const key of ['z', '7', '', 'toString', '__proto__', 'mood/none', 'q']) {
      assert.deepEqual(await labels('tired', key), [], key);
    }
    assert.deepEqual(await labels('tired', 'mood/high'), ['“tired” – Mood: high']);
  });

  it('lists what can be tagged with, and tells where what is tagged stands, in which colour', async () => {
    const of = { textDocument: { uri } };
    const all = await client.connection.sendRequest<Taggable[]>(taggableRequest, of);
    assert.deepEqual(all.slice(0, 3), [
      {
        ...{ label: 'Mood: low', query: 'mood/low', key: 'l' },
        description: '[Only](command:evil) where <b>said</b>. How somebody feels.',
      },
      { label: 'Mood: high', query: 'mood/high', key: 'h', description: 'How somebody feels.' },
      { label: 'stance: for', query: 'stance/for', key: 's' },
    ]);
    assert.ok(all.some(({ label, key }) => label === 'person' && key === 'p'));
    assert.deepEqual(
      all.filter(({ key }) => key === 'l').map(({ label }) => label),
      ['Mood: low'],
    );
    await take(await offers('byKey', 'tired', 'h'), /./u);
    await take(await offers('byKey', 'angry', 'l'), /./u);
    assert.deepEqual(await client.connection.sendRequest<Tagged[]>(taggedRequest, of), [
      { range: { start: positionOf(text, 'tired', 0), end: positionOf(text, 'tired', 5) }, colour: '#2e8b57' },
      { range: { start: positionOf(text, 'angry', 0), end: positionOf(text, 'angry', 5) } },
    ]);
  });

  it('tells what is wrong with a tag set when it changes, and offers what is right', async () => {
    files['.copydesk/tags.json'] = JSON.stringify({
      ...tags,
      layers: [{ name: 'mood', tags: [{ name: 'low', colour: 'url(javascript:1)' }, { name: '<img src=x>' }] }],
    });
    const changes: FileEvent[] = [{ uri: tagUri, type: FileChangeType.Changed }];
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    const { diagnostics } = await client.problems(tagUri, 0);
    assert.deepEqual(
      diagnostics.map(({ message }) => (message as string).slice(0, 30)),
      ['The colour of “low” is not use', 'Tag 2 of “mood” has no name of'],
    );
    assert.deepEqual(
      (await offers('tag', 'tired')).map(({ label }) => label),
      ['“tired” – mood: low'],
    );
  });
});
