/** The two sheets over a page are native dialogs: the browser keeps the focus in them and closes them by Esc. */
type Sheet = 'settings' | 'pause';

export const openSettings = (): void => open('settings');
export const openPause = (): void => open('pause');

function open(sheet: Sheet): void {
  find(sheet)?.showModal();
}

export function closeSheets(): void {
  for (const sheet of ['settings', 'pause'] as const) find(sheet)?.close();
}

function find(sheet: Sheet): HTMLDialogElement | null {
  return document.querySelector<HTMLDialogElement>(`dialog[data-sheet=${sheet}]`);
}
