import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus';
import { noDecisions } from '../../src/decisions/decisions';
import { lexicon, readings } from '../support/inputs';

const means = { lexicon, readings, decisions: noDecisions };
const strike = { uri: 'test:/a.txt', version: 1, text: 'Port Minister Marta Ruiz came to the harbour on Monday.\n' };
const flood = { uri: 'test:/b.txt', version: 1, text: 'Marta Ruiz looked at the flooded streets and said nothing.\n' };

describe('corpus', () => {
  it('is not stirred by an edit that changes nothing the others can see', () => {
    const first = Corpus.empty(means).with(strike, flood);
    const { identities } = first;
    const second = first.with({ ...strike, version: 2, text: strike.text.replace('came', 'went') });
    assert.equal(second.facts(strike.uri)?.article.version, 2);
    assert.equal(second.identities, identities);
    assert.equal(first.facts(strike.uri)?.article.version, 1);
  });

  it('joins a person over the articles, and lets one go', () => {
    const both = Corpus.empty(means).with(strike, flood);
    assert.deepEqual(
      [...both.identities.dossiers.values()]
        .filter(({ type }) => type === 'PERSON')
        .map(({ name, appearances }) => [name, appearances.length]),
      [['Marta Ruiz', 2]],
    );
    const one = [...both.without([flood.uri]).identities.dossiers.values()].find(({ type }) => type === 'PERSON');
    assert.equal(one?.appearances.length, 1);
  });

  it('outlives an article that trips the analysis', () => {
    const faults: string[] = [];
    const broken = {
      ...means,
      readings: {
        reader: 'broken',
        of: () => {
          throw new Error('tripped');
        },
      },
    };
    const corpus = Corpus.empty(broken, uri => faults.push(uri)).with(strike);
    assert.equal(corpus.identities.dossiers.size, 0);
    assert.deepEqual(faults, [strike.uri]);
    assert.throws(() => Corpus.empty(broken).with(strike).identities, /tripped/u);
  });
});
