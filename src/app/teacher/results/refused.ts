import type { Refused } from '../../../core/classroom/intake.ts';
import type { RefusalReason } from '../../../core/classroom/taking.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import type { ResultsContext } from './desk.ts';

/** What came twice is told where it is taken in. */
type Listed = Exclude<RefusalReason, 'duplicate'>;
type Row = Refused & { readonly reason: Listed };
const isRow = (one: Refused): one is Row => one.reason !== 'duplicate';

/** Letters of a code that are shown: the last, for the first are the same in all of a class. */
const SHOWN = 12;

/** With these nothing is amiss: what counts of them is there as well. */
const HARMLESS: readonly Listed[] = ['older', 'other'];

/** What was not taken, and why; nothing of it is counted. It is folded where there are results to look at. */
export function refusedSection(
  desk: ResultsContext,
  all: readonly Refused[],
  isFolded: boolean,
): TemplateResult {
  const { teach } = desk;
  const amiss = all.filter(isRow).filter(({ reason }) => !HARMLESS.includes(reason));
  const harmless = HARMLESS.filter(reason => all.some(one => one.reason === reason));
  return html`
    ${
      amiss.length > 0
        ? html`
            <details class="refused" ?open=${!isFolded}>
              <summary><h2>${teach('results.refused', { count: amiss.length })}</h2></summary>
              ${amiss.some(({ reason }) => reason !== 'nothing') ? html`<p class="quiet">${teach('results.whose')}</p>` : nothing}
              <ul>${amiss.map(one => refusedRow(desk, one))}</ul>
            </details>`
        : nothing
    }
    ${harmless.length > 0 ? html`<ul class="harmless quiet">${harmless.map(reason => harmlessRow(desk, reason, all))}</ul>` : nothing}
  `;
}

function refusedRow(
  { teach, gradebook }: ResultsContext,
  { reason, code, nickname, times }: Row,
): TemplateResult {
  const shown = reason === 'nothing' ? code : shownOf(code);
  const name = nickname || shown;
  return html`
    <li data-reason=${reason}>
      <p>
        <strong>${nickname}</strong> <span class="token" translate="no">${shown}</span>
        <span>${teach(`results.why.${reason}`)}${times > 1 ? html` · ${teach('results.again', { count: times })}` : nothing}</span>
      </p>
      <button class="small" type="button" aria-label=${teach('results.removeOne', { name })} @click=${() => gradebook.remove(code)}>${teach('results.remove')}</button>
    </li>
  `;
}

const shownOf = (code: string): string => (code.length > SHOWN ? `…${code.slice(-SHOWN)}` : code);

/** All of one reason, in one line. */
function harmlessRow({ teach }: ResultsContext, reason: Listed, all: readonly Refused[]): TemplateResult {
  const count = all.filter(one => one.reason === reason).reduce((times, one) => times + one.times, 0);
  return html`<li data-reason=${reason}>${teach(`results.why.${reason}`)} · ${teach('results.again', { count })}</li>`;
}
