import type { Corpus } from '../../corpus/corpus';
import type { Concordance, Order } from '../../corpus/search/concordance';
import type { Meant } from '../../corpus/search/scope';
import { nameKinds } from '../../words/kinds';
import { orderWords } from '../../words/search';
import { count } from '../card';

/** What stands above a concordance: how much was found, whom names in the query mean, and what was left out. */
export function headOf(corpus: Corpus, concordance: Concordance, order: Order): readonly string[] {
  const { starts, uris, searched, meant, isDated } = concordance;
  const found = `${count(starts.length, 'line')} in ${uris.length.toLocaleString('en')} of ${count(searched, 'article')}`;
  const undated = isDated ? datelessIn(corpus) : 0;
  return [
    starts.length === 0 ? `Nothing found in ${count(searched, 'article')}` : `${found}, ${orderWords[order]}`,
    ...meant.map(inWords),
    ...(undated > 0 ? [`${count(undated, 'article')} without a date ${undated === 1 ? 'is' : 'are'} left out.`] : []),
  ];
}

function inWords({ name, dossiers, voices }: Meant): string {
  const named = dossiers
    .slice(0, mostNamed)
    .map(
      dossier =>
        `${dossier.name} (${nameKinds[dossier.type]}, ${count(new Set(dossier.appearances.map(({ uri }) => uri)).size, 'article')})`,
    );
  const more = dossiers.length - named.length;
  const all = [
    ...named,
    ...(more > 0 ? [`${more.toLocaleString('en')} more`] : []),
    ...(voices > 0 ? [count(voices, 'source without a name', 'sources without a name')] : []),
  ];
  const last = all.pop();
  return last === undefined
    ? `“${name}” is nobody whom an article names or quotes.`
    : `“${name}” is ${all.length === 0 ? last : `${all.join(', ')} and ${last}`}.`;
}

const mostNamed = 4;

function datelessIn(corpus: Corpus): number {
  let found = 0;
  for (const { summary } of corpus.records.values()) {
    found += summary.prose.kind === 'article' && summary.date === undefined ? 1 : 0;
  }
  return found;
}
