import { MINUTES_MOST } from '../../../core/classroom/assignment.ts';
import { fitsIn, TITLE_ROOM, toPlainLine } from '../../../core/classroom/plain.ts';
import { dueName, isMidnight } from '../../../text/dates.ts';
import { lengthLimited } from '../../dom/limited.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { radioChips, settingWarnings } from '../field.ts';
import type { TeacherPageContext } from '../lectern.ts';
import { firstHalfHour, fromDateField, isQuarterHourZone, toDateField } from './moment.ts';

const MINUTES: readonly number[] = [0, 5, 10, 15, 20, 30, 45, 60].filter(minutes => minutes <= MINUTES_MOST);

/**
 * What most assignments do without. What makes no sense about it is said in sight, whether it is unfolded or not. A title
 * is kept trimmed, but its field is written only to begin with: written anew it would lose the space one goes on from.
 */
export const optionalSettings = (lectern: TeacherPageContext): TemplateResult => html`
  ${titleField(lectern)}
  <details class="more">
    <summary>${lectern.teach('compose.more')}</summary>
    <div class="compose">${attemptFields(lectern)} ${dateFields(lectern)} ${orderAndLanguageFields(lectern)}</div>
  </details>
  ${settingWarnings(lectern, 'hurried', 'timeOutOfReach', 'dueBeforeOpening', 'dueIsPast')}
  ${startOverButton(lectern)}
`;

function titleField({ teaching, teach }: TeacherPageContext): TemplateResult {
  const { title } = teaching.getState().draft;
  const onInput = lengthLimited(title, fitsIn(TITLE_ROOM), typed =>
    teaching.change({ title: toPlainLine(typed) }),
  );
  return html`
    <label class="field">
      <span>${teach('compose.caption')}</span>
      <input type="text" name="title" autocomplete="off" value=${title} @input=${onInput} @compositionend=${onInput} />
    </label>
  `;
}

/** What was set outlives a reload, so there is a way to be rid of it, and one back from that. */
function startOverButton({ teaching, teach }: TeacherPageContext): TemplateResult | typeof nothing {
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

function attemptFields(lectern: TeacherPageContext): TemplateResult {
  const { teaching, teach } = lectern;
  const { draft } = teaching.getState();
  return html`
    ${radioChips(
      'hints',
      teach('compose.hints'),
      [
        [true, teach('compose.hintsYes')],
        [false, teach('compose.hintsNo')],
      ],
      draft.hasHints,
      hasHints => teaching.change({ hasHints }),
    )}
    ${radioChips(
      'attempts',
      teach('compose.attempts'),
      [0, 1, 2, 3].map(n => [
        n,
        n === 0 ? teach('compose.attemptsAny') : teach('compose.attemptsSome', { count: n }),
      ]),
      draft.attempts,
      attempts => teaching.change({ attempts }),
    )}
    ${radioChips(
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

function dateFields(lectern: TeacherPageContext): TemplateResult {
  const { teaching, teach, text, now } = lectern;
  const { opens, due } = teaching.getState().draft;
  const field = (name: 'opens' | 'due', at: number | null): TemplateResult => html`
    <label class="field">
      <span>${teach(name === 'opens' ? 'compose.opens' : 'compose.due')}</span>
      <input type="datetime-local" name=${name} min=${firstHalfHour()} step="1800" .value=${toDateField(at, name === 'due')}
        @change=${({ target }: Event) => target instanceof HTMLInputElement && teaching.change({ [name]: fromDateField(target.value) })} />
    </label>`;
  return html`
    <div class="pair">${field('opens', opens)} ${field('due', due)}</div>
    <div role="status">
      ${due !== null && isMidnight(due) ? html`<p class="quiet" data-due>${teach('compose.due')} ${dueName(text, due, now)}</p>` : nothing}
      ${isQuarterHourZone(now) ? html`<p class="quiet" data-quarters>${teach('compose.quarters')}</p>` : nothing}
    </div>
  `;
}

function orderAndLanguageFields(lectern: TeacherPageContext): TemplateResult {
  const { teaching, teach, text } = lectern;
  const { draft } = teaching.getState();
  return html`
    ${radioChips(
      'order',
      teach('compose.order'),
      [
        ['same', teach('compose.orderSame')],
        ['own', teach('compose.orderOwn')],
      ],
      draft.order,
      order => teaching.change({ order }),
    )}
    ${radioChips(
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
