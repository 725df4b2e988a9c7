import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pageOf } from '../../scripts/page.cjs';
import manifest from '../../package.json';
import words from '../../package.nls.json';
import { defaultSettings } from '../src/lsp/settings';
import { offersBy } from '../src/features/offers/offers';
import {
  findingCommands,
  hoverCommands,
  languages,
  offerCommands,
  tokenModifiers,
  tokenTypes,
  unreadKinds,
} from '../src/protocol';
import { findingCodes } from '../src/types/finding';

// What package.json promises is what client and server do.
describe('the manifest', () => {
  const { activationEvents, contributes } = manifest;
  const properties: Readonly<Record<string, { readonly default: unknown }>> = contributes.configuration.properties;
  const defaultOf = (name: string) => properties[`copydesk.${name}`]!.default;

  it('gives the settings the defaults that the server has', () => {
    for (const name of ['enable', 'exclude', 'include', 'maxFiles', 'followLinks', 'highlight'] as const) {
      assert.deepEqual(defaultOf(name), defaultSettings[name], name);
    }
    assert.equal(defaultOf('inlayHints.speakers'), defaultSettings.speakerHints);
    assert.equal(defaultOf('problems.folder'), defaultSettings.folderProblems);
    assert.equal(defaultOf('annotator'), defaultSettings.annotator ?? '');
  });

  it('has a switch for every finding', () => {
    const switches = Object.keys(properties).filter(name => name.startsWith('copydesk.findings.'));
    assert.deepEqual(
      switches,
      findingCodes.map(code => `copydesk.findings.${code}`),
    );
    for (const code of findingCodes) {
      assert.equal(defaultOf(`findings.${code}`), defaultSettings.findings[code]);
    }
  });

  it('names and colours every kind of token', () => {
    assert.deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      tokenTypes,
    );
    assert.deepEqual(
      contributes.semanticTokenModifiers.map(({ id }) => id),
      tokenModifiers,
    );
    const [{ scopes }] = contributes.semanticTokenScopes as [(typeof contributes.semanticTokenScopes)[0]];
    const kinds = Object.keys(scopes);
    assert.deepEqual(kinds.slice(0, tokenTypes.length), tokenTypes);
    // A guess has a name of its own for themes, and is in italics in all others.
    const guesses = ['copydeskQuote.uncertain', 'copydeskCue.uncertain'];
    assert.deepEqual(kinds.slice(tokenTypes.length), guesses);
    const { rules } = contributes.configurationDefaults['editor.semanticTokenColorCustomizations'];
    assert.deepEqual(rules, {
      ...Object.fromEntries(guesses.map(kind => [kind, { italic: true }])),
      '*.confirmed': { underline: true },
    });
  });

  it('wakes for every language that it reads', () => {
    for (const language of languages) {
      assert.ok(activationEvents.includes(`onLanguage:${language}`), language);
    }
  });

  it('has words in every view for each reason why something is not read, and a way out where there is one', () => {
    for (const { id } of contributes.views.copydesk) {
      const entries = contributes.viewsWelcome.filter(({ view }) => view === id);
      const told = unreadKinds.filter(kind => entries.some(({ when }) => when.includes(`'${kind}'`)));
      assert.deepEqual(
        told,
        unreadKinds.filter(kind => kind !== 'switched-off'),
        id,
      );
      assert.ok(entries.some(({ when }) => when === "config.copydesk.enable == 'off'"));
    }
    const commands = contributes.commands.map(({ command }) => command);
    const texts = Object.entries(words).filter(([key]) => /^(?:welcome|walkthrough)/u.test(key));
    for (const [key, text] of texts) {
      for (const [, command = ''] of text.matchAll(/\(command:(copydesk\.[\w.]+)/gu)) {
        assert.ok(commands.includes(command) || command.endsWith('.focus'), `${key} links to ${command}`);
      }
    }
  });

  it('shows pictures that are there', () => {
    for (const { media } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      assert.ok(existsSync(path.join(__dirname, '../..', media.image)), media.image);
    }
  });

  it('has a page that begins with what a user does, and whose pictures and links are there', () => {
    const page = pageOf(readFileSync(path.join(__dirname, '../../README.md'), 'utf8'));
    assert.doesNotMatch(page, /npm (?:ci|run|start|test)\b.*\[folder\]|^## (?:Try it|Working on Copydesk)/mu);
    assert.match(page, /^## First steps$/mu);
    const [before, packed] = /^!docs\/images\/\{(.*)\}\.png$/mu.exec(
      readFileSync(path.join(__dirname, '../../.vscodeignore'), 'utf8'),
    )!;
    assert.ok(before);
    const pictures = [...page.matchAll(/!\[[^\]]+\]\(docs\/images\/(.*?)\.png\)/gu)].map(([, name]) => name);
    assert.ok(pictures.length > 3);
    assert.deepEqual(
      pictures.filter(name => !packed!.split(',').includes(name!)),
      [],
    );
    assert.deepEqual(
      [...page.matchAll(/(?<!!)\[[^\]\n]+\]\((.*?)\)/gu)]
        .map(([, target]) => target)
        .filter(target => !/^(?:https:|#)/u.test(target!)),
      [],
    );
  });

  it('claims no .txt', () => {
    assert.deepEqual(
      contributes.languages.flatMap(({ extensions }) => extensions),
      ['.article'],
    );
  });

  it('contributes the commands that a hover links to, and those by which a user decides', () => {
    const commands = contributes.commands.map(({ command }) => command);
    const deciding = [...Object.keys(offersBy).map(name => `copydesk.${name}`), ...Object.values(findingCommands)];
    for (const command of [...Object.values(hoverCommands), ...deciding]) {
      assert.ok(commands.includes(command), command);
    }
    assert.deepEqual(Object.keys(offersBy), offerCommands);
  });

  it('has words for every placeholder, and no words for nothing', () => {
    const text = readFileSync(path.join(__dirname, '../../package.json'), 'utf8');
    const used = new Set([...text.matchAll(/"%([^%"]+)%"/gu)].map(found => found[1]));
    assert.deepEqual([...used].sort(), Object.keys(words).sort());
  });
});
