import { quotes } from '../../../src/stages/quotes/quotes';
import type { Quote } from '../../../src/types/quote';
import { checkerByModel } from '../../support/byModel';
import { checkerFor } from '../../support/checkStage';

/** “PHRASE”; a mixed quote is marked with all it reports, and direct and scare quotes have no form. */
const formOf = ({ form }: Quote): string => form?.toUpperCase() ?? 'NONE';
const withContents = (found: readonly Quote[]): readonly Quote[] =>
  found.map(quote => ({ ...quote, ...(quote.content ?? {}) }));
const check = checkerByModel(quotes, withContents, formOf);
const checkByRules = checkerFor(quotes, withContents, formOf);

describe('quotes: the form of what is said', () => {
  it('a clause, with “that” or without', () => {
    check('Maria Keller said that «the bridge had failed|CLAUSE».');
    check('Maria Keller said «the bridge had failed|CLAUSE».');
    check('«The bridge had failed|CLAUSE», according to Maria Keller.');
  });
  it('a clause whose cue stands within it', () =>
    check('«The bridge|CLAUSE», Maria Keller said, «has failed for good|CLAUSE».'));
  it('a clause, though it has no verb: what a thing is called', () => {
    check('Maria Keller called «the offer “an insult”|CLAUSE».');
    check('Maria Keller called «the new bridge a disgrace|CLAUSE».');
    check('Maria Keller described «the offer as an insult to the town|CLAUSE».');
  });
  it('an infinitive', () => {
    check('Maria Keller promised «to rebuild the bridge|INFINITIVE».');
    check('Maria Keller asked «the council to rebuild the bridge|INFINITIVE».');
    check('Maria Keller vowed «“to rebuild” the bridge|INFINITIVE».');
  });
  it('a phrase: whom or what somebody praised, thanked, blamed, discussed', () => {
    check('Maria Keller praised «the nurses of Dunmore|PHRASE».');
    check('Maria Keller thanked «the nurses for coming to the hall|PHRASE».');
    check('Maria Keller criticised «the plan for its cost|PHRASE».');
    check('Maria Keller accused «the ferry company of lying to the town|PHRASE».');
    check('Maria Keller praised «the “brave” nurses 😀 of Dunmore|PHRASE».');
  });
  it('a phrase, whatever is told of it: “the plan that would close the port”', () =>
    check('Maria Keller criticised «the plan that would close the port|PHRASE».'));
  it('none of what stands in marks by itself', () => {
    check('«“The bridge has failed,”|NONE» Maria Keller said.');
    check('The «“bridge”|NONE» is a plank.');
  });
  it('by its first words, where no sentence was read by the model', () => {
    checkByRules('Maria Keller said «the bridge had failed|CLAUSE».');
    checkByRules('Maria Keller promised «to rebuild the bridge|INFINITIVE».');
  });
  it('of a turn in a transcript, a clause', () =>
    checkByRules(
      'KELLER: «We will rebuild the bridge.|CLAUSE»\n\nMARSH: «We will not rebuild it.|CLAUSE»\n\nKELLER: «We will.|CLAUSE»',
    ));
});
