import { keyed } from 'lit-html/directives/keyed.js';
import { shareTimbers, TIMBERS } from '../../../shapes/hall/measuring-rod.ts';
import { growingHall } from '../../../shapes/hall/result-beam.ts';
import { beamTitle } from '../../../text/names.ts';
import type { LiveKey } from '../../../text/types.ts';
import { percentText } from '../../dom/charts.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import { bubblePicture, cloudPicture, tickPicture } from '../../dom/small-pictures.ts';
import { answerOf, apartOf, toldOf } from '../../kinds/screen-register.ts';
import { hallTerms } from '../screen/hall-zone.ts';
import { quotes } from '../screen/quotes.ts';
import { growingPillars, toldBeam, worstOf } from './wall-class.ts';
import type { WallDrawing } from './wall-types.ts';

/** Beside what the class answered: what it has put up by that, why the commonest mistake is one, and the interview's own words. */
export function toldPanel(drawing: WallDrawing): TemplateResult {
  const { item, words, view } = drawing;
  if (!item) return html``;
  return html`
    ${view.setup.shape === 'teams' ? teamShares(drawing) : hallPart(drawing)}
    ${reasonPart(drawing)}
    <div class="panel-quotes">${quotes(words, item, QUOTE, { from: 32, least: 32 })}</div>
  `;
}

export const skippedPanel = ({ context: { teach }, view: { n, total } }: WallDrawing): TemplateResult => html`
  <p class="panel-row"><strong>${teach('screen.stage.number', { n })}</strong> <span>${teach('screen.stage.total', { total })}</span></p>
`;

const QUOTE = { w: 400, h: 130 } as const;
const HALL = { w: 450, h: 284 } as const;

/** What a share of the class comes to. */
const STANDINGS: Readonly<Record<'mastered' | 'placed' | 'planned', LiveKey>> = {
  mastered: 'wall.mastered',
  placed: 'wall.placed',
  planned: 'wall.planned',
};

/** The beam of the question with the fresh course; of a question that is no course, how many were right. */
function hallPart(drawing: WallDrawing): TemplateResult {
  const { context, words, view } = drawing;
  const { live } = context;
  const beam = toldBeam(drawing);
  const { told, question } = view;
  if (!told) return html``;
  if (!beam)
    return html`<div class="panel-hall" data-share><p class="panel-row"><strong>${live('wall.rightOf', { all: told.answered, count: told.right })}</strong></p></div>`;
  const { state } = beam.beam;
  const isBack = told.standing === 'planned' && question?.lift === 2;
  const pillars = growingPillars(words, beam, view.hall, 300);
  const last = told.standing === 'planned' ? undefined : 300;
  const growth = growingHall({ state, pillars, last, raisedAt: beam.isRaised ? 900 : undefined }, HALL);
  const line =
    told.answered === 0
      ? live('wall.nobodyGave')
      : beam.isRaised
        ? live('wall.raised', { beam: beamTitle(context.text, beam.beam.id) })
        : live(isBack ? 'wall.plannedAgain' : STANDINGS[told.standing]);
  return html`
    <div class="panel-hall" data-standing=${told.standing} data-raised=${beam.isRaised}>
      <p class="panel-row"><strong>${live('wall.hall')}</strong> <strong>${live('wall.courses', { done: state.done, total: state.total })}</strong></p>
      ${keyed(question?.q, html`<div class="wall-growth" data-growth="due">${toSvg(growth, HALL, { class: 'fitted' })}</div>`)}
      <p class="panel-line">${line}</p>
    </div>
  `;
}

/** The share of right answers of each team, never how many: teams are of different sizes. */
export function teamShares({ context: { teach, live }, view: { scores } }: WallDrawing): TemplateResult {
  return html`
    <div class="panel-teams">
      <h2>${live('wall.shares')}</h2>
      <ul class="accent-azurite">${scores.map(({ team, right, asked }) => {
        const share = asked === 0 ? 0 : right / asked;
        return html`<li data-team=${team}><strong>${teach(`team.${team}`)}</strong> ${toSvg(shareTimbers(share), TIMBERS, { class: 'timbers', bleed: 2 })} <span>${percentText(asked === 0 ? undefined : share)}</span></li>`;
      })}</ul>
    </div>
  `;
}

/** Why the answer that most mistook for the right one is none; where there is nothing to say of that, why the right one is right. */
function reasonPart(drawing: WallDrawing): TemplateResult {
  const { context, words, item, view } = drawing;
  if (!item || !view.told) return html``;
  const { live, teach } = context;
  const isCard = item.rules.atOnce > 1;
  const worst = worstOf(view.told.groups);
  const sentence = worst ? apartOf(words, item, worst.response) : '';
  const { right, reason, note = '' } = toldOf(words, item);
  if (isCard && worst && sentence !== '')
    return html`<div class="panel-why" data-why>${mistakenFor(drawing, worst.response, worst.times)}<div class="panel-text"><p>${sentence}</p></div></div>`;
  const given = worst && sentence !== '' ? answerOf(words, item, worst.response) : '';
  const apart = given === '' ? note : teach('screen.told.apart', { given, sentence });
  return html`
    <div class="panel-why" data-why>
      ${isCard ? nothing : html`<p class="panel-right">${tickPicture()}<span><span class="unseen">${live('wall.right')}</span>${right}</span></p>`}
      <div class="panel-text">${[reason, apart].filter(Boolean).map(line => html`<p>${line}</p>`)}</div>
    </div>
  `;
}

/** So many have put the card on this pillar. */
function mistakenFor(
  { context, words, item }: WallDrawing,
  response: unknown,
  count: number,
): TemplateResult {
  if (!item) return html``;
  const { live } = context;
  const name = answerOf(words, item, response);
  const number = hallTerms(context, item).options.find(({ label }) => label === name)?.number ?? '';
  return html`<p class="panel-mistake">${cloudPicture()}<strong>${live('wall.chose', { count })}</strong> ${number === '' ? name : bubblePicture(number)}</p>`;
}
