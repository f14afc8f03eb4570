import { pointerOf } from '../../content/library.ts';
import type { Figure } from '../../content/types.ts';
import { amount } from '../../dom/amount.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { figureMeaning, figureName } from '../../dom/naming.ts';
import { quantityOf } from '../../kinds/figure.ts';
import { quotations } from '../../kinds/source.ts';
import type { Scene } from '../scene.ts';
import { isHere } from './place.ts';
import { explained } from './terms.ts';

/** A number: what it counts, what it means, and where it is stated. */
export function figure(scene: Scene, one: Figure): TemplateResult {
  const { game, text } = scene;
  const { id, unit } = one;
  const value = amount(text, quantityOf(one), unit);
  return html`
    <article class="number-entry" data-read ?data-sought=${isHere(scene, id)}>
      <h4 tabindex="-1" ?data-marked=${isHere(scene, id)}><span>${figureName(text, id)}</span> <strong>${value}</strong></h4>
      ${explained(text, id, figureMeaning(text, id))}
      ${quotations(text, [{ pointer: pointerOf(game.interview, one), place: id }])}
    </article>
  `;
}
