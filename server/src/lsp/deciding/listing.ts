import type { CancellationToken } from 'vscode-languageserver';
import { articleName } from '../../features/articleName';
import { decisionViews, type DecisionView } from '../../features/decisionRows';
import { nameOfKey } from '../../features/nameOfKey';
import { pageOf } from '../../features/page';
import { lineOf } from '../../decisions/lines';
import { breather } from '../../pipeline/breathe';
import {
  decisionRowsRequest,
  decisionsRequest,
  type DecisionGroup,
  type DecisionRow,
  type ListParams,
  type Place,
  type RowParams,
} from '../../protocol';
import { decisionInWords } from '../../words/decided';
import { lineProblemInWords } from '../../words/decisions';
import { rangeOfLine, toLocation } from '../convert';
import type { Desk } from '../desk';
import { label } from '../label';
import { list } from '../lists';
import type { Route } from '../route';
import type { Sidecar } from './sidecars';
import type { Standing } from './standings';

/** What people decided, by whom, and what of it is to be looked at. */
export const decisionLists: readonly Route[] = [
  list<ListParams, DecisionGroup>(decisionsRequest, 'decisions', async (_, window, { uri }, token, desk) => {
    const counts = new Map<string, DecisionGroup>();
    for (const { groups } of await entriesOf(desk, uri, token)) {
      for (const group of groups) {
        counts.set(group.key, { ...group, count: (counts.get(group.key)?.count ?? 0) + 1 });
      }
    }
    const order: readonly DecisionGroup['kind'][] = ['faults', 'lost', 'disputed', 'alone', 'person'];
    const all = [...counts.values()].sort(
      (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.count - a.count || (a.key < b.key ? -1 : 1),
    );
    return pageOf(all, window);
  }),
  list<RowParams, DecisionRow>(decisionRowsRequest, 'decision rows', async (_, window, { uri, key }, token, desk) => {
    const all = (await entriesOf(desk, uri, token)).filter(({ groups }) => groups.some(group => group.key === key));
    all.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
    const { total, rows } = pageOf(all, window);
    return { total, rows: rows.map(entry => entry.row()) };
  }),
];

/** A line of the lists, not put into words yet. */
interface Entry {
  readonly at: string;
  readonly groups: readonly Omit<DecisionGroup, 'count'>[];
  readonly row: () => DecisionRow;
}

/** Of one article, or of all and what is decided in all. */
async function entriesOf(desk: Desk, uri: string | undefined, token: CancellationToken): Promise<readonly Entry[]> {
  const breathe = breather(token);
  const found: Entry[] = [];
  for (const sidecar of desk.decisions.sidecars) {
    if (uri === undefined || sidecar.article === uri) {
      found.push(...entriesIn(desk, await desk.decisions.standings.of(sidecar)));
      await breathe();
    }
  }
  return found;
}

function entriesIn(desk: Desk, { sidecar, decided, text }: Standing): readonly Entry[] {
  const { decisions, problems } = sidecar.lines;
  return [
    ...problems.map((problem): Entry => ({
      at: '',
      groups: [{ key: 'faults', kind: 'faults', name: 'Lines that are not understood' }],
      row: () => ({
        ...{ label: lineProblemInWords(problem), state: 'fault', by: '', at: '', note: undefined, line: problem.text },
        ...{ article: nameOf(desk, sidecar), place: lineIn(sidecar, problem.line) },
      }),
    })),
    ...decisionViews(text, decisions, decided, sidecar.article === undefined).map((view): Entry => {
      const { by, at } = view.decision;
      const state = view.state === 'holds' ? [] : [stateGroups[view.state]];
      const person = { key: `by ${by}`, kind: 'person', name: label(by) } as const;
      return { at, groups: [...state, person], row: () => rowOf(desk, sidecar, view) };
    }),
  ];
}

const stateGroups = {
  lost: { key: 'lost', kind: 'lost', name: 'Lost their place' },
  disputed: { key: 'disputed', kind: 'disputed', name: 'Disputed' },
  alone: { key: 'alone', kind: 'alone', name: 'Marked by one person only' },
} as const;

function rowOf(desk: Desk, sidecar: Sidecar, { decision, state, span }: DecisionView): DecisionRow {
  const { by, at, note } = decision;
  const { article: uri } = sidecar;
  const { corpus } = desk;
  const words = label(decisionInWords(decision, nameOfKey(corpus)));
  const place = uri === undefined || span === undefined ? undefined : toLocation(corpus, { uri, span });
  const line = lineOf(decision);
  const scope = uri === undefined ? 'everywhere' : 'article';
  return {
    ...{ label: words, state, by: label(by), at, note: note === undefined ? undefined : label(note), line },
    article: nameOf(desk, sidecar),
    place: place ?? lineIn(sidecar, sidecar.lines.lines.get(decision) ?? 1),
    drop: { label: words, deeds: [{ uri: uri ?? sidecar.uri, scope, out: line }] },
  };
}

function nameOf({ corpus }: Desk, { article }: Sidecar): string {
  return article === undefined ? 'all articles' : label(articleName(corpus, article));
}

function lineIn({ uri }: Sidecar, line: number): Place {
  return { uri, range: rangeOfLine(line - 1) };
}
