import { mentions } from '../../src/stages/mentions';
import { checkerFor } from '../support/checkStage';

const check = checkerFor(
  mentions,
  found => found,
  ({ form, entity }) => `${form} ${entity.replace(/^\w+:/u, '')}`,
);

describe('mentions', () => {
  it('hold names, pronouns and descriptions', () =>
    check(
      'Mayor «Maria Torres|name maria-torres» won. «She|pronoun maria-torres» wept. «The mayor|description maria-torres» left.',
    ));

  it('hold “I” in the speaker’s own words', () =>
    check(
      '“«I|pronoun maria-torres» kept «my|pronoun maria-torres» word,” «Maria Torres|name maria-torres» said on Monday.',
    ));

  it('leave “I” alone where nobody is quoted 🙂', () => check('I think «Maria Torres|name maria-torres» will win.'));
});
