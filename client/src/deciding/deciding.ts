import * as vscode from 'vscode';
import {
  decideCommands,
  findingCommands,
  offerCommands,
  offersRequest,
  reviewRequest,
  type DecideResult,
  type DecisionRow,
  type Offer,
  type OfferCommand,
  type OffersParams,
  type Place,
  type Range,
  type Review,
  type ReviewParams,
} from '../../../server/src/protocol';
import type { Connection } from '../connection';
import { placeAtCursor, plain, rangeOf, selectedIn, show } from '../place';
import { registerAdjudicating, type Settled } from './adjudicating';
import { offerCalled } from './offerCalled';
import { pickOffer, pickOfferAsTyped } from './pick';
import { isMeantThere } from './previewing';
import { decisionOf, placeInTree } from './treePlace';
import { isAlone } from './walk';
import { tellOfKey } from '../annotating/list';
import { tellBriefly } from '../tell';

/** The commands by which a user decides: what can be decided is the server's to say, what is chosen the user's. */
export function registerDeciding(connection: Connection): vscode.Disposable {
  const say = ({ label, problem }: DecideResult, verb: string) => {
    if (label !== undefined) {
      tellBriefly(`${verb}${label}`);
    } else if (problem === undefined) {
      tellBriefly('Nothing to decide');
    }
  };
  return vscode.Disposable.from(
    ...offerCommands.map(command =>
      vscode.commands.registerCommand(`copydesk.${command}`, (first: unknown, second: unknown) =>
        choose(connection, command, first, second),
      ),
    ),
    vscode.commands.registerCommand('copydesk.review', () => review(connection)),
    vscode.commands.registerCommand('copydesk.showDecisions', async () => {
      await vscode.commands.executeCommand('copydesk.decisions.showFolder');
      await vscode.commands.executeCommand('copydesk.decisions.focus');
    }),
    vscode.commands.registerCommand('copydesk.dropDecision', (line: unknown) => {
      const drop = decisionOf(line)?.drop;
      return drop && execute(connection, decideCommands.decide, drop);
    }),
    vscode.commands.registerCommand('copydesk.undoDecision', () => execute(connection, decideCommands.undo)),
    vscode.commands.registerCommand('copydesk.redoDecision', () => execute(connection, decideCommands.redo)),
    vscode.commands.registerCommand(findingCommands.decideSeen, (offer: Offer) => decideSeen(connection, offer)),
    connection.onOffered(offer => {
      decideSeen(connection, offer).catch((error: unknown) => console.error('Copydesk could not decide', error));
    }),
    registerAdjudicating(connection, row => settle(connection, row)),
    connection.onDecided(({ command, ...result }) => say(result, verbs[command] ?? '')),
  );
}

const verbs: Readonly<Record<string, string>> = {
  [decideCommands.decide]: 'Decided: ',
  [decideCommands.undo]: 'Taken back: ',
  [decideCommands.redo]: 'Decided again: ',
  [decideCommands.bringIn]: 'Brought in: ',
};

/** Decides what holds of many places once the user has seen where, and still wants it. */
async function decideSeen(connection: Connection, offer: Offer): Promise<void> {
  if (await isMeantThere(connection, offer)) {
    await execute(connection, decideCommands.decide, offer);
  }
}

function execute(connection: Connection, command: string, given?: Offer): Promise<unknown> {
  return connection.request('workspace/executeCommand', { command, ...(given ? { arguments: [given] } : {}) });
}

/**
 * What a keybinding or a macro gives a command in `args`: which offer is meant, by its label, its detail, or words of its label, so that nothing is asked;
 * what would be typed, so that nothing is asked where that leaves one offer; and where, if not at the cursor. What would hold elsewhere, too, is shown before, unless
 * `preview` is false.
 */
interface Given {
  readonly choose?: string;
  readonly query?: string;
  readonly preview?: boolean;
  readonly uri?: string;
  readonly range?: Range;
}

function isGiven(value: unknown): value is Given {
  return (
    typeof value === 'object' &&
    value !== null &&
    ('choose' in value || 'query' in value) &&
    (!('choose' in value) || typeof value.choose === 'string') &&
    (!('query' in value) || typeof value.query === 'string')
  );
}

async function choose(connection: Connection, command: OfferCommand, first: unknown, second: unknown): Promise<void> {
  const given = isGiven(first) ? first : {};
  const decision = decisionOf(first);
  const selected = placeAtCursor();
  // What is selected in its article is what a lost decision is to be told of.
  const isThere = decision !== undefined && selected?.uri === vscode.Uri.parse(decision.place.uri).toString();
  const target = isThere
    ? selected
    : ((await placeInTree(first)) ?? targetOf(given.uri ?? first, given.range ?? second));
  if (target === undefined) {
    return;
  }
  const ask = (query?: string): Promise<readonly Offer[]> =>
    offersAt(connection, command, target, { query, decision: decision?.line });
  const offer =
    given.choose !== undefined
      ? (offerCalled(given.choose, await ask(given.query)) ?? 'none')
      : given.query !== undefined
        ? await onlyOrPicked(command, await ask(given.query))
        : await chosen(command, ask);
  if (offer === 'none' && command === 'byKey') {
    await tellOfKey(connection, given.query ?? '');
  } else if (offer === 'none') {
    tellBriefly(nothing[command] ?? 'Nothing at the cursor to decide');
  } else if (offer !== undefined && (given.preview === false || (await isMeantThere(connection, offer)))) {
    const isReviewing = isPlain(command) && isShown(target);
    await execute(connection, decideCommands.decide, offer);
    if (isReviewing) {
      await review(connection);
    }
  }
}

/** Shows a decision that is disputed, or of what nobody else marked, where it is, and lets the user pick who is right, or leave it. */
async function settle(connection: Connection, row: DecisionRow): Promise<Settled> {
  const target = await placeInTree({ row });
  const offers =
    target === undefined ? [] : await offersAt(connection, 'settle', target, { query: undefined, decision: row.line });
  if (offers.length === 0) {
    return 'left';
  }
  const leave: Offer = { label: isAlone(row) ? 'Leave it open' : 'Leave it disputed', deeds: [] };
  const prompt = isAlone(row) ? `Only ${row.by} marked this` : (prompts.settle ?? '');
  const offer = await pickOffer(prompt, [...offers, leave]);
  if (offer === undefined) {
    return 'ended';
  }
  if (offer === leave) {
    return 'left';
  }
  await execute(connection, decideCommands.decide, offer);
  return 'settled';
}

/** The suggestion that `review` has shown last. */
let suggested: Place | undefined;

/** Whether it is that which is decided: then the next is shown. */
function isShown(target: Place): boolean {
  return JSON.stringify(suggested) === JSON.stringify(target);
}

/** Shows the next suggestion that nobody has decided of, the most doubtful first. */
async function review(connection: Connection): Promise<void> {
  const target = placeAtCursor();
  const parameters = target && ({ textDocument: { uri: target.uri }, range: target.range } satisfies ReviewParams);
  const found = parameters && (await connection.request<Review | null>(reviewRequest, parameters));
  if (found) {
    suggested = selectedIn(await show(found.place));
    tellBriefly(found.label);
  } else {
    tellBriefly('Nothing is left to review');
  }
}

/** The only one, or which the user picks. */
async function onlyOrPicked(command: OfferCommand, offers: readonly Offer[]): Promise<Offer | 'none' | undefined> {
  const [first, ...others] = offers;
  return first === undefined || others.length === 0 ? (first ?? 'none') : pickOffer(prompts[command] ?? '', offers);
}

/** Undefined where the user chooses nothing. */
async function chosen(
  command: OfferCommand,
  ask: (query?: string) => Promise<readonly Offer[]>,
): Promise<Offer | 'none' | undefined> {
  if (command === 'sameAs' || command === 'setValue' || command === 'setOutlet' || command === 'setNote') {
    return pickOfferAsTyped(prompts[command] ?? '', ask);
  }
  const offers = await ask();
  const [first] = offers;
  return first === undefined || isPlain(command) ? (first ?? 'none') : pickOffer(prompts[command] ?? '', offers);
}

/** Whether there is nothing to choose. */
function isPlain(command: OfferCommand): boolean {
  return command === 'confirm' || command === 'reject';
}

const prompts: Readonly<Partial<Record<OfferCommand, string>>> = {
  changeKind: 'What it is',
  everywhere: 'What it is wherever it stands',
  sameAs: 'The same as: letters of a name',
  notSameAs: 'Which name is somebody else’s',
  setSpeaker: 'Who said it',
  setValue: 'Its value as an article would have it: 2,300 passengers, $4 million, 5 May 2026',
  setOutlet: 'Where or to whom it was said',
  setNote: 'A note on it, which confirms it',
  addName: 'What it is a name of',
  addQuote: 'What kind of quote it is',
  addFigure: 'What kind of figure it is',
  setSource: 'What the selected words say who said it',
  setCue: 'What the selected words introduce',
  setCounted: 'Which figure counts it',
  setStatement: 'What it goes on with',
  tag: 'The tag',
  byKey: 'Which of them',
  untag: 'The tag to remove',
  changeSpan: 'What has this beginning and end',
  reattach: 'Where the words of the decision are now',
  settle: 'Who is right',
};

const nothing: Readonly<Partial<Record<OfferCommand, string>>> = {
  addName: 'Select the name first',
  addQuote: 'Select the quote first',
  addFigure: 'Select the figure first',
  changeSpan: 'Select a name, figure or quote from where it begins to where it ends',
  setSpeaker: 'No quote at the cursor',
  setSource: 'Select the words that say who said it',
  setCue: 'Select the words that introduce a quote',
  setCounted: 'Select what a figure counts',
  setStatement: 'No quote at the cursor',
  tag: 'Nothing to tag here: the tags of a folder stand in .copydesk/tags.json',
  untag: 'No tag at the cursor',
  notSameAs: 'No other name of the same at the cursor',
  reattach: 'No decision of this article has lost its words',
  settle: 'Nobody differs here',
};

async function offersAt(
  connection: Connection,
  command: OfferCommand,
  { uri, range }: Place,
  { query, decision }: { readonly query: string | undefined; readonly decision: string | undefined },
): Promise<readonly Offer[]> {
  const parameters = {
    ...{ textDocument: { uri }, range, command },
    ...(query === undefined ? {} : { query }),
    ...(decision === undefined ? {} : { decision }),
  };
  return (await connection.request<readonly Offer[]>(offersRequest, parameters satisfies OffersParams)) ?? [];
}

/** What a code action names, else what the user is at. */
function targetOf(uri: unknown, range: unknown): Place | undefined {
  return typeof uri === 'string' && range !== undefined
    ? { uri, range: plain(rangeOf(range as Range)) }
    : placeAtCursor();
}
