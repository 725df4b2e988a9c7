import type { Usage, Used } from './format';
import { labelOf } from './labels';
import type { Label, Link, Mark, Marked } from './marked';

/** What the articles use of labels and fields. */
export class UsedSoFar implements Used {
  readonly marks = new Map<string, Counted>();
  readonly links = new Map<string, Counted>();
  readonly labels = new Map<string, Counted>();

  add({ marks, links, labels }: Marked): void {
    const labelByKey = new Map(marks.map(mark => [mark.key, labelOf(mark)]));
    for (const mark of marks) {
      count(this.marks, labelOf(mark), mark);
    }
    for (const link of links) {
      const counted = count(this.links, labelOf(link), link);
      counted.from.add(labelByKey.get(link.from) ?? '');
      counted.to.add(labelByKey.get(link.to) ?? '');
    }
    for (const label of labels) {
      count(this.labels, labelOf(label), label);
    }
  }
}

interface Counted extends Usage {
  readonly fields: Set<string>;
  readonly from: Set<string>;
  readonly to: Set<string>;
}

function count(all: Map<string, Counted>, label: string, { layer, tag, fields }: Mark | Link | Label): Counted {
  const known = all.get(label) ?? { layer, tag, fields: new Set(), from: new Set(), to: new Set() };
  all.set(label, known);
  Object.keys(fields).forEach(name => known.fields.add(name));
  return known;
}
