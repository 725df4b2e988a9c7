import type { Loss } from './format';

/** Text as XML's element text or attribute value. Line ends and tabs are written by number, or readers would make them blanks and line feeds. */
export function xmlText(text: string): string {
  return text.replace(special, mark => entities[mark] ?? `&#${mark.codePointAt(0) ?? 0};`);
}

const special = /[&<>"\r\n\t\u0085\u2028]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What of the text XML 1.0 cannot hold, whatever it is written as: it knows no control characters and no half characters. */
export function lostInXml(text: string): readonly Loss[] {
  return forbidden.test(text)
    ? [{ what: 'control characters', why: 'XML cannot hold them; each stands as “\ufffd”' }]
    : [];
}

/** The text with a replacement character, as long, for each that XML cannot hold, so that offsets stay. */
export function forXml(text: string): string {
  return text.replace(allForbidden, '\ufffd');
}

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;
const allForbidden = new RegExp(forbidden.source, 'gu');

/** `<name a="1" b="2"` without its end; what is undefined is left out. */
export function openTag(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(forXml(String(value)))}"`],
  );
  return `<${name}${written.join('')}`;
}
