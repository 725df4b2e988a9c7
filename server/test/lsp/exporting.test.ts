import assert from 'node:assert/strict';
import { spanFormats } from '../../src/exchange/formats';
import { reports } from '../../src/exchange/reports';
import type { Annotation } from '../../src/formats/annotation';
import {
  copyRequest,
  exportedNotification,
  exportFormatsRequest,
  exportRequest,
  type Copied,
  type ExportedPart,
  type ExportFormat,
  type ExportResult,
} from '../../src/protocol';
import { folderUri, positionOf, startClient, type Client } from '../support/client';
import { memoryDisk } from '../support/decisionDisk';

const text = [
  'Ferry <b>stops</b> & [waits](command:evil)',
  '',
  'By Nora Quist',
  '',
  'LOFTHAVN, March 4, 2026 – Ida Solberg, director of the ferry, said on Monday that 240 passengers were left behind.',
  '',
  '“We had <b>no</b> *choice* & `no` [time](https://example.org) $(flame) \u202E,” Solberg said.',
  '',
].join('\n');
const other = 'Per Aune, the mayor, said that the boat was old. “It leaks,” Ida Solberg said in reply.\n';
const uri = `${folderUri}/north/ferry.txt`;

describe('what goes out of the editor', () => {
  let client: Client;
  let parts: ExportedPart[];

  beforeEach(async () => {
    parts = [];
    const files = { 'north/ferry.txt': text, 'other.md': other, 'list.txt': 'a\nb\nc\n' };
    client = await startClient(files, {}, { decisions: memoryDisk() });
    client.connection.onNotification(exportedNotification, (part: ExportedPart) => {
      parts.push(part);
    });
    await client.indexed;
    await client.open(uri, text);
    await client.problems(uri);
  });
  afterEach(() => client.close());

  const copy = (words: string): Promise<Copied | null> => {
    const at = positionOf(text, words);
    return client.connection.sendRequest(copyRequest, { textDocument: { uri }, range: { start: at, end: at } });
  };
  const exported = async (format: string, more: object = {}): Promise<[ExportResult | null, Map<string, string>]> => {
    parts = [];
    const result = await client.connection.sendRequest<ExportResult | null>(exportRequest, { id: 7, format, ...more });
    const files = new Map<string, string>();
    for (const { id, name, content } of parts) {
      assert.equal(id, 7);
      files.set(name, (files.get(name) ?? '') + content);
    }
    files.delete('');
    return [result, files];
  };

  it('copies a quote with its speaker and source, none of it markup', async () => {
    const copied = (await copy('We had'))!;
    assert.equal(
      copied.text,
      [
        '“We had <b>no</b> *choice* & `no` [time](https://example.org) $\u2060(flame) ,”',
        '– Ida Solberg, director of the ferry',
        'Nora Quist: “Ferry <b>stops</b> & [waits](command:evil)”. Wednesday 4 March 2026. ferry.txt, line 7',
      ].join('\n'),
    );
    assert.doesNotMatch(copied.html!, /<(?:script|b|a)\b|\u202E/u);
    assert.match(copied.html!, /<p>“We had &lt;b&gt;no&lt;\/b&gt; \*choice\* &amp;/u);
    assert.match(copied.html!, /<strong>Ida Solberg, director of the ferry<\/strong>/u);
    assert.match(copied.markdown!, /^> “We had \\<b\\>no\\<\/b\\> \\\*choice\\\* \\& \\`no\\` \\\[time\\\]/u);
    assert.doesNotMatch(copied.markdown!, /(?<!\\)[[<`]/u);
    assert.equal(
      copied.markdown!.split('\n').every(line => line.startsWith('>')),
      true,
    );
  });

  it('says that reported words are not the speaker’s own', async () => {
    assert.match(
      (await copy('were left behind'))!.text!,
      /^240 passengers were left behind\n– Ida Solberg.* \(reported\)\n/u,
    );
  });

  it('gives the citation alone where nobody says anything', async () => {
    assert.deepEqual(Object.keys((await copy('LOFTHAVN'))!), ['citation']);
    assert.match((await copy('LOFTHAVN'))!.citation, /^Nora Quist: .*ferry\.txt, line 5$/u);
    const at = { start: positionOf(text, 'LOFT'), end: positionOf(text, 'LOFT') };
    const gone = { textDocument: { uri: `${folderUri}/gone.txt` }, range: at };
    assert.equal(await client.connection.sendRequest(copyRequest, gone), null);
  });

  it('names every format that there is', async () => {
    const formats = await client.connection.sendRequest<readonly ExportFormat[]>(exportFormatsRequest, {});
    assert.deepEqual(
      formats.map(({ name }) => name),
      ['jsonl', ...reports.map(({ name }) => name), ...spanFormats.map(({ name }) => name)],
    );
  });

  it('exports an article, a folder in the opened one, or all that is an article, open and closed', async () => {
    const [one, files] = await exported('jsonl', { uri });
    assert.equal(one?.articles, 1);
    const annotation = JSON.parse(files.get('articles.jsonl')!) as Annotation;
    assert.equal(annotation.id, 'north/ferry');
    assert.match(annotation.sha256, /^[0-9a-f]{64}$/u);
    const ids = async (more: object): Promise<readonly unknown[]> =>
      (await exported('jsonl', more))[1]
        .get('articles.jsonl')!
        .trim()
        .split('\n')
        .map(line => (JSON.parse(line) as Annotation).id);
    assert.deepEqual(await ids({}), ['north/ferry', 'other']);
    assert.deepEqual(await ids({ uri: `${folderUri}/north` }), ['north/ferry']);
    // Who is who holds across articles.
    const lines = (await exported('jsonl'))[1].get('articles.jsonl')!.trim().split('\n');
    const keys = lines.map(
      line => (JSON.parse(line) as Annotation).entities.find(e => e.name === 'Ida Solberg')?.entity,
    );
    assert.deepEqual(keys, ['person:ida-solberg', 'person:ida-solberg']);
  });

  it('writes every format in files that stay in the folder', async () => {
    for (const { name } of [...reports, ...spanFormats]) {
      const [result, files] = await exported(name);
      assert.equal(result?.articles, 2, name);
      assert.ok(files.size > 0, name);
      for (const file of files.keys()) {
        assert.doesNotMatch(file, /^\/|\.\.|\\/u, name);
      }
    }
    assert.deepEqual([...(await exported('brat'))[1].keys()].sort(), [
      ...['annotation.conf', 'north/ferry.ann', 'north/ferry.txt', 'other.ann', 'other.txt', 'visual.conf'],
    ]);
  });

  it('answers nothing for a format that there is not', async () => {
    assert.equal((await exported('floppy'))[0], null);
  });
});
