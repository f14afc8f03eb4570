import { keyed } from 'lit-html/directives/keyed.js';
import { growingHall } from '../../../shapes/hall/result-beam.ts';
import { wallCard } from '../../../shapes/hall/wall-hall.ts';
import { toldHall, type Vote } from '../../../shapes/hall/wall-votes.ts';
import { type ToldSite, toldSite } from '../../../shapes/stage/wall-layout.ts';
import { beamTitle } from '../../../text/names.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import { bubblePicture, cloudPicture, tickPicture } from '../../dom/small-pictures.ts';
import { accentOf, askedOf, optionsOf, toldOf } from '../../kinds/screen-register.ts';
import { lettersFor } from '../screen/fitting-letters.ts';
import { cssPlace, hallTerms } from '../screen/hall-zone.ts';
import { type Bar, barsOf, growingPillars, toldBeam, typedBars } from './wall-class.ts';
import { skippedPanel, toldPanel } from './wall-reasons.ts';
import type { WallDrawing } from './wall-types.ts';
import { headOf } from './wall-voice.ts';

/** What the class answered, what is right, why, and what it has put up. */
export function toldScreen(drawing: WallDrawing): TemplateResult {
  const { stage, item, words, view } = drawing;
  const accent = item ? accentOf(words, item) : 'azurite';
  const isSkipped = view.question?.isSkipped === true || !item || !view.told;
  return html`
    <h1 class="unseen" tabindex="-1">${headOf(drawing)}</h1>
    <section class=${`wall-main accent-${accent}`} .style=${cssPlace(stage.main, stage.k)} data-told data-kind=${item?.kind ?? ''}>
      ${isSkipped ? skippedPart(drawing) : item.rules.atOnce > 1 ? columns(drawing) : rows(drawing)}
    </section>
    <aside class=${`wall-panel told accent-${accent}`} data-fit .style=${cssPlace(stage.panel, stage.k)}>${isSkipped ? skippedPanel(drawing) : toldPanel(drawing)}</aside>
  `;
}

const skippedPart = ({ context: { live } }: WallDrawing): TemplateResult => html`
  <div class="wall-skipped" data-skipped><h2>${live('wall.skipped')}</h2><p>${live('wall.skippedLine')}</p></div>
`;

/** How many answered, in words. */
const gaveOf = ({ context: { live }, view: { told } }: WallDrawing): string =>
  told && told.answered > 0 ? live('wall.gave', { count: told.answered }) : live('wall.noneGave');

/** The options of a card, as many people on each as chose it. */
export function votesOf({ context, item, view }: WallDrawing): readonly Vote[] {
  if (!item || !view.told) return [];
  const { options } = hallTerms(context, item);
  const named = options.map(({ number, label, response }) => ({ sign: number, name: label, response }));
  return barsOf(item, named, view.told.groups).map(({ sign, name, ...bar }) => ({
    ...{ number: sign, label: name, ...bar },
  }));
}

function columns(drawing: WallDrawing): TemplateResult {
  const { context, item, stage, measure, view } = drawing;
  if (!item) return html``;
  const votes = votesOf(drawing);
  const { card, title } = hallTerms(context, item);
  const right = votes.find(({ isRight }) => isRight)?.label ?? '';
  const labels = votes.map(({ label }) => label);
  const site = toldSite(stage.main, { labels, card, measure }, right);
  const shapes = toldHall(site, { right, said: gaveOf(drawing) }, votes, stage.main.w);
  const home = site.columns[votes.findIndex(({ isRight }) => isRight)];
  const flight = home ? { x: home.x + home.w / 2, y: site.ground - 60 } : undefined;
  return html`
    <h2 class="unseen">${title}</h2>
    ${keyed(view.question?.q, toSvg(shapes, stage.main, { class: 'wall-picture' }))}
    ${flight ? keyed(view.question?.q, flyingCard(drawing, site, flight)) : nothing}
    <ul class="unseen">${votes.map(({ number, label, times }) => html`<li>${number} ${label}: ${context.live('wall.people', { count: times })}</li>`)}</ul>
  `;
}

/** The card on its way to its pillar, once. */
function flyingCard(
  { stage: { k } }: WallDrawing,
  { card, letters }: Pick<ToldSite, 'card' | 'letters'>,
  to: { readonly x: number; readonly y: number },
): TemplateResult {
  const [dx, dy] = [(to.x - card.x - card.w / 2) * k, (to.y - card.y - card.h / 2) * k];
  const shapes = wallCard({ ...card, x: 0, y: 0 }, letters);
  return html`<div class="flying-card" aria-hidden="true" .style=${`${cssPlace(card, k)};--dx:${dx}px;--dy:${dy}px`}>${toSvg(shapes, card, { class: 'wall-picture' })}</div>`;
}

/** In units: the question above the bars, and the words of a bar. */
const ROOMS = { question: { w: 1240, h: 150 }, bar: { w: 430, h: 130 } } as const;
const QUESTION = { from: 52, least: 30 } as const;
const BAR = { from: 56, least: 26 } as const;

/** Any other question: a bar for each answer, in words. */
function rows(drawing: WallDrawing): TemplateResult {
  const { item, words, view, context } = drawing;
  const { told } = view;
  if (!item || !told) return html``;
  const { live } = context;
  const options = optionsOf(words, item);
  const spoken = {
    ...{ right: toldOf(words, item).right, others: live('wall.others') },
    sides: { less: live('wall.less'), more: live('wall.more') },
  };
  const bars = options.length > 0 ? barsOf(item, options, told.groups) : typedBars(words, item, told, spoken);
  const question = askedOf(words, item);
  const size = lettersFor(
    bars.map(({ name }) => name),
    ROOMS.bar,
    BAR,
  );
  return html`
    <div class="wall-told">
      <h2 data-letters=${lettersFor([question], ROOMS.question, QUESTION)}>${question}</h2>
      <p class="wall-gave">${gaveOf(drawing)}</p>
      <ol class="wall-bars" data-letters=${size} data-count=${bars.length}>${bars.map(bar => barRow(bar, told.answered))}</ol>
    </div>
  `;
}

const BAR_WIDTH = 460;
function barRow({ sign, name, times, isRight, isWorst }: Bar, all: number): TemplateResult {
  const width = all === 0 ? 0 : (BAR_WIDTH * times) / all;
  const look = isRight ? 'right' : isWorst ? 'worst' : '';
  return html`
    <li data-look=${look}>
      <span class="bar-sign">${isRight ? tickPicture() : isWorst ? cloudPicture() : nothing}</span>
      <span class="bar-name">${sign === '' ? nothing : bubblePicture(sign)}<span>${name}</span></span>
      <span class="bar-room">${toSvg(times > 0 ? barShapes(width, isRight) : [], { w: BAR_WIDTH, h: 56 }, { class: 'wall-bar', bleed: 2 })}</span>
      <strong class="bar-times">${times}</strong>
    </li>
  `;
}

const barShapes = (width: number, isRight: boolean) =>
  [
    {
      form: 'polygon',
      points: [
        [0, 0],
        [width, 0],
        [width, 56],
        [0, 56],
      ],
      fill: isRight ? 'mid' : 'sunk',
      stroke: { paint: 'outline', line: 'outline', weight: 1.4 },
    },
  ] as const;

/** The beam that stands by the last answer, over the whole wall. */
export function raisedScreen(drawing: WallDrawing): TemplateResult {
  const { context, words, stage, view } = drawing;
  const told = toldBeam(drawing);
  if (!told) return toldScreen(drawing);
  const { live, text } = context;
  const { state, id } = told.beam;
  const frame = { w: Math.min(stage.size.w - 240, 1.5 * (stage.size.h - 330)), h: stage.size.h - 330 };
  const pillars = growingPillars(words, told, view.hall, 0).map(({ standing, grown }) => ({
    standing: [...standing, ...grown.map(({ state: laid }) => laid)],
    grown: [],
  }));
  const shapes = growingHall({ state, pillars, raisedAt: 0 }, frame);
  return html`
    <section class=${`wall-raised accent-${state.accent}`} data-raised=${id}>
      <h1 tabindex="-1">${live('wall.raised', { beam: beamTitle(text, id) })}</h1>
      <p>${live('wall.raisedLine', { count: state.total })}</p>
      ${keyed(view.question?.q, html`<div class="wall-growth" data-growth="due">${toSvg(shapes, frame, { class: 'fitted' })}</div>`)}
    </section>
  `;
}
