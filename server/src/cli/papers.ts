import { createHash } from 'node:crypto';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { version } from '../../../package.json';
import type { Corpus } from '../corpus/corpus';
import type { AnnotatedText } from '../exchange/fromAnnotation';
import { isAdmitted } from '../formats/admission';
import type { Annotation } from '../formats/annotation';
import { conlluOf } from '../formats/conllu/conllu';
import { draftOf, finished, type Draft } from '../formats/contract';
import type { Facts } from '../pipeline/facts';
import { sentences } from '../stages/sentences';
import { words } from '../stages/words';
import type { Id } from './requests';

/** What is printed of each article: its annotation as a line of JSON, or its reading as CoNLL-U. */
export type Form = 'annotation' | 'reading';

/** What a command asks of an article besides its record. */
export interface Ask {
  /** A draft is finished when all articles are known: it waits packed until then, alone or with the text that it is of. */
  readonly form: Form | 'draft' | 'draft-with-text';
  /** What the article is called outside. */
  readonly id: Id;
  /** Whether the sender vouches that it is an article, so that it is read even when it does not look like one. */
  readonly vouched: boolean;
}

export type Paper =
  | { readonly kind: 'text'; readonly text: string }
  /** A `Draft` or a `DraftWithText`. */
  | { readonly kind: 'packed'; readonly packed: Uint8Array };

/** What formats of other programs are made of, as far as the article alone tells it. */
export interface DraftWithText extends Omit<AnnotatedText, 'annotation'> {
  readonly draft: Draft;
}

/** What is asked of the article at `uri`, the only one of its corpus. */
export function paperOf(corpus: Corpus, uri: string, { form, id, vouched }: Ask): Paper {
  const facts = corpus.facts(uri);
  if (facts === undefined) {
    throw new Error(`The corpus does not hold ${uri}`);
  }
  switch (form) {
    case 'draft':
      return packed(drafted(facts, id, vouched));
    case 'draft-with-text':
      return packed(draftedWithText(facts, id, vouched));
    case 'annotation':
      return { kind: 'text', text: lineOf(finished(corpus, uri, drafted(facts, id, vouched), () => id)) };
    case 'reading':
      // Nothing is printed of what is no article in English.
      return { kind: 'text', text: isAdmitted(facts, vouched) ? conlluOf(facts, id) : '' };
  }
}

/** As a line of JSON. */
export function lineOf(annotation: Annotation): string {
  return `${JSON.stringify(annotation)}\n`;
}

/** What a packed paper holds. */
export function unpacked(paper: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(paper).toString());
}

/** A tenth as long: the drafts of all articles wait until the last one is read. */
function packed(draft: Draft | DraftWithText): Paper {
  return { kind: 'packed', packed: deflateRawSync(JSON.stringify(draft), { level: constants.Z_BEST_SPEED }) };
}

/** An article's annotation as far as the article alone tells it, with the door's part of the contract: version and hash. */
function drafted(facts: Facts, id: Id, vouched: boolean): Draft {
  const sha256 = createHash('sha256').update(facts.article.text, 'utf8').digest('hex');
  return draftOf(facts, { version, sha256, idOf: () => id, vouched });
}

function draftedWithText(facts: Facts, id: Id, vouched: boolean): DraftWithText {
  return {
    draft: drafted(facts, id, vouched),
    text: facts.article.text,
    sentences: facts.get(sentences),
    words: facts.get(words),
  };
}
