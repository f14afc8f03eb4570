import type { DialogStore } from '../store/sheet.ts';

/**
 * Opens and closes the native dialogs as the store says: the browser keeps the focus in them and closes them by Esc.
 * A sheet that is asked for before its chunk has come opens when it is drawn.
 */
export function showSheet(root: HTMLElement, sheet: DialogStore): void {
  for (const dialog of root.querySelectorAll<HTMLDialogElement>('dialog[data-sheet]')) {
    const isWanted = dialog.getAttribute('data-sheet') === sheet.getState();
    if (isWanted && !dialog.open) dialog.showModal();
    if (!isWanted && dialog.open) dialog.close();
  }
}
