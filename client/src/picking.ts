import * as vscode from 'vscode';

/** What the user takes: an item, the way back, or nothing. */
export function choiceOf<Item extends vscode.QuickPickItem>(
  pick: vscode.QuickPick<Item>,
): Promise<Item | 'back' | undefined> {
  return new Promise(resolve => {
    // Hiding comes last and changes nothing once there was an answer.
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.onDidTriggerButton(() => {
      resolve('back');
      pick.hide();
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]);
      pick.hide();
    });
    pick.show();
  });
}

/** How to go back to where the user was before the previews. */
export function placeToReturnTo(): () => Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return () => Promise.resolve();
  }
  const { document, selection, viewColumn } = editor;
  return async () => {
    await vscode.window.showTextDocument(document, { selection, ...(viewColumn && { viewColumn }) });
  };
}
