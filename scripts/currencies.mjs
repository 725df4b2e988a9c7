// The currencies of ISO 4217, with their names in English: for `npm run lexicon`.
import { createRequire } from 'node:module';
import currencyCodes from 'currency-codes/data.js';

const require = createRequire(import.meta.url);

/** Codes that are no money of a country: metals, units of account, tests. */
const noMoney = /^X(?!AF|CD|CG|OF|PF)|^(?:BOV|CHE|CHW|CLF|COU|MXV|USN|UYI|UYW)$/u;

/** Codes that headlines in capitals hold as words: only the currencies' names are listed. */
const words = /^(?:ALL|BAM|COP|CUP|GEL|LAK|MAD|MOP|PEN|SOS|TOP|TRY)$/u;

/** What came before the euro, which older articles reckon in, and what other countries gave up. */
const former = 'ATS BEF CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MTL NLG PTE SIT SKK'.split(' ');

/** Nouns of money that mean something else behind a number far more often. */
const otherNouns =
  /^(?:golds?|marks?|soms?|sums?|talas?|leones?|escudos?|rights?|sterlings|convertibles?|oros?|omanis?|uruguayos?|bceaos?|beacs?)$/u;

/** Each currency's code, its names with its country, its noun where no other current currency has it, its sign: with the code as value. */
function currencies() {
  const isoNames = new Map(currencyCodes.map(({ code, currency }) => [code, currency]));
  const current = currencyCodes.map(({ code }) => code).filter(code => !noMoney.test(code));
  const all = current.flatMap(code => nounsOf(code, isoNames.get(code)));
  const isUnique = noun => all.indexOf(noun) === all.lastIndexOf(noun);
  return [...current, ...former].flatMap(code => {
    const names = namesOf(code, isoNames.get(code)).filter(name => name.includes(' '));
    const nouns = former.includes(code) ? [] : nounsOf(code, isoNames.get(code)).filter(isUnique);
    const dollar = names.some(name => name.endsWith('dollar')) ? [`${code}$`] : [];
    const codes = words.test(code) ? [] : [code];
    return [...codes, ...dollar, ...signsOf(code), ...names, ...nouns].map(entry => `${entry}\t${code}`);
  });
}

/** “georgian lari”, “georgian laris”, “lari”. */
function namesOf(code, isoName) {
  const names = [nameOf(code, 1), nameOf(code, 2), `${nameOf(code, 1)}s`];
  const iso = isoName === undefined ? [] : [isoName.replace(/ \(.*$/u, ''), `${isoName.replace(/ \(.*$/u, '')}s`];
  return [...new Set([...names, ...iso].map(name => name.toLowerCase().replace('ʻ', "'").trim()))].filter(
    name => !/[(&.–]/u.test(name),
  );
}

/** The last words of the names that have one: “laris”, “lari”. */
function nounsOf(code, isoName) {
  const nouns = namesOf(code, isoName).map(name => name.split(' ').at(-1) ?? '');
  return [...new Set(nouns)].filter(noun => /^\p{Ll}{3,}$/u.test(noun) && !otherNouns.test(noun));
}

/** As CLDR has it for one or more: “Swiss franc”, “Swiss francs”. */
function nameOf(currency, count) {
  return partOf(count, { currency, currencyDisplay: 'name', maximumFractionDigits: 0, minimumFractionDigits: 0 });
}

/** Signs that are no letters and that this currency alone has: “₭”. */
function signsOf(currency) {
  const sign = partOf(1, { currency, currencyDisplay: 'narrowSymbol' });
  return /^\p{Sc}$/u.test(sign) && !/^[$£¥₩]$/u.test(sign) ? [sign] : [];
}

function partOf(count, options) {
  const parts = new Intl.NumberFormat('en', { style: 'currency', ...options }).formatToParts(count);
  return parts.find(({ type }) => type === 'currency').value;
}

export const currencyLists = {
  currencies: () => ({
    source: `currency-codes ${require('currency-codes/package.json').version} (npm, MIT), ISO 4217 as of 2024-06-25; names and signs of Unicode CLDR ${process.versions.cldr} as Node.js has it (Unicode-3.0)`,
    entries: currencies(),
  }),
};
