import type { Lexicon } from '../../lexicon/lexicon';
import { textOf } from '../../text/span';
import type { Figure } from '../../types/figure';

/**
 * The figures, bare “kroner” taken for the currency that the article names in full: where it tells of “Danish kroner”, and of no other
 * country's, all its kroner are Danish.
 */
export function withNationalCurrencies(text: string, figures: readonly Figure[], lexicon: Lexicon): readonly Figure[] {
  const named = new Map<string, Set<string>>();
  for (const figure of figures) {
    const [full, noun] = nameOf(text, figure);
    if (noun !== undefined && figure.unit !== undefined && isCurrency(full, lexicon)) {
      named.set(noun, (named.get(noun) ?? new Set()).add(figure.unit));
    }
  }
  return named.size === 0
    ? figures
    : figures.map(figure => {
        const [full, noun] = nameOf(text, figure);
        const [only, ...others] = named.get(noun ?? '') ?? [];
        return only === undefined || others.length > 0 || isCurrency(full, lexicon)
          ? figure
          : { ...figure, unit: only };
      });
}

/** The last two words of an amount of money, and the last one: “danish kroner” and “kroner”. */
function nameOf(text: string, figure: Figure): readonly [full: string | undefined, noun: string | undefined] {
  const found = figure.kind === 'money' ? lastWords.exec(textOf(text, figure).slice(-longestName)) : null;
  return [found?.[0].toLowerCase(), found?.[1]?.toLowerCase()];
}

const lastWords = /(?:\p{L}{2,20}\s)?(\p{L}{3,20})$/u;

/** UTF-16 code units. */
const longestName = 44;

function isCurrency(name: string | undefined, lexicon: Lexicon): boolean {
  return (
    name?.includes(' ') === true && (lexicon.table('currencies').has(name) || lexicon.table('currency-names').has(name))
  );
}
