import { pointerOf } from '../../../core/interview/library.ts';
import type { Figure } from '../../../core/interview/types.ts';
import { quantityOf } from '../../../core/kinds/figure.ts';
import { amount } from '../../../text/amount.ts';
import { figureMeaning, figureName } from '../../../text/naming.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { quotations } from '../../dom/source.ts';
import type { ListPageContext } from '../scene.ts';
import { isHere } from './place.ts';
import { withTermsExplained } from './terms.ts';

/** A number: what it counts, what it means, and where it is stated. */
export function figure(scene: ListPageContext, one: Figure): TemplateResult {
  const { game, text } = scene;
  const { id, unit } = one;
  const value = amount(text, quantityOf(one), unit);
  return html`
    <article class="number-entry" data-read ?data-sought=${isHere(scene, id)}>
      <h4 tabindex="-1" ?data-marked=${isHere(scene, id)}><span>${figureName(text, id)}</span> <strong>${value}</strong></h4>
      ${withTermsExplained(text, id, figureMeaning(text, id))}
      ${quotations(text, [{ pointer: pointerOf(game.interview, one), place: id }])}
    </article>
  `;
}
