import { xmlText } from '../../exchange/xml';
import type { CitedArticle, CitedQuote } from '../../features/citation';
import type { Copied } from '../../protocol';
import { label } from '../label';
import { escaped, plainStart } from '../markdown';

/** A quote with speaker and source in every form in which somebody may paste it. What stands in an article is words in all of them, never markup. */
export function copiedQuote(quote: CitedQuote): Copied {
  const { words, isVerbatim, source } = quote;
  const inMarks = (text: string): string => (isVerbatim ? `“${text}”` : text);
  const who = whoOf(quote);
  const attributed = who === undefined ? undefined : `– ${label(who)}${isVerbatim ? '' : ' (reported)'}`;
  const citation = cited(source, label);
  const inHtml = (text: string): string => xmlText(label(text));
  return {
    text: [inMarks(label(words)), ...(attributed === undefined ? [] : [attributed]), citation].join('\n'),
    markdown: [
      `> ${plainStart(inMarks(escaped(words)))}`,
      ...(who === undefined ? [] : ['>', `> – **${escaped(who)}**${isVerbatim ? '' : ' (reported)'}`]),
      '>',
      `> ${plainStart(cited(source, escaped))}`,
    ].join('\n'),
    html: [
      '<figure>',
      `<blockquote><p>${inMarks(inHtml(words))}</p></blockquote>`,
      `<figcaption>${who === undefined ? '' : `– <strong>${inHtml(who)}</strong>${isVerbatim ? '' : ' (reported)'}, `}<cite>${cited(source, inHtml)}</cite></figcaption>`,
      '</figure>',
    ].join('\n'),
    citation,
  };
}

export function copiedCitation(source: CitedArticle): string {
  return cited(source, label);
}

/** “Ida Solberg, Interior Secretary, to BBC”. */
function whoOf({ speaker, role, outlet }: CitedQuote): string | undefined {
  const parts = [speaker, role, ...(outlet === undefined ? [] : [`to ${outlet}`])].filter(part => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** “Fintan Moore: “Cranes stand still”. Wednesday 4 March 2026. port-strike.txt, line 12”. */
function cited({ byline, headline, date, file, line }: CitedArticle, written: (words: string) => string): string {
  const title = headline === undefined ? undefined : `“${written(headline)}”`;
  return [
    [byline === undefined ? undefined : written(byline), title].filter(part => part !== undefined).join(': '),
    ...(date === undefined ? [] : [written(date)]),
    `${written(file)}, line ${line}`,
  ]
    .filter(part => part !== '')
    .join('. ');
}
