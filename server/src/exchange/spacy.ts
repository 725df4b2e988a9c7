import type { SpanFormat, Written } from './format';
import { articlesIn, asciiJson, listIn, objectIn, partIn, textIn, type JsonObject } from './json';
import { articleLabelIn, labelOf, markLabelled } from './labels';
import type { Marked } from './marked';
import { spanOfPoints } from './places';
import type { Reading } from './reading';
import { spacedTokens } from './spacedTokens';
import { trimmedMarks, withoutOverlaps } from './tokens';
import { unitsOf } from './units';

/**
 * spaCy's own JSON, a `Doc` a line, as `Doc.from_json` takes it (https://spacy.io/api/doc#from_json): names are entities, what overlaps them and all
 * else are spans of the group “copydesk”. Our words are its tokens, cut where a mark begins or ends, for spaCy drops what does not fit.
 */
export const spacy: SpanFormat = {
  name: 'spacy',
  title: 'spaCy: JSON Lines of Doc.to_json',
  extension: '.jsonl',
  lies: 'together',
  carries: { fields: false, links: false, labels: true, overlaps: true, layers: 'all' },
  write,
  read: ({ content }) => articlesIn(content, read),
};

function write(article: Marked): Written {
  const { id, text, labels } = article;
  const { toPoints } = unitsOf(text);
  const { kept: marks, losses } = trimmedMarks(text, article.marks);
  const { sentences, tokens } = spacedTokens(article, marks);
  const entities = new Set(withoutOverlaps(marks.filter(({ layer }) => layer === 'name')).kept);
  const said = (mark: (typeof marks)[number]): object => ({
    start: toPoints(mark.start),
    end: toPoints(mark.end),
    label: labelOf(mark),
    kb_id: mark.fields['entity'] ?? '',
  });
  const hasTree = tokens.length > 0 && tokens.every(({ isBlank, head }) => isBlank || head !== undefined);
  const doc = {
    text,
    cats: Object.fromEntries(labels.map(label => [labelOf(label), 1])),
    ents: marks.filter(mark => entities.has(mark)).map(said),
    spans: { copydesk: marks.filter(mark => !entities.has(mark)).map(said) },
    ...(sentences.length === 0
      ? {}
      : { sents: sentences.map(({ start, end }) => ({ start: toPoints(start), end: toPoints(end) })) }),
    tokens: tokens.map(({ start, end, pos, tag, head, relation, isBlank }, index) => ({
      id: index,
      start: toPoints(start),
      end: toPoints(end),
      pos: isBlank ? 'SPACE' : (pos ?? 'X'),
      ...(hasTree
        ? { tag: isBlank ? '_SP' : (tag ?? ''), head: head ?? index, dep: isBlank ? '' : (relation ?? 'dep') }
        : {}),
    })),
    meta: { id },
  };
  return { files: [{ name: '.jsonl', content: `${asciiJson(doc)}\n` }], losses };
}

function read(doc: JsonObject, found: Reading, place: string): void {
  found.text = textIn(doc['text'], '“text”');
  const { id } = partIn(doc['meta'], '“meta”');
  found.id = typeof id === 'string' ? id : undefined;
  const units = unitsOf(found.text);
  const all = [doc['ents'], ...Object.values(partIn(doc['spans'], '“spans”'))].flatMap(group =>
    listIn(group, 'a list of spans'),
  );
  for (const [index, one] of all.entries()) {
    found.attempt(place, () => {
      const { start, end, label, kb_id: entity } = objectIn(one, 'a span');
      const mark = markLabelled(textIn(label, '“label”'));
      const fields = typeof entity === 'string' && entity !== '' ? { entity } : {};
      found.mark(`mark-${index + 1}`, { ...mark, ...spanOfPoints(units, start, end), fields });
    });
  }
  for (const [label, weight] of Object.entries(partIn(doc['cats'], '“cats”'))) {
    const known = articleLabelIn(label);
    if (typeof weight === 'number' && weight >= 0.5 && known !== undefined) {
      found.label({ ...known, fields: {} });
    }
  }
}
