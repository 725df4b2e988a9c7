/** One scorer run on one gold file, and the figures of it that we look at. */
export type Score = AnnotationScore | TreebankScore;

interface Scored {
  readonly name: string;
  readonly measures: readonly Measure[];
}

/** What `copydesk annotate` prints, by a scorer of `../shared/eval` or of ours. */
export interface AnnotationScore extends Scored {
  readonly kind: 'annotation';
  /** In `../shared/eval`. */
  readonly gold: string;
  /** In `../shared/eval`; ours (`bench/….ts`) in the project. */
  readonly scorer: string;
  readonly options: readonly string[];
  /** In `../shared/eval`: a folder of the articles, or JSON Lines of them, that are annotated as one corpus; undefined where each of the gold stands alone. */
  readonly articlesIn?: string;
  /** Whether what the scorer prints for people is shown too. */
  readonly isShownWhole?: boolean;
}

/** The reading of each of a treebank's sentences, by `conllu.ts`. */
export interface TreebankScore extends Scored {
  readonly kind: 'treebank';
  /** In `../shared/train`. */
  readonly gold: string;
  /** Whether the reader finds the words too, or is given them. */
  readonly isOwnWords: boolean;
}

/** One figure of a scorer's JSON. */
export interface Measure {
  readonly name: string;
  /** Where it stands: “detection.ov80.f1”. Fractions are printed as percentages. */
  readonly at: string;
  /** As the issue that asked for it states it, in per cent; undefined where nobody has set one. */
  readonly target?: number;
  /** Whether the target must not be exceeded; otherwise it must be reached. */
  readonly isMost?: boolean;
  /** What the fraction is multiplied by: 1000 for “per 1,000 words”; without it 100, per cent. */
  readonly per?: number;
}

const articles = 'articles/score.mjs';
const quotes = 'quotes/score.mjs';
const entities = 'entities/score.mjs';
const figures = 'figures/score.mjs';

/** A measure with its target, where there is one. */
const measure = (name: string, at: string, target?: number): Measure => ({
  name,
  at,
  ...(target === undefined ? {} : { target }),
});

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

/** How many, not which share. */
const counted = (name: string, at: string, target?: number, isMost = false): Measure => ({
  ...measure(name, at, target),
  isMost,
  per: 1,
});

interface QuoteTargets {
  readonly detection?: number;
  readonly speaker?: number;
  readonly endToEnd?: number;
}

const quoteMeasures = (targets: QuoteTargets = {}): readonly Measure[] => [
  { name: 'precision', at: 'detection.ov80.p' },
  measure('recall', 'detection.ov80.r'),
  measure('detection F1', 'detection.ov80.f1', targets.detection),
  measure('speaker', 'speaker.accuracy', targets.speaker),
  measure('end to end F1', 'endToEnd.f1', targets.endToEnd),
];

const entityMeasures = (target: number): readonly Measure[] => [
  { name: 'precision', at: 'overall.p' },
  { name: 'recall', at: 'overall.r' },
  { name: 'F1', at: 'overall.f1', target },
  { name: 'PERSON F1', at: 'types.PERSON.f1' },
  { name: 'ORG F1', at: 'types.ORG.f1' },
  { name: 'GPE+LOC F1', at: 'types.GPE+LOC.f1' },
];

/** What figures are asked for, in per cent; what nobody has set is left out. */
interface FigureTargets {
  readonly value?: number;
  readonly unit?: number;
  readonly modifier?: number;
  readonly hedges?: number;
  readonly measured?: number;
}

const figureMeasures = (targets: FigureTargets): readonly Measure[] => [
  measure('span F1', 'exact.F1'),
  measure('value F1', 'value.F1', targets.value),
  measure('+unit F1', 'valueUnit.F1', targets.unit),
  measure('+modifier F1', 'valueModifier.F1', targets.modifier),
  measure('modifiers not =', 'modifierNonEqAcc', targets.hedges),
  measure('counted noun', 'measuredAcc', targets.measured),
];

const treeMeasures = (upos?: number, las?: number): readonly Measure[] => [
  f1('words'),
  { name: 'UPOS F1', at: 'upos.f1', ...(upos === undefined ? {} : { target: upos }) },
  { name: 'XPOS F1', at: 'xpos.f1' },
  { name: 'UAS F1', at: 'uas.f1' },
  { name: 'LAS F1', at: 'las.f1', ...(las === undefined ? {} : { target: las }) },
  { name: 'full LAS F1', at: 'fullLas.f1' },
];

const threeTypes = ['--types', 'PERSON,ORG,GPE+LOC', '--ignore-edges'];

const entityScore = (name: string, target: number): Score => ({
  kind: 'annotation',
  name: `entities/${name}`,
  gold: `entities/dev/${name}.jsonl`,
  scorer: entities,
  options: threeTypes,
  measures: entityMeasures(target),
});

/** A source is annotated with figures of some kinds only: what we read of others there is neither right nor wrong. */
const figureScore = (
  file: string,
  kinds: string,
  { name = file, options = [], ...targets }: FigureTargets & { name?: string; options?: readonly string[] } = {},
): Score => ({
  kind: 'annotation',
  name: `figures/${name}`,
  gold: `figures/dev/${file}.jsonl`,
  scorer: figures,
  options: ['--kinds', kinds, '--any-pred-kind', ...options],
  measures: figureMeasures(targets),
});

const treebankScores = (file: string): readonly Score[] => [
  {
    kind: 'treebank',
    name: `treebank/${file}`,
    gold: `treebank/${file}.conllu`,
    isOwnWords: false,
    measures: treeMeasures(96, 86),
  },
  {
    kind: 'treebank',
    name: `treebank/${file}-own-words`,
    gold: `treebank/${file}.conllu`,
    isOwnWords: true,
    measures: treeMeasures(),
  },
];

const quoteScore = (name: string, options: readonly string[], measures: readonly Measure[]): AnnotationScore => ({
  kind: 'annotation',
  name: `quotes/${name}`,
  gold: 'quotes/dev/PolNeAR.jsonl',
  scorer: quotes,
  options,
  measures,
});

/** The findings about quotes: so many in 1,000 words, and a reader switches them off. */
const quoteCodes = ['unattributed-quote', 'unbalanced-quote', 'anonymous-source', 'speaker-ambiguous'];

const findingRate = (code: string): Measure => ({ name: code, at: `${code}.rate`, per: 1000 });

const allFindings: Measure = { name: 'all per 1,000', at: 'all.rate', per: 1000, target: 6, isMost: true };

/**
 * Everything that `npm run score` prints. The targets are those of issue 2, of issue 3 for names and treebanks, of issue 4 for quotes, of
 * issue 5 for figures, of issue 13 for genres and cases, of issue 14 for corpora and identity.
 */
export const scores: readonly Score[] = [
  {
    kind: 'annotation',
    name: 'articles',
    gold: 'articles/gold',
    articlesIn: 'articles/texts',
    scorer: articles,
    options: [],
    measures: [
      f1('entities', 95),
      f1('titles', 85),
      f1('quotes', 98),
      rate('quoteSpeaker', 100),
      f1('quoteSpeakerEndToEnd'),
      rate('quoteCue', 90),
      rate('quoteOutlet', 90),
      rate('quoteContinues', 90),
      rate('scareAsQuote', 100),
      f1('indirect', 75),
      rate('indirectSpeaker', 90),
      f1('figures', 95),
      rate('figureKind', 95),
      rate('figureValue', 95),
      rate('figureDate'),
      rate('figureModifier', 95),
      f1('coref', 90),
      f1('findings', 75),
      rate('traps', 100),
      f1('entityLinkPairs'),
    ],
  },
  {
    kind: 'annotation',
    name: 'genres',
    gold: 'genres/gold',
    articlesIn: 'genres/texts',
    scorer: articles,
    options: [],
    measures: [
      f1('entities', 95),
      f1('titles'),
      f1('quotes', 100),
      rate('quoteSpeaker', 100),
      rate('scareAsQuote', 100),
      { name: 'indirect precision', at: 'indirect.p', target: 90 },
      f1('indirect', 90),
      rate('indirectSpeaker'),
      f1('figures', 97),
      rate('figureKind'),
      rate('figureValue'),
      rate('figureDate'),
      rate('figureModifier'),
      f1('findings'),
      rate('traps'),
    ],
  },
  {
    kind: 'annotation',
    name: 'cases',
    gold: 'cases',
    scorer: 'bench/cases.ts',
    options: [],
    isShownWhole: true,
    measures: [rate('all', 90), rate('developed on'), rate('held out')],
  },
  {
    kind: 'annotation',
    name: 'corpora',
    gold: 'corpora/gold.json',
    articlesIn: 'corpora/texts',
    scorer: 'corpora/score.mjs',
    options: [],
    isShownWhole: true,
    measures: [
      measure('identity pairs F1', 'identity.pairwise.F1', 95),
      counted('must differ', 'mustDiffer.apart', 16),
      counted('slips found', 'nameVariant.found', 7),
      counted('traps of slips taken', 'nameVariant.trapsTaken', 0, true),
      counted('collisions found', 'nameCollision.found'),
      counted('statements linked', 'statements.linked', 37),
      counted('traps of statements taken', 'statements.trapsTaken', 0, true),
      counted('misquotes found', 'quoteMismatch.linked', 7),
      counted('on right ones', 'quoteMismatch.onGood', 0, true),
      counted('copies found', 'duplicates.found', 3),
      counted('conflicts across', 'figures.across.found', 6),
      counted('traps of figures taken', 'figures.trapsTaken', 0, true),
      counted('conflicts within', 'figures.within.found', 4),
      measure('stories F1', 'stories.F1', 85),
    ],
  },
  {
    kind: 'annotation',
    name: 'identity',
    gold: 'identity/dev.jsonl',
    articlesIn: 'quotes/dev/PolNeAR.jsonl',
    scorer: 'bench/identity.ts',
    options: [],
    measures: [
      measure('pairs F1', 'all.pair.f', 90),
      measure('precision', 'all.pair.p'),
      measure('recall', 'all.pair.r'),
      measure('two bearers F1', 'person-two-bearers.pair.f', 88),
      measure('organisations F1', 'organisations, all.pair.f', 80),
      counted('cases', 'cases.passed', 8),
    ],
  },
  quoteScore('polnear-direct', ['--kinds', 'direct'], quoteMeasures({ detection: 95, speaker: 95, endToEnd: 90 })),
  quoteScore('polnear-marked', ['--kinds', 'direct,mixed'], quoteMeasures({ detection: 88, endToEnd: 80 })),
  quoteScore('polnear-speech', ['--speech'], quoteMeasures({ detection: 76, endToEnd: 62 })),
  {
    // It has a quote for each sentence, where we have one for all that is said at once: so recall by how much is covered, too.
    ...quoteScore(
      'gum-news',
      ['--kinds', 'direct,mixed'],
      [
        measure('recall', 'detection.ov80.r', 95),
        measure('recall at 30 %', 'detection.cover30.r'),
        measure('speaker', 'speaker.accuracy', 95),
        measure('end to end F1', 'endToEnd.f1'),
      ],
    ),
    gold: 'quotes/dev/GUM-news.jsonl',
  },
  quoteScore(
    'polnear-speakers',
    ['--kinds', 'direct,mixed', '--name-from', 'ner'],
    [
      { name: 'named', at: 'speaker.byMention.name.accuracy' },
      { name: 'nominal', at: 'speaker.byMention.nominal.accuracy', target: 80 },
      { name: 'pronoun', at: 'speaker.byMention.pronoun.accuracy' },
      { name: 'resolved name', at: 'speaker.resolvedName.accuracy', target: 95 },
    ],
  ),
  {
    ...quoteScore('polnear-confidence', [], [rate('certain', 97), rate('likely', 85), rate('guess')]),
    scorer: 'bench/calibration.ts',
    isShownWhole: true,
  },
  {
    ...quoteScore('polnear-findings', ['--codes', quoteCodes.join()], quoteCodes.map(findingRate).concat(allFindings)),
    scorer: 'bench/findings.ts',
  },
  entityScore('worldwide', 75),
  entityScore('ieer', 82),
  entityScore('uner-pud-wiki', 80),
  entityScore('conllpp', 72),
  figureScore('newsquant', 'cardinal,money,percent,quantity,range,duration', {
    options: ['--loose-modifiers'],
    value: 88,
    modifier: 82,
    hedges: 80,
    measured: 75,
  }),
  figureScore('gum-news', 'cardinal,money,percent,quantity,range', { name: 'gum-news-numbers', value: 90 }),
  figureScore('gum-news', 'date,time,duration', { name: 'gum-news-dates', value: 80 }),
  figureScore('rt-currency', 'money', { unit: 85 }),
  figureScore('rt-dimension', 'quantity', { unit: 85 }),
  figureScore('rt-number', 'cardinal'),
  figureScore('rt-ordinal', 'ordinal'),
  figureScore('rt-percent', 'percent'),
  figureScore('rt-temperature', 'quantity'),
  figureScore('rt-age', 'duration'),
  figureScore('rt-range', 'range'),
  figureScore('rt-duration', 'duration'),
  figureScore('rt-datetime', 'date,time,duration'),
  ...treebankScores('gum-dev'),
  ...treebankScores('ewt-dev'),
];
