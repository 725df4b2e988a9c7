import { titles } from '../../src/stages/titles/titles';
import { checkerFor } from '../support/checkStage';

const check = checkerFor(
  titles,
  found => found,
  ({ of }, facts) => `of ${/^\S+/u.exec(facts.article.text.slice(of))?.[0].replace(/[.,]$/u, '') ?? ''}`,
);

describe('titles', () => {
  describe('before the name', () => {
    for (const marked of [
      'On Monday, «President|of Maria» Maria Torres spoke.',
      'The plan was praised by «Interior Minister|of Hans» Hans Weber.',
      'Reporters asked «Republican Sen.|of Susan» Susan Collins about it.',
      'It was «human rights activist|of Carla» Carla Mendez who told them.',
      '«Former French president|of François» François Hollande agreed.',
      'Police questioned «acting chief of staff|of Peter» Peter Novak.',
      'On Tuesday «Secretary of State|of Anna» Anna Brandt arrived.',
      '«Director of the World Health Organization|of Maria» Maria Torres resigned.',
      'The money went to «co-founder and chief executive|of Linda» Linda Park.',
      'Critics of «Germany’s chancellor|of Olaf» Olaf Scholz marched.',
    ]) {
      it(marked, () => check(marked));
    }
  });

  describe('behind the name', () => {
    for (const marked of [
      'Linda Park, «chief executive of Northwind Foods|of Linda», declined to comment.',
      'Anna Brandt, 45, a «nurse from Leeds|of Anna», disagreed.',
      'Peter Novak, «professor of law at Harvard University|of Peter», called it a mistake.',
      'It was Carla Mendez, the «company’s lawyer|of Carla», who refused.',
    ]) {
      it(marked, () => check(marked));
    }
  });

  describe('as an apposition that the name follows', () => {
    for (const marked of [
      'Police arrested the «group’s leader|of Peter», Peter Novak, on Friday.',
      'The «head of the agency|of Anna», Anna Brandt, resigned.',
      'His «wife|of Linda», Linda Park, was in the audience.',
    ]) {
      it(marked, () => check(marked));
    }
  });

  describe('unmarked', () => {
    for (const marked of [
      'Maria Torres met Hans Weber on Thursday.',
      'Last week Maria Torres resigned.',
      'Mr. Weber smiled at Mrs. Brandt.',
      'The president and Maria Torres disagreed.',
      '“We lost,” a spokesman said of Maria Torres, a day after the vote.',
      'Any other president would have signed.',
      'Thanks 🎉 Maria Torres!',
    ]) {
      it(marked, () => check(marked));
    }
  });

  it('knows curly quotes from apostrophes', () =>
    check('“No,” said «mayor|of Anna» Anna Brandt. ‘Never,’ said «city councillor|of Hans» Hans Weber.'));

  it('leaves a title to the name that follows it', () =>
    check('Maria Torres, «President|of Hans» Hans Weber and others signed.'));

  // FIXME: the relative clause tells the role as well.
  it('does not read relative clauses', () => check('Peter Novak, who is a former senator, left.'));
});
