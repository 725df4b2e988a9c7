import type { Facts } from '../../src/pipeline/facts';
import { entities } from '../../src/stages/entities/entities';
import type { NamedTitle } from '../../src/stages/titles/titles';
import type { Entity, Mention } from '../../src/types/entity';
import type { Figure } from '../../src/types/figure';
import type { Finding } from '../../src/types/finding';
import type { Name } from '../../src/types/name';
import type { MarkedSpan, Quote, StrayMark } from '../../src/types/quote';
import { textOf } from '../../src/text/span';
import { findingInWords } from '../../src/words/findings';

/** How each noun is labelled in marked English, in goldens and in the tests of stages alike. Labels name, they do not number. */

/** “PERSON”. */
export function nameLabel({ type }: Name): string {
  return type;
}

/** “of Kestrel”: the name that bears the title, as it stands there. */
export function titleLabel({ of }: NamedTitle, facts: Facts): string {
  const { text } = facts.article;
  const name = facts
    .get(entities)
    .flatMap(entity => entity.names)
    .find(({ start }) => start === of);
  return `of ${name === undefined ? text.slice(of, of + 12) : textOf(text, name)}`;
}

/** “PERSON = Moira Kestrel, female”. */
export function entityLabel({ type, name, gender }: Entity): string {
  return `${type} = ${name}${gender === undefined ? '' : `, ${gender}`}`;
}

/** “money 2300000 EUR”, “cardinal ~ 50 dockers”, “percent 3.7 to 3.9”, “date 2026-03-04, relative”. */
export function figureLabel(figure: Figure, { article }: Facts): string {
  const { kind, value, min, max, modifier, unit, iso, relative, measured } = figure;
  const ends = min === undefined && max === undefined ? '' : `${min ?? ''} to ${max ?? ''}`;
  const parts = [
    kind,
    modifier === '=' ? '' : modifier,
    value ?? '',
    ends,
    unit === kind ? '' : (unit ?? ''),
    iso ?? '',
  ];
  const counted = measured === undefined ? '' : ` of ${textOf(article.text, measured)}`;
  return oneLine(`${parts.filter(part => part !== '').join(' ')}${counted}${relative ? ', relative' : ''}`);
}

/** “double”, “single, unclosed”, “double, inside”. */
export function pairLabel({ style, closed, inside }: MarkedSpan): string {
  return `${style}${closed ? '' : ', unclosed'}${inside === undefined ? '' : ', inside'}`;
}

/** “never-closed”. */
export function strayLabel({ because }: StrayMark): string {
  return because;
}

/**
 * “direct of Moira Kestrel, said”; “mixed of a spokeswoman (unnamed), told, to Gazette, continues”; “indirect of they, phrase, praised”; “direct, unattributed”; “scare”.
 */
export function quoteLabel(quote: Quote, facts: Facts): string {
  const { kind, form, speaker, speakers, relay, cue, outlet, continues, confidence } = quote;
  const { text } = facts.article;
  const named = speakers.map(key => entityName(key, facts)).join(' and ');
  const unnamed = speaker === undefined ? undefined : `${textOf(text, speaker)} (unnamed)`;
  const who = named === '' ? unnamed : named;
  return oneLine(
    [
      who === undefined ? `${kind}${kind === 'scare' ? '' : ', unattributed'}` : `${kind} of ${who}`,
      form === 'clause' ? undefined : form,
      cue && textOf(text, cue),
      relay && `by ${entityName(relay, facts)}`,
      outlet && `to ${outlet}`,
      continues === undefined ? undefined : 'continues',
      confidence === 'guess' ? 'a guess' : undefined,
    ]
      .filter(part => part !== undefined && part !== '')
      .join(', '),
  );
}

/** “= Moira Kestrel”; “pronoun = Moira Kestrel”. */
export function mentionLabel({ form, entity }: Mention, facts: Facts): string {
  return `${form === 'name' ? '' : `${form} `}= ${entityName(entity, facts)}`;
}

/** “name-variant: Dalby is written Dahlby elsewhere.” */
export function findingLabel(finding: Finding): string {
  return oneLine(`${finding.code}: ${findingInWords(finding)}`);
}

/** The name of the entity with `key`; the key itself where there is none, so that a dangling key shows. */
function entityName(key: string, facts: Facts): string {
  return facts.get(entities).find(entity => entity.key === key)?.name ?? key;
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(/[«»|]/gu, '');
}
