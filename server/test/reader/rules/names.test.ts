import assert from 'node:assert/strict';
import { namesOf } from '../../../src/reader/rules/names/names';
import { wordsOf } from '../../../src/reader/rules/words';
import { lexicon } from '../../support/inputs';
import { readMarks, writeMarks } from '../../support/marks';

function check(marked: string): void {
  const { text } = readMarks(marked);
  const found = namesOf(text, wordsOf(text), lexicon);
  assert.equal(
    writeMarks(
      text,
      found.map(({ start, end, type }) => ({ start, end, label: type })),
    ),
    marked,
  );
}

/** Each rule's name, what it reads, and what it leaves alone or reads otherwise. */
const rules: Readonly<Record<string, readonly string[]>> = {
  'a title before': [
    'On Monday President «Dvorak|PERSON» met spokeswoman «Katie Brenn|PERSON».',
    'The president met her spokeswoman on Monday.',
  ],
  'an office and its field before': [
    'The Secretary of Transport «Lloyd Harmon|PERSON» wrote to «Mexican|NORP» Minister for Trade and Industry «Rosa Ibarra|PERSON».',
    'The Secretary for Health wrote.',
  ],
  'honours behind a name': [
    'The judge thanked «Imogen Holm|PERSON» KC and «Tom Reed Jr.|PERSON» for it.',
    'Her counsel was thanked.',
  ],
  'bodies like these': [
    'They ask groups like «Velkora Sin Miedo|ORG» and firms such as «Dunmore|ORG» for help.',
    'They like groups such as these a lot.',
  ],
  'a kind of settlement before “of”': [
    'They met in the village of «Marta|GPE» and in the port of «Holm|GPE».',
    'It was a friend of «Marta Holm|PERSON».',
  ],
  'a given name and a surname': [
    'It was «Jordan Carter|PERSON» who called «Enrique Peña Nieto|PERSON» and «Ursula van der Meer|PERSON».',
    'It was the carter who called.',
  ],
  'initials and suffixes': [
    'We met «J. D. Holm|PERSON» and «Martin Reed Jr.|PERSON» there.',
    'See Part J. We met there.',
  ],
  'joined given names and particles': [
    'Then «Jean-Claude Morel|PERSON» called «Khaled al-Masri|PERSON».',
    'It is a «Qatar|GPE»-style deal.',
  ],
  'two people joined by a hyphen': [
    'It was the «Ida Holm|PERSON»-«Mark Reed|PERSON» ticket.',
    'It was the «Mary Holm-Reed|PERSON» ticket.',
  ],
  'given names that are months': ['We met «Jan Novak|PERSON» there.', 'We met on Jan 5 and in June.'],
  'heads of bodies': [
    'The «Wendshire Fire Service|ORG» told the «University of Leeds|ORG».',
    'The fire service told the university.',
  ],
  'heads in other languages': [
    'The «Partido Verde|ORG» wrote to the «Ministère de la Justice|ORG» and «Banco Azteca|ORG».',
    'The party wrote to the ministry.',
  ],
  'legal forms': [
    'He sold «Greenfield Resources, Inc.|ORG» to «Norvik Ltd|ORG» then.',
    'He sold the company, which is limited.',
  ],
  'words joined by “and”': [
    'The «Department of Health and Human Services|ORG» agreed.',
    '«France|GPE» and «Germany|GPE» agreed.',
  ],
  'a person behind a body': [
    'We asked the «Customs and Border Agency|ORG» «Mark Morgan|PERSON» leads.',
    'On Monday «Department of Homeland Security|ORG» Secretary «Ida Wolf|PERSON» spoke.',
    'We visited the «Simon Wiesenthal Center|ORG».',
  ],
  'owners in the plural': [
    'The «Irish Hauliers’ League|ORG» and the «Teachers’ Association|ORG» struck.',
    'The hauliers’ league struck.',
  ],
  'words behind': [
    'Now «Torvald|ORG» shares rise, and the «Likud|ORG» party knows.',
    'Now its shares rise, and the party knows.',
  ],
  'words before': [
    'A spokesman for «Velkora|ORG» refused; she works at «Zentrio|ORG».',
    'They live near «Brouzac|GPE», outside «Velm|GPE».',
    'A spokesman for «Ida Holm|PERSON» refused.',
  ],
  'how firms are built': [
    'We asked «Eximbank|ORG» and «AirLogix|ORG».',
    'We met «Peter McDonald|PERSON» and «Ron DeSantis|PERSON».',
  ],
  acronyms: [
    'The «NATO|ORG» chief met the «EFF|ORG» and the «AfD|ORG».',
    'The CEO paid US$5 in Q4 for a DVD and a TV.',
  ],
  'places that are listed': [
    'From «Paris|GPE» she flew to «West Africa|LOC» and the «Black Sea|LOC».',
    'From there she flew west, to the sea.',
  ],
  'places in a row': [
    'They hit «Lyon|GPE», «Hardac|GPE» and «Sojod|GPE».',
    'They hit the town, the port and the road.',
  ],
  'places called after saints': ['They hit «San Velmo|GPE» first.', 'They hit a saint first.'],
  'words of unknown make': ['Nobody bought «Velkora|ORG» then.', 'Nobody bought the Velkora then.'],
  peoples: ['The «Danish|NORP» firm paid «Kurds|NORP».', 'They polish it and march on.'],
  portfolios: [
    'The minister of Foreign Affairs and the Director of Planning and Quality left.',
    'The head of the «National Health Service|ORG» left.',
  ],
  syllables: ['Then «Liu Kwok-hung|PERSON» met «Kim Hyun-sook|PERSON».', 'Then a Modi-led rally met.'],
  'what has an article': ['Now the «Taleban|ORG» said no to Islam.', 'Now «Tarvik|PERSON» said no.'],
  teams: ['She plays for the «Nets|ORG» now.', 'She casts nets now.'],
  'known bodies': ['She told «The Washington Post|ORG» so.', 'She told the post office so.'],
  'words that open sentences': [
    '“Nobody works,” she said. ‘Everybody knows.’ Meanwhile, others wait.',
    'No. Nobody asked. Then «Holm|PERSON» asked.',
  ],
  'capitals that name nothing': ['We browse the Internet on Monday, have Covid and speak of AI.', 'I am here.'],
  'headlines in title case': [
    'President «Mattson|PERSON» to Deploy Troops Along Border',
    'Court Rejects Appeal Over Border Law',
    '«Alejandro Giammattei|PERSON» to Visit «Mexico|GPE» After Court Ruling',
  ],
  'datelines in capitals': ['«VELKOV|GPE», «Czech Republic|GPE» – It rained.', 'READ MORE – It rained.'],
};

describe('names by rule', () => {
  for (const [rule, cases] of Object.entries(rules)) {
    describe(`read ${rule}`, () => {
      for (const marked of cases) it(marked, () => check(marked));
    });
  }

  it('read curly quotes as straight ones', () => {
    check('“«Ida Holm|PERSON»’s boat,” said «Jan Novák|PERSON».');
    check('"«Ida Holm|PERSON»\'s boat," said «Jan Novák|PERSON».');
  });

  it('keep their places behind an emoji', () =>
    check('😀🎉 «Ida Holm|PERSON» met «Łukasz Wójcik|PERSON» 🚣 in «Poland|GPE».'));

  it('are as they are with decomposed diacritics', () =>
    check('«Jose\u0301 Garci\u0301a|PERSON» left «Bogota\u0301|GPE».'));

  it('run over the ends of lines in hard-wrapped copy', () =>
    check('She met Prime Minister «Ronan\nHolm|PERSON» there.'));

  it('are none in an empty paragraph', () => check(''));
});
