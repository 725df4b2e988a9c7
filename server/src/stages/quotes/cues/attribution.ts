import type { Span } from '../../../text/span';
import type { Stretch } from '../outline/stretch';
import type { Phrase } from '../phrases/phrases';
import type { Verb } from './verbs';

/** A cue with the clause it stands in: “Smith, the mayor, told CNN on Monday”. Places are indices of pieces. */
export interface Attribution {
  readonly cue: Span;
  readonly cueAt: number;
  readonly verb: Verb;
  readonly order: 'subject-first' | 'inverted' | 'according' | 'participle' | 'label' | 'passive' | 'noun';
  readonly subject: Phrase | undefined;
  /** The subject of the sentence's last attribution that is not itself reported: it goes on with “adding”. */
  readonly main: Phrase | undefined;
  /** Who passes it on: Smith, where “Smith said Lee told him”. */
  readonly relay?: Phrase | undefined;
  /** First piece of the clause, its subject with appositions included. */
  readonly first: number;
  /** First piece behind cue, inverted subject and addressee: where what is said may begin. */
  readonly end: number;
  /** To whom: “CNN”, “reporters”. */
  readonly addressee: Phrase | undefined;
  /** What is said as the sentence's tree has it, in runs that nothing interrupts; undefined where no tree was read. */
  readonly runs?: readonly Stretch[] | undefined;
  /** Place where the reporter goes on with another verb of the same subject, as the tree has it: “and walked out”. */
  readonly goesOnAt?: number | undefined;
}
