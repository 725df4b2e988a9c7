import * as vscode from 'vscode';
import type { Offer } from '../../../server/src/protocol';

interface OfferItem extends vscode.QuickPickItem {
  readonly offer: Offer;
}

/** Lets the user pick one of the offers. */
export async function pickOffer(placeHolder: string, offers: readonly Offer[]): Promise<Offer | undefined> {
  const options = { placeHolder, matchOnDetail: true, matchOnDescription: true };
  return (await vscode.window.showQuickPick(offers.map(itemOf), options))?.offer;
}

/** Lets the user pick one of the offers for what they have typed so far. */
export function pickOfferAsTyped(
  placeholder: string,
  ask: (query: string) => Promise<readonly Offer[]>,
): Promise<Offer | undefined> {
  return new Promise(resolve => {
    const pick = vscode.window.createQuickPick<OfferItem>();
    let asked = 0;
    const look = async (query: string): Promise<void> => {
      asked++;
      const mine = asked;
      const offers = await ask(query);
      // An answer to what was typed before comes too late.
      if (mine === asked) {
        pick.items = offers.map(offer => ({ ...itemOf(offer), alwaysShow: true }));
      }
    };
    const start = (query: string): void => {
      look(query).catch((error: unknown) => console.error('Copydesk could not tell what can be decided', error));
    };
    pick.placeholder = placeholder;
    pick.onDidChangeValue(start);
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.offer);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    start('');
  });
}

function itemOf(offer: Offer): OfferItem {
  return { label: offer.label, ...(offer.detail === undefined ? {} : { description: offer.detail }), offer };
}
