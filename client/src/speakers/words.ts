import * as vscode from 'vscode';
import type { Speaker, SpokenQuote } from '../../../server/src/protocol';

// How a speaker and a quote are put into words and icons, the same in the tree and in the picker.

export function roleOf(speaker: Speaker): string | undefined {
  return speaker.kind === 'unnamed' ? 'not named' : speaker.role;
}

/** “1 quote”, “5 quotes”. */
export function countOf({ quotes }: Speaker): string {
  return quotes.length === 1 ? '1 quote' : `${quotes.length} quotes`;
}

export function iconOf(speaker: Speaker): vscode.ThemeIcon {
  switch (speaker.kind) {
    case 'person':
      return new vscode.ThemeIcon('person');
    case 'organisation':
      return new vscode.ThemeIcon('organization');
    case 'place':
      return new vscode.ThemeIcon('location');
    case 'unnamed':
      return new vscode.ThemeIcon('account');
    case 'nobody':
      return new vscode.ThemeIcon('question');
  }
}

/** A guess looks different from what is certain, and a report from words in quotation marks: by icon, not by colour alone. */
export function iconOfQuote({ confidence, kind }: SpokenQuote): vscode.ThemeIcon {
  if (confidence === 'guess') {
    return new vscode.ThemeIcon('question');
  }
  return new vscode.ThemeIcon(kind === 'indirect' ? 'comment' : 'quote');
}
