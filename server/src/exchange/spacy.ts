import type { SpanFormat, Taken, Written } from './format';
import { asciiJson, jsonLines, listIn, objectIn, parsed, textIn } from './json';
import { articleLabelIn, labelOf, markLabelled } from './labels';
import type { Marked } from './marked';
import { spanOfPoints } from './places';
import { Reading } from './reading';
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
  read: ({ content }) => read(content),
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

function read(content: string): readonly Taken[] {
  return [...jsonLines(content)].map(({ place, line }) => {
    const found = new Reading();
    let text = '';
    let id: string | undefined;
    found.attempt(place, () => {
      const doc = objectIn(parsed(line), 'the line');
      text = textIn(doc['text'], '“text”');
      const meta = doc['meta'] === undefined ? {} : objectIn(doc['meta'], '“meta”');
      id = typeof meta['id'] === 'string' ? meta['id'] : undefined;
      const units = unitsOf(text);
      const groups = doc['spans'] === undefined ? {} : objectIn(doc['spans'], '“spans”');
      const all = [doc['ents'], ...Object.values(groups)].flatMap(group => listIn(group, 'a list of spans'));
      for (const [index, one] of all.entries()) {
        found.attempt(place, () => {
          const { start, end, label, kb_id: entity } = objectIn(one, 'a span');
          const mark = markLabelled(textIn(label, '“label”'));
          const fields = typeof entity === 'string' && entity !== '' ? { entity } : {};
          found.mark(`mark-${index + 1}`, { ...mark, ...spanOfPoints(units, start, end), fields });
        });
      }
      for (const [label, weight] of Object.entries(doc['cats'] === undefined ? {} : objectIn(doc['cats'], '“cats”'))) {
        const known = articleLabelIn(label);
        if (typeof weight === 'number' && weight >= 0.5 && known !== undefined) {
          found.label({ ...known, fields: {} });
        }
      }
    });
    return found.taken(id, text);
  });
}
