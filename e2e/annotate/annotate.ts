import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { editsOf } from '../../bench/toGold/edits';
import type { Job } from '../../bench/toGold/job';
import { spoilingSteps } from '../../bench/toGold/spoil';
import type { Step } from '../../bench/toGold/steps';
import { walkToGold } from '../../bench/toGold/walk';
import type { Annotation } from '../../server/src/formats/annotation';
import { copydesk, open, until, uriOf } from '../host/support';

/**
 * Runs in VS Code: annotates the opened folder's articles to their gold by the extension's commands alone, in the editor, then edits each article as
 * somebody would; what the packed shell reads after each is written down for the scorer.
 */
export async function run(): Promise<void> {
  const file = process.env['COPYDESK_JOB'] ?? '';
  const { targets, names, spoils } = JSON.parse(readFileSync(file, 'utf8')) as Job;
  const desk = await copydesk();
  const called = new Map(Object.entries(names).map(([id, all]) => [id, new Set(all)]));
  for (const { id } of targets) {
    const { document } = await open(id);
    await until(() => desk.isArticle(document.uri), `${id} to be an article`, patience);
  }
  await until(() => desk.status?.model === 'ready' && desk.status.state === 'ready', 'the model', patience);
  // What was read holds until something is decided.
  let known: ReadonlyMap<string, Annotation> | undefined;
  const read = async (name: string): Promise<ReadonlyMap<string, Annotation>> => {
    const lines = await annotated();
    writeFileSync(path.join(path.dirname(file), `${name}.jsonl`), lines);
    const all = lines
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as Annotation);
    return new Map(targets.map(({ id }) => [id, all.find(one => `${one.id}.txt` === id)!]));
  };
  const first = await read('before');
  let commands = 0;
  if (spoils) {
    for (const { id } of targets) {
      for (const step of spoilingSteps(first.get(id)!)) {
        commands += (await choose(id, step)) ? 1 : 0;
      }
    }
    await read('spoilt');
  }
  const walked = await walkToGold(targets, called, {
    annotate: async () => (known ??= await read('now')),
    run: async (id, step) => {
      known = undefined;
      return choose(id, step);
    },
  });
  await read('annotated');
  for (const target of targets) {
    const editor = await open(target.id);
    const edits = editsOf(target);
    await editor.edit(edit => {
      for (const { start, text } of edits) {
        edit.insert(editor.document.positionAt(start), text);
      }
    });
    await editor.document.save();
  }
  await read('edited');
  const result = { spoilt: commands, commands: Object.fromEntries(walked.commands), left: walked.left };
  writeFileSync(path.join(path.dirname(file), 'result.json'), JSON.stringify(result));
}

/** Milliseconds: a machine may be busy. */
const patience = 120_000;

/** Selects the words in the editor and runs the command, as a keybinding would that asks nothing; whether anything was decided. */
async function choose(id: string, { command, span, choose: offer, query }: Step): Promise<boolean> {
  const editor = await vscode.window.showTextDocument(uriOf(id));
  const { document } = editor;
  editor.selection = new vscode.Selection(document.positionAt(span.start), document.positionAt(span.end));
  const before = kept(id);
  await vscode.commands.executeCommand(`copydesk.${command}`, {
    choose: offer,
    preview: false,
    ...(query === undefined ? {} : { query }),
  });
  return kept(id) !== before;
}

/** What is decided, as the disk has it. */
function kept(id: string): string {
  const files = [`.copydesk/articles/${id}.decisions.jsonl`, '.copydesk/corpus.decisions.jsonl'];
  return files
    .map(name => {
      try {
        return readFileSync(uriOf(name).fsPath, 'utf8');
      } catch {
        return '';
      }
    })
    .join('\0');
}

/** What the packed shell prints of the folder, read anew in a process of its own. */
async function annotated(): Promise<string> {
  const { extensionPath } = vscode.extensions.getExtension('copydesk.copydesk')!;
  const cli = path.join(extensionPath, 'dist/cli.js');
  const { stdout } = await promisify(execFile)('node', [cli, 'annotate', uriOf('.').fsPath], { maxBuffer: 1e9 });
  return stdout;
}
