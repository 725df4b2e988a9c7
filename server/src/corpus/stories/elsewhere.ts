import type { Lexicon } from '../../lexicon/lexicon';
import { rememberMany, rememberWhileHeld } from '../../pipeline/memo';
import { areAlike } from '../../stages/findings/nameVariant/likeness';
import type { ArticleRecord, StatementNote } from '../../types/record';
import type { Dossier } from '../identities/dossiers';
import { comparable } from '../variants';
import { voicesOf, type ToldStatement } from './voicesOf';
import { byDay } from './age';
import { printsShared } from './copies';
import { kinship, neighboursOf, profileOf, type Folder, type Profile } from './kinship';
import { ownness, telling, wordingOf, type Wording } from './wording';

/** The same statement in another article. */
export interface Elsewhere {
  readonly uri: string;
  /** Which of its statements it is, counted from nought. */
  readonly statement: number;
  readonly relation: Wording | 'other-speaker';
}

/**
 * Where else the article's statements stand, by their number. Two are one statement where their own words say so and one person says them, in
 * articles of one story; what was said on another day is another statement, unless the later article gives it as said before. Beyond the story
 * only words that nobody finds twice tell.
 */
export function elsewhereOf(record: ArticleRecord, folder: Folder): ReadonlyMap<number, readonly Elsewhere[]> {
  const found = new Map<number, Elsewhere[]>();
  if (!record.statements.some(({ said }) => said !== undefined)) {
    return found;
  }
  let own: Profile | undefined;
  for (const other of neighboursOf(record, folder)) {
    const matches = matchesOf(record, other, folder.lexicon);
    if (matches.length === 0) {
      continue;
    }
    own ??= profileOf(record, folder);
    const isOneStory = kinship(own, profileOf(other, folder)) >= akin || printsShared(record, other);
    for (const { own: index, its: statement, wording } of matches) {
      const [note, itsNote] = [record.statements[index], other.statements[statement]];
      const relation =
        note && itsNote && relationOf(wording, { record, note }, { record: other, note: itsNote }, isOneStory, folder);
      if (relation !== undefined) {
        found.set(index, [...(found.get(index) ?? []), { uri: other.summary.uri, statement, relation }]);
      }
    }
  }
  return found;
}

/** Two statements, by their numbers in two articles, whose words are alike. */
interface Match {
  readonly own: number;
  readonly its: number;
  readonly wording: Wording;
}

/** Which statements of two articles are alike; remembered, for it is asked at every change of any article. */
function matchesOf(record: ArticleRecord, other: ArticleRecord, lexicon: Lexicon): readonly Match[] {
  return rememberedMatches(lexicon)(record)(other);
}

const rememberedMatches = rememberWhileHeld((lexicon: Lexicon) =>
  rememberWhileHeld((record: ArticleRecord) =>
    rememberWhileHeld((other: ArticleRecord): readonly Match[] => {
      // A copy has the statements word for word: of hundreds of copies no words need be compared.
      const isCopy = printsShared(record, other);
      return record.statements.flatMap((note, own) =>
        other.statements.flatMap((itsNote, its) => {
          const isWorthIt = isCopy ? note.said === itsNote.said : mayBeAlike(note, itsNote, lexicon);
          const wording = isWorthIt ? wordings(lexicon)(note.said ?? '')(itsNote.said ?? '') : undefined;
          return wording === undefined ? [] : [{ own, its, wording }];
        }),
      );
    }),
  ),
);

/** An edit makes all statements of its article anew, and nearly all of them with the words that they had. */
const wordings = rememberWhileHeld((lexicon: Lexicon) =>
  rememberMany(lately, (said: string) => rememberMany(fewLike, (other: string) => wordingOf(said, other, lexicon))),
);

/** Statements, and those that each is held against. */
const lately = 512;
const fewLike = 64;

function relationOf(
  wording: Wording,
  a: ToldStatement,
  b: ToldStatement,
  isOneStory: boolean,
  folder: Folder,
): Elsewhere['relation'] | undefined {
  const isOneVoice = areOneVoice(a, b, folder);
  const isOneOccasion = a.record.summary.date === b.record.summary.date || laterOf(a, b).note.isRecalled === true;
  if (isOneVoice && wording !== 'reworded') {
    return isOneStory || (isOwn(a, folder) && isOwn(b, folder)) ? wording : undefined;
  }
  const relation = isOneVoice ? wording : wording === 'reworded' ? undefined : 'other-speaker';
  return isOneStory && isOneOccasion ? relation : undefined;
}

/** Whether nobody else finds these words. */
function isOwn({ note: { said = '' } }: ToldStatement, { lexicon }: Folder): boolean {
  return ownness(said, lexicon) >= ownWords;
}

/** Whether two statements share so much that it is worth comparing them: nearly all pairs of a folder do not. */
function mayBeAlike(a: StatementNote, b: StatementNote, lexicon: Lexicon): boolean {
  const [one, other] = [tellingIn(a, lexicon), tellingIn(b, lexicon)];
  return one.some(word => other.includes(word));
}

const tellingIn = (note: StatementNote, lexicon: Lexicon): readonly string[] => tellingOf(lexicon)(note);

const tellingOf = rememberWhileHeld((lexicon: Lexicon) =>
  rememberWhileHeld(({ said = '' }: StatementNote) => telling(said.split(' '), lexicon)),
);

/** The one in the article of the later day. */
function laterOf(a: ToldStatement, b: ToldStatement): ToldStatement {
  return byDay(a.record, b.record) > 0 ? a : b;
}

/** Whether one and the same may say both, as far as the articles tell: a body speaks by its spokesman, and nobody by name may be anybody. */
function areOneVoice(a: ToldStatement, b: ToldStatement, folder: Folder): boolean {
  const [mine, its] = [voicesOf(a, folder), voicesOf(b, folder)];
  return (
    mine.length === 0 ||
    its.length === 0 ||
    mine.some(one => its.some(other => one === other || mayBeOne(one, other, folder.lexicon)))
  );
}

/** Two people are two unless their names differ as slips and short forms do: “Varga” and “Vagra”, “Fareed” and “Farid Nasser”. */
function mayBeOne(a: Dossier, b: Dossier, lexicon: Lexicon): boolean {
  if (a.type !== 'PERSON' || b.type !== 'PERSON') {
    return a.type === 'PERSON' || b.type === 'PERSON';
  }
  const [one, other] = [comparable(a), comparable(b)];
  return (
    one !== undefined &&
    other !== undefined &&
    (areAlike(one, other, lexicon) ||
      (one.words.at(-1) === other.words.at(-1) && one.words[0]?.[0] === other.words[0]?.[0]))
  );
}

/** Kinship from which two articles may be of one story. */
const akin = 0.08;

/** Weight of words that nobody finds twice, see `ownness`. */
const ownWords = 14;
