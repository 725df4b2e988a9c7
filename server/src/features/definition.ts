import type { Corpus } from '../corpus/corpus';
import { fullestFirst } from '../corpus/entityPlaces';
import type { Appearance } from '../corpus/identities/appearance';
import { spanAt } from '../text/packed';
import { spanOf } from '../text/span';
import type { Entity } from '../types/entity';
import type { Located } from './places';
import { subjectAt } from './subject';

/** From a mention to the fullest first mention in this article, and to the article that names it more fully; from a quote to its speaker. */
export function definition(corpus: Corpus, uri: string, offset: number): readonly Located[] | undefined {
  const facts = corpus.facts(uri);
  const subject = facts && subjectAt(facts, offset);
  switch (subject?.kind) {
    case undefined:
    case 'figure':
      return undefined;
    case 'quote': {
      const speaker =
        subject.quote.speaker ?? subject.statement.parts.find(part => part.speaker !== undefined)?.speaker;
      return speaker && [{ uri, span: spanOf(speaker) }];
    }
    case 'entity': {
      const here = { uri, span: fullestFirst(facts?.article.text ?? '', subject.entity) };
      return [here, ...fullerElsewhere(corpus, uri, subject.entity)];
    }
  }
}

function fullerElsewhere(corpus: Corpus, uri: string, entity: Entity): readonly Located[] {
  const dossier = corpus.identities.dossierOf(uri, entity.key);
  if (dossier === undefined || dossier.name === entity.name) {
    return [];
  }
  const fuller = dossier.appearances.find(one => one.uri !== uri && one.entity.name === dossier.name);
  return fuller === undefined ? [] : fullestIn(corpus, fuller);
}

/** Where the article names the entity first in its fullest form. */
export function fullestIn(corpus: Corpus, { uri, entity }: Appearance): readonly Located[] {
  const places = corpus.placesOf(uri, entity.key);
  const span = places && spanAt(places.mentions, places.fullest);
  return span === undefined ? [] : [{ uri, span }];
}
