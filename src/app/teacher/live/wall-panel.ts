import { measuringRod, rodSize } from '../../../shapes/hall/measuring-rod.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import type { WallDrawing } from './wall-types.ts';

/** Width of what stands in the panel, in units. */
export const PANEL_WIDTH = 450;

/** Beside a question: its number, how many have answered, the clock, and how one comes in. */
export function questionPanel(drawing: WallDrawing): TemplateResult {
  const { context, view } = drawing;
  const { live } = context;
  return html`
    ${numberLine(drawing)}
    ${progressPart(drawing)}
    ${clockPart(drawing)}
    <div class="panel-room">
      <p class="panel-row"><span>${live('wall.room')}</span> <strong class="panel-code" translate="no">${view.room}</strong></p>
      <p>${live(view.isLocked ? 'wall.lateLocked' : 'wall.late')}</p>
    </div>
  `;
}

const numberLine = ({
  context: { teach, live },
  view: { n, total, question },
}: WallDrawing): TemplateResult => html`
  <div class="panel-number">
    <p class="panel-row"><strong>${teach('screen.stage.number', { n })}</strong> <span>${teach('screen.stage.total', { total })}</span></p>
    ${question?.lift === 2 ? html`<p class="panel-second" data-second>${live('wall.second')}</p>` : nothing}
  </div>
`;

function progressPart({ context: { live }, progress }: WallDrawing): TemplateResult {
  const { answered = 0, asked = 0 } = progress ?? {};
  return html`
    <div class="panel-progress" data-answered=${answered}>
      <h2>${live('wall.answered')}</h2>
      <p class="panel-count" aria-hidden="true" data-digits=${String(asked).length}><strong>${answered}</strong><span>/${asked}</span></p>
      <p class="unseen">${live('wall.answeredOf', { count: answered, all: asked })}</p>
      ${toSvg(measuringRod(answered, asked, PANEL_WIDTH), rodSize(PANEL_WIDTH), { class: 'panel-rod', bleed: 14 })}
    </div>
  `;
}

/** Where there is no clock, none is drawn. */
function clockPart({ context: { live }, view, seconds }: WallDrawing): TemplateResult | typeof nothing {
  if (view.phase === 'closed') {
    const word = live(view.question?.closes === null ? 'wall.closed' : 'wall.up');
    return html`<div class="panel-clock" data-closed><h2>${word}</h2><p>${live('wall.closedLine')}</p></div>`;
  }
  if (seconds === null) return html`<div class="panel-clock"><p>${live('wall.fair')}</p></div>`;
  return html`
    <div class="panel-clock" data-clock role="timer">
      <p class="panel-row"><span class="panel-left">${live('wall.left')}</span> <strong>${live('wall.seconds', { count: seconds })}</strong></p>
      <p>${live(seconds === 0 ? 'wall.last' : 'wall.fair')}</p>
    </div>
  `;
}
