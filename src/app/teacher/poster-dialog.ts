import { html, type TemplateResult } from '../dom/html-template.ts';
import type { TeacherPageContext } from './teacher-page-context.ts';
import './poster-dialog.css';

/** For the whole class, to the back row: black on white in every theme. `openPoster` shows it. */
export const posterDialog = (
  { teach }: Pick<TeacherPageContext, 'teach'>,
  name: 'wall' | 'lesson',
  content: (close: TemplateResult) => TemplateResult,
): TemplateResult => html`
  <dialog class=${name} aria-labelledby="poster-title" data-poster @close=${leaveFullScreen} @fullscreenchange=${closeWithIt}>
    <div class="poster">
      ${content(html`<form method="dialog"><button class="button"><strong>${teach('share.close')}</strong></button></form>`)}
    </div>
  </dialog>
`;

/**
 * Where the browser lets a page fill the screen, it does; elsewhere the window is filled. No browser lets a dialog fill
 * the screen, so what is in it does.
 */
export function openPoster(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-poster]');
  dialog?.showModal();
  dialog
    ?.querySelector('.poster')
    ?.requestFullscreen?.()
    .catch(() => undefined);
}

/** Browsers keep the Escape that leaves the full screen to themselves; it is meant for the poster, too. */
function closeWithIt({ currentTarget }: Event): void {
  if (!document.fullscreenElement && currentTarget instanceof HTMLDialogElement) currentTarget.close();
}

/** Browsers do not give the focus back to where it was when a dialog closes under a full screen. */
async function leaveFullScreen({ target }: Event): Promise<void> {
  // It may have been opened again before this is heard of.
  if (target instanceof HTMLDialogElement && target.open) return;
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
  document.querySelector<HTMLElement>('[data-wall]')?.focus();
}
