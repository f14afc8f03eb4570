import { html, nothing, type TemplateResult } from 'lit-html';
import type { Lectern } from '../lectern.ts';
import './wall.css';

type Shown = {
  readonly address: string;
  /** The same as a code to scan. */
  readonly picture: TemplateResult;
  /** The same with a code that can be typed, where there is one. */
  readonly typed: TemplateResult | undefined;
};

/** For the whole class to scan, from the back row: black on white in every theme, nothing beside it. */
export function wall({ teaching, teach, text }: Lectern, { address, picture, typed }: Shown): TemplateResult {
  const { draft, plenty } = teaching.getState();
  return html`
    <dialog class="wall" aria-labelledby="wall-title" @close=${leaveFullScreen} @fullscreenchange=${closeWithIt}>
      <div class="poster">
      ${picture}
      <div class="words">
      <h2 id="wall-title">${draft.title || text.t('app.title')}</h2>
      <p>${text.t('classwork.items', { count: Math.min(draft.count, plenty) })}</p>
      ${typed ? html`<p class="how">${teach('share.short')}</p>` : nothing}
      <p class="address">${typed ?? address}</p>
      <form method="dialog"><button class="button"><strong>${teach('share.close')}</strong></button></form>
      </div>
      </div>
    </dialog>
  `;
}

/**
 * Where the browser lets a page fill the screen, it does; elsewhere the window is filled. No browser lets a dialog fill
 * the screen, so what is in it does.
 */
export function openWall(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.wall');
  dialog?.showModal();
  dialog
    ?.querySelector('.poster')
    ?.requestFullscreen?.()
    .catch(() => undefined);
}

/** Browsers keep the Escape that leaves the full screen to themselves; it is meant for the wall, too. */
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
