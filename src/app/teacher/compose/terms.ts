import { COUNT_MOST } from '../../../core/classroom/assignment.ts';
import { COUNTS, KINDS } from '../../../core/classroom/registry.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { chips, sillies, tick } from '../field.ts';
import type { Lectern } from '../lectern.ts';

/** How it is asked, how much, and when the answers are told. */
export function terms(lectern: Lectern): TemplateResult {
  const { teaching, teach } = lectern;
  const { draft, silly } = teaching.getState();
  const onKind = (kind: string, isOn: boolean): void =>
    teaching.change({ kinds: KINDS.filter(name => (name === kind ? isOn : draft.kinds.includes(name))) });
  return html`
    ${chips(
      'mode',
      teach('compose.mode'),
      [
        ['practice', teach('compose.practice'), teach('compose.practiceLine')],
        ['test', teach('compose.test'), teach('compose.testLine')],
      ],
      draft.mode,
      mode => teaching.change({ mode }),
    )}
    ${sillies(lectern, 'testManyTimes')}
    ${silly.includes('testManyTimes') ? html`<button class="button" type="button" data-once @click=${() => once(lectern)}><strong>${teach('compose.attemptsOnce')}</strong></button>` : nothing}
    ${chips(
      'count',
      teach('compose.count'),
      COUNTS.map(count => [count, String(count)]),
      draft.count,
      count => teaching.change({ count }),
    )}
    <label class="field narrow">
      <span>${teach('compose.exactly')}</span>
      <input type="number" name="exactly" inputmode="numeric" min="1" max=${COUNT_MOST} .value=${String(draft.count)} @change=${(event: Event) => onCount(lectern, event)} />
    </label>
    ${sillies(lectern, 'fewItems')}
    <fieldset class="choice">
      <legend>${teach('compose.kinds')}</legend>
      ${KINDS.map(kind => tick(kind, teach(`kind.${kind}`), draft.kinds.includes(kind), isOn => onKind(kind, isOn)))}
    </fieldset>
    ${sillies(lectern, 'noKinds')}
  `;
}

/** The button goes, so the focus goes back to the mode. */
function once({ teaching }: Lectern): void {
  teaching.change({ attempts: 1 });
  document.querySelector<HTMLElement>('[name=mode]:checked')?.focus();
}

/** What is no number of items stands as it was. */
function onCount({ teaching, redraw }: Lectern, { target }: Event): void {
  if (!(target instanceof HTMLInputElement)) return;
  const count = Math.round(target.valueAsNumber);
  if (count >= 1 && count <= COUNT_MOST) teaching.change({ count });
  else {
    target.value = String(teaching.getState().draft.count);
    redraw();
  }
}
