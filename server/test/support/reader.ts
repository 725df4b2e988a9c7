import { ReaderService, type ReaderState } from '../../src/reader/service/service';
import type { FromReader, ToReader } from '../../src/reader/service/messages';
import { nameTypes } from '../../src/reader/model/clues';
import { confidences, type Answer } from '../../src/reader/model/answer';
import { wordsIn, type ReadingRequest } from '../../src/reader/model/request';
import { lexicon, readings } from './inputs';

/** A reader without weights, whose answers are plain to see: every run of capitalised words is a product, every word a noun. */
export interface PlainReader {
  readonly start: (onState?: (state: ReaderState) => void) => ReaderService;
  /** From now on nothing is answered until `release`. */
  readonly hold: () => void;
  readonly release: () => void;
  /** The paragraphs that it was asked about, in order. */
  readonly asked: readonly string[];
}

export const plainHash = 'plain';

/** `fails` is what it says instead of loading. */
export function plainReader(fails?: string): PlainReader {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  let held = false;
  return {
    asked,
    hold: () => {
      held = true;
    },
    release: () => {
      held = false;
      waiting.splice(0).forEach(answer => answer());
    },
    start: onState =>
      new ReaderService({
        folder: '',
        lexicon,
        rules: readings,
        onState,
        open: () => {
          let tell: (message: FromReader) => void = () => undefined;
          return {
            listen: onMessage => {
              tell = onMessage;
            },
            post: message => {
              const answer = (): void => tell(answerTo(message, asked, fails));
              if (held) {
                waiting.push(answer);
              } else {
                setImmediate(answer);
              }
            },
            close: () => undefined,
          };
        },
      }),
  };
}

function answerTo(message: ToReader, asked: string[], fails: string | undefined): FromReader {
  if (message.kind === 'load') {
    return fails === undefined
      ? { kind: 'loaded', model: { runtime: 'native', note: undefined, hash: plainHash, labels } }
      : { kind: 'unusable', message: fails };
  }
  asked.push(...message.requests.map(request => request.text));
  return { kind: 'answers', batch: message.batch, answers: message.requests.map(answerAbout) };
}

const labels = {
  upos: ['NOUN'],
  xpos: ['NN'],
  relations: ['root', 'dep'],
  names: [...nameTypes],
} as const;

function answerAbout(request: ReadingRequest): Answer {
  const words = wordsIn(request);
  const names: number[] = [];
  let from = 0;
  for (let at = 0; at <= words.length; at++) {
    if (!/^\p{Lu}/u.test(words[at] ?? '')) {
      if (at > from) {
        names.push(from, at, nameTypes.indexOf('PRODUCT'), confidences.indexOf('certain'));
      }
      from = at + 1;
    }
  }
  return { words: new Int16Array(4 * words.length), names: Int32Array.from(names), reports: new Int32Array() };
}
