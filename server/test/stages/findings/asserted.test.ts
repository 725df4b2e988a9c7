import assert from 'node:assert/strict';
import { isAsserted } from '../../../src/stages/findings/asserted';
import { silent } from '../../../src/stages/quotes/silent';
import type { Word } from '../../../src/types/reading';
import { lexicon } from '../../support/inputs';
import { readMarks } from '../../support/marks';

/** Whether what is marked as content is said by the speaker with the cue; `heads` tells of a word “head relation”. */
function check(marked: string, heads: Readonly<Record<string, readonly [string, string]>>, expected: boolean): void {
  const { text, marks } = readMarks(marked);
  const written = [...text.matchAll(/[\p{L}’]+|[^\s\p{L}]/gu)];
  const indexOf = (form: string): number => written.findIndex(([one]) => one === form);
  const words = written.map(({ index, 0: form }): Word => {
    const [head, relation] = heads[form] ?? [];
    return {
      start: index,
      end: index + form.length,
      pos: form === 'to' ? 'PART' : 'NOUN',
      tag: form === 'must' ? 'MD' : 'NN',
      head: head === undefined ? -1 : indexOf(head),
      relation: relation ?? 'root',
    };
  });
  const spanOf = (label: string) => marks.find(mark => mark.label === label);
  const content = spanOf('content')!;
  const quote = { ...silent(content, 1), kind: 'indirect', speaker: spanOf('speaker'), cue: spanOf('cue') } as const;
  assert.equal(isAsserted(quote, text, words, lexicon), expected);
}

describe('what a source is said to have said', () => {
  it('is a clause that the cue governs', () =>
    check('«Officials|speaker» «said|cue» «it rained|content»', { rained: ['said', 'ccomp'] }, true));
  it('is no thing that the cue speaks of', () =>
    check('«Officials|speaker» «criticised|cue» «the plan|content»', { plan: ['criticised', 'obj'] }, false));
  it('is not said in a clause about the source', () =>
    check('«individuals|speaker» who «claim|cue» «it rained|content»', { claim: ['individuals', 'acl:relcl'] }, false));
  it('is not what must be said, or may never be', () => {
    check('«Officials|speaker» must «say|cue» «it rained|content»', {}, false);
    check('«Officials|speaker» never «said|cue» «it rained|content»', {}, false);
    check('«Officials|speaker» were reluctant to «say|cue» «it rained|content»', {}, false);
    check('«Officials|speaker» went on to «say|cue» «it rained|content»', {}, true);
  });
});
