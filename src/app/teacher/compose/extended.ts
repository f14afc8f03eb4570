import { limitMsOf, TIME_FACTORS, type TimeFactor } from '../../../core/classroom/assignment.ts';
import { toLink } from '../../../core/classroom/link.ts';
import { MINUTE_MS } from '../../../core/day.ts';
import { toHash } from '../../../route.ts';
import { addressText } from '../../dom/address.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import type { TeacherPageContext } from '../lectern.ts';
import { copyAddress } from './copy.ts';

/** Links for single students, with more time; their receipts belong to the same assignment. */
export function extendedLinks(lectern: TeacherPageContext): TemplateResult {
  const { teach } = lectern;
  return html`
    <details>
      <summary>${teach('share.extended')}</summary>
      <p class="quiet">${teach('share.extendedLine')}</p>
      <ul class="links">${TIME_FACTORS.filter(factor => factor > 1).map(factor => extendedLink(lectern, factor))}</ul>
    </details>
  `;
}

function extendedLink(lectern: TeacherPageContext, factor: TimeFactor): TemplateResult {
  const { reach, teaching, teach } = lectern;
  const { draft } = teaching.getState();
  const address = reach.link(toHash({ page: 'assignment', code: toLink({ ...draft, factor }) }));
  const minutes = Math.round(limitMsOf({ ...draft, factor }) / MINUTE_MS);
  return html`
    <li>
      <button class="button" type="button" data-factor=${factor} @click=${() => copyAddress(lectern, address)}>
        <strong>${teach('share.factor', { factor, minutes })}</strong></button>
      <p class="address"><a href=${address} target="_blank" rel="noopener">${addressText(address)}</a></p>
    </li>
  `;
}
