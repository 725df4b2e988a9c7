import { names } from '../../../src/stages/names/names';
import { checkerByModel } from '../../support/byModel';

const check = checkerByModel(
  names,
  found => found,
  name => name.type,
);

describe('names: brands that end in ’s', () => {
  it('before what they did', () => check("«Wexley's|ORG» closed. «Hadley's|ORG» paid."));
  it('where one shops', () => check("Crowds at «Wexley's|ORG» and «Hadley's|ORG» waited for hours."));
  it('that a list knows, whole', () => check("Clerks at «Sam's Club|ORG» and «Lowe's|ORG» voted."));
  it('not before what is owned', () => check("«Mosley|PERSON»'s paid helpers left."));
  it('not where a person is compared', () => check('His time was better than «Wexley|PERSON»’s.'));
});

describe('names: works without marks', () => {
  it('behind what they are', () =>
    check('Their film «Seven Winters to Spring|WORK» sold out, and so did the novel «The Glass Harbour|WORK».'));
  it('two in a row', () => check('They sang the songs «Sixty Roads South|WORK» and «Tuesday Never Ends|WORK».'));
  it('of one word in marks', () => check('The theatre performed “«Hamlet|WORK»” in March.'));
  it('not what somebody goes by', () => check('The court heard from a man known as “«Ivan|PERSON»”.'));
});

describe('names: people whose first names are words', () => {
  it('of whose name a part was read', () =>
    check('«Rose Tremlett|PERSON» rose to speak; «Will Young|PERSON» will go.'));
  it('beside the word itself', () => check('«Roman Keller|PERSON» sold the «Roman|NORP» coins.'));
  it('not places, nor streets', () => check('They swam near «Rose Garden|FAC» in June.'));
});

describe('names: what stands around them', () => {
  it('degrees are no organisations', () =>
    check('“Sleep more,” said «Maria Keller|PERSON», M.S., R.N., who runs the ward.'));
  it('titles of two parts are none', () => check('The pier was opened by Rt. Hon. «Kofi Marsh|PERSON» in May.'));
  it('the place behind a name is a place', () => check('“It is over,” said «Maria Keller|PERSON» of «Leeds|GPE».'));
  it('the whole of an institution', () => check('The «Bristol Royal Infirmary|ORG» took them in.'));
  it('whoever employs analysts', () => check('Analysts at «Wexley|ORG» had hoped for more.'));
  it('nobody who is named in full', () =>
    check('«Tom Wexley|PERSON» laughed. Economists polled by «Wexley|PERSON» did not.'));
});

describe('names: told by their shape and place', () => {
  it('states by two letters, where a sentence has two', () =>
    check('The trucks went from «NV|GPE» to «OH|GPE» 🙂. Is it OK?'));
  it('bodies in letters with stops', () => check('The lab tests milk for the «F.S.A.|ORG» in spring.'));
  it('papers and departments alone', () =>
    check('He told the «Mirror|ORG» so. «Justice|ORG» declined to comment. The mirror broke, and justice was done.'));
  it('a helicopter by its make, without its country', () => check('A «US|GPE» «Merlin Hawk|PRODUCT» helicopter fell.'));
  it('no measures, offices or gods', () => check('The CPI and VAT rose, the CFO said. “Thank God,” he added.'));
  it('no honours', () => check('Sir «Alan Pike|PERSON», KBE, FRS, and «Ann Roe|PERSON», QC, came.'));
  it('ranks of more forces', () =>
    check('SSgt. «Mark Lowe|PERSON», A1C «Tina Marsh|PERSON» and ASP «Musa Bello|PERSON» were hurt.'));
  it('one word that has what a business has', () => check('«Mercer|ORG» closed. «Mercer|ORG»’s clients left.'));
});

describe('names: with a list or an “and” within', () => {
  it('countries', () => check('«Trinidad and Tobago|GPE» signed first, then «Antigua and Barbuda|GPE».'));
  it('bodies by what they look after', () => check('The «Department for Energy, Food and Rural Affairs|ORG» said no.'));
});

describe('names: more brands and works', () => {
  it('before verbs that look alike in all times', () => check("«Wexley's|ORG» and «Hadley's|ORG» cut prices."));
  it('where a pronoun follows', () => check("«Hadley's|ORG» cut its rating."));
  it('in a list', () => check("They shop at «Wexley's|ORG», «Kellard's|ORG» and a market."));
  it('works in marks behind what one does with them', () =>
    check('They watched “«Otello|WORK»”, then hummed “«Yesterday|WORK»” in the bus after the opera “«Tosca|WORK»”.'));
  it('works of two words, the first a number', () => check('His film «Nine Doors|WORK» won.'));
  it('works between commas', () => check('Her novel, «The Glass Pier|WORK», sold well.'));
});

describe('names: ranks that stay outside', () => {
  it('in letters that may be initials, before a given name and another', () =>
    check('The order came from SP «Meena Das|PERSON», and DC «Liam Harte|PERSON» carried it out.'));
  it('joined by hyphens', () => check('Maj-Gen «Femi Adeola|PERSON» and Brig-Gen «Owen Tate|PERSON» took the parade.'));
  it('of several words, which were read apart', () =>
    check('Ch Supt «Clare Voss|PERSON» and Addl DCP «Ramesh Pillai|PERSON» met V. Adm. «Harold Finch|PERSON».'));
  it('of police in India', () =>
    check(
      'DySP «Ramesh Pillai|PERSON» and ASI «Anita Rao|PERSON» came; ADSP «Meena Das|PERSON» and SDPO «Vikram Nair|PERSON» did not.',
    ));
  it('of more countries', () =>
    check('Snr Const «Tom Barlow|PERSON» and Naib Subedar «Balwant Rana|PERSON» were praised.'));
  it('not initials, nor a place before a stop', () =>
    check('The songs of «SP Balakumar|PERSON» stayed. She lives in «DC|GPE». «Karl Wood|PERSON» does not.'));
  it('not what ends its sentence', () => check('She works at «RSM|ORG». «Karl Wood|PERSON» does not.'));
});
