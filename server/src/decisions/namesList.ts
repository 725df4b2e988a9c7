import { linesOf, withoutByteOrderMark } from '../text/lines';
import type { Span } from '../text/span';
import type { Decision } from '../types/decision';
import type { NameType } from '../types/name';

/** The file in `.copydesk` that lists names people know: a name a line, its forms, kind, canonical form and role between tabs. */
export const namesFile = 'names.tsv';

/** One name of the list. */
export interface ListedName {
  /** As articles write it, the canonical form among them: “Ida Solberg”, “I. Solberg”. At least one. */
  readonly forms: readonly string[];
  readonly type: NameType;
  /** What its bearer is called in lists and cards; undefined where the list leaves that to the articles. */
  readonly name: string | undefined;
  /** “director of the ferry”. */
  readonly role: string | undefined;
}

/** What is wrong with a part of a line, which takes that line away, or that form, and nothing else. */
export interface ListProblem {
  /** Counted from 1. */
  readonly line: number;
  /** Within the line, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export interface NamesList {
  readonly names: readonly ListedName[];
  readonly problems: readonly ListProblem[];
}

/** UTF-16 code units of a form, a canonical form or a role. */
const longestText = 200;
const mostForms = 30;
const mostNames = 20_000;

/** Reads a list of names. It is plain data: words to be looked for as they stand, and never a pattern. */
export function readNamesList(text: string): NamesList {
  const names: ListedName[] = [];
  const problems: ListProblem[] = [];
  const lineOfForm = new Map<string, number>();
  const plain = withoutByteOrderMark(text);
  for (const [index, span] of linesOf(plain).entries()) {
    const line = plain.slice(span.start, span.end);
    if (line.trim() === '' || line.startsWith('#') || (index === 0 && heading.test(line))) {
      continue;
    }
    if (names.length === mostNames) {
      problems.push(
        problemAt(index, whole(line), `Of the names only the first ${mostNames.toLocaleString('en')} are used.`),
      );
      break;
    }
    const read = nameIn(line);
    if ('message' in read) {
      problems.push(problemAt(index, read.field, read.message));
      continue;
    }
    const forms = read.forms.filter(form => !lineOfForm.has(form));
    for (const form of read.forms.filter(one => lineOfForm.has(one))) {
      const start = Math.max(0, line.indexOf(form));
      const message = `“${form}” stands in line ${(lineOfForm.get(form) ?? 0) + 1} already, and is a form of that name.`;
      problems.push(problemAt(index, { start, end: start + form.length }, message));
    }
    forms.forEach(form => lineOfForm.set(form, index));
    if (forms.length > 0) {
      names.push({ ...read, forms });
    }
  }
  return { names, problems };
}

/** What a spreadsheet puts on top. */
const heading = /^forms?\ttype\b/iu;

interface Field extends Span {
  readonly text: string;
}

interface Wrong {
  readonly field: Field;
  readonly message: string;
}

/** What the line says, or what of it is wrong. */
function nameIn(line: string): ListedName | Wrong {
  const [formsField = whole(line), typeField, nameField, roleField, ...others] = fieldsOf(line, '\t');
  if (mergeMark.test(line)) {
    return {
      field: whole(line),
      message: 'This marks a merge that is not finished: delete the marks and keep the lines.',
    };
  }
  if (typeField === undefined) {
    return { field: whole(line), message: `The line has one column; it wants forms, a tab, and one of ${allTypes}.` };
  }
  const type = nameTypesListed.find(one => one === typeField.text.toUpperCase());
  if (type === undefined) {
    return { field: typeField, message: `The second column is one of ${allTypes}.` };
  }
  const extra = others.find(({ text }) => text !== '');
  if (extra !== undefined) {
    return { field: extra, message: 'There are four columns: forms, type, name and role.' };
  }
  const forms = fieldsOf(line.slice(0, formsField.end), '|').filter(({ text }) => text !== '');
  const fields = [...forms, ...[nameField, roleField].filter(field => field !== undefined)];
  const long = fields.find(({ text }) => text.length > longestText);
  if (long !== undefined) {
    return { field: long, message: `This has more than ${longestText} characters.` };
  }
  const undecoded = fields.find(({ text }) => text.includes('\ufffd'));
  if (undecoded !== undefined) {
    return { field: undecoded, message: 'This has a character that is no UTF-8: save the file in UTF-8.' };
  }
  const odd = fields.find(({ text }) => unseen.test(text));
  if (odd !== undefined) {
    return { field: odd, message: 'This has a character that cannot be seen and stands in no name.' };
  }
  const name = nameField?.text || undefined;
  const all = [...new Set([...(name === undefined ? [] : [name]), ...forms.map(({ text }) => text)])];
  if (all.length === 0 || !all.every(form => letter.test(form))) {
    return { field: formsField, message: 'Each form of a name has at least one letter.' };
  }
  if (all.length > mostForms) {
    return { field: formsField, message: `A name has at most ${mostForms} forms.` };
  }
  return { forms: all, type, name, role: roleField?.text || undefined };
}

/** Parts without blanks around them, with their places. */
function fieldsOf(line: string, between: string): readonly Field[] {
  let at = 0;
  return line.split(between).map(part => {
    const start = at + part.length - part.trimStart().length;
    at += part.length + between.length;
    const text = part.trim();
    return { text, start, end: start + text.length };
  });
}

function problemAt(index: number, { start, end }: Span, message: string): ListProblem {
  return { line: index + 1, start, end, message };
}

function whole(line: string): Field {
  return { text: line, start: 0, end: line.length };
}

const mergeMark = /^(?:<{7}|={7}|>{7}|\|{7})/u;
const letter = /\p{L}/u;
/** Control characters, and those that turn a line around or take no room. */
const unseen = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** The kinds of names that a list may give, as the README has them. */
export const nameTypesListed: readonly NameType[] = [
  'PERSON',
  'ORG',
  'GPE',
  'LOC',
  'NORP',
  'FAC',
  'EVENT',
  'PRODUCT',
  'WORK',
  'LAW',
];
const allTypes = nameTypesListed.join(', ');

/** That a decision is none of somebody's but the list's: it is made before all others, so that each of them outdoes it. */
export function isListed({ by, at }: Pick<Decision, 'by' | 'at'>): boolean {
  return by === namesFile && at === beforeAll;
}

/** Sorts before every time. */
const beforeAll = '';

/** The name as a decision of what its words are, wherever they stand; `forms` alone, for whose they are is told elsewhere. */
export function wordsListed({ forms, type, role }: ListedName): readonly Decision[] {
  return forms.map(words => ({
    ...{ kind: 'words', layer: 'name', words, as: { type } },
    ...madeByList,
    ...(role === undefined ? {} : { note: role }),
  }));
}

/** Who decides what a list says. */
export const madeByList = { by: namesFile, at: beforeAll, upon: '' } as const;
