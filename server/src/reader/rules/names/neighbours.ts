import type { Found } from './found';
import type { Token } from './tokens';

/** Gives words that no list knows the type of the name beside them in a list: “Paris, Lyon and Brouzac”. */
export function alikeInLists(tokens: readonly Token[], found: readonly Found[]): readonly Found[] {
  const alike: Found[] = [];
  for (const [index, name] of found.entries()) {
    const before = alike.at(-1);
    const after = found[index + 1];
    const neighbour =
      name.because !== 'unknown-word' || name.to - name.from > 1
        ? undefined
        : before !== undefined && isListed(tokens, before, name)
          ? before
          : after !== undefined && after.because !== 'unknown-word' && isListed(tokens, name, after)
            ? after
            : undefined;
    alike.push(
      neighbour !== undefined && neighbour.type !== 'NORP' && neighbour.type !== 'PERSON'
        ? { ...name, type: neighbour.type, because: 'beside-alike' }
        : name,
    );
  }
  return alike;
}

/** Whether “and” stands between the two, or a comma that goes on behind the second. */
function isListed(tokens: readonly Token[], left: Found, right: Found): boolean {
  const between = tokens.slice(left.to, Math.min(right.from, left.to + 3)).map(({ folded }) => folded);
  if (right.from - left.to !== between.length) {
    return false;
  }
  const behind = tokens[right.to]?.folded ?? '';
  const words = between.join(' ');
  return words === 'and' || words === ', and' || words === 'or' || (words === ',' && goesOn.test(behind));
}

const goesOn = /^(?:,|and|or)$/u;
