import type { Attribution } from '../cues/attribution';
import type { Phrase } from '../phrases/phrases';
import type { Stretch } from '../outline/stretch';
import { maySay } from '../cues/maySay';
import { according, type Verb } from '../cues/verbs';
import { contentOf } from './contents';
import { wordAt, wordOf, type Grounds } from './grounds';
import { phraseAt } from './phrases';
import { runsOf } from './runs';
import { isPassive, sourceOf } from './sources';
import { child, headOf, relationOf, subtree, wholeRelationOf, type SentenceTree } from './sentenceTree';

/** A cue with who says it and what, as the sentence's tree tells. */
export interface Report {
  readonly attribution: Attribution;
  /** What is said, in runs that nothing interrupts. */
  readonly runs: readonly Stretch[];
}

/** Everything that pieces `from` up to but without `to` report, by their tree, in order of reading. */
export function reportsIn(grounds: Grounds, from: number, to: number): readonly Report[] {
  const found: Report[] = [];
  for (let place = from; place < to; place++) {
    const report = reportAt(grounds, place);
    if (report !== undefined) {
      found.push(report);
    }
  }
  return found;
}

function reportAt(grounds: Grounds, place: number): Report | undefined {
  const { pieces } = grounds;
  const piece = pieces[place];
  if (piece === undefined || piece.quote !== undefined || piece.name !== undefined) {
    return undefined;
  }
  const isAccording = piece.word === 'according';
  const isNoun = piece.pos === 'NOUN' && piece.is.has('saying');
  const isVerb = piece.pos === 'VERB' && !isAccording;
  const at = isAccording || isNoun || isVerb ? wordOf(grounds, place) : undefined;
  if (at === undefined) {
    return undefined;
  }
  if (isAccording) {
    return byAccording(grounds, at, place);
  }
  if (isNoun) {
    return byNoun(grounds, at, place);
  }
  const verb = withParticle(grounds, at, piece.word) ?? piece.verb;
  return verb === undefined ? undefined : byVerb(grounds, at, place, verb);
}

/** “point out” */
function withParticle(grounds: Grounds, at: number, word: string): Verb | undefined {
  const particle = child(grounds.tree, at, 'compound:prt');
  return particle === undefined ? undefined : grounds.verbs(`${word} ${wordAt(grounds, particle)}`);
}

function byVerb(grounds: Grounds, at: number, place: number, verb: Verb): Report | undefined {
  const source = sourceOf(grounds, at);
  const subject = source === undefined ? undefined : phraseAt(grounds, source);
  if (!maySay(grounds.pieces, verb, subject)) {
    return undefined;
  }
  // Within somebody else's words only what a named person says is passed on.
  const isWithin = relationOf(grounds.tree, at) === 'ccomp' && subject?.form !== 'name';
  const content = subject === undefined || isWithin ? undefined : contentOf(grounds, at, verb);
  return source === undefined || subject === undefined || content === undefined
    ? undefined
    : reportOf(grounds, { place, last: place, verb, order: orderOf(grounds.tree, at, source), subject, content });
}

function orderOf(tree: SentenceTree, at: number, source: number): Attribution['order'] {
  if (isPassive(tree, at)) {
    return 'passive';
  }
  return headOf(tree, source) !== at ? 'participle' : source > at ? 'inverted' : 'subject-first';
}

function byAccording(grounds: Grounds, at: number, place: number): Report | undefined {
  const { tree, pieces } = grounds;
  const source = headOf(tree, at);
  const above = source === undefined ? undefined : headOf(tree, source);
  const subject = source === undefined ? undefined : phraseAt(grounds, source);
  if (above === undefined || subject === undefined || pieces[place + 1]?.word !== 'to') {
    return undefined;
  }
  const content = subtree(tree, above, one => one === source);
  return reportOf(grounds, { place, last: place + 1, verb: according, order: 'according', subject, content });
}

/** “Smith’s claim that …”: something said, with its owner. */
function byNoun(grounds: Grounds, at: number, place: number): Report | undefined {
  const { tree } = grounds;
  const owner = child(tree, at, 'nmod:poss');
  const subject = owner === undefined ? undefined : phraseAt(grounds, owner);
  const clause = tree
    .under(at)
    .find(
      one =>
        one > at &&
        (wholeRelationOf(tree, one) === 'acl' || relationOf(tree, one) === 'ccomp') &&
        wordAt(grounds, child(tree, one, 'mark') ?? -1) === 'that',
    );
  return subject === undefined || clause === undefined
    ? undefined
    : reportOf(grounds, {
        place,
        last: place,
        verb: according,
        order: 'noun',
        subject,
        content: subtree(tree, clause),
      });
}

/** What a report is made of; places are indices of pieces, words of `content` indices of words. */
interface Parts {
  readonly place: number;
  /** Place of the cue's last piece. */
  readonly last: number;
  readonly verb: Verb;
  readonly order: Attribution['order'];
  readonly subject: Phrase;
  readonly content: readonly number[];
}

function reportOf(grounds: Grounds, { place, last, verb, order, subject, content }: Parts): Report | undefined {
  const { pieces } = grounds;
  const runs = runsOf(grounds, content).filter(({ from, to }) => to <= place || from > last);
  const [first, final] = [pieces[place], pieces[last]];
  if (runs.length === 0 || first === undefined || final === undefined) {
    return undefined;
  }
  const attribution: Attribution = {
    cue: { start: first.start, end: final.end },
    cueAt: place,
    verb,
    order,
    subject,
    main: subject,
    first: Math.min(subject.first, place),
    end: last + 1,
    addressee: undefined,
  };
  return { attribution, runs };
}
