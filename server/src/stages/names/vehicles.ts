import type { Lexicon } from '../../lexicon/lexicon';
import { fold } from '../../text/fold';
import type { Passages } from '../../types/passage';
import { namedBy, shaped, type Candidate } from './candidates';

/** Aircraft and weapons by the words in capitals before what they are: “a US | Kestrel helicopter”. A country or people before them is no part of it. */
export function vehiclesIn(text: string, passages: Passages, lexicon: Lexicon): readonly Candidate[] {
  return namedBy(named, text).flatMap(({ start: from, end, words: name }) => {
    const words = name.split(' ');
    const first = words.findIndex(word => !isOrigin(word, lexicon));
    const start = from + words.slice(0, first).join(' ').length + Number(first > 0);
    return first < 0 ? [] : [shaped(text, passages, { start, end }, 'PRODUCT', 'vehicle')];
  });
}

const named =
  /\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Tt]wo|[Tt]hree|[Ff]our|several|\d+) (?<name>\p{Lu}[\p{L}.-]{1,20}(?: \p{Lu}[\p{L}\d-]{1,20}){0,2}) (?:helicopter|gunship|fighter jet|fighter|bomber|missile|rifle|pistol|tank|drone|warplane|airliner)s?(?!\p{L})/dgu;

function isOrigin(word: string, lexicon: Lexicon): boolean {
  const form = fold(word);
  return (
    lexicon.words('peoples').has(form) ||
    lexicon.table('country-forms').has(form) ||
    lexicon.table('places').has(form) ||
    branches.test(form)
  );
}

const branches = /^(?:army|navy|air|force|marine|coast|guard|police|royal|national)$/u;
