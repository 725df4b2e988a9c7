import { capitals, found, notNaming, plainWords, type Chunk } from './chunk';
import type { Found } from './found';
import { typeByHead } from './heads';
import type { NameLists } from './lists';
import { typeOfOther } from './other';
import { givenNameWithin, looksLikePerson, personBehindBody, typeOfPerson } from './person';
import { listed, longestListed, phraseOf } from './phrases';
import { isCapitalised } from './runs';
import { nameOfOne } from './single';

/** Reads the names of one chunk: mostly one, several where a people or a place stands before another name. */
export function namesOfChunk(chunk: Chunk, lists: NameLists): readonly Found[] {
  const { from, to } = chunk;
  if (from >= to) {
    return [];
  }
  return to - from === 1 ? nameOfOne(chunk, lists) : namesOfMany(chunk, lists);
}

function namesOfMany(chunk: Chunk, lists: NameLists): readonly Found[] {
  const { paragraph, tokens, from, to } = chunk;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) {
    return [];
  }
  const whole = listed(phraseOf(paragraph, tokens, from, to), lists);
  if (whole?.kind === 'name') {
    return [found(chunk, [whole.type, whole.because, 'certain'])];
  }
  if (lists.isCompanySuffix(last.folded) && to - from >= 2) {
    return [found(chunk, ['ORG', 'company-suffix', 'certain'])];
  }
  if (lists.does('direction', first.folded)) {
    // “West Africa”, “Southern Thai”: the part of a place or people.
    const rest = listed(phraseOf(paragraph, tokens, from + 1, to), lists);
    if (rest?.kind === 'name' && (rest.type === 'NORP' || rest.type === 'GPE' || rest.type === 'LOC')) {
      return [found(chunk, [rest.type === 'GPE' ? 'LOC' : rest.type, 'part-of-place', 'likely'])];
    }
  }
  const person = personBehindBody(chunk, lists);
  if (person !== undefined) {
    // “Department of Homeland Security | Secretary | Ida Wolf”
    const body = lists.isPersonNoun(tokens[person - 1]?.folded ?? '') ? person - 1 : person;
    return [
      ...namesOfChunk({ ...chunk, to: body }, lists),
      found({ from: person, to }, ['PERSON', 'given-name', 'certain']),
    ];
  }
  const headed = typeByHead(chunk, lists);
  if (headed !== undefined) {
    return [found(chunk, headed)];
  }
  const front = longestListed(paragraph, tokens, from, to - 1, 1, lists);
  if (front?.listed.kind === 'name') {
    const rest = { ...chunk, from: front.to, titled: false };
    if (
      front.listed.type === 'GPE' &&
      front.listed.size >= 8 &&
      to - front.to > 1 &&
      plainWords(rest, lists) === capitals(rest)
    ) {
      // “U.S. Customs and Border Protection”
      return [found(chunk, ['ORG', 'place-and-words', 'guess'])];
    }
    const isName = front.listed.type === 'NORP' || front.to - from > 1 || front.listed.size >= 10;
    if (
      isName &&
      isCapitalised(tokens[front.to]) &&
      !(front.listed.type === 'GPE' && front.to - from === 1 && looksLikePerson(chunk, lists)) &&
      !(front.listed.type === 'LOC' && front.to - from === 1 && lists.isGivenName(first.folded))
    ) {
      const inner = namesOfChunk(rest, lists);
      if (inner.length > 0 || lists.isTitle(tokens[to - 1]?.folded ?? '')) {
        return [found({ from, to: front.to }, [front.listed.type, front.listed.because, 'certain']), ...inner];
      }
      return [found({ from, to: front.to }, [front.listed.type, front.listed.because, 'certain'])];
    }
  }
  const commonFirst = lists.commonness(first.folded);
  if (
    first.opens &&
    commonFirst > 2 &&
    (!lists.isGivenName(first.folded) || (commonFirst > 3 && notNaming.has(first.pos)))
  ) {
    return namesOfChunk({ ...chunk, from: from + 1 }, lists);
  }
  if (isJoined(chunk)) {
    return [found(chunk, ['ORG', 'joined-words', 'likely'])];
  }
  const whom = typeOfPerson(chunk, lists);
  if (whom !== undefined) {
    return [found(chunk, whom)];
  }
  if (first.opens && lists.commonness(first.folded) > 1) {
    return namesOfChunk({ ...chunk, from: from + 1 }, lists);
  }
  const given = givenNameWithin(chunk, lists);
  if (given !== undefined) {
    return [
      ...namesOfChunk({ ...chunk, to: given, titled: false }, lists),
      found({ from: given, to }, ['PERSON', 'given-name', 'likely']),
    ];
  }
  const other = typeOfOther(chunk, lists);
  return other === undefined ? [] : [found(chunk, other)];
}

/** “Customs and Border Patrol”: runs join over “and” only where common words stand on both sides. */
function isJoined({ tokens, from, to }: Chunk): boolean {
  return tokens.slice(from, to).some(token => token.folded === 'and');
}
