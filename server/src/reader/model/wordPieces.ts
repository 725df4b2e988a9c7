import { rememberWords } from '../../pipeline/memo';

/** Cuts a word into the pieces of the model's vocabulary; each is an index into it. At least one, at most `longestWord`. */
export type WordPieces = (word: string) => Uint16Array;

/** The vocabulary's indices that mean something to the model. */
export const specialPieces = { unknown: 100, begin: 101, end: 102 } as const;

/** Pieces of one word that the model hears; what is longer is no word that anybody reads. */
export const longestWord = 16;

/**
 * WordPiece as BERT's uncased models have it (Wu et al. 2016; the reference is `tokenizers`' BertNormalizer, BertPreTokenizer and
 * WordPiece): small letters without accents, every mark a token by itself, of each token the longest pieces that are listed.
 * `vocabulary` is one piece a line, “##” before those that continue a word.
 */
export function wordPiecesOf(vocabulary: string): WordPieces {
  const index = new Map<string, number>();
  for (const piece of vocabulary.split('\n')) {
    index.set(piece.endsWith('\r') ? piece.slice(0, -1) : piece, index.size);
  }
  return rememberWords(50_000, word => {
    const found: number[] = [];
    for (const token of tokensOf(plain(word.slice(0, longestLook)))) {
      addPieces(token, index, found);
      if (found.length >= longestWord) {
        break;
      }
    }
    return Uint16Array.from(found.length === 0 ? [specialPieces.unknown] : found.slice(0, longestWord));
  });
}

function addPieces(token: string, index: ReadonlyMap<string, number>, found: number[]): void {
  const before = found.length;
  let start = 0;
  while (start < token.length) {
    let end = token.length;
    let piece: number | undefined;
    while (end > start) {
      piece = index.get(start === 0 ? token.slice(0, end) : `##${token.slice(start, end)}`);
      if (piece !== undefined) {
        break;
      }
      end--;
    }
    if (piece === undefined) {
      found.length = before;
      found.push(specialPieces.unknown);
      return;
    }
    found.push(piece);
    start = end;
  }
}

function plain(word: string): string {
  return plainAscii.test(word)
    ? word.toLowerCase()
    : word.replace(controls, '').toLowerCase().normalize('NFD').replace(accents, '');
}

/** Marks and signs of East Asian writing stand alone; all else stays together. */
function tokensOf(word: string): readonly string[] {
  return letters.test(word) ? [word] : (word.match(token) ?? []);
}

const plainAscii = /^[!-~]*$/u;
const letters = /^[a-z0-9]+$/u;
const controls = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]/gu;
const accents = /\p{Mn}/gu;
const token = /[!-/:-@[-`{-~\p{P}\p{Script=Han}]|[^\s!-/:-@[-`{-~\p{P}\p{Script=Han}]+/gu;

/** UTF-16 code units: BERT knows no longer words. */
const longestLook = 100;
