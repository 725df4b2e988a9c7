import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { ask, copydesk, openArticle, placeOf, textOf, until, wire } from './support';

describe('a server that is killed', () => {
  it('is started again, reads on by the model, and the user is told', async () => {
    const editor = await openArticle(wire);
    const desk = await copydesk();
    await until(() => desk.status?.model === 'ready', 'the model to be loaded');
    const restarts = desk.restarts;
    const [server] = servers();
    process.kill(server!, 'SIGKILL');
    const [other] = await until(() => servers().filter(pid => pid !== server), 'another server');
    assert.notEqual(other, server);
    await until(() => desk.restarts > restarts, 'the user to be told');
    assert.equal(desk.restarts, restarts + 1);
    await until(() => desk.isArticle(editor.document.uri), 'the article to be read again');
    const hovers = await ask<vscode.Hover>('HoverProvider', editor, placeOf(editor, 'Kestrel', 2));
    assert.match(textOf(hovers), /Moira Kestrel/u);
    await until(() => desk.status?.model === 'ready', 'the model to be loaded again');
  });
});

/** The processes that this one has started from the extension's `server.js`. */
function servers(): readonly number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines
    .filter(line => /dist.server\.js/u.test(line))
    .map(line => line.trim().split(/ +/u).map(Number))
    .flatMap(([pid = 0, parent]) => (parent === process.pid ? [pid] : []));
}
