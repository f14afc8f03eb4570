import { html, type TemplateResult } from '../../dom/lit.ts';
import type { Scene } from '../scene.ts';

/** Where a later tab has taken over nothing can be done but to go there, or to open the activity again. */
export function elsewhere({ game, text: { t } }: Scene): TemplateResult {
  const looked = game.assigned.getState();
  const title = looked?.ok ? looked.assignment.title : '';
  return html`
    <main class="classwork accent-azurite" data-page="elsewhere">
      <header class="head"><h1 tabindex="-1">${title || t('classwork.title')}</h1></header>
      <p class="lead">${t('lms.elsewhere')}</p>
      <p>${t('lms.elsewhereLost')}</p>
    </main>
  `;
}
