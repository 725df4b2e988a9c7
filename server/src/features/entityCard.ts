import type { Corpus } from '../corpus/corpus';
import type { Dossier } from '../corpus/identities/dossiers';
import { entities } from '../stages/entities/entities';
import { shortened } from '../text/shortened';
import type { Span } from '../text/span';
import type { Entity } from '../types/entity';
import { openDossier } from '../words/dossier';
import { nameKinds } from '../words/kinds';
import { reasonInWords } from '../words/reasons';
import { articleName } from './articleName';
import { count, type Card, type Line } from './card';
import { quoteLines } from './quoteLines';
import { doubtAt } from './reasons';
import { roleOf } from './role';

/** Who or what the name at `span` is: full name, kind, role, other forms, mentions, latest quotes, first mention. */
export function entityCard(corpus: Corpus, uri: string, entity: Entity, span: Span): Card {
  const dossier = corpus.identities.dossierOf(uri, entity.key);
  if (dossier === undefined) {
    return { span, lines: [[{ kind: 'strong', text: entity.name }, ` · ${nameKinds[entity.type]}`]] };
  }
  return {
    span,
    lines: [
      [{ kind: 'strong', text: dossier.name }, ` · ${nameKinds[dossier.type]}`],
      ...doubtLine(corpus, uri, entity, span),
      ...roleLine(corpus, uri, dossier),
      ...formsLine(dossier),
      mentionsLine(uri, dossier),
      ...firstLine(corpus, uri, entity, span),
      ...quoteLines(corpus, uri, dossier),
      [{ kind: 'list', text: openDossier, of: 'dossier', key: dossier.key }],
    ],
  };
}

/** Whom else these words may mean: “Torres” where two people of that name are spoken of. */
function doubtLine(corpus: Corpus, uri: string, entity: Entity, span: Span): readonly Line[] {
  const facts = corpus.facts(uri);
  const doubt = facts && doubtAt(facts, span, entity.key);
  return doubt === undefined ? [] : [[reasonInWords(doubt)]];
}

function roleLine(corpus: Corpus, uri: string, dossier: Dossier): readonly Line[] {
  const role = roleOf(dossier, uri);
  if (role === undefined) {
    return [];
  }
  return role.uri === uri
    ? [[shortened(role.text, longestRole)]]
    : [
        [
          `${shortened(role.text, longestRole)} (`,
          { kind: 'link', text: articleName(corpus, role.uri), uri: role.uri, span: top },
          ')',
        ],
      ];
}

/** The other ways in which articles write the name; one that differs in capitals alone is none. */
function formsLine(dossier: Dossier): readonly Line[] {
  const seen = new Set<string>([dossier.name.toLowerCase()]);
  const forms = [...dossier.forms].sort(capitalsLast).filter(form => {
    const isKnown = seen.has(form.toLowerCase());
    seen.add(form.toLowerCase());
    return !isKnown;
  });
  return forms.length === 0
    ? []
    : [[`Also: ${forms.slice(0, mostForms).join(', ')}${forms.length > mostForms ? ', …' : ''}`]];
}

function capitalsLast(a: string, b: string): number {
  return Number(a === a.toUpperCase()) - Number(b === b.toUpperCase());
}

function mentionsLine(uri: string, dossier: Dossier): Line {
  const here = dossier.appearances
    .filter(one => one.uri === uri)
    .reduce((total, { entity }) => total + entity.mentions, 0);
  const articles = dossier.appearances.length;
  const all =
    articles > 1
      ? `${count(dossier.mentions, 'mention')} in ${count(articles, 'article')}`
      : count(dossier.mentions, 'mention');
  const list = { kind: 'list', text: all, of: 'mentions', key: dossier.key } as const;
  return articles > 1 ? [`${here.toLocaleString('en')} here, `, list] : [list];
}

/** Where this article names the entity first, unless the reader points there. */
function firstLine(corpus: Corpus, uri: string, entity: Entity, span: Span): readonly Line[] {
  const known = corpus
    .facts(uri)
    ?.get(entities)
    .find(one => one.key === entity.key);
  const first = known?.names[0];
  return first === undefined || first.start === span.start
    ? []
    : [['First named ', { kind: 'link', text: 'here', uri, span: first }]];
}

/** The start of an article. */
const top: Span = { start: 0, end: 0 };
const mostForms = 6;

/** UTF-16 code units. */
const longestRole = 120;
