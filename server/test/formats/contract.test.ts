import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Corpus } from '../../src/corpus/corpus';
import { anchorOf } from '../../src/decisions/anchoring';
import { decisionsFrom, noDecisions } from '../../src/decisions/decisions';
import type { Annotation } from '../../src/formats/annotation';
import { contractOf } from '../../src/formats/contract';
import type { OwnItem } from '../../src/types/layer';
import { checkAnnotation } from '../support/annotations';
import { lexicon, readings } from '../support/inputs';

const means = { lexicon, readings, decisions: noDecisions };
const fixtures = path.join(__dirname, '../../../test-fixtures');

function corpusOf(texts: Readonly<Record<string, string>>): Corpus {
  return Object.entries(texts).reduce(
    (corpus, [id, text]) => corpus.with({ uri: `test:/${id}`, version: 1, text }),
    Corpus.empty(means),
  );
}

function annotationIn(corpus: Corpus, id: string, vouched = false): Annotation {
  const idOf = (uri: string): string => uri.slice('test:/'.length);
  return contractOf(corpus, `test:/${id}`, { version: '0.0.0', sha256: '0'.repeat(64), idOf, vouched })!;
}

const annotate = (text: string, vouched = false): Annotation =>
  annotationIn(corpusOf({ story: text }), 'story', vouched);

/** The annotation, and a reader of its spans. */
function read(text: string): {
  readonly annotation: Annotation;
  readonly at: (span: { start: number; end: number } | null) => string;
} {
  const annotation = annotate(text);
  checkAnnotation(annotation, text);
  return { annotation, at: span => (span === null ? '' : text.slice(span.start, span.end)) };
}

describe('contract', () => {
  it('names a speaker once whom the article names in two ways', () => {
    const { annotation } = read(
      'The National Rowing Association and the NRA said it was over on Thursday. Nobody in the town doubted it.\n',
    );
    assert.deepEqual(
      annotation.quotes.map(({ speakers }) => speakers),
      [['org:national-rowing-association']],
    );
  });

  it('ends nothing within a character', () => {
    const text = ':𝐀 saying that the mayor had said on Monday that 𝐁 would go. It was late, and nobody was there.\n';
    assert.ok(read(text).annotation.quotes.length > 0);
  });

  for (const folder of ['articles', 'other']) {
    it(`holds for every file of test-fixtures/${folder} as one corpus`, () => {
      const files = readdirSync(path.join(fixtures, folder));
      const texts = Object.fromEntries(
        files.map(file => [file, readFileSync(path.join(fixtures, folder, file), 'utf8')]),
      );
      const corpus = corpusOf(texts);
      for (const [id, text] of Object.entries(texts)) {
        checkAnnotation(annotationIn(corpus, id), text);
      }
    });
  }

  it('says of a figure who gives it, when it holds and what it is a value of', () => {
    const { annotation } = read(
      'PORT SALVEY, March 4, 2026 (Meridian News) – “Police arrested 14 dockers on Monday,” said Tom Hale.',
    );
    const dockers = annotation.figures.find(({ value }) => value === 14);
    const hale = annotation.entities.find(({ name }) => name === 'Tom Hale');
    assert.deepEqual(
      [dockers?.source, dockers?.asOf, dockers?.topic],
      [hale?.entity, '2026-03-02', 'docker/arrest/object/police'],
    );
  });

  for (const [what, text] of Object.entries({
    'an empty text': '',
    'a text of blanks': ' \n\t\u00a0\r\n',
    'a byte-order mark': '\ufeffMayor Ida Holm said “yes”.',
    'an emoji': 'Ida Holm 😀 said “we paid $2 million 😀” on Friday.',
    'a lone surrogate': 'Ida Holm said “we \ud83d paid $2 million”.',
    'a NUL': 'Ida Holm said\0 “we paid $2 million”.',
    'carriage returns': 'Ida Holm won\r\rShe said: “Yes.”\r\nFour people left.\r',
    'right-to-left text':
      'Ida Holm said “\u0634\u0643\u0631\u0627 4 people” in \u0627\u0644\u0642\u0627\u0647\u0631\u0629.',
    'nothing but marks': '“”‘’"\'«»“”‘’"\'«»',
    'combining marks': 'Ide\u0301 Holm said “nai\u0308ve”.',
  })) {
    it(`holds for ${what}`, () => {
      checkAnnotation(annotate(text, true), text);
      checkAnnotation(annotate(text), text);
    });
  }

  it('is undefined for an article that the corpus does not hold', () => {
    const options = { version: '0.0.0', sha256: '', idOf: String, vouched: false };
    assert.equal(contractOf(Corpus.empty(means), 'test:/none', options), undefined);
  });

  it('has empty lists and no language for what is no article, unless the sender vouches for it', () => {
    const text = 'requests==2.31.0\nnumpy>=1.26\nflask~=3.0\n';
    assert.equal(annotate(text).article.language, null);
    assert.deepEqual(annotate(text).figures, []);
    assert.equal(annotate(text, true).article.language, 'en');
  });

  it('gives a quote its speaker by full name, with curly quotes', () => {
    const { annotation, at } = read(
      'Mayor Ida Holm opened the bridge on Monday.\n\n“We paid $2 million for it,” Holm said.\n\nNobody else spoke.\n',
    );
    const [quote] = annotation.quotes;
    assert.equal(at(quote!), '“We paid $2 million for it,”');
    assert.equal(at(quote!.speaker), 'Holm');
    assert.equal(at(quote!.cue), 'said');
    assert.equal(quote!.speakerName, 'Ida Holm');
    assert.deepEqual(quote!.speakers, [quote!.speakerEntity]);
    assert.equal(annotation.entities[0]!.entity, quote!.speakerEntity);
  });

  it('tells the words of a quote, its speaker and its cue beside their places, and none where nobody speaks', () => {
    const { annotation } = read(
      'Mayor Ida Holm 😀 opened the so-called “people’s bridge” on Monday.\r\n\r\n“We paid for it,” Holm said.\r\n',
    );
    assert.deepEqual(
      annotation.quotes.map(({ text, speakerText, cueText }) => [text, speakerText, cueText]),
      [
        ['“people’s bridge”', null, null],
        ['“We paid for it,”', 'Holm', 'said'],
      ],
    );
  });

  describe('of layers that people added', () => {
    const text = 'Mayor Ida Holm opened the bridge on Monday. The council of the town had asked for it.\n';

    function ownIn(written: string, items: readonly OwnItem[]): Annotation {
      const made = { by: 'ann', at: '2026-03-04T09:30:00Z', upon: 'rules' };
      const own = items.map(item => ({ kind: 'own', item, ...made }) as const);
      const decisions = decisionsFrom(new Map([['test:/story', own]]));
      const corpus = Corpus.empty({ ...means, decisions }).with({ uri: 'test:/story', version: 1, text: written });
      const annotation = annotationIn(corpus, 'story');
      checkAnnotation(annotation, written);
      return annotation;
    }

    const place = (words: string): { start: number; end: number } => {
      const start = text.indexOf(words);
      return { start, end: start + words.length };
    };
    const anchor = (words: string) => anchorOf(text, place(words));
    const items: readonly OwnItem[] = [
      { kind: 'span', of: 'stance', tag: 'for', anchor: anchor('opened the bridge'), fields: { strength: 'high' } },
      { kind: 'relation', of: 'asked', tag: 'of', from: anchor('The council'), to: anchor('Ida Holm') },
      { kind: 'label', of: 'desk', tag: 'local' },
    ];

    it('gives spans, relations and labels of the article, where they stand', () => {
      assert.deepEqual(ownIn(text, items).own, [
        { kind: 'label', of: 'desk', tag: 'local', fields: {} },
        { kind: 'span', of: 'stance', tag: 'for', fields: { strength: 'high' }, ...place('opened the bridge') },
        { kind: 'relation', of: 'asked', tag: 'of', fields: {}, from: place('The council'), to: place('Ida Holm') },
      ]);
    });

    it('gives them where an edit has moved them to, and leaves out those whose words are gone', () => {
      const edited = `At last.\n\n${text.replace('The council of the town', 'Everybody')}`;
      assert.deepEqual(
        ownIn(edited, items).own.map(item => (item.kind === 'span' ? edited.slice(item.start, item.end) : item.kind)),
        ['label', 'opened the bridge'],
      );
    });

    it('gives them of an article that was not read', () => {
      const annotation = ownIn('requests==2.31.0\nnumpy>=1.26\nflask~=3.0\n', items);
      assert.deepEqual(
        annotation.own.map(({ of }) => of),
        ['desk'],
      );
    });
  });

  it('names the speaker as the source of a figure inside a quote, and nobody outside', () => {
    const { annotation, at } = read(
      'Mayor Ida Holm opened the bridge on Monday.\n\n“We paid $2 million for it,” Holm said.\n\nSome 300 people came.\n',
    );
    const sources = annotation.figures.map(figure => [at(figure), figure.source !== null]);
    assert.deepEqual(
      sources.filter(([words]) => words === '$2 million' || words === '300'),
      [
        ['$2 million', true],
        ['300', false],
      ],
    );
  });

  it('attaches a title to the person', () => {
    const { annotation, at } = read('Mayor Ida Holm opened the bridge on Monday.\n');
    assert.deepEqual(annotation.titles.map(at), ['Mayor']);
    assert.equal(annotation.titles[0]!.entity, annotation.entities.find(({ type }) => type === 'PERSON')!.entity);
  });

  it('gives an entity the same key and its fullest name in every article of the corpus', () => {
    const texts = {
      first: 'Mayor Ida Holm opened the bridge on Monday. It is a long bridge.\n',
      second: 'The bridge was opened by Ida Holm, who is the mayor of the town.\n',
    };
    const keys = Object.keys(texts).map(
      id => annotationIn(corpusOf(texts), id).entities.find(({ name }) => name === 'Ida Holm')!.entity,
    );
    assert.equal(keys[0], keys[1]);
  });
});
