import { emptyDimension } from '../../../shapes/hall/measuring-rod.ts';
import { askedHall } from '../../../shapes/hall/wall-hall.ts';
import { askedSite } from '../../../shapes/stage/wall-layout.ts';
import type { LiveKey } from '../../../text/types.ts';
import { html, nothing, phrases, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import { bubblePicture } from '../../dom/small-pictures.ts';
import {
  accentOf,
  noteOf,
  type Option,
  optionsOf,
  pictureOf,
  questionOf,
  rowsOf,
} from '../../kinds/screen-register.ts';
import { lettersFor, lettersForAll, plankLetters } from '../screen/fitting-letters.ts';
import { cssPlace, hallTerms } from '../screen/hall-zone.ts';
import { questionPanel } from './wall-panel.ts';
import type { WallDrawing } from './wall-types.ts';
import { headOf, questionIn } from './wall-voice.ts';
import '../screen/screen-parts.css';

/** The question while it is answered, and until it is told: nobody sees who chose what. */
export function questionScreen(drawing: WallDrawing): TemplateResult {
  const { stage, item, words } = drawing;
  const accent = item ? accentOf(words, item) : 'azurite';
  return html`
    <h1 class="unseen" tabindex="-1">${headOf(drawing)}</h1>
    <section class=${`wall-main accent-${accent}`} .style=${cssPlace(stage.main, stage.k)} data-kind=${item?.kind ?? ''}>
      ${!item ? nothing : item.rules.atOnce > 1 ? cardQuestion(drawing) : wordedQuestion(drawing)}
    </section>
    <aside class=${`wall-panel accent-${accent}`} .style=${cssPlace(stage.panel, stage.k)}>${questionPanel(drawing)}</aside>
  `;
}

/** A card on pillars, or of a list. */
function cardQuestion(drawing: WallDrawing): TemplateResult {
  const { context, item, stage, measure } = drawing;
  if (!item) return html``;
  const terms = hallTerms(context, item);
  const labels = terms.options.map(({ label }) => label);
  const site = askedSite(stage.main, { labels, card: terms.card, measure });
  const shapes = askedHall(site, terms.title, terms.emblem, terms.options, stage.main.w);
  return html`
    <h2 class="unseen">${questionIn(drawing)}</h2>
    ${toSvg(shapes, stage.main, { class: 'wall-picture' })}
    <ol class="unseen">${terms.options.map(({ number, label }) => html`<li>${number} ${label}</li>`)}</ol>
  `;
}

const HOW: Readonly<Partial<Record<string, LiveKey>>> = {
  ...{ entry: 'wall.onPhone.entry', estimate: 'wall.onPhone.estimate', order: 'wall.onPhone.order' },
  proofread: 'wall.onPhone.proofread',
};

/** In units: the question alone, the question above options, and these. */
const ROOMS = {
  alone: { w: 1240, h: 420 },
  question: { w: 1240, h: 250 },
  option: { w: 1060, h: 130 },
  half: { w: 440, h: 190 },
  planks: { w: 1240, h: 460, beside: 150, gap: 22, row: 96 },
  rows: { w: 1120, h: 110 },
  note: { w: 1240, h: 100 },
} as const;
const LARGE = { from: 76, least: 40 } as const;
/** Above the phrases of a headline, which need the room. */
const ABOVE = { from: 56, least: 40 } as const;
const ALONE = { from: 88, least: 40 } as const;
const OPTION = { from: 76, least: 30 } as const;

function wordedQuestion({ context, words, item }: WallDrawing): TemplateResult {
  if (!item) return html``;
  const question = questionOf(words, item);
  const note = noteOf(words, item);
  const options = optionsOf(words, item);
  const rows = options.length > 0 ? [] : rowsOf(words, item);
  const isAlone = options.length + rows.length === 0;
  const range = isAlone ? ALONE : item.kind === 'proofread' ? ABOVE : LARGE;
  const size = lettersFor([question], isAlone ? ROOMS.alone : ROOMS.question, range);
  const how = HOW[item.kind] ?? 'wall.onPhone.other';
  return html`
    <div class="wall-asked">
      ${note === '' ? nothing : html`<p class="wall-note" data-letters=${lettersForAll([note], ROOMS.note, { from: 36, least: 28 })}>${note}</p>`}
      <h2 data-letters=${size}>${phrases(question)}</h2>
      ${options.length > 0 ? optionList(item.kind, options) : answerSpace(words, item, rows)}
      ${options.length > 0 && item.kind !== 'proofread' ? nothing : html`<p class="wall-how">${context.live(how)}</p>`}
    </div>
  `;
}

/** Options with the letters that phones have, too; the phrases of a headline one after another. */
export function optionList(kind: string, options: readonly Option[]): TemplateResult {
  const names = options.map(({ name }) => name);
  const isHeadline = kind === 'proofread';
  const half = lettersFor(names, ROOMS.half, OPTION);
  const whole = lettersFor(names, ROOMS.option, OPTION);
  const isPaired = !isHeadline && options.length > 2 && half >= whole;
  const size = isHeadline ? plankLetters(names.slice(0, -1), ROOMS.planks, OPTION) : isPaired ? half : whole;
  return html`
    <ol class=${isHeadline ? 'wall-planks' : isPaired ? 'wall-options paired' : 'wall-options'} data-letters=${size}>
      ${options.map(({ name, sign }) => html`<li>${sign === '' ? nothing : bubblePicture(sign)}<span>${name}</span></li>`)}
    </ol>
  `;
}

const LINE = { w: 358, h: 112 } as const;
const SLOT = { w: 1240, h: 250 } as const;

/** What an answer is put together on: rows as they lie, a number line, or the line that a number is written on. */
function answerSpace(
  words: WallDrawing['words'],
  item: NonNullable<WallDrawing['item']>,
  rows: readonly string[],
): TemplateResult {
  if (rows.length > 0)
    return html`<ul class="wall-rows" data-letters=${lettersFor(rows, ROOMS.rows, OPTION)}>${rows.map(name => html`<li>${name}</li>`)}</ul>`;
  const picture = pictureOf(words, item, LINE);
  if (picture.length > 0) return toSvg(picture, LINE, { class: 'wall-line' });
  return toSvg(emptyDimension(SLOT), SLOT, { class: 'wall-line' });
}
