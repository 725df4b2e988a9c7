import { coreAhead, coreBack, endsInPerson } from './cores';
import type { Piece } from '../outline/pieces';

/**
 * First piece of the noun phrase that an adjective behind it describes, with what the adjective governs at piece `object`:
 * “a person” of “a person directly familiar with the talks”. Not before piece `floor`; undefined where nothing is described.
 */
export function headBack(pieces: readonly Piece[], object: number, floor: number): number | undefined {
  const adjective = object - 2;
  if (adjective - 1 < floor || !isLinked(pieces, adjective)) {
    return undefined;
  }
  const last = pieces[adjective - 1]?.pos === 'ADV' ? adjective - 2 : adjective - 1;
  return isHead(pieces[last]) && !endsInPerson(pieces, last + 1) ? coreBack(pieces, last, floor) : undefined;
}

/** What an adjective behind the noun phrase that ends before piece `end` governs: “the talks” of “familiar with the talks”. */
export function describedAhead(
  pieces: readonly Piece[],
  end: number,
  ceiling: number,
): { readonly first: number; readonly end: number } | undefined {
  const adjective = pieces[end]?.pos === 'ADV' ? end + 1 : end;
  if (!isHead(pieces[end - 1]) || endsInPerson(pieces, end) || !isLinked(pieces, adjective)) {
    return undefined;
  }
  const first = adjective + 2;
  const next = first < ceiling ? coreAhead(pieces, first, ceiling) : undefined;
  return next === undefined ? undefined : { first, end: next };
}

/** “familiar with”, “close to”, “involved in”: an adjective that may stand behind its noun, with its preposition. */
function isLinked(pieces: readonly Piece[], adjective: number): boolean {
  const word = pieces[adjective];
  const link = pieces[adjective + 1];
  return word?.is.has('describes') === true && word.name === undefined && (link?.pos === 'ADP' || link?.word === 'to');
}

function isHead(piece: Piece | undefined): boolean {
  return piece?.pos === 'NOUN' || piece?.pos === 'PROPN' || piece?.is.has('group') === true;
}
