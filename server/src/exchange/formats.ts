import { brat } from './brat';
import { casJson } from './casJson';
import { casXmi } from './casXmi';
import { conll2002, conll2003, conll2003Iob1 } from './conll';
import { contractLines } from './contractLines';
import { conllu } from './conllu';
import { doccano, doccanoRelations } from './doccano';
import { labelStudio } from './labelStudio';
import { prodigy } from './prodigy';
import { spacy } from './spacy';
import { tei } from './tei';
import { webAnnotation } from './webAnnotation';
import { webannoTsv } from './webannoTsv';
import type { SpanFormat } from './format';

/** What can be read of a format. */
export type ReadFormat = Pick<SpanFormat, 'name' | 'title' | 'extension' | 'carries' | 'read'>;

/** Every format that holds spans, in the order in which help names them. */
export const spanFormats: readonly SpanFormat[] = [
  brat,
  conll2002,
  conll2003,
  conll2003Iob1,
  conllu,
  spacy,
  prodigy,
  doccano,
  doccanoRelations,
  labelStudio,
  webannoTsv,
  casXmi,
  casJson,
  tei,
  webAnnotation,
];

/** Every format that can be imported. */
export const importFormats: readonly ReadFormat[] = [...spanFormats, contractLines];
