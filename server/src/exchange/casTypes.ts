import { casTypes } from './uima';
import { openTag } from './xml';

/** The layers that an article's CAS uses beyond what UIMA has, as name, the type above and the features' ranges. */
export const types: readonly {
  readonly name: string;
  readonly above: string;
  readonly features: Readonly<Record<string, string>>;
}[] = [
  { name: casTypes.sentence, above: 'uima.tcas.Annotation', features: {} },
  { name: casTypes.token, above: 'uima.tcas.Annotation', features: {} },
  {
    name: casTypes.name,
    above: 'uima.tcas.Annotation',
    features: { identifier: 'uima.cas.String', value: 'uima.cas.String' },
  },
  {
    name: casTypes.about,
    above: 'uima.tcas.DocumentAnnotation',
    features: { documentId: 'uima.cas.String', documentTitle: 'uima.cas.String' },
  },
  {
    name: casTypes.span,
    above: 'uima.tcas.Annotation',
    features: { value: 'uima.cas.String', fields: 'uima.cas.String', status: 'uima.cas.String' },
  },
  {
    name: casTypes.relation,
    above: 'uima.tcas.Annotation',
    features: {
      Governor: casTypes.span,
      Dependent: casTypes.span,
      value: 'uima.cas.String',
      fields: 'uima.cas.String',
    },
  },
  {
    name: casTypes.label,
    above: 'uima.cas.AnnotationBase',
    features: { value: 'uima.cas.String', fields: 'uima.cas.String' },
  },
];

/** The type system that XMI needs beside it. */
export function typeSystem(): string {
  const described = types.map(({ name, above, features }) =>
    [
      '    <typeDescription>',
      `      <name>${name}</name>`,
      '      <description/>',
      `      <supertypeName>${above}</supertypeName>`,
      '      <features>',
      ...Object.entries(features).map(
        ([feature, range]) =>
          `        <featureDescription><name>${feature}</name><description/><rangeTypeName>${range}</rangeTypeName></featureDescription>`,
      ),
      '      </features>',
      '    </typeDescription>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `${openTag('typeSystemDescription', { xmlns: 'http://uima.apache.org/resourceSpecifier' })}>`,
    '  <types>',
    ...described,
    '  </types>',
    '</typeSystemDescription>',
    '',
  ].join('\n');
}
