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
