import { withoutBreaks } from '../../../core/interview/lookups.ts';
import type { EntryItem, EntryKey, EntryPrompt, EntryResponse } from '../../../core/kinds/entry/items.ts';
import {
  explain,
  KEYS,
  type Key,
  LENGTH_MOST,
  partsOf,
  pressKey,
  readEntry,
  truthOf,
  withWords,
} from '../../../core/kinds/entry/rules.ts';
import { html, nothing, phrases, type TemplateResult } from '../../dom/html-template.ts';
import { lengthLimited } from '../../dom/length-limited-field.ts';
import { tickPicture } from '../../dom/small-pictures.ts';
import { sourceStrips } from '../../dom/source-quotes.ts';
import {
  bothToScale,
  meanings,
  questionBeside,
  slipSentence,
  verdictLine,
  workings,
} from '../number-explanation.ts';
import type { AskView, KindList, ListContext, ToldView } from '../types.ts';
import {
  answerText,
  type Chip,
  chipIn,
  chipsOf,
  counterOf,
  hintOf,
  questionOf,
  stepsOf,
  understoodOf,
  withoutCounter,
} from './entry-words.ts';

/** Entry in plain DOM: a text field for keyboard and pasting, and a keypad of native buttons. */
export const list: KindList<EntryPrompt, EntryKey, EntryResponse> = {
  setting: 'desk',
  question: (context, { prompt }) => withoutBreaks(questionOf(context, prompt)),
  caption: ({ text }, { prompt }) => {
    const isInvented = 'variant' in prompt;
    return text.t(isInvented ? 'number.caption.sum' : 'number.caption.entry');
  },
  ask,
  verdict,
  why,
  beside: ({ item, ...context }) => questionBeside(questionOf(context, item.prompt)),
  recap,
  hinted: (context, { prompt }, [tip = '']) => hintOf(context, prompt, tip),
  again: { later: 'wrong.laterAnswer', now: 'wrong.nowAnswer' },
};

type View = AskView<EntryPrompt, EntryKey, EntryResponse>;

function ask(view: View): TemplateResult {
  const { text, current, draft, faded, onPut, onRespond } = view;
  const { prompt, id } = current;
  const response = draft ?? { text: '' };
  const put = (next: string | undefined): void => {
    if (next !== undefined) onPut(id, { text: next });
  };
  const confirm = (): void => {
    if (readEntry(prompt, response).ok) onRespond(id, response);
  };
  const { words } = partsOf(response.text);
  const onInput = lengthLimited(response.text, typed => typed.length <= LENGTH_MOST, put);
  return html`
    <p class="asked" aria-hidden="true">${phrases(questionOf(view, prompt))}</p>
    ${faded.length > 0 ? html`<p class="tip">${list.hinted(view, current, faded)}</p>` : nothing}
    <div class="entry">
      <label class="figure" data-part="figure">
        <span class="unseen">${text.t('number.answer')}</span>
        <input type="text" inputmode="none" autocomplete="off" spellcheck="false" .value=${response.text}
          aria-describedby="reading" data-typing
          @input=${onInput} @compositionend=${onInput}
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && confirm()} />
        <span class="counter" aria-hidden="true">${withoutCounter(words) === words ? counterOf(view, prompt) : ''}</span>
      </label>
      ${reading(view, response)}
      ${chips(view, response, put)}
      <div class="keys" role="group" aria-label=${text.t('number.keypad')}>
        ${KEYS.map(key => keyButton(view, key, () => put(pressKey(response.text, key))))}
        <button class="confirm button primary" type="button" data-part="confirm" data-go
          aria-label=${confirmLabel(view, response)} @click=${confirm}>
          ${tickPicture()}<strong>${text.t('number.confirm')}</strong>
        </button>
      </div>
    </div>
  `;
}

/** How the typed number is understood: one can always see that before confirming. */
function reading(view: View, response: EntryResponse): TemplateResult {
  const { text, current } = view;
  const { prompt } = current;
  const isRounded = 'relation' in prompt && prompt.isRounded;
  if (response.text.trim() === '')
    return html`<p class="reading" id="reading">${isRounded ? text.t('number.rounded') : ''}</p>`;
  const said = understoodOf(view, prompt, response);
  return said.ok
    ? html`<p class="reading" id="reading">
        <span>${text.t('number.read', { value: said.read })}</span>
        ${said.same.map(value => html`<span>${text.t('number.same', { value })}</span>`)}</p>`
    : html`<p class="reading misread" id="reading">${said.sentence}</p>`;
}

function confirmLabel(view: View, response: EntryResponse): string {
  const said = understoodOf(view, view.current.prompt, response);
  return said.ok ? view.text.t('number.confirmRead', { value: said.read }) : view.text.t('number.confirm');
}

function chips(view: View, response: EntryResponse, put: (text: string) => void): TemplateResult {
  const all = chipsOf(view, view.current.prompt);
  const now = chipIn(all, response.text);
  return html`
    <div class="chips" role="group" aria-label=${view.text.t('number.unit')}>
      ${all.map((chip: Chip) => {
        const isOn = chip.id === now?.id;
        return html`
          <button class="chip" type="button" data-part=${`chip:${chip.id}`} aria-pressed=${isOn}
            @click=${() => put(withWords(response.text, chip.words))}>
            <span class="face">${isOn ? tickPicture() : nothing}${chip.name}</span>
          </button>`;
      })}
    </div>
  `;
}

const NAMES = { Backspace: 'number.erase', Delete: 'number.clear', '.': 'number.point' } as const;

function keyButton({ text }: View, key: Key, call: () => void): TemplateResult {
  const name = key === 'Backspace' || key === 'Delete' || key === '.' ? text.t(NAMES[key]) : key;
  return html`
    <button class=${/\d/.test(key) ? 'key' : 'key side'} type="button" data-part=${`key:${key}`} aria-label=${name} @click=${call}>
      ${key === 'Backspace' ? '⌫' : key === 'Delete' ? name : key}</button>`;
}

type Told = ToldView<EntryPrompt, EntryKey, EntryResponse>;

function verdict(view: Told): TemplateResult {
  const { text, item, response, isRight } = view;
  const read = readEntry(item.prompt, response);
  const given = read.ok ? answerText(view, item.prompt, read.quantity) : response.text;
  return verdictLine(isRight, isRight ? text.t('number.right') : text.t('number.wrong', { given }));
}

function why(view: Told): TemplateResult {
  const { interview, text, item, response } = view;
  const { slip, sources, figures } = explain(interview, item, response);
  const truth = truthOf(item.key);
  const read = readEntry(item.prompt, response);
  return html`
    ${slip ? html`<p class="slip">${slipSentence(text, slip, truth)}</p>` : nothing}
    ${workings(text, stepsOf(view, item.prompt))}
    ${meanings(view, figures)}
    ${slip && read.ok ? bothToScale(text, read.quantity, truth) : nothing}
    ${sourceStrips(text, sources)}
  `;
}

function recap(context: ListContext, { prompt, key }: EntryItem): TemplateResult {
  return html`
    <p>${phrases(questionOf(context, prompt))}</p>
    <p class="belongs"><strong>${answerText(context, prompt, truthOf(key))}</strong></p>
  `;
}
