import * as vscode from 'vscode';
import { reachRequest, type Offer, type Reached } from '../../../server/src/protocol';
import type { Connection } from '../connection';
import { rowsOf } from '../pages';
import { choiceOf, placeToReturnTo } from '../picking';
import { show } from '../place';
import { headOf, reachesFar } from './reach';

interface ReachItem extends vscode.QuickPickItem {
  readonly at: Reached | undefined;
}

/**
 * Shows where an offer that reaches far would hold, each place as the user comes to it in the list. Whether it is to be decided: who takes a place goes there, and
 * decides nothing.
 */
export async function isMeantThere(connection: Connection, offer: Offer): Promise<boolean> {
  const found = reachesFar(offer)
    ? await rowsOf<Reached>(connection, reachRequest, { deeds: offer.deeds }, mostPlaces)
    : undefined;
  if (found === undefined || found.total === 0) {
    return true;
  }
  const goBack = placeToReturnTo();
  const pick = vscode.window.createQuickPick<ReachItem>();
  pick.title = offer.label;
  pick.placeholder = 'Enter decides it; look through the places with the arrow keys, or leave it with Escape';
  pick.matchOnDetail = true;
  pick.items = [
    { ...headOf(offer, found), iconPath: new vscode.ThemeIcon('check-all'), at: undefined },
    ...found.rows.map((at): ReachItem => ({ label: at.context, detail: lineOf(at), at })),
  ];
  let shown: Thenable<unknown> = Promise.resolve();
  const showing = pick.onDidChangeActive(([item]) => {
    if (item?.at) {
      shown = show(item.at.place, { preview: true, preserveFocus: true });
    }
  });
  const item = await choiceOf(pick);
  showing.dispose();
  await shown;
  if (item !== undefined && item !== 'back' && item.at !== undefined) {
    await show(item.at.place);
    return false;
  }
  await goBack();
  return item !== undefined;
}

function lineOf({ article, place }: Reached): string {
  return `${article}, line ${place.range.start.line + 1}`;
}

/** More are counted and not listed: nobody looks through them. */
const mostPlaces = 500;
