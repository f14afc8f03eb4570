import type { PillarId } from '../../../core/interview/types.ts';
import type { MatchItem, MatchKey, MatchPrompt, MatchResponse } from '../../../core/kinds/match/types.ts';
import { cardMarked } from '../../../text/naming.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { phrases } from '../../dom/phrases.ts';
import { tenonPicture } from '../../dom/picture.ts';
import { firstTap } from '../../dom/tap.ts';
import type { AskView } from '../list.ts';
import { pillarRow } from './pillar.ts';

type View = AskView<MatchPrompt, MatchKey, MatchResponse>;

/** The cards in hand, then the pillars. The card named by `current` is the one a pillar is chosen for. */
export function ask(view: View): TemplateResult {
  const { text, current } = view;
  return html`
    <fieldset class="hand">
      <legend class="unseen">${text.t('play.hand')}</legend>
      ${view.hand.map(item => (item ? card(view, item) : html`<div class="slot"></div>`))}
    </fieldset>
    <ol class="pillars" aria-label=${text.t('play.pillars')}>
      ${current.prompt.pillars.map(id => html`<li>${pillarButton(view, id)}</li>`)}
    </ol>
  `;
}

function card({ text, current, onSelect }: View, { id, prompt }: MatchItem): TemplateResult {
  return html`
    <label class=${id === current.id ? 'card chosen' : 'card'} data-item=${id}>
      <input type="radio" name="hand" .value=${id} .checked=${id === current.id}
        @change=${() => onSelect(id)} />
      <span class="timber">${tenonPicture()}${phrases(cardMarked(text, prompt.measure), text.readings)}</span>
    </label>
  `;
}

function pillarButton(view: View, id: PillarId): TemplateResult {
  const { current, faded, onRespond } = view;
  return html`
    <button class="pillar" type="button" data-option=${id} aria-disabled=${faded.includes(id)}
      @click=${firstTap(() => onRespond(current.id, { pillar: id }))}>${pillarRow(view, current.prompt.pillars, id, 'open')}</button>
  `;
}
