import { MINUTES_MOST } from '../../../core/classroom/assignment.ts';
import { fitsIn, plain, TITLE } from '../../../core/classroom/plain.ts';
import { dueName, isMidnight } from '../../../text/dates.ts';
import { limited } from '../../dom/limited.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { chips, sillies } from '../field.ts';
import type { Lectern } from '../lectern.ts';
import { first, fromField, isOdd, toField } from './moment.ts';

const MINUTES: readonly number[] = [0, 5, 10, 15, 20, 30, 45, 60].filter(minutes => minutes <= MINUTES_MOST);

/**
 * What most assignments do without. What makes no sense about it is said in sight, whether it is unfolded or not. A title
 * is kept trimmed, but its field is written only to begin with: written anew it would lose the space one goes on from.
 */
export const more = (lectern: Lectern): TemplateResult => html`
  ${caption(lectern)}
  <details class="more">
    <summary>${lectern.teach('compose.more')}</summary>
    <div class="compose">${held(lectern)} ${when(lectern)} ${dealt(lectern)}</div>
  </details>
  ${sillies(lectern, 'hurried', 'timeOutOfReach', 'dueBeforeOpening', 'dueIsPast')}
  ${afresh(lectern)}
`;

function caption({ teaching, teach }: Lectern): TemplateResult {
  const { title } = teaching.getState().draft;
  const onInput = limited(title, fitsIn(TITLE), typed => teaching.change({ title: plain(typed) }));
  return html`
    <label class="field">
      <span>${teach('compose.caption')}</span>
      <input type="text" name="title" autocomplete="off" value=${title} @input=${onInput} @compositionend=${onInput} />
    </label>
  `;
}

/** What was set outlives a reload, so there is a way to be rid of it, and one back from that. */
function afresh({ teaching, teach }: Lectern): TemplateResult | typeof nothing {
  const { isBegun, before, kept } = teaching.getState();
  const turn = ({ target }: Event): void => {
    if (isBegun) teaching.startOver();
    else teaching.restore();
    const form = target instanceof Element ? target.closest('form') : undefined;
    const title = form?.querySelector<HTMLInputElement>('[name=title]');
    if (title) title.value = teaching.getState().draft.title;
  };
  if (!isBegun && !before) return nothing;
  return html`
    <button class="small afresh" type="button" data-afresh @click=${turn}>${teach(isBegun ? 'compose.startOver' : 'compose.restore')}</button>
    ${kept === 'kept' ? nothing : html`<p class="silly" role="status" data-unkept>${teach('compose.unkept')}</p>`}
  `;
}

function held(lectern: Lectern): TemplateResult {
  const { teaching, teach } = lectern;
  const { draft } = teaching.getState();
  return html`
    ${chips(
      'hints',
      teach('compose.hints'),
      [
        [true, teach('compose.hintsYes')],
        [false, teach('compose.hintsNo')],
      ],
      draft.hasHints,
      hasHints => teaching.change({ hasHints }),
    )}
    ${chips(
      'attempts',
      teach('compose.attempts'),
      [0, 1, 2, 3].map(n => [
        n,
        n === 0 ? teach('compose.attemptsAny') : teach('compose.attemptsSome', { count: n }),
      ]),
      draft.attempts,
      attempts => teaching.change({ attempts }),
    )}
    ${chips(
      'minutes',
      teach('compose.minutes'),
      MINUTES.map(n => [
        n,
        n === 0 ? teach('compose.minutesAny') : teach('compose.minutesSome', { count: n }),
      ]),
      draft.minutes,
      minutes => teaching.change({ minutes }),
    )}
  `;
}

function when(lectern: Lectern): TemplateResult {
  const { teaching, teach, text, now } = lectern;
  const { opens, due } = teaching.getState().draft;
  const field = (name: 'opens' | 'due', at: number | null): TemplateResult => html`
    <label class="field">
      <span>${teach(name === 'opens' ? 'compose.opens' : 'compose.due')}</span>
      <input type="datetime-local" name=${name} min=${first()} step="1800" .value=${toField(at, name === 'due')}
        @change=${({ target }: Event) => target instanceof HTMLInputElement && teaching.change({ [name]: fromField(target.value) })} />
    </label>`;
  return html`
    <div class="pair">${field('opens', opens)} ${field('due', due)}</div>
    <div role="status">
      ${due !== null && isMidnight(due) ? html`<p class="quiet" data-due>${teach('compose.due')} ${dueName(text, due, now)}</p>` : nothing}
      ${isOdd(now) ? html`<p class="quiet" data-quarters>${teach('compose.quarters')}</p>` : nothing}
    </div>
  `;
}

function dealt(lectern: Lectern): TemplateResult {
  const { teaching, teach, text } = lectern;
  const { draft } = teaching.getState();
  return html`
    ${chips(
      'order',
      teach('compose.order'),
      [
        ['same', teach('compose.orderSame')],
        ['own', teach('compose.orderOwn')],
      ],
      draft.order,
      order => teaching.change({ order }),
    )}
    ${chips(
      'language',
      teach('compose.language'),
      [
        [null, teach('compose.languageFree')],
        ['zh-CN', text.t('settings.zh-CN')],
        ['en', text.t('settings.en')],
      ],
      draft.language,
      language => teaching.change({ language }),
    )}
  `;
}
