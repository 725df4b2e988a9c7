import * as vscode from 'vscode';
import {
  quotesRequest,
  speakersRequest,
  type ListParams,
  type Speaker,
  type SpokenQuote,
} from '../../server/src/protocol';
import type { OpenArticles } from './articles';
import type { Connection } from './connection';
import { rowsOf } from './pages';
import { choiceOf, placeToReturnTo } from './picking';
import { show } from './place';
import { descriptionOf, iconOf, notesOf } from './speakers/words';
import { tellBriefly } from './tell';

/** “Go to Quote by Speaker…”: first who, then which of their quotes; the place is shown while the user looks through the list. */
export function registerQuotePicker(connection: Connection, articles: OpenArticles): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.goToQuote', async () => {
    const hasFolder = vscode.workspace.workspaceFolders !== undefined;
    const scope: Pick<ListParams, 'uri'> = hasFolder || !articles.latest ? {} : { uri: articles.latest.toString() };
    const speakers = (await rowsOf<Speaker>(connection, speakersRequest, scope, longestPick))?.rows ?? [];
    if (speakers.length === 0) {
      tellBriefly('No quote found');
      return;
    }
    await pickQuote(speakers, async ({ key }) => {
      const quotes = await rowsOf<SpokenQuote>(connection, quotesRequest, { ...scope, key }, longestPick);
      return quotes?.rows ?? [];
    });
  });
}

/** A list of more is not looked through; those who say most come first. */
const longestPick = 10_000;

type QuotesOf = (speaker: Speaker) => Promise<readonly SpokenQuote[]>;

async function pickQuote(speakers: readonly Speaker[], quotesOf: QuotesOf): Promise<void> {
  const goBack = placeToReturnTo();
  for (let speaker: Speaker | undefined; ;) {
    speaker = await pickSpeaker(speakers, speaker);
    if (!speaker) {
      return;
    }
    const quote = await pickFrom(speaker, await quotesOf(speaker));
    if (quote === 'back') {
      continue;
    }
    await (quote ? show(quote.place) : goBack());
    return;
  }
}

interface SpeakerItem extends vscode.QuickPickItem {
  readonly speaker: Speaker;
}

/** `chosen` is the speaker the user comes back from. */
async function pickSpeaker(speakers: readonly Speaker[], chosen: Speaker | undefined): Promise<Speaker | undefined> {
  const pick = vscode.window.createQuickPick<SpeakerItem>();
  pick.title = 'Go to Quote by Speaker';
  pick.placeholder = 'Who said it?';
  pick.matchOnDescription = true;
  pick.items = speakers.map(speaker => ({
    label: speaker.name,
    description: descriptionOf(speaker).join(' · '),
    iconPath: new vscode.ThemeIcon(iconOf(speaker)),
    speaker,
  }));
  pick.activeItems = pick.items.filter(item => item.speaker === chosen);
  const item = await choiceOf(pick);
  return item === 'back' ? undefined : item?.speaker;
}

interface QuoteItem extends vscode.QuickPickItem {
  readonly quote: SpokenQuote;
}

async function pickFrom(speaker: Speaker, quotes: readonly SpokenQuote[]): Promise<SpokenQuote | 'back' | undefined> {
  const pick = vscode.window.createQuickPick<QuoteItem>();
  pick.title = speaker.name;
  pick.placeholder = `Which quote of ${speaker.name}?`;
  pick.matchOnDetail = true;
  pick.buttons = [vscode.QuickInputButtons.Back];
  pick.items = quotes.map(quote => ({
    label: quote.text,
    detail: [quote.article, ...notesOf(quote)].join(' · '),
    quote,
  }));
  let previewed: Thenable<unknown> = Promise.resolve();
  const preview = pick.onDidChangeActive(([item]) => {
    if (item) {
      previewed = show(item.quote.place, { preview: true, preserveFocus: true });
    }
  });
  const item = await choiceOf(pick);
  preview.dispose();
  // What is shown next shall come after the last preview, not under it.
  await previewed;
  return item === 'back' ? item : item?.quote;
}
