import { MINUTE_MS } from '../../../core/calendar-day.ts';
import { toLocalTime } from '../../../core/calendar-text.ts';
import { MINUTES_MOST } from '../../../core/classroom/assignment.ts';
import { isTimeOfLink, QUARTER_HOUR_MS } from '../../../core/classroom/code-bits.ts';
import { fitsIn, TITLE_ROOM, toPlainLine } from '../../../core/classroom/safe-text.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { dueName, isMidnight } from '../../../text/date-names.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { lengthLimited } from '../../dom/length-limited-field.ts';
import { radioChips, settingWarnings } from '../settings-fields.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';

/**
 * Settings that most assignments do without. Warnings about them are in sight even while they are folded. The title is kept
 * trimmed, but its field is written only once: written again, it would lose the space that the next word follows.
 */
export const optionalSettings = (context: TeacherPageContext): TemplateResult => html`
  ${titleField(context)}
  <details class="more">
    <summary>${context.teach('compose.more')}</summary>
    <div class="compose">${attemptFields(context)} ${dateFields(context)} ${orderAndLanguageFields(context)}</div>
  </details>
  ${settingWarnings(context, 'hurried', 'timeOutOfReach', 'dueBeforeOpening', 'dueIsPast')}
  ${startOverButton(context)}
`;

function titleField({ draftStore, teach }: TeacherPageContext): TemplateResult {
  const { title } = draftStore.getState().draft;
  const onInput = lengthLimited(title, fitsIn(TITLE_ROOM), typed =>
    draftStore.change({ title: toPlainLine(typed) }),
  );
  return html`
    <label class="field">
      <span>${teach('compose.caption')}</span>
      <input type="text" name="title" autocomplete="off" value=${title} @input=${onInput} @compositionend=${onInput} />
    </label>
  `;
}

/** The draft outlives a reload, so there is a button to start over, and one to get the old draft back. */
function startOverButton({ draftStore, teach }: TeacherPageContext): TemplateResult | typeof nothing {
  const { isBegun, before, kept } = draftStore.getState();
  const onClick = ({ target }: Event): void => {
    if (isBegun) draftStore.startOver();
    else draftStore.restore();
    const form = target instanceof Element ? target.closest('form') : undefined;
    const title = form?.querySelector<HTMLInputElement>('[name=title]');
    if (title) title.value = draftStore.getState().draft.title;
  };
  if (!isBegun && !before) return nothing;
  return html`
    <button class="small afresh" type="button" data-afresh @click=${onClick}>${teach(isBegun ? 'compose.startOver' : 'compose.restore')}</button>
    ${kept === 'kept' ? nothing : html`<p class="silly" role="status" data-unkept>${teach('compose.unkept')}</p>`}
  `;
}

function attemptFields(context: TeacherPageContext): TemplateResult {
  const { draftStore, teach } = context;
  const { draft } = draftStore.getState();
  return html`
    ${radioChips(
      'hints',
      teach('compose.hints'),
      [
        [true, teach('compose.hintsYes')],
        [false, teach('compose.hintsNo')],
      ],
      draft.hasHints,
      hasHints => draftStore.change({ hasHints }),
    )}
    ${radioChips(
      'attempts',
      teach('compose.attempts'),
      [0, 1, 2, 3].map(n => [
        n,
        n === 0 ? teach('compose.attemptsAny') : teach('compose.attemptsSome', { count: n }),
      ]),
      draft.attempts,
      attempts => draftStore.change({ attempts }),
    )}
    ${radioChips(
      'minutes',
      teach('compose.minutes'),
      MINUTES.map(n => [
        n,
        n === 0 ? teach('compose.minutesAny') : teach('compose.minutesSome', { count: n }),
      ]),
      draft.minutes,
      minutes => draftStore.change({ minutes }),
    )}
  `;
}

const MINUTES: readonly number[] = [0, 5, 10, 15, 20, 30, 45, 60].filter(minutes => minutes <= MINUTES_MOST);

function dateFields(context: TeacherPageContext): TemplateResult {
  const { draftStore, teach, text, now } = context;
  const { opens, due } = draftStore.getState().draft;
  const field = (name: 'opens' | 'due', at: number | null): TemplateResult => html`
    <label class="field">
      <span>${teach(name === 'opens' ? 'compose.opens' : 'compose.due')}</span>
      <input type="datetime-local" name=${name} step="900" .value=${toDateField(at, name === 'due')}
        @change=${({ target }: Event) => target instanceof HTMLInputElement && draftStore.change({ [name]: fromDateField(target.value) })} />
    </label>`;
  return html`
    <div class="pair">${field('opens', opens)} ${field('due', due)}</div>
    <div role="status">
      ${due !== null && isMidnight(due) ? html`<p class="quiet" data-due>${teach('compose.due')} ${dueName(text, due, now)}</p>` : nothing}
    </div>
  `;
}

function orderAndLanguageFields(context: TeacherPageContext): TemplateResult {
  const { draftStore, teach, text } = context;
  const { draft } = draftStore.getState();
  return html`
    ${radioChips(
      'order',
      teach('compose.order'),
      [
        ['same', teach('compose.orderSame')],
        ['own', teach('compose.orderOwn')],
      ],
      draft.order,
      order => draftStore.change({ order }),
    )}
    ${radioChips(
      'language',
      teach('compose.language'),
      [
        [null, teach('compose.languageFree')],
        ...LANGUAGES.map(tag => [tag, text.t(`settings.${tag}`)] as const),
      ],
      draft.language,
      language => draftStore.change({ language }),
    )}
  `;
}

const toFieldText = (at: number): string => toLocalTime(at).slice(0, -':09'.length);

/**
 * A time as the value of a date field: 2026-11-27T16:00 in local time; '' for null.
 * @param at ms since 1970. @param isEnd something ends then: midnight is the end of a day, which a field can only write as 23:59.
 */
export function toDateField(at: number | null, isEnd = false): string {
  if (at === null) return '';
  return toFieldText(isEnd && isTimeOfLink(at) && isMidnight(at) ? at - MINUTE_MS : at);
}

/**
 * The next quarter hour from a field's value on, in ms since 1970, so that 23:59 becomes midnight; null for an empty field. A time
 * that no link can say stays as it is: while a year is typed it reads 0002, and the field must not change meanwhile.
 */
export function fromDateField(value: string): number | null {
  const at = value === '' ? Number.NaN : new Date(value).getTime();
  if (Number.isNaN(at)) return null;
  return isTimeOfLink(at) ? Math.ceil(at / QUARTER_HOUR_MS) * QUARTER_HOUR_MS : at;
}
