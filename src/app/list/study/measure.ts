import { beamOf, confusablesOf, measureOf, pillarOf } from '../../../core/interview/library.ts';
import type { Confusable, Interview, Measure, MeasureId, Pointer } from '../../../core/interview/types.ts';
import { cardMarked, cardText, clueOf, pillarLabel } from '../../../text/naming.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { phrases } from '../../dom/phrases.ts';
import { tenonPicture } from '../../dom/picture.ts';
import { quotations } from '../../dom/source.ts';
import type { ListPageContext } from '../scene.ts';
import { digestHash, isHere } from './place.ts';
import { termsExplainedBelow, withTermsExplained } from './terms.ts';

/** One action: its card, why it belongs where it does, its words in the interview, and what it is not. */
export function measure(scene: ListPageContext, { id }: Measure, pointer: Pointer): TemplateResult {
  const { game, text } = scene;
  const clue = clueOf(text, id);
  return html`
    <article class="action" data-read ?data-sought=${isHere(scene, id)}>
      <h4 class="card still" tabindex="-1" ?data-marked=${isHere(scene, id)}>
        <span class="timber">${tenonPicture()}${phrases(cardMarked(text, id), text.readings)}</span>
      </h4>
      ${termsExplainedBelow(text, `${id}-card`, cardText(text, id), clue)}
      ${withTermsExplained(text, id, clue, 'clue')}
      ${quotations(text, [{ pointer, place: id }])}
      ${confusablesOf(game.interview, id).map(set => apart(scene, id, set))}
    </article>
  `;
}

/** What tells it from those that it is easily taken for, and the way to them. */
function apart({ game, text }: ListPageContext, id: MeasureId, set: Confusable): TemplateResult {
  const others = set.measures.filter(other => other !== id).map(other => measureOf(game.interview, other));
  return html`
    <div class="mixed-up">
      <p class="apart">${text.t('wrong.apart', { sentence: text.more?.confusables[set.id] ?? '' })}</p>
      <ul>${others.map(
        other => html`
          <li class="accent-${accentOf(game.interview, other)}"><a href=${digestHash(other.id)}>
            <span>${cardText(text, other.id)}</span>
            <span class="quiet">${pillarLabel(text, other.pillar)}</span>
          </a></li>`,
      )}</ul>
    </div>
  `;
}

const accentOf = (interview: Interview, { pillar }: Measure): string =>
  beamOf(interview, pillarOf(interview, pillar).beam).accent;
