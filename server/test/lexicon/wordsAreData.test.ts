import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import * as closedClasses from '../../src/lexicon/closedClasses';
import { lexicon } from '../support/inputs';
import { modelFolder } from '../support/model';

const src = path.join(__dirname, '../../src');

/** Nouns and verbs that the list of function words has. */
const contentWords: ReadonlySet<string> = new Set('came come get got make said take way'.split(' '));

/** What no list of closed classes has, and why a regular expression may name it all the same. Each is named by one. */
const exceptions: Readonly<Record<string, string>> = {
  'prepositions, conjunctions, numerals, auxiliaries and what shortens them':
    'aboard circa compared down following going including minus near not one past per till versus when wouldn',
  'what makes a preposition of “on”, and an adverb of a place': 'board home',
  'adverbs of place, degree and time': 'apiece back even just overnight roughly',
  'words of time that stand before a date, which have roles besides': 'early late mid',
  'parts of words': 'anti ese esque ied ies ing led man mini multi non ologist person post pre semi sub wright',
  'addresses of the net': 'https pic www',
  'numerals, codes and parts of names, which are nobody’s words': 'abd ash bce iii nos',
  'what our own keys and the values of lists begin with': 'cent fac gpe loc month times weekday',
};

/** Letters that the expression matches as they are, three of them or more: no classes, properties or names of groups. */
function lettersIn(expression: string): readonly string[] {
  return expression.replaceAll(signs, ' ').match(/[A-Za-z]{3,}/gu) ?? [];
}

const signs =
  /\\[pP]\{[^}]*\}|\(\?<\w+>|\\k<\w+>|\\u(?:\{[0-9A-Fa-f]+\}|[0-9A-Fa-f]{4})|\\[a-zA-Z]|\[(?:[^\]\\]|\\.)*\]/gu;

/** Each regular expression of a file: as a literal, and as what `new RegExp` is given, but for what lists put in. */
function expressionsIn(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      found.push(node.text.slice(1, node.text.lastIndexOf('/')));
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
      found.push(...(node.arguments ?? []).slice(0, 1).flatMap(partsOf));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

function partsOf(pattern: ts.Node): readonly string[] {
  if (ts.isTaggedTemplateExpression(pattern)) {
    return partsOf(pattern.template);
  }
  if (ts.isTemplateExpression(pattern)) {
    return [pattern.head, ...pattern.templateSpans.map(({ literal }) => literal)]
      .map(({ rawText, text }) => rawText ?? text)
      .map(written);
  }
  return ts.isStringLiteralLike(pattern) ? [written(pattern.text)] : [];
}

/** With one backslash where a plain template needs two. */
function written(text: string): string {
  return text.replaceAll('\\\\', '\\');
}

function closed(): ReadonlySet<string> {
  const labels = JSON.parse(readFileSync(path.join(modelFolder, 'labels.json'), 'utf8')) as Record<string, string[]>;
  return new Set([
    ...[...lexicon.words('function-words'), ...lexicon.words('opening-words')].filter(word => !contentWords.has(word)),
    ...Object.values(closedClasses).flatMap(words => [...words]),
    ...['upos', 'xpos', 'relations'].flatMap(kind =>
      (labels[kind] ?? []).flatMap(label => label.toLowerCase().split(':')),
    ),
  ]);
}

describe('regular expressions of the stages and the corpus', () => {
  const allowed = closed();
  const excepted = new Set(Object.values(exceptions).flatMap(words => words.split(' ')));
  const named = new Set<string>();
  const open = ['stages', 'corpus']
    .flatMap(folder =>
      readdirSync(path.join(src, folder), { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.ts'))
        .flatMap(name =>
          expressionsIn(path.join(src, folder, name))
            .flatMap(lettersIn)
            .map(word => ({ name: `${folder}/${name}`, word: word.toLowerCase() })),
        ),
    )
    .filter(({ word }) => !allowed.has(word));
  open.forEach(({ word }) => named.add(word));

  it('name words of grammar only: others are in server/lexicon', () =>
    assert.deepEqual(
      open.filter(({ word }) => !excepted.has(word)).map(({ name, word }) => `${name}: ${word}`),
      [],
    ));
  it('need every exception', () =>
    assert.deepEqual(
      [...excepted].filter(word => !named.has(word)),
      [],
    ));
  it('are searched for what they match, not for how they say it', () =>
    assert.deepEqual(lettersIn(String.raw`^(?<name>\p{Lu}\u{2019}[a-z]{3}|\bharbour(?:master)?)$`), [
      'harbour',
      'master',
    ]));
});
