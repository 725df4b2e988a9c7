import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { recordOf } from '../../src/corpus/record';
import { Facts } from '../../src/pipeline/facts';
import { readByRule } from '../../src/reader/rules/rules';
import { stages } from '../../src/stages';
import { names } from '../../src/stages/names/names';
import { quotes } from '../../src/stages/quotes/quotes';
import type { Reading, Readings } from '../../src/types/reading';
import { fixtures } from '../support/fixtures';
import { lexicon } from '../support/inputs';
import { seeded, type Chance } from '../support/seeded';

// What is remembered of paragraphs through edits never shows: after each edit all is as it is for somebody who reads the article for the first time.

/** `COPYDESK_EDITS=1000` tries so many on each article, other ones at each run; else a few, always the same. */
const asked = Number(process.env['COPYDESK_EDITS'] ?? 0);
const edits = asked || 6;
const seed = asked === 0 ? 1 : Date.now() % 1_000_000;

/** Readings with heads: which ones, does not matter here, as long as the paragraph alone tells. */
function withHeads(rules: Readings): Readings {
  const headed = ({ words, names }: Reading): Reading => ({
    words: words.map((word, index) => ({
      ...word,
      tag: tags[word.pos] ?? 'NN',
      head: word.pos === 'VERB' ? -1 : index + (index % 3 === 0 && index > 0 ? -1 : index + 1 < words.length ? 1 : -1),
      relation: relations[index % relations.length]!,
    })),
    names,
  });
  const known = new Map<string, Reading>();
  return {
    reader: 'heads',
    of: paragraph => {
      const reading = known.get(paragraph) ?? headed(rules.of(paragraph));
      known.set(paragraph, reading);
      return reading;
    },
  };
}

const tags: Readonly<Record<string, string>> = { VERB: 'VBD', AUX: 'VBZ', PROPN: 'NNP', DET: 'DT', ADJ: 'JJ' };
const relations = ['nsubj', 'obj', 'nmod', 'obl', 'amod', 'conj', 'acl:relcl'];

const pieces = [
  'a',
  ' ',
  '“',
  '”',
  '. ',
  ', she said',
  ' 40 percent',
  'Mr. ',
  '\n\n',
  ' (U.S.)',
  ' $3 million',
  '’s',
  'Vale ',
];

/** The text with one edit: in a word, a name or a quote, at the edge of a paragraph, or of whole paragraphs. */
function edited(facts: Facts, chance: Chance): string {
  const { text } = facts.article;
  const paragraphs = text.split('\n');
  const spans = [...facts.get(names), ...facts.get(quotes)];
  const edge = spans.length === 0 ? 0 : chance.some(chance.some(spans.map(({ start, end }) => [start, end, end - 1])));
  const at = chance.below(2) === 0 ? edge : chance.below(text.length + 1);
  switch (chance.below(7)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + chance.below(12));
    case 1: {
      const end = text.indexOf('\n', at);
      return end < 0 ? text : `${text.slice(0, end)} ${text.slice(end).trimStart()}`;
    }
    case 2:
      return `${text.slice(0, at)}\n\n${text.slice(at)}`;
    case 3: {
      const [from, to] = [chance.below(paragraphs.length), chance.below(paragraphs.length)];
      return [...paragraphs.slice(0, to), paragraphs[from]!, '', ...paragraphs.slice(to)].join('\n');
    }
    case 4: {
      const without = chance.below(paragraphs.length);
      return paragraphs.filter((_, index) => index !== without).join('\n');
    }
    default:
      return text.slice(0, at) + chance.some(pieces) + text.slice(at);
  }
}

function factsOf(text: string, readings: Readings): Facts {
  return new Facts({ article: { uri: 'test:/edited.txt', version: 1, text }, readings, lexicon, decisions: [] });
}

/** All that is found; of trees, what they are made of is among the words. */
function found(facts: Facts): ReadonlyMap<string, unknown> {
  const all = stages.filter(({ name }) => name !== 'trees');
  return new Map<string, unknown>([
    ...all.map(stage => [stage.name, facts.get(stage as never)] as const),
    ['record', recordOf(facts)],
  ]);
}

describe('what is remembered of paragraphs through edits', function () {
  this.timeout(edits * 60_000);
  for (const [reader, readingsOf] of [
    ['by rule', (rules: Readings): Readings => rules],
    ['with heads', withHeads],
  ] as const) {
    for (const [number, { name, text }] of fixtures.filter((_, index) => asked > 0 || index % 4 === 0).entries()) {
      it(`never shows in ${name}, ${reader}`, () => {
        const chance = seeded(seed + number);
        const readings = readingsOf(readByRule(lexicon));
        let facts = factsOf(text, readings);
        for (let step = 0; step < edits; step++) {
          const before = facts.article.text;
          facts = factsOf(edited(facts, chance), readings);
          const fresh = found(factsOf(facts.article.text, readingsOf(readByRule(lexicon))));
          for (const [stage, now] of found(facts)) {
            if (!isDeepStrictEqual(now, fresh.get(stage))) {
              assert.deepEqual(now, fresh.get(stage), `${stage}, step ${step} of seed ${seed + number}: ${before}`);
            }
          }
        }
      });
    }
  }
});
