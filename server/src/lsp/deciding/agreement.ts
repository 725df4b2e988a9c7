import { agreementOf } from '../../exchange/agreement/agreement';
import { annotatorsOf, asAnnotated, type DecidedArticle } from '../../exchange/agreement/decidedMarks';
import { markdownReportOf } from '../../exchange/agreement/report';
import { breather } from '../../pipeline/breathe';
import { agreementRequest, type AgreementReport } from '../../protocol';
import { answering } from '../answer';
import type { Route } from '../route';

/** How far those agree who decided in the user's folders. */
export const agreementRoute: Route = {
  promise: {},
  open: (connection, desk) =>
    connection.onRequest(
      agreementRequest,
      answering(connection, desk, 'agreement', async (_, token): Promise<AgreementReport | null> => {
        await desk.ready;
        const breathe = breather(token);
        const articles: DecidedArticle[] = [];
        for (const { article, lines } of desk.decisions.sidecars) {
          const text = article === undefined ? undefined : await desk.textOf(article);
          if (article !== undefined && text !== undefined) {
            articles.push({ id: desk.decisions.pathOf(article), text, decisions: lines.decisions });
          }
          await breathe();
        }
        const annotators = annotatorsOf(articles);
        const compared = asAnnotated(articles, annotators);
        await breathe();
        const layers = agreementOf(compared);
        return compared.length === 0
          ? null
          : {
              markdown: markdownReportOf(annotators, compared, layers, hrefOf),
              disagreements: layers.reduce((sum, { disagreements }) => sum + disagreements.length, 0),
            };
      }),
    ),
};

/** A path as a link has it; from the opened folder, wherever the page is. */
function hrefOf(path: string): string {
  return `/${path.split('/').map(encodeURIComponent).join('/')}`;
}
