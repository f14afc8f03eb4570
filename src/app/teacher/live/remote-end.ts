import type { RemoteView } from '../../../core/live/view-types.ts';
import { toHash } from '../../../route.ts';
import { html, type TemplateResult } from '../../dom/html-template.ts';
import { bookPart } from './live-book.ts';
import type { LiveContext } from './live-context.ts';

/** After the lesson: where its results are, and the next room. */
export function endedPart(context: LiveContext, view: RemoteView): TemplateResult {
  const { host, live } = context;
  const one = live('remote.ended.sum', { count: view.n });
  const other = live('remote.here', { count: view.players });
  return html`
    <h2>${live('remote.phase.ended')}</h2>
    <p>${live('remote.pairOf', { one, other })}</p>
    <div class="ended-ways">
      ${bookPart(context, view)}
      <a class="button" href=${toHash({ page: 'teach', part: 'live' })} data-again @click=${host.forget}><strong>${live('remote.ended.again')}</strong><span>${live('remote.ended.againLine')}</span></a>
    </div>`;
}
