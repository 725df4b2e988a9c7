import { namesakes } from '../../src/stages/namesakes';
import { checkerFor } from '../support/checkStage';

/** Surnames that may be another person's, marked with whose. */
const check = checkerFor(
  namesakes,
  found => found,
  ({ rival }) => rival,
);

describe('namesakes', () => {
  it('are told where both were named before', () =>
    check('Anna Weber and her brother Tom Weber run the port 🙂. “We are ready,” «Weber|person:tom-weber» said.'));
  it('are none where one was called so before the other was named', () =>
    check('Anna Weber runs the port. Weber was there. Tom Weber came later. “We are ready,” Weber said.'));
  it('are none behind a title or a form of address', () =>
    check('Mayor Anna Weber and Tom Weber run the port. “We are ready,” Mayor Weber said. “Yes,” said Mrs. Weber.'));
  it('are none where full names are written', () =>
    check('Anna Weber and Tom Weber run the port. “We are ready,” Tom Weber said.'));
  it('are none where a given name is written', () =>
    check('Anna Weber and Tom Weber run the port. “We are ready,” Anna said.'));
  it('are none where only one bears the surname', () =>
    check('Anna Weber and Tom Hale run the port. “We are ready,” Weber said.'));
});
