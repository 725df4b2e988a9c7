import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020';
import type { Annotation } from '../../src/formats/annotation';
import { splitsPair } from '../../src/text/pairs';
import type { Span } from '../../src/text/span';

const schema = JSON.parse(readFileSync(path.join(__dirname, '../../schema/copydesk-1.schema.json'), 'utf8')) as object;

const fits = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** Asserts that the annotation fits the published JSON Schema and that every span lies within the text, is not empty and parts no character. */
export function checkAnnotation(annotation: Annotation, text: string): void {
  assert.ok(fits(annotation), `${annotation.id}: ${JSON.stringify(fits.errors?.slice(0, 3))}`);
  for (const span of spansIn(annotation)) {
    assert.ok(
      0 <= span.start && span.start < span.end && span.end <= text.length,
      `${annotation.id}: ${JSON.stringify(span)} does not lie in a text of ${text.length}`,
    );
    assert.ok(
      !splitsPair(text, span.start) && !splitsPair(text, span.end),
      `${annotation.id}: ${JSON.stringify(span)} parts a character`,
    );
  }
}

/** Everything with a start and an end, however deep, except places in other articles. */
function spansIn(value: unknown): readonly Span[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const inside = Object.entries(value).flatMap(([key, part]) =>
    key === 'related' || key === 'elsewhere' ? [] : spansIn(part),
  );
  return 'start' in value ? [value as Span, ...inside] : inside;
}
