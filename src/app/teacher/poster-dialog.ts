import { html, type TemplateResult } from '../dom/html-template.ts';
import type { TeacherPageContext } from './teacher-page-context.ts';
import './poster-dialog.css';

/** A poster for the whole class, to be read from the back row: black on white in every theme. It is shown by `openPoster`. */
export const posterDialog = (
  { teach }: Pick<TeacherPageContext, 'teach'>,
  name: 'wall' | 'lesson',
  content: (close: TemplateResult) => TemplateResult,
): TemplateResult => html`
  <dialog class=${name} aria-labelledby="poster-title" data-poster @close=${leaveFullScreen} @fullscreenchange=${closeWithFullScreen}>
    <div class="poster">
      ${content(html`<form method="dialog"><button class="button" autofocus><strong>${teach('share.close')}</strong></button></form>`)}
    </div>
  </dialog>
`;

/**
 * Shows the poster. Where the browser allows it, the poster fills the screen, elsewhere the window. No browser lets a dialog
 * itself fill the screen, so its content does.
 */
export function openPoster(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-poster]');
  dialog?.showModal();
  dialog
    ?.querySelector('.poster')
    ?.requestFullscreen?.()
    .catch(() => undefined);
}

/** Browsers handle the Escape that leaves the full screen themselves; it closes the poster as well. */
function closeWithFullScreen({ currentTarget }: Event): void {
  if (!document.fullscreenElement && currentTarget instanceof HTMLDialogElement) currentTarget.close();
}

/** Browsers do not return the focus when a dialog closes that filled the screen. */
async function leaveFullScreen({ target }: Event): Promise<void> {
  // The dialog may have been opened again before this event arrives.
  if (target instanceof HTMLDialogElement && target.open) return;
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
  document.querySelector<HTMLElement>('[data-wall]')?.focus();
}
