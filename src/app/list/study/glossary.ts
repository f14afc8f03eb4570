import { html, type TemplateResult } from '../../dom/lit.ts';
import type { ListPageContext } from '../scene.ts';
import { isHere } from './place.ts';

/** The place of the whole list: no id of a content file ends like this. */
export const GLOSSARY = 'glossary_';

/** Every word that one may not know, in the order in which they are met. */
export function glossary(scene: ListPageContext): TemplateResult {
  const { t, more } = scene.text;
  return html`
    <section class="words" ?data-sought=${isHere(scene, GLOSSARY)}>
      <h2 tabindex="-1" ?data-marked=${isHere(scene, GLOSSARY)}>${t('digest.glossary')}</h2>
      <dl>${scene.game.interview.glossary.map(
        ({ id }) => html`
          <div data-read ?data-sought=${isHere(scene, id)}>
            <dt tabindex="-1" ?data-marked=${isHere(scene, id)}>${more?.glossary[id]?.term}</dt>
            <dd>${more?.glossary[id]?.meaning}</dd>
          </div>`,
      )}</dl>
    </section>
  `;
}
