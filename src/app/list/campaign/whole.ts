import { isWholeBuilt, nextStep } from '../../../core/learner/campaign.ts';
import { HOME, levelHash, toHash } from '../../../route.ts';
import { CERTIFICATE, certificate } from '../../../shapes/hall/certificate.ts';
import { certificateOf } from '../../../shapes/hall/sums.ts';
import { levelName } from '../../../text/list-naming.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { arrowPicture } from '../../dom/picture.ts';
import { toSvg } from '../../dom/svg.ts';
import type { ListPageContext } from '../scene.ts';
import { saveHallPicture } from './keepsake.ts';

/** The end of the campaign, and at any time what has been built so far: one sheet to look at and to keep. */
export function whole(scene: ListPageContext): TemplateResult {
  const { game, text } = scene;
  const learnt = game.learner.getState();
  const sheet = certificateOf(game.interview, learnt, text);
  const next = nextStep(game.interview, learnt.journey);
  const title = text.t(isWholeBuilt(game.interview, learnt.journey) ? 'whole.title' : 'whole.titleUnderway');
  return html`
    <main class="whole-hall" data-page="whole">
      <header class="head">
        <a class="icon" href=${toHash(HOME)} aria-label=${text.t('result.hall')}>${arrowPicture('left')}</a>
        <h1 tabindex="-1">${title}</h1>
      </header>
      <div class="certificate"><div class="drawn-over" data-slot="whole"></div>${toSvg(certificate(sheet), CERTIFICATE, { class: 'plate' })}</div>
      <dl class="unseen">${sheet.sums.map(({ value, name }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
      <nav class="actions">
        <button class="button" type="button" @click=${() => saveHallPicture(scene)}><strong>${text.t('whole.keep')}</strong></button>
        <a class="button primary" data-go href=${next ? levelHash(next) : toHash({ page: 'levels' })}>
          <strong>${text.t(next ? 'home.continue' : 'home.again')}</strong>
          ${next ? html`<span>${levelName(text, game.interview, next)}</span>` : ''}
        </a>
      </nav>
    </main>
  `;
}
