import { html, nothing, type TemplateResult } from 'lit-html';
import type { Refused } from '../../classroom/intake.ts';
import type { Reason } from '../../classroom/taking.ts';
import type { TeacherKey } from '../../text/keys.ts';
import type { Desk } from './desk.ts';

const WHY: Readonly<Record<Reason, TeacherKey>> = {
  cut: 'results.why.cut',
  mistyped: 'results.why.mistyped',
  newer: 'results.why.newer',
  otherContent: 'results.why.otherContent',
  impossible: 'results.why.impossible',
  unknown: 'results.why.unknown',
  duplicate: 'results.why.duplicate',
  older: 'results.why.older',
  contradictory: 'results.why.contradictory',
  nothing: 'results.why.nothing',
  other: 'results.why.other',
};
/** Letters of a code that are shown. */
const SHOWN = 14;

/** Of these nobody is missing anything. */
const HARMLESS: readonly Reason[] = ['duplicate', 'older', 'other'];

/** What was not taken, and why, so that a student can be asked again; nothing of it is counted. */
export function refusedList(desk: Desk, all: readonly Refused[]): TemplateResult | typeof nothing {
  const missing = all.filter(({ reason }) => !HARMLESS.includes(reason));
  return list(desk, missing, 'results.refused', true);
}

/** What came twice, or to the wrong place: nothing to be done about it. */
export function harmlessList(desk: Desk, all: readonly Refused[]): TemplateResult | typeof nothing {
  const harmless = all.filter(({ reason }) => HARMLESS.includes(reason));
  return list(desk, harmless, 'results.harmless', false);
}

function list(desk: Desk, all: readonly Refused[], title: TeacherKey, isOpen: boolean) {
  const { teach } = desk;
  if (all.length === 0) return nothing;
  return html`
    <details class="refused" ?open=${isOpen}>
      <summary><h2>${teach(title, { count: all.length })}</h2></summary>
      <ul>${all.map(one => row(desk, one))}</ul>
    </details>
  `;
}

/** A receipt that is there as well, and counts, is not taken out by the way. */
function row({ teach, gradebook }: Desk, { reason, code, nickname, times }: Refused): TemplateResult {
  const shown = code.length > SHOWN ? `${code.slice(0, SHOWN)}…` : code;
  const name = nickname || shown;
  const canGo = reason !== 'duplicate' && reason !== 'other';
  return html`
    <li data-reason=${reason}>
      <p>
        <strong>${nickname}</strong> <span class="token">${shown}</span>
        <span>${teach(WHY[reason])}${times > 1 ? html` · ${teach('results.again', { count: times })}` : nothing}</span>
      </p>
      ${canGo ? html`<button class="small" type="button" aria-label=${teach('results.removeOne', { name })} @click=${() => gradebook.remove(code)}>${teach('results.remove')}</button>` : nothing}
    </li>
  `;
}
