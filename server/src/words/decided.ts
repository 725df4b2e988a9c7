import type { Changes, DecidedLayer, Decision } from '../types/decision';
import type { Anchor } from '../types/anchor';
import { currencyInWords, numberInWords, unitInWords } from './amounts';
import { figureKinds, nameKinds, withArticle } from './kinds';
import { citedInMarks, shortInMarks } from './marks';

/** What was decided, in a line: “Solberg” is not a name. `nameOf` tells the name of the corpus's entity with a key. */
export function decisionInWords(decision: Decision, nameOf: (entity: string) => string): string {
  switch (decision.kind) {
    case 'confirm':
    case 'correct':
    case 'add':
      return `${wordsOf(decision.anchor)} ${toldInWords(decision)}`;
    case 'reject':
      return `${wordsOf(decision.anchor)} is not a ${decision.layer}`;
    case 'words': {
      const type = decision.as?.type;
      const what = type === undefined ? `not a ${decision.layer}` : withArticle(nameKinds[type]);
      return `${shortInMarks(decision.words)} is ${what}, wherever it stands`;
    }
    case 'join':
    case 'part':
      return `${wordsOf(decision.names[0])} is ${same(decision.kind === 'join')} ${wordsOf(decision.names[1])}`;
    case 'rename':
      return `${wordsOf(decision.anchor)} is called ${shortInMarks(decision.name)}`;
    case 'same':
    case 'apart': {
      const [first, second] = decision.entities.map(nameOf).map(shortInMarks);
      return `${first ?? ''} is ${same(decision.kind === 'same')} ${second ?? ''}`;
    }
    case 'called':
      return `${shortInMarks(nameOf(decision.entity))} is called ${shortInMarks(decision.name)}`;
    case 'dismiss':
      return `No “${decision.code}”${decision.anchor === undefined ? '' : ` at ${wordsOf(decision.anchor)}`}`;
    case 'own': {
      const { item } = decision;
      const tag = `${item.of}: ${item.tag}`;
      return item.kind === 'span'
        ? `${wordsOf(item.anchor)} – ${tag}`
        : item.kind === 'relation'
          ? `${wordsOf(item.from)} – ${tag} – ${wordsOf(item.to)}`
          : `The article – ${tag}`;
    }
  }
}

function same(isSo: boolean): string {
  return isSo ? 'the same as' : 'not the same as';
}

function wordsOf({ exact }: Anchor): string {
  return citedInMarks(exact);
}

type Told = Extract<Decision, { readonly kind: 'confirm' | 'correct' | 'add' }>;

function toldInWords(decision: Told): string {
  const parts = partsOf(decision);
  return parts.length === 0 ? `is a ${decision.layer}` : parts.join(', ');
}

function partsOf({ layer, as }: Told): readonly string[] {
  const { span } = as;
  return [
    ...(layer === 'name' ? nameParts(as) : layer === 'figure' ? figureParts(as) : quoteParts(as)),
    ...(span === undefined ? [] : [`goes from beginning to end of ${wordsOf(span)}`]),
  ];
}

type Parts<Layer extends DecidedLayer> = (change: Changes<Anchor>[Layer]) => readonly string[];

const nameParts: Parts<'name'> = ({ type, entity }) => [
  ...(type === undefined ? [] : [`is ${withArticle(nameKinds[type])}`]),
  ...(entity === undefined ? [] : [`is the same as ${wordsOf(entity)}`]),
];

const figureParts: Parts<'figure'> = ({ kind, value, min, max, unit, iso, measured }) => {
  const worth = [
    ...(typeof value === 'number' ? [amount(value, unit)] : []),
    ...(typeof min === 'number' || typeof max === 'number'
      ? [[min, max].map(one => (typeof one === 'number' ? amount(one, unit) : '…')).join(' to ')]
      : []),
    ...(typeof iso === 'string' ? [iso] : []),
  ];
  return [
    ...(kind === undefined ? [] : [`is ${withArticle(figureKinds[kind])}`]),
    ...(worth.length === 0 ? [] : [`is ${worth.join(', ')}`]),
    ...(measured === undefined ? [] : [measured === null ? 'counts nothing' : `counts ${wordsOf(measured)}`]),
  ];
};

function amount(value: number, unit: string | null | undefined): string {
  const name = typeof unit !== 'string' ? undefined : (currencyInWords(unit, value) ?? unitInWords(unit, value));
  return name === undefined ? numberInWords(value) : `${numberInWords(value)} ${name}`;
}

const quoteParts: Parts<'quote'> = ({ kind, speaker, speakers, relay, cue, outlet, content, continues }) => {
  const names = speakers?.map(wordsOf) ?? [];
  return [
    ...(kind === undefined ? [] : [quoteKinds[kind]]),
    ...(names.length > 0
      ? [`is said by ${names.join(' and ')}`]
      : speaker
        ? [`is said by ${wordsOf(speaker)}${speakers === undefined ? '' : ', who is not named'}`]
        : speaker === null || speakers !== undefined
          ? ['is said by nobody']
          : []),
    ...(relay ? [`is passed on by ${wordsOf(relay)}`] : []),
    ...(cue === undefined ? [] : [cue === null ? 'has no words of saying' : `is told by ${wordsOf(cue)}`]),
    ...(typeof outlet === 'string'
      ? [`was said to ${shortInMarks(outlet)}`]
      : outlet === null && kind === undefined
        ? ['was said to nobody that is told']
        : []),
    ...(content && kind === undefined ? [`is part of ${wordsOf(content)}`] : []),
    ...(continues ? [`goes on with ${wordsOf(continues)}`] : []),
  ];
};

const quoteKinds = {
  direct: 'is a direct quote',
  mixed: 'is a mixed quote',
  indirect: 'is an indirect quote',
  scare: 'is nobody’s speech',
} as const;

/** Says that the words of a decision are lost, and whether they may be here. */
export function lostInWords(decision: Decision, nameOf: (entity: string) => string, isProposed: boolean): string {
  const told = `${decision.by} decided: ${decisionInWords(decision, nameOf)}.`;
  return isProposed
    ? `${told} The words have changed since; these may be theirs.`
    : `${told} Words of it stood about here and are gone; it is kept, and does not hold.`;
}

/** Says who decided what of the same thing, the latest last. */
export function disputeInWords(decisions: readonly Decision[], nameOf: (entity: string) => string): string {
  const said = decisions.map(one => `${one.by}: ${decisionInWords(one, nameOf)}`).join('. ');
  return `People differ. ${said}. The latest holds until somebody says who is right.`;
}
