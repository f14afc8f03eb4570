import { HOME, toHash } from '../../../route.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import type { Game } from '../../store/game-stores.ts';
import { isPackaged } from '../../store/lms-status.ts';
import type { ListPageContext } from '../list-page-context.ts';

/** Whether there is another pack to go to. A package has only its own. */
export const hasShelf = ({ shelf, lmsStatus }: Game): boolean =>
  shelf.packs.length > 1 && !isPackaged(lmsStatus.getState());

/** A link to each pack; nothing while there is only one. */
export function packShelf({ game, text }: ListPageContext): TemplateResult | typeof nothing {
  if (!hasShelf(game)) return nothing;
  const [first] = game.shelf.packs;
  const home = toHash(HOME);
  const addressOf = (id: string): string => {
    // The page that is open already is not loaded again.
    if (id === game.interview.id) return home;
    return id === first.id ? `?${home}` : `?pack=${id}${home}`;
  };
  return html`
    <nav class="shelf" aria-labelledby="shelf">
      <h2 id="shelf">${text.t('home.packs')}</h2>
      <ul>${game.shelf.packs.map(
        ({ id }) => html`
          <li><a href=${addressOf(id)} data-pack=${id} aria-current=${id === game.interview.id ? 'page' : nothing}><span>${game.titles[id]?.[text.language] ?? id}</span></a></li>`,
      )}</ul>
    </nav>
  `;
}
