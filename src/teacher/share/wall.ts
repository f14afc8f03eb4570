import { html, nothing, type TemplateResult } from 'lit-html';
import { inFours } from '../../classroom/symbols.ts';
import { codePicture } from '../../dom/code.ts';
import type { Lectern } from '../lectern.ts';

type Shown = { readonly address: string; readonly short: string | undefined };

/** For the whole class to scan, from the back row: black on white in every theme, nothing beside it. */
export function wall({ teaching, teach, text }: Lectern, { address, short }: Shown): TemplateResult {
  const { draft, plenty } = teaching.getState();
  return html`
    <dialog class="wall" aria-labelledby="wall-title" @close=${leaveFullScreen}>
      ${codePicture(address, teach('share.scan'), 'M')}
      <div class="words">
      <h2 id="wall-title">${draft.title || text.t('app.title')}</h2>
      <p>${text.t('classwork.items', { count: Math.min(draft.count, plenty) })}</p>
      <p class="address">${address}</p>
      ${short ? html`<p class="short">${inFours(short)}</p>` : nothing}
      <form method="dialog"><button class="button"><strong>${teach('share.close')}</strong></button></form>
      </div>
    </dialog>
  `;
}

/** Where the browser lets a page fill the screen, it does; elsewhere the window is filled. */
export function openWall(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.wall');
  dialog?.showModal();
  dialog?.requestFullscreen?.().catch(() => undefined);
}

function leaveFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}
