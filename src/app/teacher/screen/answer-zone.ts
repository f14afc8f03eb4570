import type { Size } from '../../../shapes/shape-primitives.ts';
import { html, nothing, phrases, type TemplateResult } from '../../dom/html-template.ts';
import { pressed } from '../../dom/many-fingers.ts';
import { bubblePicture, cloudPicture, tickPicture } from '../../dom/small-pictures.ts';
import {
  accentOf,
  answerOf,
  askedOf,
  noteOf,
  type Option,
  optionsOf,
  questionOf,
} from '../../kinds/screen-register.ts';
import { change, controlsOf, give, isChanging, wordsIn } from './answer-desk.ts';
import { lettersFor, type PlankRoom, plankLetters } from './fitting-letters.ts';
import { teamName, type Zone, type ZoneView } from './screen-types.ts';
import './screen-parts.css';

/**
 * A question that is answered by buttons: a choice, phrases of a headline, a number on keys, a mark on a line. Until the question
 * is closed nothing shows what a team has answered, since the others stand beside it.
 */
export const answerZone: Zone = view => {
  const { context, team, item } = view;
  const state = stateOf(view);
  return html`
    <section class=${`answer-zone accent-${accentOf(wordsIn(context), item)}`} aria-label=${teamName(context, team)} data-team=${team.id} data-kind=${item.kind}
      data-state=${state} data-columns=${columnsOf(view)}>${PARTS[state](view)}</section>
  `;
};

type State = 'waits' | 'asked' | 'answered' | 'told';

function stateOf(view: ZoneView): State {
  if (!view.isAsked) return 'waits';
  if (view.told) return 'told';
  return view.hasAnswered && !isChanging(view) ? 'answered' : 'asked';
}

const PARTS: Readonly<Record<State, (view: ZoneView) => TemplateResult>> = {
  waits: ({ context, team }) =>
    html`<p class="waits">${context.teach('screen.answer.waits', { team: teamName(context, team) })}</p>`,
  asked: askedPart,
  answered: answeredPart,
  told: toldPart,
};

function askedPart(view: ZoneView): TemplateResult {
  const { context, item } = view;
  const words = wordsIn(context);
  const question = questionOf(words, item);
  const note = noteOf(words, item);
  const options = optionsOf(words, item);
  const room = ROOMS[columnsOf(view)][options.length > 0 ? 'question' : 'keys'];
  const size = lettersFor([question], room, QUESTION);
  return html`
    ${note === '' ? nothing : html`<p class="note">${note}</p>`}
    <h2 class="question" data-letters=${size} data-question>${phrases(question)}</h2>
    ${options.length > 0 ? optionList(view, options) : controlsOf(view)}
    ${view.hasAnswered ? keepButton(view) : nothing}
  `;
}

/** So many zones stand side by side; in turns of more than two teams they use one after another. */
type Columns = 1 | 2 | 3 | 4;
function columnsOf({ game: { setup } }: ZoneView): Columns {
  const { length } = setup.teams;
  if (length <= 2) return 2;
  if (setup.shape === 'turns') return 1;
  return length === 3 ? 3 : 4;
}

/** In units of a window of 1920 by 1080. `keys`: of a question that is answered by keys, which want more room below it. */
const ROOMS: Readonly<Record<Columns, Readonly<Record<'question' | 'keys' | 'option', Size>>>> = {
  1: { question: { w: 1640, h: 150 }, keys: { w: 1640, h: 150 }, option: { w: 1480, h: 110 } },
  2: { question: { w: 800, h: 190 }, keys: { w: 800, h: 180 }, option: { w: 660, h: 110 } },
  3: { question: { w: 510, h: 190 }, keys: { w: 510, h: 150 }, option: { w: 390, h: 96 } },
  4: { question: { w: 380, h: 200 }, keys: { w: 380, h: 160 }, option: { w: 250, h: 96 } },
};
/** Of an option that has another beside it. */
const ROOM_OF_HALF: Size = { w: 260, h: 180 };
/** Of the phrases of a headline; the key below them that says all is as stated has its own. */
const PLANKS: Readonly<Record<Columns, PlankRoom>> = {
  1: { w: 1640, h: 400, beside: 130, gap: 16, row: 84 },
  2: { w: 820, h: 415, beside: 130, gap: 16, row: 84 },
  3: { w: 510, h: 500, beside: 90, gap: 10, row: 72 },
  4: { w: 380, h: 500, beside: 90, gap: 10, row: 72 },
};
const QUESTION = { from: 56, least: 28 } as const;
const OPTION = { from: 56, least: 24 } as const;

/** Options stand two by two where that makes their letters greater; phrases of a headline follow one another. */
function optionList(view: ZoneView, options: readonly Option[]): TemplateResult {
  const columns = columnsOf(view);
  const names = options.map(({ name }) => name);
  if (view.item.kind === 'proofread')
    return optionRows(view, options, 'planks', plankLetters(names.slice(0, -1), PLANKS[columns], OPTION));
  const half = lettersFor(names, ROOM_OF_HALF, OPTION);
  const whole = lettersFor(names, ROOMS[columns].option, OPTION);
  const isPaired = columns <= 2 && options.length > 2 && half >= whole;
  return isPaired
    ? optionRows(view, options, 'choices paired', half)
    : optionRows(view, options, 'choices', whole);
}

const optionRows = (
  view: ZoneView,
  options: readonly Option[],
  look: string,
  size: number,
): TemplateResult => html`
  <ol class=${look} data-letters=${size} aria-label=${view.context.text.t('number.options')}>
    ${options.map(option => optionButton(view, option))}</ol>
`;

function optionButton(view: ZoneView, { id, name, sign, response }: Option): TemplateResult {
  const act = pressed(() => give(view, response));
  return html`
    <li><button type="button" data-option=${id} @pointerdown=${act} @pointerup=${act} @click=${act}>
      ${sign === '' ? nothing : bubblePicture(sign)}<span>${name}</span></button></li>`;
}

const smallButton = (word: string, name: string, call: () => void): TemplateResult => {
  const act = pressed(call);
  return html`<button class="again" type="button" data-part=${name} @pointerdown=${act} @pointerup=${act} @click=${act}>${word}</button>`;
};

const keepButton = (view: ZoneView): TemplateResult =>
  smallButton(view.context.teach('screen.answer.keep'), 'keep', () => change(view, false));

/** That it has answered, and never what. */
function answeredPart(view: ZoneView): TemplateResult {
  const { teach } = view.context;
  return html`
    <p class="given"><strong>${teach('screen.answer.given')}</strong> <span>${teach('screen.answer.until')}</span></p>
    ${smallButton(teach('screen.answer.change'), 'change', () => change(view, true))}
  `;
}

/** What it has answered, above the explanation. */
function toldPart({ context, item, told: outcome }: ZoneView): TemplateResult {
  const words = wordsIn(context);
  const { response = null, isRight = false } = outcome ?? {};
  const given = response === null ? context.teach('screen.answer.none') : answerOf(words, item, response);
  return html`
    <p class="question-told">${askedOf(words, item)}</p>
    <p class="answer-told" data-right=${isRight}>${isRight ? tickPicture() : cloudPicture()}<strong>${given}</strong></p>
  `;
}
