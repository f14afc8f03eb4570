import { isWholeBuilt, nextStep } from '../../../core/learner/campaign-progress.ts';
import { toHash } from '../../../route.ts';
import { CERTIFICATE, certificate, certificateOf } from '../../../shapes/hall/certificate.ts';
import type { Shape } from '../../../shapes/shape-primitives.ts';
import { levelName } from '../../../text/names.ts';
import { shareOrSave } from '../../dom/file-io.ts';
import { html, type TemplateResult } from '../../dom/html-template.ts';
import { type Palette, paintShapes, readPalette } from '../../dom/shapes-to-canvas.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { homeLink, levelHash } from '../page-controls.ts';

/** The certificate: the whole hall at the end of the campaign, or what has been built of it so far, to look at and save. */
export function whole(page: ListPageContext): TemplateResult {
  const { game, text } = page;
  const learner = game.learner.getState();
  const content = certificateOf(game.interview, learner, text);
  const next = nextStep(game.interview, learner.journey);
  const title = text.t(isWholeBuilt(game.interview, learner.journey) ? 'whole.title' : 'whole.titleUnderway');
  return html`
    <main class="whole-hall" data-page="whole">
      <header class="head">
        ${homeLink(text.t('app.toHall'))}
        <h1 tabindex="-1">${title}</h1>
      </header>
      <div class="certificate"><div class="drawn-over" data-slot="whole"></div>${toSvg(certificate(content), CERTIFICATE, { class: 'plate' })}</div>
      <dl class="unseen">${content.sums.map(({ value, name }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
      <nav class="actions">
        <button class="button" type="button" @click=${() => saveCertificate(page)}><strong>${text.t('whole.keep')}</strong></button>
        <a class="button primary" data-go href=${next ? levelHash(next) : toHash({ page: 'levels' })}>
          <strong>${text.t(next ? 'home.continue' : 'home.again')}</strong>
          ${next ? html`<span>${levelName(text, game.interview, next)}</span>` : ''}
        </a>
      </nav>
    </main>
  `;
}

/** Pixels of the saved picture per px of the certificate. */
const RATIO = 3;

/** Gives the player the certificate as a PNG file. */
async function saveCertificate(page: ListPageContext): Promise<void> {
  const blob = await toBlob(toCanvas(page, readPalette(document.body)));
  if (!blob) return;
  const file = new File([blob], `${page.text.t('app.title')}.png`, { type: blob.type });
  await shareOrSave(file);
}

function toCanvas(page: ListPageContext, palette: Palette): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = CERTIFICATE.w * RATIO;
  canvas.height = CERTIFICATE.h * RATIO;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.scale(RATIO, RATIO);
  paintShapes({ context, palette, accent: 'azurite', weight: 1 }, certificateShapes(page));
  return canvas;
}

const certificateShapes = ({ game, text }: ListPageContext): readonly Shape[] =>
  certificate(certificateOf(game.interview, game.learner.getState(), text));

const toBlob = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
