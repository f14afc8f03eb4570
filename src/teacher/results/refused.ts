import { html, nothing, type TemplateResult } from 'lit-html';
import type { Refused } from '../../classroom/intake.ts';
import type { Reason } from '../../classroom/taking.ts';
import type { Desk } from './desk.ts';

/** Letters of a code that are shown. */
const SHOWN = 14;

/** With these nothing is amiss: what counts of them is there as well. */
const HARMLESS: readonly Reason[] = ['duplicate', 'older', 'other'];

/** What was not taken, and why; nothing of it is counted. It is folded where there are results to look at. */
export function refusedList(desk: Desk, all: readonly Refused[], isFolded: boolean): TemplateResult {
  const { teach } = desk;
  const amiss = all.filter(({ reason }) => !HARMLESS.includes(reason));
  const harmless = HARMLESS.filter(reason => all.some(one => one.reason === reason));
  return html`
    ${
      amiss.length > 0
        ? html`
            <details class="refused" ?open=${!isFolded}>
              <summary><h2>${teach('results.refused', { count: amiss.length })}</h2></summary>
              <ul>${amiss.map(one => row(desk, one))}</ul>
            </details>`
        : nothing
    }
    ${harmless.length > 0 ? html`<ul class="harmless quiet">${harmless.map(reason => sum(desk, reason, all))}</ul>` : nothing}
  `;
}

function row({ teach, gradebook }: Desk, { reason, code, nickname, times }: Refused): TemplateResult {
  const shown = code.length > SHOWN ? `${code.slice(0, SHOWN)}…` : code;
  const name = nickname || shown;
  return html`
    <li data-reason=${reason}>
      <p>
        <strong>${nickname}</strong> <span class="token">${shown}</span>
        <span>${teach(`results.why.${reason}`)}${times > 1 ? html` · ${teach('results.again', { count: times })}` : nothing}</span>
      </p>
      <button class="small" type="button" aria-label=${teach('results.removeOne', { name })} @click=${() => gradebook.remove(code)}>${teach('results.remove')}</button>
    </li>
  `;
}

/** All of one reason, in one line. */
function sum({ teach }: Desk, reason: Reason, all: readonly Refused[]): TemplateResult {
  const count = all.filter(one => one.reason === reason).reduce((times, one) => times + one.times, 0);
  return html`<li data-reason=${reason}>${teach(`results.why.${reason}`)} · ${teach('results.again', { count })}</li>`;
}
