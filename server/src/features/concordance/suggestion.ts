import type { Corpus } from '../../corpus/corpus';
import type { Dossier } from '../../corpus/identities/dossiers';
import { quoted } from '../../corpus/search/query';
import { eachWord } from '../../corpus/search/words';
import { shortened } from '../../text/shortened';
import type { Span } from '../../text/span';
import { subjectAt } from '../subject';

/** What somebody looks for who points at a place: the words that are selected, whoever has the name there, or the word there. */
export function suggestedQuery(corpus: Corpus, uri: string, { start, end }: Span): string | undefined {
  const facts = corpus.facts(uri);
  const text = facts?.article.text ?? '';
  const subject = facts && subjectAt(facts, start);
  const bearer = subject?.kind === 'entity' ? corpus.identities.dossierOf(uri, subject.entity.key) : undefined;
  const selected = text.slice(start, end).trim();
  // Whoever selects words wants these words, unless they are a name as a whole.
  if (selected !== '' && bearer?.forms.includes(selected) !== true) {
    return quoted(shortened(selected, longestSelection));
  }
  if (bearer !== undefined) {
    return `name:${quoted(nameFor(corpus, bearer))}`;
  }
  const word = wordAt(text, start);
  return word === undefined ? undefined : quoted(word);
}

/** UTF-16 code units. */
const longestSelection = 200;

/** The name, if nobody else has it; else the key, which is its bearer's alone. */
function nameFor({ identities }: Corpus, { key, name }: Dossier): string {
  let bearers = 0;
  for (const other of identities.dossiers.values()) {
    bearers += other.name === name ? 1 : 0;
  }
  return bearers > 1 ? key : name;
}

/** The word at `offset`, or right before it. */
function wordAt(text: string, offset: number): string | undefined {
  const from = Math.max(0, offset - aWord);
  let found: string | undefined;
  eachWord(text.slice(from, offset + aWord), (_, start, end) => {
    if (from + start <= offset && offset <= from + end) {
      found ??= text.slice(from + start, from + end);
    }
  });
  return found;
}

/** UTF-16 code units that hold any word. */
const aWord = 60;
