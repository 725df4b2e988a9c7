/** One scorer run on one gold file, and the figures of it that we look at. */
export interface Score {
  readonly name: string;
  /** In `../shared/eval`. */
  readonly gold: string;
  /** In `../shared/eval`. */
  readonly scorer: string;
  readonly options: readonly string[];
  readonly measures: readonly Measure[];
}

/** One figure of a scorer's JSON. */
export interface Measure {
  readonly name: string;
  /** Where it stands: “detection.ov80.f1”. Fractions are printed as percentages. */
  readonly at: string;
  /** As the issue that asked for it states it, in per cent; undefined where nobody has set one. */
  readonly target?: number;
}

const articles = 'articles/score.mjs';
const quotes = 'quotes/score.mjs';
const entities = 'entities/score.mjs';
const figures = 'figures/score.mjs';

const f1 = (name: string, target?: number): Measure => ({
  name: `${name} F1`,
  at: `${name}.f1`,
  ...(target === undefined ? {} : { target }),
});

const rate = (name: string, target?: number): Measure => ({
  name,
  at: `${name}.accuracy`,
  ...(target === undefined ? {} : { target }),
});

const quoteMeasures = (detection?: number, endToEnd?: number): readonly Measure[] => [
  { name: 'precision', at: 'detection.ov80.p' },
  { name: 'recall', at: 'detection.ov80.r' },
  { name: 'detection F1', at: 'detection.ov80.f1', ...(detection === undefined ? {} : { target: detection }) },
  { name: 'speaker', at: 'speaker.accuracy' },
  { name: 'end to end F1', at: 'endToEnd.f1', ...(endToEnd === undefined ? {} : { target: endToEnd }) },
];

const entityMeasures: readonly Measure[] = [
  { name: 'precision', at: 'overall.p' },
  { name: 'recall', at: 'overall.r' },
  { name: 'F1', at: 'overall.f1' },
  { name: 'PERSON F1', at: 'types.PERSON.f1' },
  { name: 'ORG F1', at: 'types.ORG.f1' },
  { name: 'GPE+LOC F1', at: 'types.GPE+LOC.f1' },
];

const figureMeasures: readonly Measure[] = [
  { name: 'span F1', at: 'exact.F1' },
  { name: 'overlap F1', at: 'overlap.F1' },
  { name: 'value F1', at: 'value.F1' },
  { name: 'value+unit F1', at: 'valueUnit.F1' },
];

const threeTypes = ['--types', 'PERSON,ORG,GPE+LOC', '--ignore-edges'];

const entityScore = (name: string): Score => ({
  name: `entities/${name}`,
  gold: `entities/dev/${name}.jsonl`,
  scorer: entities,
  options: threeTypes,
  measures: entityMeasures,
});

const figureScore = (file: string, options: readonly string[] = [], name = file): Score => ({
  name: `figures/${name}`,
  gold: `figures/dev/${file}.jsonl`,
  scorer: figures,
  options,
  measures: figureMeasures,
});

const numbers = ['--kinds', 'cardinal,ordinal,money,percent,quantity,range,duration', '--any-pred-kind'];

/** Everything that `npm run score` prints. The targets are those of issue 2. */
export const scores: readonly Score[] = [
  {
    name: 'articles',
    gold: 'articles/gold',
    scorer: articles,
    options: [],
    measures: [
      f1('entities', 85),
      f1('titles', 85),
      f1('quotes', 97),
      rate('quoteSpeaker', 90), // 27 of 30
      f1('quoteSpeakerEndToEnd'),
      rate('quoteCue'),
      rate('quoteOutlet'),
      rate('quoteContinues'),
      rate('scareAsQuote', 100),
      f1('indirect'),
      rate('indirectSpeaker'),
      f1('figures', 85),
      rate('figureKind'),
      rate('figureValue'),
      rate('figureDate'),
      rate('figureModifier'),
      f1('coref'),
      f1('findings', 75),
      rate('traps', 100),
      f1('entityLinkPairs'),
    ],
  },
  {
    name: 'quotes/polnear-direct',
    gold: 'quotes/dev/PolNeAR.jsonl',
    scorer: quotes,
    options: ['--kinds', 'direct'],
    measures: quoteMeasures(94.4, 82),
  },
  {
    name: 'quotes/polnear-marked',
    gold: 'quotes/dev/PolNeAR.jsonl',
    scorer: quotes,
    options: ['--kinds', 'direct,mixed'],
    measures: quoteMeasures(),
  },
  {
    name: 'quotes/polnear-speech',
    gold: 'quotes/dev/PolNeAR.jsonl',
    scorer: quotes,
    options: ['--speech'],
    measures: quoteMeasures(),
  },
  {
    name: 'quotes/gum-news',
    gold: 'quotes/dev/GUM-news.jsonl',
    scorer: quotes,
    options: ['--kinds', 'direct,mixed'],
    measures: quoteMeasures(),
  },
  entityScore('worldwide'),
  entityScore('ieer'),
  entityScore('uner-pud-wiki'),
  entityScore('conllpp'),
  figureScore('newsquant', [
    '--kinds',
    'cardinal,money,percent,quantity,range,duration',
    '--any-pred-kind',
    '--loose-modifiers',
  ]),
  figureScore('gum-news', numbers, 'gum-news-numbers'),
  figureScore('gum-news', ['--kinds', 'date,time'], 'gum-news-dates'),
  ...[
    'rt-number',
    'rt-ordinal',
    'rt-percent',
    'rt-currency',
    'rt-dimension',
    'rt-temperature',
    'rt-age',
    'rt-range',
    'rt-duration',
    'rt-datetime',
  ].map(name => figureScore(name)),
];
