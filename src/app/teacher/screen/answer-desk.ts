/** What an answer is put together with: keys for a number, a mark on a line, rows to be put in order. Several hands work at once. */
import type { EntryPrompt } from '../../../core/kinds/entry/items.ts';
import { rules as entry, KEYS, type Key, partsOf, withWords } from '../../../core/kinds/entry/rules.ts';
import { type EstimatePrompt, rules as estimate, movedBy } from '../../../core/kinds/estimate/rules.ts';
import { movedTo, type OrderPrompt, rules as order } from '../../../core/kinds/order/rules.ts';
import type { TeamSetup } from '../../../core/teams/team-game.ts';
import type { TeamId } from '../../../core/teams/team-names.ts';
import { widthOf } from '../../../shapes/letter-width.ts';
import type { Size } from '../../../shapes/shape-primitives.ts';
import { memberName } from '../../../text/further-names.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { pressed, struck } from '../../dom/many-fingers.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import { tickPicture } from '../../dom/small-pictures.ts';
import { chipIn, chipsOf, counterOf, understoodOf, withoutCounter } from '../../kinds/entry/entry-words.ts';
import { captionsOf, labelsOf, stepName, stepText, withinText } from '../../kinds/estimate/estimate-words.ts';
import { lineDrawing, lineSite } from '../../kinds/estimate/number-line-shapes.ts';
import type { Words } from '../../kinds/screen-register.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import type { ZoneView } from './screen-types.ts';

export const wordsIn = ({
  game,
  text,
  teach,
}: Pick<TeacherPageContext, 'game' | 'text' | 'teach'>): Words => ({
  interview: game.interview,
  text,
  teach,
});

/** What teams are putting together for the open question. `changing`: a team has answered, and takes its answer up again. */
type Desk = {
  readonly question: string;
  readonly drafts: Map<TeamId, unknown>;
  readonly changing: Set<TeamId>;
};

/** By game: it goes with the game that it belongs to, and is made anew for each question. */
const DESKS = new WeakMap<TeamSetup, Desk>();

function deskOf({ game, item }: ZoneView): Desk {
  const question = `${game.at} ${item.id}`;
  const known = DESKS.get(game.setup);
  if (known?.question === question) return known;
  const desk: Desk = { question, drafts: new Map(), changing: new Set() };
  DESKS.set(game.setup, desk);
  return desk;
}

/** A team that has answered begins anew if it takes its answer up again, so that nobody sees what it was. */
export const isChanging = (view: ZoneView): boolean => deskOf(view).changing.has(view.team.id);

export function change(view: ZoneView, isOn: boolean): void {
  const { changing, drafts } = deskOf(view);
  drafts.delete(view.team.id);
  if (isOn) changing.add(view.team.id);
  else changing.delete(view.team.id);
  view.context.redraw();
}

/** The same answer once more is no event that could be taken back. */
export function give(view: ZoneView, response: unknown): void {
  const { game, team, onAnswer } = view;
  const isSame = JSON.stringify(game.answers.get(team.id)) === JSON.stringify(response);
  change(view, false);
  if (!isSame) onAnswer(response);
}

const draftOf = (view: ZoneView): unknown =>
  deskOf(view).drafts.get(view.team.id) ?? view.item.rules.blank(view.item.prompt);

function put(view: ZoneView, draft: unknown): void {
  if (draft === undefined) return;
  deskOf(view).drafts.set(view.team.id, draft);
  view.context.redraw();
}

/** Methods, so that a register can hold kinds of different prompts. */
interface Controls<Prompt> {
  draw(view: ZoneView, prompt: Prompt): TemplateResult;
}
type AnyControls = Controls<unknown>;

const keypad: Controls<EntryPrompt> = {
  draw: (view, prompt) => {
    const words = wordsIn(view.context);
    const { t } = words.text;
    const response = entry.parseResponse(prompt, draftOf(view)) ?? { text: '' };
    const press = (key: string): void => put(view, view.item.rules.afterKey(prompt, response, key));
    const { words: scale } = partsOf(response.text);
    return html`
      <div class="typed">
        <label class="number"><span class="unseen">${t('number.answer')}</span>
          <input type="text" readonly .value=${response.text} aria-describedby=${`read-${view.team.id}`} data-typing
            @keydown=${(event: KeyboardEvent) => onKey(view, response, event, press)} />
          <span class="counter" aria-hidden="true">${withoutCounter(scale) === scale ? counterOf(words, prompt) : ''}</span></label>
        ${reading(view, prompt, response)} ${units(view, prompt, response)}
      </div>
      <div class="pad" role="group" aria-label=${t('number.keypad')}>
        ${KEYS.map(key => keyButton(view, key, () => press(key)))} ${confirmButton(view, response)}
      </div>
    `;
  },
};

/** Digits of a keyboard, once the number has the focus. */
function onKey(view: ZoneView, response: unknown, event: KeyboardEvent, press: (key: string) => void): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || key === 'Tab') return;
  if (key === 'Enter') confirm(view, response);
  else press(key);
}

/** How the number is understood, or why it is not. */
function reading(view: ZoneView, prompt: EntryPrompt, response: { readonly text: string }): TemplateResult {
  const words = wordsIn(view.context);
  const id = `read-${view.team.id}`;
  if (response.text === '') {
    const isRounded = 'relation' in prompt && prompt.isRounded;
    return html`<p class="reading-line" id=${id}>${isRounded ? words.text.t('number.rounded') : ''}</p>`;
  }
  const said = understoodOf(words, prompt, response);
  if (!said.ok) return html`<p class="reading-line misread" id=${id}>${said.sentence}</p>`;
  const [same] = said.same;
  return html`<p class="reading-line" id=${id}><span>${words.text.t('number.read', { value: said.read })}</span>
    ${same === undefined ? nothing : html`<span>${words.text.t('number.same', { value: same })}</span>`}</p>`;
}

/** Scales and units, of which one may stand behind the digits. */
function units(view: ZoneView, prompt: EntryPrompt, response: { readonly text: string }): TemplateResult {
  const words = wordsIn(view.context);
  const all = chipsOf(words, prompt);
  const now = chipIn(all, response.text);
  return html`
    <div class="units" role="group" aria-label=${words.text.t('number.unit')}>
      ${all.map(chip => {
        const act = struck(() => put(view, { text: withWords(response.text, chip.words) }));
        return html`<button type="button" data-part=${`chip:${chip.id}`} aria-pressed=${chip.id === now?.id}
          @pointerdown=${act} @click=${act}>${chip.name}</button>`;
      })}
    </div>
  `;
}

const NAMES = { Backspace: 'number.erase', Delete: 'number.clear', '.': 'number.point' } as const;

function keyButton({ context }: ZoneView, key: Key, call: () => void): TemplateResult {
  const { t } = context.text;
  const name = key === 'Backspace' || key === 'Delete' || key === '.' ? t(NAMES[key]) : key;
  const act = struck(call);
  return html`
    <button class=${/\d/.test(key) ? 'pad-key' : 'pad-key side'} type="button" data-part=${`key:${key}`} aria-label=${name}
      @pointerdown=${act} @click=${act}>${key === 'Backspace' ? '⌫' : key === 'Delete' ? name : key}</button>`;
}

function confirm(view: ZoneView, response: unknown): void {
  const { rules, prompt } = view.item;
  if (rules.isComplete(prompt, response)) give(view, response);
}

function confirmButton(view: ZoneView, response: unknown): TemplateResult {
  const { rules, prompt } = view.item;
  const act = pressed(() => confirm(view, response));
  return html`
    <button class="confirm" type="button" data-part="confirm" aria-disabled=${!rules.isComplete(prompt, response)}
      @pointerdown=${act} @pointerup=${act} @click=${act}>${tickPicture()}<strong>${view.context.text.t('number.confirm')}</strong></button>`;
}

/** The drawing of a line, in its own px: narrower in a narrow zone if its labels allow it, so that its letters stay large. */
function lineSize(view: ZoneView, prompt: EstimatePrompt): Size {
  const { setup } = view.game;
  const isNarrow = setup.teams.length > 2 && setup.shape === 'sideBySide';
  if (setup.teams.length > 2 && !isNarrow) return { w: 640, h: 112 };
  const labels = labelsOf(wordsIn(view.context), prompt);
  const taken = labels.reduce((sum, { text }) => sum + widthOf(text, LABEL) + LABEL, 0);
  return { w: isNarrow && taken < NARROW ? NARROW : 358, h: 112 };
}
const NARROW = 290;
/** Letter size of the labels, in the drawing's px. */
const LABEL = 13;

const numberLine: Controls<EstimatePrompt> = {
  draw: (view, prompt) => {
    const words = { ...wordsIn(view.context), coursesOf: () => [] };
    const { t } = words.text;
    const response = estimate.parseResponse(prompt, draftOf(view)) ?? { step: 0 };
    const { step } = response;
    const size = lineSize(view, prompt);
    const drawing = lineDrawing({
      ...{ size, line: prompt.line, spread: prompt.spread },
      labels: labelsOf(words, prompt),
      captions: captionsOf(words),
      mark: step > 0 ? { step, text: '' } : undefined,
    });
    return html`
      <label class="drag-line" data-part="line"
        @pointerdown=${(event: Event) => onDrag(view, prompt, event)} @pointermove=${(event: Event) => onDrag(view, prompt, event)}>
        <span class="unseen">${t('number.line')}</span>
        ${toSvg(drawing, size)}
        <input type="range" min="0" max=${prompt.line.steps} step="1" .value=${String(step)}
          aria-valuetext=${stepText(words, prompt, step)}
          @input=${({ target }: Event) => target instanceof HTMLInputElement && put(view, { step: Number(target.value) })} /></label>
      <p class="within-line">${withinText(words, prompt)}</p>
      <div class="step-keys">
        ${stepButton(view, prompt, response, -1)}
        <p class="marked" aria-hidden="true">${step > 0 ? stepText(words, prompt, step) : ''}</p>
        ${stepButton(view, prompt, response, 1)} ${confirmButton(view, response)}
      </div>
    `;
  },
};

function stepButton(
  view: ZoneView,
  prompt: EstimatePrompt,
  response: { readonly step: number },
  to: -1 | 1,
): TemplateResult {
  const { t } = view.context.text;
  const by = stepName(prompt);
  const act = struck(() => put(view, movedBy(prompt, response, to)));
  const name = by
    ? t(to < 0 ? 'number.back' : 'number.forth', { value: by })
    : t(to < 0 ? 'number.backLog' : 'number.forthLog');
  return html`
    <button class="pad-key" type="button" data-part=${to < 0 ? 'back' : 'forth'} aria-label=${name}
      @pointerdown=${act} @click=${act}>${to < 0 ? '−' : '+'}${by ? ` ${by}` : ''}</button>`;
}

/** The mark follows the finger that took hold of it, and no other. */
function onDrag(view: ZoneView, prompt: EstimatePrompt, event: Event): void {
  const { currentTarget: place } = event;
  if (!(place instanceof HTMLElement) || !(event instanceof PointerEvent) || event.button > 0) return;
  if (event.type === 'pointerdown') place.setPointerCapture(event.pointerId);
  if (!place.hasPointerCapture(event.pointerId)) return;
  const { left, width } = place.getBoundingClientRect();
  const size = lineSize(view, prompt);
  const step = lineSite(size, prompt.line).stepAt(((event.clientX - left) * size.w) / width);
  put(view, movedBy(prompt, { step: 0 }, step));
}

const rows: Controls<OrderPrompt> = {
  draw: (view, prompt) => {
    const { text } = view.context;
    const response = order.parseResponse(prompt, draftOf(view)) ?? { order: prompt.members };
    const step = (member: string, i: number, by: -1 | 1): TemplateResult => {
      const isEnd = i + by < 0 || i + by >= response.order.length;
      const name = memberName(text, prompt.relation, member);
      const act = struck(() => !isEnd && put(view, movedTo(response, member, i + by)));
      return html`<button class="pad-key" type="button" data-part=${`${by < 0 ? 'up' : 'down'}:${member}`} aria-disabled=${isEnd}
        aria-label=${text.t(by < 0 ? 'number.up' : 'number.down', { name })}
        @pointerdown=${act} @click=${act}>${by < 0 ? '↑' : '↓'}</button>`;
    };
    return html`
      <ol class="ranks">${response.order.map(
        (
          member,
          i,
        ) => html`<li data-row=${member}><span class="unseen">${text.t('number.row', { n: i + 1, name: '' })}</span>
          <span>${memberName(text, prompt.relation, member)}</span>${step(member, i, -1)} ${step(member, i, 1)}</li>`,
      )}</ol>
      ${confirmButton(view, response)}
    `;
  },
};

/** The kinds that are not answered by one press. */
const CONTROLS: Readonly<Record<string, AnyControls>> = { entry: keypad, estimate: numberLine, order: rows };

/** What an answer is put together with; nothing for a kind that none is known for. */
export const controlsOf = (view: ZoneView): TemplateResult | typeof nothing =>
  CONTROLS[view.item.kind]?.draw(view, view.item.prompt) ?? nothing;
