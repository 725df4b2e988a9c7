import { agreementOf } from '../../exchange/agreement/agreement';
import { annotatorsOf, asAnnotated, type DecidedArticle } from '../../exchange/agreement/decidedMarks';
import { markdownReportOf } from '../../exchange/agreement/report';
import { plain } from '../../exchange/markdown';
import { breather, type Breathe } from '../../pipeline/breathe';
import { agreementRequest, type AgreementParams, type AgreementReport } from '../../protocol';
import type { Decision } from '../../types/decision';
import { answering } from '../answer';
import type { Desk } from '../desk';
import type { Route } from '../route';
import { broughtInWords, type Colleague } from './colleague';

/** How far those agree who decided in the user's folders. */
export const agreementRoute: Route = {
  promise: {},
  open: (connection, desk) =>
    connection.onRequest(
      agreementRequest,
      answering(
        connection,
        desk,
        'agreement',
        async (asked: AgreementParams, token): Promise<AgreementReport | null> => {
          await desk.ready;
          const colleague =
            typeof asked.colleague === 'string' ? await desk.decisions.deciding?.colleague(asked.colleague) : undefined;
          const breathe = breather(token);
          const articles = await decidedArticles(desk, colleague, breathe);
          const annotators = annotatorsOf(articles);
          const compared = asAnnotated(articles, annotators);
          await breathe();
          const layers = agreementOf(compared);
          const markdown = markdownReportOf(annotators, compared, layers, hrefOf);
          return compared.length === 0 && colleague === undefined
            ? null
            : {
                markdown: [markdown, ...(colleague === undefined ? [] : leftOut(colleague))].join('\n'),
                disagreements: layers.reduce((sum, { disagreements }) => sum + disagreements.length, 0),
                ...(colleague === undefined || colleague.brought.length === 0
                  ? {}
                  : { brought: broughtInWords(colleague.brought) }),
              };
        },
      ),
    ),
};

/** What is decided of each article, with what a colleague decided of it. */
async function decidedArticles(
  desk: Desk,
  colleague: Colleague | undefined,
  breathe: Breathe,
): Promise<readonly DecidedArticle[]> {
  const byArticle = new Map<string, readonly Decision[]>();
  const own = desk.decisions.sidecars.map(({ article, lines }) => ({ article, decisions: lines.decisions }));
  for (const { article, decisions } of [...own, ...(colleague?.brought ?? [])]) {
    if (article !== undefined) {
      byArticle.set(article, [...(byArticle.get(article) ?? []), ...decisions]);
    }
  }
  const found: DecidedArticle[] = [];
  for (const [uri, decisions] of byArticle) {
    const text = await desk.textOf(uri);
    if (text !== undefined) {
      found.push({ id: desk.decisions.pathOf(uri), text, decisions });
    }
    await breathe();
  }
  return found;
}

/** What of a colleague's folder is not compared, and why. */
function leftOut({ name, elsewhere, problems }: Colleague): readonly string[] {
  const lines = [...elsewhere.map(path => `${path}: is not among the articles here`), ...problems];
  return lines.length === 0 ? [] : [`## Left out of ${plain(name)}`, '', ...lines.map(line => `- ${plain(line)}`), ''];
}

/** A path as a link has it; from the opened folder, wherever the page is. */
function hrefOf(path: string): string {
  return `/${path.split('/').map(encodeURIComponent).join('/')}`;
}
