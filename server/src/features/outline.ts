import type { Corpus } from '../corpus/corpus';
import type { Facts } from '../pipeline/facts';
import { entities } from '../stages/entities/entities';
import { figures } from '../stages/figures/figures';
import { mentions } from '../stages/mentions';
import { passages } from '../stages/passages/passages';
import { prose } from '../stages/prose';
import { shortened } from '../text/shortened';
import { spanOf, textOf, type Span } from '../text/span';
import type { Mention } from '../types/entity';
import type { Figure } from '../types/figure';
import { count } from './card';
import { figureWithNoun, figureWords } from '../corpus/figureWords';
import { readingBeside } from './figureReading';
import { kindOf, type NameKind } from './kinds';
import { everything } from './page';
import { quotesBy, speakersIn } from './speakers';

/** An entry of the outline. */
export interface OutlineItem {
  readonly kind: 'headline' | 'group' | 'speaker' | 'quote' | 'person' | 'organisation' | 'place' | 'name' | 'figure';
  readonly name: string;
  readonly detail: string;
  /** Where a click leads; a group's is an empty span at the article's head, for it has no place of its own. */
  readonly span: Span;
  readonly children: readonly OutlineItem[];
}

/** The article at a glance: headline; quotes under their speakers; names by kind; figures. Empty groups are left out. */
export function outline(corpus: Corpus, uri: string): readonly OutlineItem[] {
  const facts = corpus.facts(uri);
  if (facts?.get(prose).kind !== 'article') {
    return [];
  }
  const { text } = facts.article;
  const { headline } = facts.get(passages);
  const numbers = facts.get(figures).map(figure => figureItem(text, figure));
  const groups = [
    group('Quotes', quoteItems(corpus, uri), 'speaker'),
    ...nameGroups.map(({ title, kind, holds }) => group(title, nameItems(facts, kind, holds), 'name')),
    group('Figures', numbers, 'figure'),
  ].filter(({ children }) => children.length > 0);
  return [
    ...(headline === undefined ? [] : [leaf('headline', textOf(text, headline), '', headline)]),
    ...groups.map((item, index) => ({ ...item, span: atHead(index + 1) })),
  ];
}

/** Editors sort an outline by place: each group lies one character behind the group before it. */
function atHead(offset: number): Span {
  return { start: offset, end: offset };
}

const nameGroups: readonly {
  readonly title: string;
  readonly kind: OutlineItem['kind'];
  readonly holds: readonly NameKind[];
}[] = [
  { title: 'People', kind: 'person', holds: ['person'] },
  { title: 'Organisations', kind: 'organisation', holds: ['organisation'] },
  { title: 'Places', kind: 'place', holds: ['place'] },
  { title: 'Other names', kind: 'name', holds: ['group', 'name'] },
];

function leaf(kind: OutlineItem['kind'], name: string, detail: string, span: Span): OutlineItem {
  return { kind, name: shortened(name, 120), detail, span: spanOf(span), children: [] };
}

function group(name: string, children: readonly OutlineItem[], noun: string): OutlineItem {
  return { kind: 'group', name, detail: count(children.length, noun), span: atHead(0), children };
}

function quoteItems(corpus: Corpus, uri: string): readonly OutlineItem[] {
  return speakersIn(corpus, uri).flatMap(({ key, name, role }) => {
    const quotes = quotesBy(corpus, key, everything, uri).rows;
    const [first] = quotes;
    return first === undefined
      ? []
      : [
          {
            kind: 'speaker',
            name,
            detail: [role, count(quotes.length, 'statement')].filter(part => part !== undefined).join(' · '),
            span: first.span,
            children: quotes.map(quote => leaf('quote', quote.text, quote.kind, quote.span)),
          },
        ];
  });
}

function nameItems(facts: Facts, kind: OutlineItem['kind'], holds: readonly NameKind[]): readonly OutlineItem[] {
  const times = timesMentioned(facts.get(mentions));
  return facts
    .get(entities)
    .filter(entity => holds.includes(kindOf[entity.type]))
    .flatMap(entity => {
      const [first] = entity.names;
      return first === undefined ? [] : [leaf(kind, entity.name, count(times.get(entity.key) ?? 0, 'mention'), first)];
    });
}

function timesMentioned(all: readonly Mention[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { entity } of all) {
    times.set(entity, (times.get(entity) ?? 0) + 1);
  }
  return times;
}

function figureItem(text: string, figure: Figure): OutlineItem {
  return leaf('figure', figureWithNoun(text, figure), readingBeside(figureWords(text, figure), figure) ?? '', figure);
}
