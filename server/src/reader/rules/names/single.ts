import { found, notNaming, type Chunk, type Reason } from './chunk';
import { typeByContext } from './context';
import type { Found } from './found';
import type { NameLists } from './lists';
import { listed } from './phrases';
import type { Token } from './tokens';

/** Reads a chunk of one word. */
export function nameOfOne(chunk: Chunk, lists: NameLists): readonly Found[] {
  const { tokens, from } = chunk;
  const token = tokens[from];
  const behind = tokens[from + 1];
  // “US$5”, “HK$20”
  if (token === undefined || token.shape === 'initial' || (behind?.gap === 'none' && behind.text.startsWith('$'))) {
    return [];
  }
  if (
    tokens[from + 1]?.shape === 'clitic' &&
    (lists.known(`${token.folded}'s`, false) ?? lists.known(`${token.folded}s`, false)) === 'ORG' &&
    lists.place(token.folded) === undefined
  ) {
    // “McDonald’s”
    return [{ from, to: from + 2, type: 'ORG', because: 'known-name', confidence: 'certain' }];
  }
  const reason = token.shape === 'capitals' ? typeOfAcronym(chunk, token, lists) : typeOfWord(chunk, token, lists);
  return reason === undefined ? [] : [found(chunk, reason)];
}

function typeOfAcronym(chunk: Chunk, token: Token, lists: NameLists): Reason | undefined {
  if (capitalAndNumber.test(token.text) && chunk.tokens[chunk.from - 1]?.folded === 'the' && token.text.length < 4) {
    return ['ORG', 'group-of-states', 'guess'];
  }
  if (capitalAndNumber.test(token.text) || lists.isPlainWord(token.folded)) {
    return undefined;
  }
  const known = listed(token.folded, lists) ?? listed(token.folded.replaceAll('.', ''), lists);
  const place = lists.place(token.folded);
  if (token.opens && isDateline(chunk)) {
    return ['GPE', 'dateline', 'likely'];
  }
  // A short place that is a surname too labels a speaker: “STRAND: I did.”
  const isSurname = lists.isSurname(token.folded) && (place?.size ?? 0) < 6;
  if (token.opens && place !== undefined && !isSurname && !(known?.kind === 'name' && known.type === 'ORG')) {
    return ['GPE', 'dateline', 'likely'];
  }
  if (
    known?.kind === 'name' &&
    (known.type !== 'GPE' || known.size >= 8 || token.text.length > 4) &&
    known.type !== 'NORP'
  ) {
    return [known.type, known.because, known.type === 'LOC' && isSurname ? 'guess' : 'certain'];
  }
  if (chunk.titled) {
    return ['PERSON', 'title-before', 'guess'];
  }
  if (
    token.folded.length < 2 ||
    lists.isTitle(token.folded) ||
    (token.folded.length > 2 && lists.isFunctionWord(token.folded))
  ) {
    return undefined;
  }
  if (romanNumeral.test(token.text)) {
    return undefined;
  }
  if (stateCode.test(token.text) && place !== undefined && lists.commonness(token.folded) < 2) {
    // “NV”, but not “OR”
    return ['GPE', 'state-code', 'certain'];
  }
  if (lists.commonness(token.folded) > 0 && token.text.length > 3) {
    return undefined;
  }
  return ['ORG', 'acronym', 'likely'];
}

/** “VELKOV (Reuters) –”, “VELKOV, Czech Republic –”. */
function isDateline({ tokens, from, to }: Chunk): boolean {
  const behind = tokens[to];
  return (
    from === 0 &&
    (tokens[0]?.text.length ?? 0) > 4 &&
    behind !== undefined &&
    (dash.test(behind.text) ||
      ((behind.text === '(' || behind.text === ',') &&
        tokens.slice(to, to + datelineLength).some(({ text }) => dash.test(text))))
  );
}

/** Words between a dateline's place and its dash. */
const datelineLength = 9;
const dash = /^(?:–|—|--)$/u;

/** “Q4”, “A5”, “AV662”, “R250”. */
const capitalAndNumber = /^\p{Lu}{1,3}\d{1,6}$/u;
const stateCode = /^\p{Lu}{2}$/u;
const romanNumeral = /^[IVXLC]{1,6}$/u;

function typeOfWord(chunk: Chunk, token: Token, lists: NameLists): Reason | undefined {
  const { tokens, from, to } = chunk;
  const word = token.folded;
  const context = typeByContext(tokens, from, to, lists);
  if (lists.isPeople(word)) {
    return ['NORP', 'people', 'certain'];
  }
  const common = lists.commonness(word);
  const known = lists.known(word, false);
  if (lists.isPlainWord(word) || lists.isCompanySuffix(word) || digits.test(word) || personalContraction.test(word)) {
    return undefined;
  }
  if (
    token.opens &&
    notNaming.has(token.pos) &&
    common === 0 &&
    context === undefined &&
    known === undefined &&
    lists.place(word) === undefined &&
    !lists.isSurname(word) &&
    !lists.isGivenName(word)
  ) {
    return undefined;
  }
  if (chunk.titled || context?.because === 'title-before') {
    return common >= 3 && !lists.isSurname(word)
      ? undefined
      : (lists.place(word)?.size ?? 0) >= 10
        ? ['GPE', 'known-place', 'likely']
        : ['PERSON', 'title-before', 'certain'];
  }
  if (lists.isTeam(word) && tokens[from - 1]?.folded === 'the') {
    return ['ORG', 'team', 'likely'];
  }
  if (token.opens && common > 0) {
    const alone = context !== undefined && common < 4 && (lists.isSurname(word) || lists.isGivenName(word));
    return alone ? [context.type, context.because, 'guess'] : undefined;
  }
  const place = lists.place(word);
  if (place !== undefined && place.size >= 8) {
    return [place.type, 'known-place', 'certain'];
  }
  if (known !== undefined) {
    return common > 2 ? (token.opens ? undefined : [known, 'known-name', 'guess']) : [known, 'known-name', 'likely'];
  }
  const head = lists.head(word);
  if (head !== undefined) {
    return !token.opens && head.alone ? [head.type, 'head-word', 'guess'] : undefined;
  }
  if (common >= 3 || lists.isTitle(word)) {
    return context === undefined || common >= 5 || lists.isTitle(word) || context.because === 'place-cue'
      ? undefined
      : [context.type, context.because, 'guess'];
  }
  if (place === undefined && looksLikeFirm(token, lists)) {
    return ['ORG', 'firm-like', 'likely'];
  }
  if (context?.because === 'reporting-verb' && lists.does('unknown-none', tokens[from - 1]?.folded ?? '')) {
    // “the Taleban said”: people have no article.
    return ['ORG', 'article-before', 'guess'];
  }
  if (context !== undefined) {
    return [place !== undefined && context.type === 'GPE' ? place.type : context.type, context.because, 'likely'];
  }
  if (place?.type === 'LOC' && !lists.isGivenName(word)) {
    return ['LOC', 'known-place', 'likely'];
  }
  if (place !== undefined && (place.size >= 6 || !(lists.isSurname(word) || lists.isGivenName(word)))) {
    return [place.type, 'known-place', 'likely'];
  }
  if (lists.isSurname(word)) {
    return ['PERSON', 'surname', 'guess'];
  }
  if (lists.isGivenName(word)) {
    return ['PERSON', 'given-name', 'guess'];
  }
  if (place !== undefined) {
    return [place.type, 'known-place', 'guess'];
  }
  if (common > 0) {
    return undefined;
  }
  const before = tokens[from - 1]?.folded ?? '';
  if (lists.does('unknown-none', before)) {
    return undefined;
  }
  // A person whom no list knows is named in full somewhere, which the article as a whole tells; what is not, mostly is a firm.
  return [lists.does('unknown-GPE', before) ? 'GPE' : 'ORG', 'unknown-word', 'guess'];
}

/** “Eximbank”, “AirLogix”, “Bundesfinanzgericht”: no surname, but built as the names of bodies are. */
function looksLikeFirm({ text, folded }: Token, lists: NameLists): boolean {
  if (lists.isSurname(folded) || lists.isGivenName(folded)) {
    return false;
  }
  for (let at = Math.max(2, folded.length - longestEnding); at < folded.length - 2; at++) {
    if (lists.does('ending', folded.slice(at))) {
      return true;
    }
  }
  return innerCapital.test(text) && !scottish.test(text);
}

const longestEnding = 11;
const innerCapital = /^\p{Lu}\p{Ll}{1,20}\p{Lu}/u;
/** “MacDonald”, “DeSantis”, “VanZandt”: inner capitals of surnames. */
const scottish = /^(?:Ma?c|Fitz|Van|Del?|Von|Des|Dos|La|Le|D[aiu]|Al|El|Ul|St)\p{Lu}/u;

const digits = /\d|^\p{L}-/u;
const personalContraction = /^i['’]/u;
