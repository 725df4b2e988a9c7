import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { Corpus } from '../../src/corpus/corpus';
import { corpusFindingsOf } from '../../src/corpus/findings';
import { valuesBeside } from '../../src/corpus/valuesBeside';
import { figureGroups, figuresOf } from '../../src/features/figures';
import { mentionsOf, quotesOf } from '../../src/features/places';
import { everything } from '../../src/features/page';
import { quotesBy, speakers, speakersIn } from '../../src/features/speakers';
import { placeOfSymbol, symbols } from '../../src/features/symbols';
import type { Article } from '../../src/types/article';
import { fixtures } from '../support/fixtures';
import { means } from '../support/inputs';

/** Sentences with all that a record keeps, in any order, with signs and line ends that trip offsets. */
const pieces = [
  'PORT SALVEY, March 4, 2026 (Meridian News) – The flood killed 12 people 🙂.',
  'Port Minister Marta Ruiz said: “We signed, and\r\nnobody will ask.”',
  '“It was late,” Peña Nieto told CNN. “All of us.”',
  'The Northmark Shipping Company employs at least 2,274 people.',
  `They counted ${'9'.repeat(400)} ships and -0 cranes.`,
  'Q: And at home?',
  'Officials said that a quarter of the medicines had gone, according to COLIN STRAND.',
  '\u2028\ud83d',
];

const text = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('\n', '\r\n', '\n\n', ' ', '\r')), { maxLength: 12 })
  .map(chosen => chosen.flat().join(''));

function lists(corpus: Corpus): unknown {
  const dossiers = [...corpus.identities.dossiers.values()];
  return {
    speakers: speakers(corpus, everything).rows.map(one => [one, quotesBy(corpus, one.key, everything)]),
    figures: figureGroups(corpus, everything).rows.map(one => [one, figuresOf(corpus, one.key, everything)]),
    inside: corpus.uris.map(uri => [speakersIn(corpus, uri), figureGroups(corpus, everything, uri)]),
    symbols: symbols(corpus, '').map(symbol => [symbol, placeOfSymbol(corpus, symbol.key)]),
    places: dossiers.flatMap(dossier => [mentionsOf, quotesOf].map(of => of(corpus, dossier, everything))),
    findings: corpus.uris.map(uri => corpusFindingsOf(corpus, uri)),
    beside: corpus.uris.map(uri => corpus.record(uri)!.figures.map(note => valuesBeside(corpus, uri, note))),
    lines: corpus.uris.map(uri => corpus.lines(uri)),
  };
}

/** The articles open, and the same with nothing but records that were sent somewhere and back. */
function openAndClosed(articles: readonly Article[], sent: <Value>(value: Value) => Value): readonly [Corpus, Corpus] {
  const open = Corpus.empty(means).with(...articles);
  return [open, Corpus.empty(means).withRecords(open.uris.map(uri => sent(open.record(uri)!)))];
}

const viaJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe('the record of an article', () => {
  it('comes back from JSON and from another thread as it was', () =>
    fc.assert(
      fc.property(text, written => {
        const record = Corpus.empty(means)
          .with({ uri: 'test:/a.txt', version: 1, text: written })
          .record('test:/a.txt');
        assert.deepEqual(viaJson(record), record);
        assert.deepEqual(structuredClone(record), record);
      }),
      { numRuns: 25 },
    ));

  it('is enough for all lists over a folder', () =>
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), texts => {
        const articles = texts.map((each, index) => ({ uri: `test:/${index}.txt`, version: 1, text: each }));
        const [open, closed] = openAndClosed(articles, viaJson);
        assert.deepEqual(lists(closed), lists(open));
        assert.deepEqual(
          closed.uris.map(uri => [closed.article(uri), closed.facts(uri)]),
          articles.map(() => [undefined, undefined]),
        );
      }),
      { numRuns: 15 },
    ));

  const written = fixtures.map(({ name, text: each }) => ({ uri: `test:/${name}`, version: 1, text: each }));

  it('is enough for all lists over the articles we wrote', () => {
    const [open, closed] = openAndClosed(written, structuredClone);
    assert.deepEqual(lists(closed), lists(open));
  });

  it('tells of places in pages what it tells of them all', () => {
    const [, corpus] = openAndClosed(written, structuredClone);
    for (const dossier of corpus.identities.dossiers.values()) {
      for (const of of [mentionsOf, quotesOf]) {
        const { total, rows } = of(corpus, dossier, everything);
        assert.equal(rows.length, total);
        const pages = Array.from({ length: Math.ceil(total / 2) }, (_, at) =>
          of(corpus, dossier, { from: at * 2, count: 2 }),
        );
        assert.deepEqual(
          pages.flatMap(page => page.rows),
          rows,
        );
      }
    }
  });
});

describe('the record of an article that is not open', () => {
  const many = Array.from({ length: 300 }, (_, index) => ({
    uri: `test:/${String(index).padStart(3, '0')}.txt`,
    version: 1,
    text: `“We signed contract ${String(index)},” said Port Minister Marta Ruiz. The port has ${String(index + 20)} cranes.`,
  }));
  const given = many.map(article => Corpus.empty(means).with(article).record(article.uri)!);
  const closed = Corpus.empty(means).withRecords(given);

  it('is the same, however many have been looked at since', () =>
    assert.deepEqual(
      closed.uris.map(uri => viaJson(closed.record(uri))),
      given,
    ));

  it('is the same for whoever spreads it, clones it or hands it on', () => {
    const [uri] = closed.uris;
    const record = closed.record(uri!)!;
    assert.deepEqual({ ...record }, given[0]);
    assert.deepEqual(structuredClone(record), given[0]);
    assert.deepEqual(viaJson(Corpus.empty(means).withRecords([record]).record(uri!)), given[0]);
  });
});

describe('what a corpus no longer needs is let go of', () => {
  const sentence = 'Port Minister Marta Ruiz said that 2,300 dockers had come to the harbour. ';

  /** How many of the articles are still held once nobody but `corpus` has a reason to. */
  async function heldAfter(change: (corpus: Corpus) => Corpus): Promise<number> {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as (how: { readonly execution: 'async' }) => Promise<void>;
    const [articles, corpus] = changed(change);
    let held = articles.length;
    // What a WeakRef was made of is held until the turn ends, and what the compiler is busy with until it is done: some collections may leave one.
    for (let round = 0; held > 0 && round < 5; round++) {
      await new Promise(resolve => setTimeout(resolve, 0));
      await collect({ execution: 'async' });
      held = articles.filter(article => article.deref() !== undefined).length;
    }
    assert.ok(corpus.identities.dossiers.size >= 0);
    return held;
  }

  function changed(change: (corpus: Corpus) => Corpus): readonly [readonly WeakRef<Article>[], Corpus] {
    const articles = Array.from({ length: 50 }, (_, index) => ({
      uri: `test:/${String(index)}.txt`,
      version: 1,
      text: `${sentence}${String(index)} came.`,
    }));
    const corpus = Corpus.empty(means).with(...articles);
    assert.ok(corpus.identities.dossiers.size > 0);
    return [articles.map(article => new WeakRef(article)), change(corpus)];
  }

  it('nothing, while articles are open', async () => assert.equal(await heldAfter(corpus => corpus), 50));

  it('articles that were removed', async () => assert.equal(await heldAfter(corpus => corpus.without(corpus.uris)), 0));

  it('the text of articles that were closed', async () =>
    assert.equal(await heldAfter(corpus => corpus.withRecords(corpus.uris.map(uri => corpus.record(uri)!))), 0));

  it('the versions before the newest', async () =>
    assert.equal(
      await heldAfter(corpus =>
        corpus.with(...corpus.uris.map(uri => ({ uri, version: 2, text: corpus.article(uri)!.text }))),
      ),
      0,
    ));
});
