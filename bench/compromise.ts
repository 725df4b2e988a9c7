import nlp from 'compromise';

/** Reads a text as the peer does: its people, places, organizations, numbers and quotations. */
export function readByCompromise(text: string): void {
  const doc = nlp(text);
  doc.people().out('array');
  doc.places().out('array');
  doc.organizations().out('array');
  doc.numbers().out('array');
  doc.quotations().out('array');
}
