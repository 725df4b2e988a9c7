import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  FileChangeType,
  HoverRequest,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { anchorOf } from '../../../src/decisions/anchoring';
import type { DecisionDisk } from '../../../src/decisions/disk';
import { writeLines } from '../../../src/decisions/lines';
import { nodeDecisionDisk } from '../../../src/node/decisions/nodeDecisionDisk';
import {
  decideCommands,
  decisionRowsRequest,
  decisionsRequest,
  offersRequest,
  type DecideResult,
  type DecisionGroup,
  type DecisionRow,
  type Offer,
  type OfferCommand,
  type Page,
} from '../../../src/protocol';
import type { Decision } from '../../../src/types/decision';
import { folderUri, positionOf, startClient, type Client } from '../../support/client';

const text = 'Ida Solberg runs the ferry. “We had no choice,” Solberg said. The mayor, Per Aune, disagreed.\n';
const uri = `${folderUri}/ferry.txt`;
const made = { by: 'ann', at: '2026-03-04T09:30:00Z', upon: 'rules' };

/** Windows on one folder: servers whose decisions are kept on the real disk. */
describe('decisions in windows on one folder', () => {
  let folder: string;
  const clients: Client[] = [];
  const at = (name: string): string => path.join(folder, '.copydesk', name);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'copydesk-windows-'));
    mkdirSync(at('articles'), { recursive: true });
  });
  afterEach(() => {
    clients.splice(0).forEach(client => client.close());
    rmSync(folder, { recursive: true, force: true });
  });

  async function openWindow(
    user: string,
    files: Readonly<Record<string, string>> = { 'ferry.txt': text },
  ): Promise<Client> {
    const home = pathToFileURL(folder).href;
    const disk: DecisionDisk = {
      user,
      readAll: () => nodeDecisionDisk.readAll(home),
      write: (_, changes) => nodeDecisionDisk.write(home, changes),
    };
    const client = await startClient(files, {}, { decisions: disk });
    clients.push(client);
    await client.indexed;
    await client.open(uri, text);
    return client;
  }

  const decide = async (client: Client, command: OfferCommand, words: string): Promise<void> => {
    const start = positionOf(text, words);
    const [offer] = await client.connection.sendRequest<readonly Offer[]>(offersRequest, {
      ...{ textDocument: { uri }, range: { start, end: start }, command },
    });
    const result = (await client.connection.sendRequest(ExecuteCommandRequest.type, {
      ...{ command: decideCommands.decide, arguments: [offer] },
    })) as DecideResult;
    assert.equal(result.problem, undefined);
  };
  const told = (client: Client, name: string): Promise<void> =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: `${folderUri}/.copydesk/${name}`, type: FileChangeType.Changed }],
    });
  const rows = async (client: Client, key: string): Promise<readonly DecisionRow[]> =>
    (await client.connection.sendRequest<Page<DecisionRow>>(decisionRowsRequest, { from: 0, count: 99, key })).rows;
  const card = async (client: Client, words: string): Promise<string> => {
    const position = positionOf(text, words);
    const found = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    return (found?.contents as MarkupContent | undefined)?.value ?? '';
  };

  it('are all kept, and seen in both, whoever decides when', async () => {
    const [ann, bob] = [await openWindow('ann'), await openWindow('bob')];
    await Promise.all([
      ...[decide(ann, 'reject', 'Per Aune'), decide(bob, 'confirm', 'Ida Solberg')],
      ...[decide(ann, 'confirm', 'We had no'), decide(bob, 'confirm', 'Solberg said')],
    ]);
    for (const client of [ann, bob]) {
      await told(client, 'articles/ferry.txt.decisions.jsonl');
      while ((await rows(client, 'by ann')).length < 2 || (await rows(client, 'by bob')).length < 2) {
        await client.next();
      }
      assert.equal(await card(client, 'Per Aune'), '');
      assert.match(await card(client, 'Ida Solberg'), /Confirmed by bob$/u);
    }
  });

  it('are read as far as they can be, and each file that cannot be says why at its place', async () => {
    const anchor = anchorOf(text, { start: 0, end: 'Ida Solberg'.length });
    const good: Decision = { kind: 'confirm', layer: 'name', anchor, as: { type: 'PERSON' }, ...made };
    const line = writeLines({ decisions: [good], problems: [] }).split('\n')[1]!;
    const sidecar = (name: string): string => at(`articles/${name}.decisions.jsonl`);
    const odd = [
      ...['{"schema":"copydesk-decisions/1"}', '<<<<<<< HEAD', line, '=======', '>>>>>>> theirs'],
      ...['{"kind":', '{"kind":"bless"}', line.replace('PERSON', 'GOD')],
    ];
    writeFileSync(sidecar('ferry.txt'), `${odd.join('\n')}\n`);
    writeFileSync(sidecar('later.txt'), '{"schema":"copydesk-decisions/9"}\n');
    writeFileSync(sidecar('long.txt'), '{"kind":"bless"}\n'.repeat(1_000_000));
    mkdirSync(sidecar('folder.txt'));
    symlinkSync('/etc/passwd', sidecar('link.txt'));
    const before = readFileSync(sidecar('ferry.txt'), 'utf8');
    const client = await openWindow('ann');
    const messages = async (name: string): Promise<readonly string[]> => {
      const { diagnostics } = await client.problems(`${folderUri}/.copydesk/articles/${name}.decisions.jsonl`, 0);
      return diagnostics.map(({ range, message }) => `${range.start.line} ${JSON.stringify(message).slice(1, -1)}`);
    };
    const found = await messages('ferry.txt');
    for (const [index, wanted] of [
      ...[/^1 Line 2 marks a merge/u, /^3 Line 4 marks/u, /^4 Line 5 marks/u, /^5 Line 6 is no JSON/u],
      ...[/^6 Line 7 is of a kind/u, /^7 Line 8 is no decision, for “as” › “type” must be one of PERSON/u],
    ].entries()) {
      assert.match(found[index] ?? '', wanted);
    }
    assert.match((await messages('later.txt'))[0]!, /another version of this form/u);
    assert.match((await messages('long.txt'))[0]!, /left as it is, for it has more than 100,000 lines/u);
    assert.match((await messages('folder.txt'))[0]!, /Nothing in this file holds, and it is left as it is, for it is/u);
    assert.match((await messages('link.txt'))[0]!, /Nothing in this file holds, and it is left as it is, for it is/u);
    assert.match(await card(client, 'Ida Solberg'), /Confirmed by ann$/u);
    assert.equal(readFileSync(sidecar('ferry.txt'), 'utf8'), before);
  });

  it('are words and nothing else, whatever they hold', async () => {
    const evil = '[run](command:workbench.action.terminal.new) $(flame) <img src="http://x.example/y">';
    const anchor = anchorOf(text, { start: 0, end: 'Ida Solberg'.length });
    const name = evil;
    const decisions: readonly Decision[] = [
      { kind: 'confirm', layer: 'name', anchor, as: { type: 'PERSON' }, ...made, by: evil, note: evil },
      { kind: 'rename', anchor, name, ...made, by: evil },
      { kind: 'own', item: { kind: 'label', of: evil, tag: evil }, ...made },
    ];
    writeFileSync(at('articles/ferry.txt.decisions.jsonl'), writeLines({ decisions, problems: [] }));
    const called: Decision = { kind: 'called', entity: 'person:ida-solberg', name, ...made, by: evil };
    writeFileSync(at('corpus.decisions.jsonl'), writeLines({ decisions: [called], problems: [] }));
    const client = await openWindow('ann');
    const hover = await card(client, 'Ida Solberg');
    assert.match(hover, /Confirmed by/u);
    assert.doesNotMatch(hover, /\]\(command:workbench|[^\\](?:<img|\[run\])/u);
    const { rows: groups } = await client.connection.sendRequest<Page<DecisionGroup>>(decisionsRequest, {
      from: 0,
      count: 9,
    });
    const all = [...groups.map(group => group.name)];
    for (const { key } of groups) {
      all.push(...(await rows(client, key)).flatMap(row => [row.label, row.by, row.note ?? '', row.article]));
    }
    assert.ok(all.length > 8);
    assert.deepEqual(
      all.filter(words => words.includes('$(')),
      [],
    );
  });
});
