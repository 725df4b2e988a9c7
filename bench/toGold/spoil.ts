import type { Annotation } from '../../server/src/formats/annotation';
import type { Step } from './steps';

/** What somebody decides who gets much wrong: of names, figures and quotes every third is none, and another third is something else. */
export function spoilingSteps({ entities, figures, quotes }: Annotation): readonly Step[] {
  return [
    ...entities.flatMap((span, at): Step[] =>
      at % 3 === 0
        ? [{ command: 'reject', span, choose: 'is not a name' }]
        : at % 3 === 1
          ? [{ command: 'changeKind', span, choose: span.type === 'EVENT' ? 'LAW' : 'EVENT' }]
          : [],
    ),
    ...figures.flatMap((span, at): Step[] =>
      at % 3 === 0
        ? [{ command: 'reject', span, choose: 'is not a figure' }]
        : at % 3 === 1
          ? [{ command: 'setValue', span, choose: '', query: '= 13' }]
          : [{ command: 'changeKind', span, choose: span.kind === 'vague' ? 'ordinal' : 'vague' }],
    ),
    ...quotes.flatMap((span, at): Step[] =>
      at % 3 === 0
        ? [{ command: 'reject', span, choose: 'is not a quote' }]
        : at % 3 === 1
          ? [{ command: 'setSpeaker', span, choose: 'Nobody is said' }]
          : [{ command: 'changeKind', span, choose: span.kind === 'scare' ? 'direct' : 'scare' }],
    ),
  ];
}
