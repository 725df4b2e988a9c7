import type { Lexicon } from '../../../lexicon/lexicon';
import { fold } from '../../../text/fold';
import { nameWords } from '../../../text/nameForms';
import type { NameType } from '../../../types/name';

/** Two ways in which one name is written. */
export interface FormPair {
  readonly kind: 'stops' | 'diacritics' | 'shortened';
  /** The form to look at again. */
  readonly form: string;
  /** The form it differs from. */
  readonly other: string;
}

/** What differs among the forms of one entity: “US” and “U.S.”, “Pena Nieto” and “Peña Nieto”, “Cordero” and “Sanchez Cordero”. */
export function pairsAmong(type: NameType, forms: readonly string[], lexicon: Lexicon): readonly FormPair[] {
  const some = forms.slice(0, mostForms);
  return [...stopsIn(some), ...diacriticsIn(some), ...(type === 'PERSON' ? shortenedIn(some, lexicon) : [])];
}

/** Forms compared; a name with more is not one name. */
const mostForms = 12;

function stopsIn(forms: readonly string[]): readonly FormPair[] {
  const stopped = forms.filter(form => withStops.test(form));
  return stopped.flatMap(other =>
    forms.filter(form => form === other.replaceAll('.', '')).map(form => ({ kind: 'stops' as const, form, other })),
  );
}

const withStops = /^(?:\p{Lu}\.){2,5}$/u;

/** The same word with and without its diacritics; the plain form is the one to look at. */
function diacriticsIn(forms: readonly string[]): readonly FormPair[] {
  const marked = new Map<string, string>();
  for (const form of forms) {
    for (const word of form.split(blank).filter(isMarked)) {
      // The fullest form comes first, and keeps its place.
      marked.set(fold(word), marked.get(fold(word)) ?? form);
    }
  }
  for (const form of marked.size === 0 ? [] : forms) {
    for (const word of form.split(blank)) {
      const other = isMarked(word) ? undefined : marked.get(fold(word));
      if (other !== undefined) {
        return [{ kind: 'diacritics', form, other }];
      }
    }
  }
  return [];
}

const blank = /[\s-]/u;

function isMarked(word: string): boolean {
  return diacritic.test(word) && diacritic.test(word.normalize('NFD'));
}

const diacritic = /[^\p{ASCII}’‘‑–]/u;

/** A double surname cut to its last word where the article, or another, keeps both. */
function shortenedIn(forms: readonly string[], lexicon: Lexicon): readonly FormPair[] {
  const [full] = forms;
  const fullWords = nameWords(full ?? '');
  const parsed = forms.map(form => ({ form, words: nameWords(form) }));
  const double = parsed.find(
    ({ words }) =>
      words.length > 1 &&
      words.length < fullWords.length &&
      words.every((word, index) => word === fullWords[fullWords.length - words.length + index]) &&
      lexicon.words('surnames').has(words[0] ?? '') &&
      !lexicon.words('given-names').has(words[0] ?? ''),
  );
  const single = parsed.find(({ words }) => words.length === 1 && words[0] === fullWords.at(-1));
  const [hyphened, cut] = cutAtHyphen(forms);
  if (hyphened !== undefined && cut !== undefined) {
    return [{ kind: 'shortened', form: cut, other: hyphened }];
  }
  return double !== undefined && single !== undefined && !double.form.includes('-')
    ? [{ kind: 'shortened', form: single.form, other: double.form }]
    : [];
}

/** “Greta Hale-Olsen” and “Greta Hale”. */
function cutAtHyphen(forms: readonly string[]): readonly string[] {
  for (const form of forms) {
    const at = form.lastIndexOf('-');
    const cut = form.slice(0, Math.max(0, at));
    if (
      cut.includes(' ') &&
      isUpper.test(form.slice(at + 1)) &&
      !cut.slice(cut.lastIndexOf(' ')).includes('-') &&
      forms.includes(cut)
    ) {
      return [form, cut];
    }
  }
  return [];
}

/** “Ann Hale-led” is no surname. */
const isUpper = /^\p{Lu}/u;
