import { COUNT_MOST } from '../../../core/classroom/assignment.ts';
import { KINDS, SHORT_COUNTS } from '../../../core/classroom/registry.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { checkChip, radioChips, settingWarnings } from '../field.ts';
import type { TeacherPageContext } from '../lectern.ts';

/** How it is asked, how much, and when the answers are told. */
export function termsFields(lectern: TeacherPageContext): TemplateResult {
  const { teaching, teach } = lectern;
  const { draft, silly } = teaching.getState();
  const onKind = (kind: string, isOn: boolean): void =>
    teaching.change({ kinds: KINDS.filter(name => (name === kind ? isOn : draft.kinds.includes(name))) });
  return html`
    ${radioChips(
      'mode',
      teach('compose.mode'),
      [
        ['practice', teach('compose.practice'), teach('compose.practiceLine')],
        ['test', teach('compose.test'), teach('compose.testLine')],
      ],
      draft.mode,
      mode => teaching.change({ mode }),
    )}
    ${settingWarnings(lectern, 'testManyTimes')}
    ${silly.includes('testManyTimes') ? html`<button class="button" type="button" data-once @click=${() => setOneAttempt(lectern)}><strong>${teach('compose.attemptsOnce')}</strong></button>` : nothing}
    ${radioChips(
      'count',
      teach('compose.count'),
      SHORT_COUNTS.map(count => [count, String(count)]),
      draft.count,
      count => teaching.change({ count }),
    )}
    <label class="field narrow">
      <span>${teach('compose.exactly')}</span>
      <input type="number" name="exactly" inputmode="numeric" min="1" max=${COUNT_MOST} .value=${String(draft.count)} @change=${(event: Event) => onCount(lectern, event)} />
    </label>
    ${settingWarnings(lectern, 'fewItems')}
    <fieldset class="choice">
      <legend>${teach('compose.kinds')}</legend>
      ${KINDS.map(kind => checkChip(kind, teach(`kind.${kind}`), draft.kinds.includes(kind), isOn => onKind(kind, isOn)))}
    </fieldset>
    ${settingWarnings(lectern, 'noKinds')}
  `;
}

/** The button goes, so the focus goes back to the mode. */
function setOneAttempt({ teaching }: TeacherPageContext): void {
  teaching.change({ attempts: 1 });
  document.querySelector<HTMLElement>('[name=mode]:checked')?.focus();
}

/** What is no number of items stands as it was. */
function onCount({ teaching, redraw }: TeacherPageContext, { target }: Event): void {
  if (!(target instanceof HTMLInputElement)) return;
  const count = Math.round(target.valueAsNumber);
  if (count >= 1 && count <= COUNT_MOST) teaching.change({ count });
  else {
    target.value = String(teaching.getState().draft.count);
    redraw();
  }
}
