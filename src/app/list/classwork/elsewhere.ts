import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import type { ListPageContext } from '../scene.ts';
import { unconfirmedOfThisVisit } from './unconfirmed.ts';

/**
 * Where a later tab has taken over nothing can be done but to go there, or to open the activity again. What was given
 * here in vain can be had.
 */
export function elsewhere(scene: ListPageContext): TemplateResult {
  const { game, text } = scene;
  const { t } = text;
  const looked = game.assigned.getState();
  const title = looked?.ok ? looked.assignment.title : '';
  return html`
    <main class="classwork accent-azurite" data-page="elsewhere">
      <header class="head"><h1 tabindex="-1">${title || t('classwork.title')}</h1></header>
      <p class="lead">${t('lms.elsewhere')}</p>
      <p>${t('lms.elsewhereLost')}</p>
      ${looked?.ok ? unconfirmedOfThisVisit(scene, looked) : nothing}
    </main>
  `;
}
