import { addressText } from '../../dom/address.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { localhostWallNotice } from '../alone.ts';
import type { TeacherPageContext } from '../lectern.ts';
import { posterDialog } from '../poster.ts';

type PosterContent = {
  readonly address: string;
  /** The same as a code to scan. */
  readonly picture: TemplateResult;
  /** The same with a code that can be typed, where there is one. */
  readonly typed: TemplateResult | undefined;
};

/** For the whole class to scan, nothing beside it. */
export function wallPoster(
  lectern: TeacherPageContext,
  { address, picture, typed }: PosterContent,
): TemplateResult {
  const { teaching, teach, text } = lectern;
  const { draft, plenty } = teaching.getState();
  return posterDialog(
    lectern,
    'wall',
    close => html`
      ${picture}
      <div class="words">
        <h2 id="poster-title">${draft.title || text.t('app.title')}</h2>
        <p>${text.t('classwork.items', { count: Math.min(draft.count, plenty) })}</p>
        ${localhostWallNotice(lectern)}
        ${typed ? html`<p class="how">${teach('share.short')}</p>` : nothing}
        <p class="address">${typed ?? addressText(address)}</p>
        ${close}
      </div>
    `,
  );
}
