import type { Span } from '../text/span';
import type { SpanFormat, Written } from './format';
import { articlesIn, asciiJson, fieldsIn, listIn, objectIn, partIn, textIn, type JsonObject } from './json';
import { labelOf, linkLabelled, markLabelled } from './labels';
import type { Marked } from './marked';
import { spanOfPoints } from './places';
import { refuse, statusIn, type Reading } from './reading';
import { spacedTokens } from './spacedTokens';
import { tokensIn, trimmedMarks } from './tokens';
import { unitsOf } from './units';

/**
 * Prodigy's JSON Lines (https://prodi.gy/docs/api-interfaces): an article a line, with tokens, spans and relations. What a mark says of itself stands
 * in its span as “copydesk”, which Prodigy passes on.
 */
export const prodigy: SpanFormat = {
  name: 'prodigy',
  title: 'Prodigy JSON Lines: tokens, spans and relations',
  extension: '.jsonl',
  lies: 'together',
  carries: { fields: true, links: true, labels: false, overlaps: true, layers: 'all' },
  write,
  read: ({ content }) => articlesIn(content, read),
};

function write(article: Marked): Written {
  const { id, text, links, source, sha256 } = article;
  const { toPoints } = unitsOf(text);
  const trimmed = trimmedMarks(text, article.marks);
  const { tokens } = spacedTokens(article, trimmed.kept);
  const spanByKey = new Map(
    trimmed.kept.map(mark => {
      const { first, behind } = tokensIn(tokens, mark);
      const { fields, status } = mark;
      const place = { start: toPoints(mark.start), end: toPoints(mark.end), token_start: first, token_end: behind - 1 };
      return [mark.key, { span: { ...place, label: labelOf(mark) }, fields, status }] as const;
    }),
  );
  const relations = links.flatMap(link => {
    const [from, to] = [spanByKey.get(link.from)?.span, spanByKey.get(link.to)?.span];
    return from === undefined || to === undefined
      ? []
      : [
          {
            head: from.token_end,
            child: to.token_end,
            label: labelOf(link),
            head_span: from,
            child_span: to,
            copydesk: link.fields,
          },
        ];
  });
  const task = {
    text,
    meta: { id, source, sha256 },
    tokens: tokens.map(({ start, end, hasBlankBehind }, index) => ({
      text: text.slice(start, end),
      start: toPoints(start),
      end: toPoints(end),
      id: index,
      ws: hasBlankBehind,
    })),
    spans: [...spanByKey.values()].map(({ span, fields, status }) => ({
      ...span,
      copydesk: { ...fields, ...(status === undefined ? {} : { status }) },
    })),
    relations,
  };
  const labels = article.labels.map(label => ({
    what: labelOf(label),
    why: 'Prodigy’s spans have no labels of articles',
  }));
  return { files: [{ name: '.jsonl', content: `${asciiJson(task)}\n` }], losses: [...trimmed.losses, ...labels] };
}

function read(task: JsonObject, found: Reading, place: string): void {
  found.text = textIn(task['text'], '“text”');
  const { id } = partIn(task['meta'], '“meta”');
  found.id = typeof id === 'string' ? id : undefined;
  const { answer = 'accept' } = task;
  if (answer !== 'accept') {
    refuse(`its answer is “${String(answer)}”; only what was accepted is taken`);
  }
  const units = unitsOf(found.text);
  const keys = new Map<string, string>();
  const spanIn = (value: JsonObject): Span => spanOfPoints(units, value['start'], value['end']);
  for (const [index, one] of listIn(task['spans'], '“spans”').entries()) {
    found.attempt(place, () => {
      const value = objectIn(one, 'a span');
      const { status, ...fields } = fieldsIn(value['copydesk']);
      const key = `mark-${index + 1}`;
      const mark = markLabelled(textIn(value['label'], '“label”'));
      found.mark(key, { ...mark, ...spanIn(value), fields, ...statusIn(status) });
      keys.set(nameOf(value), key);
    });
  }
  for (const [index, one] of listIn(task['relations'], '“relations”').entries()) {
    found.attempt(place, () => {
      const value = objectIn(one, 'a relation');
      const link = linkLabelled(textIn(value['label'], 'the label of a relation'));
      const [from, to] = ['head_span', 'child_span'].map(
        end => keys.get(nameOf(objectIn(value[end], `“${end}”`))) ?? '',
      );
      found.link(`link-${index + 1}`, { ...link, from: from ?? '', to: to ?? '', fields: fieldsIn(value['copydesk']) });
    });
  }
}

/** Relations repeat the spans that they join. */
function nameOf({ start, end, label }: JsonObject): string {
  return `${String(start)} ${String(end)} ${String(label)}`;
}
