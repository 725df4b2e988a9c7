import { fold } from '../../text/fold';
import type { NameType } from '../../types/name';
import type { Candidate } from './candidates';

/** “ (PFDJ)”, “ (the “DNC”)”. */
const bracketed = /^ \((?:the )?["“']?(?<acronym>\p{Lu}[\p{Lu}\p{Ll}\d&.-]{1,9})["”']?[),;]/du;

/** As far as a bracket behind a name can reach. */
const reach = 24;

/** The acronyms that are introduced in brackets behind a name: they name the same, and prove the name to be one. */
export function acronymsOf(text: string, names: readonly Candidate[]): readonly Candidate[] {
  return names.flatMap(name => {
    const found = bracketed.exec(text.slice(name.end, name.end + reach));
    const bounds = found?.indices?.groups?.['acronym'];
    const acronym = found?.groups?.['acronym'];
    if (bounds === undefined || acronym === undefined || !abbreviates(acronym, text.slice(name.start, name.end))) {
      return [];
    }
    const type: NameType =
      name.type === 'PERSON' || name.type === 'NORP' || (name.type === 'GPE' && name.confidence !== 'certain')
        ? 'ORG'
        : name.type;
    return [
      {
        ...name,
        start: name.end + bounds[0],
        end: name.end + bounds[1],
        form: fold(acronym),
        type,
        because: 'bracketed-acronym',
        confidence: 'certain',
      },
    ];
  });
}

const capital = /\p{Lu}/gu;

/** Whether the acronym's capitals begin words of the name in their order, for the most part: “Sinn Féin” is no “SDLP”. */
function abbreviates(acronym: string, name: string): boolean {
  const letters = acronym.match(capital) ?? [];
  if (letters.length < 2 || !name.includes(' ')) {
    return false;
  }
  const initials = name.split(/[\s-]+/u).map(word => word.charAt(0).toUpperCase());
  let matched = 0;
  let at = 0;
  for (const letter of letters) {
    const next = initials.indexOf(letter, at);
    if (next >= 0) {
      matched++;
      at = next + 1;
    }
  }
  return matched >= Math.max(2, Math.ceil(letters.length * 0.6)) && initials[0] === letters[0];
}
