import { isWholeBuilt, nextStep } from '../../../core/learner/campaign-progress.ts';
import { HOME, levelHash, toHash } from '../../../route.ts';
import { CERTIFICATE, certificate } from '../../../shapes/hall/certificate.ts';
import { certificateOf } from '../../../shapes/hall/certificate-content.ts';
import type { Shape } from '../../../shapes/shape.ts';
import { levelName } from '../../../text/names.ts';
import { shareOrSave } from '../../dom/file-io.ts';
import { html, type TemplateResult } from '../../dom/html-template.ts';
import { type Palette, paintShapes, readPalette } from '../../dom/shapes-to-canvas.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import { arrowPicture } from '../../dom/small-pictures.ts';
import type { ListPageContext } from '../list-page-context.ts';

/** Device px in a px of the sheet. */
const RATIO = 3;

/** The hall as built so far, as a picture to keep: handed to the system to share where it can, else saved as a file. */
async function saveHallPicture(page: ListPageContext): Promise<void> {
  const blob = await toBlob(draw(page, readPalette(document.body)));
  if (!blob) return;
  const file = new File([blob], `${page.text.t('app.title')}.png`, { type: blob.type });
  await shareOrSave(file);
}

function draw(page: ListPageContext, palette: Palette): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = CERTIFICATE.w * RATIO;
  canvas.height = CERTIFICATE.h * RATIO;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.scale(RATIO, RATIO);
  paintShapes({ context, palette, accent: 'azurite', weight: 1 }, picture(page));
  return canvas;
}

const picture = ({ game, text }: ListPageContext): readonly Shape[] =>
  certificate(certificateOf(game.interview, game.learner.getState(), text));

const toBlob = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise(found => canvas.toBlob(found, 'image/png'));

/** The end of the campaign, and at any time what has been built so far: one sheet to look at and to keep. */
export function whole(page: ListPageContext): TemplateResult {
  const { game, text } = page;
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
        <button class="button" type="button" @click=${() => saveHallPicture(page)}><strong>${text.t('whole.keep')}</strong></button>
        <a class="button primary" data-go href=${next ? levelHash(next) : toHash({ page: 'levels' })}>
          <strong>${text.t(next ? 'home.continue' : 'home.again')}</strong>
          ${next ? html`<span>${levelName(text, game.interview, next)}</span>` : ''}
        </a>
      </nav>
    </main>
  `;
}
