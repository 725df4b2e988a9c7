import type { AnnotatedOwn, AnnotatedQuote, Annotation } from '../formats/annotation';
import { byPosition, spanOf, type Span } from '../text/span';
import {
  isOwn,
  type Fields,
  type Label,
  type Link,
  type LinkLayer,
  type Mark,
  type Marked,
  type MarkedWord,
  type MarkLayer,
} from './marked';

/** An annotation with what it leaves out: the text, and how that falls into sentences and words. */
export interface AnnotatedText {
  readonly annotation: Annotation;
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly words: readonly MarkedWord[];
}

/** The article as exchange formats take it. Marks lie in order of reading; each has a key that says its layer and number. */
export function markedOf({ annotation, text, sentences, words }: AnnotatedText): Marked {
  const found = new Found();
  const nameOf = new Map(annotation.entities.map(({ entity, name }) => [entity, name]));
  const bearerOf = (entity: string | null): Fields =>
    fieldsOf({ entity, name: (entity === null ? undefined : nameOf.get(entity)) ?? null });
  namesIn(annotation, found);
  for (const { start, end, kind, ...figure } of annotation.figures) {
    found.mark('figure', kind, { start, end }, fieldsOf(figure));
  }
  for (const { start, end, entity } of annotation.titles) {
    found.mark('title', '', { start, end }, bearerOf(entity));
  }
  quotesIn(annotation.quotes, found);
  for (const { start, end, form, entity } of annotation.mentions) {
    if (form !== 'name') {
      found.mark('mention', form, { start, end }, bearerOf(entity));
    }
  }
  for (const { start, end, code, severity, message } of annotation.findings) {
    found.mark('finding', code, { start, end }, { severity, message });
  }
  ownIn(annotation.own, found);
  return {
    id: String(annotation.id),
    text,
    sha256: annotation.sha256,
    source: `copydesk/${annotation.version} ${annotation.reader}`,
    sentences,
    words,
    marks: found.marks.sort(byPosition),
    links: found.links,
    labels: found.labels,
  };
}

/** The marks found so far; what links lead to is found by its place. */
class Found {
  readonly marks: Mark[] = [];
  readonly links: Link[] = [];
  readonly labels: Label[] = [];
  private readonly counts = new Map<string, number>();

  mark(layer: MarkLayer, tag: string, span: Span, fields: Fields, status?: Mark['status']): Mark {
    const key = this.keyOf(isOwn(layer) ? 'own' : layer);
    const mark = { key, layer, tag, ...spanOf(span), fields, ...(status === undefined ? {} : { status }) };
    this.marks.push(mark);
    return mark;
  }

  link(layer: LinkLayer, tag: string, from: Mark, to: Mark, fields: Fields = {}): void {
    this.links.push({ key: this.keyOf('link'), layer, tag, from: from.key, to: to.key, fields });
  }

  /** The first mark at just these words whose layer is one of `layers`, or a new one of the last of them. */
  at(span: Span, layers: readonly MarkLayer[]): Mark {
    const there = this.marks.filter(({ start, end }) => start === span.start && end === span.end);
    const found = layers.flatMap(layer => there.find(mark => mark.layer === layer) ?? [])[0];
    return found ?? this.mark(layers.at(-1) ?? 'point', '', span, {});
  }

  private keyOf(kind: string): string {
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    return `${kind}-${count}`;
  }
}

function namesIn({ entities }: Annotation, found: Found): void {
  for (const { start, end, type, entity, name, status } of entities) {
    found.mark('name', type, { start, end }, { entity, name }, status);
  }
}

function quotesIn(quotes: readonly AnnotatedQuote[], found: Found): void {
  const made = quotes.map(quote => {
    const { kind, status, form, speakerName, speakerEntity, speakers, relay, outlet, statement, because, confidence } =
      quote;
    const others = speakers.length > 1 ? speakers.join(' ') : null;
    const said = { form, speakerName, speakerEntity, speakers: others, relay, outlet, statement, because, confidence };
    return found.mark('quote', kind, quote, fieldsOf(said), status);
  });
  for (const [index, mark] of made.entries()) {
    const { speaker, cue, content, continues } = quotes[index] ?? {};
    if (speaker) {
      found.link('speaker', '', mark, found.at(speaker, ['name', 'speaker']));
    }
    if (cue) {
      found.link('cue', '', mark, found.at(cue, ['cue']));
    }
    if (content) {
      found.link('content', '', mark, found.at(content, ['content']));
    }
    const before = made.find(({ start }) => start === continues);
    if (before !== undefined) {
      found.link('continues', '', mark, before);
    }
  }
}

function ownIn(own: readonly AnnotatedOwn[], found: Found): void {
  // Relations come last: they lead to spans.
  for (const item of own) {
    if (item.kind === 'span') {
      found.mark(`own:${item.of}`, item.tag, item, item.fields);
    } else if (item.kind === 'label') {
      found.labels.push({ layer: `own:${item.of}`, tag: item.tag, fields: item.fields });
    }
  }
  for (const item of own) {
    if (item.kind === 'relation') {
      const [from, to] = [found.at(item.from, ends), found.at(item.to, ends)];
      found.link(`own:${item.of}`, item.tag, from, to, item.fields);
    }
  }
}

/** What a relation between words may hold on to. */
const ends: readonly MarkLayer[] = ['name', 'quote', 'figure', 'point'];

/** What is known, as text. */
function fieldsOf(values: Readonly<Record<string, string | number | null>>): Fields {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );
}
