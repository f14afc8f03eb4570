import type { WallView } from '../../../core/live/view-types.ts';
import { toHash } from '../../../route.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import type { LiveContext } from './live-context.ts';

/** What the class has answered goes into the book of this browser. Once it is there, that is said, and it can be brought up to date. */
export function bookPart(
  context: LiveContext,
  { n, players, room }: Pick<WallView, 'n' | 'players' | 'room'>,
): TemplateResult | typeof nothing {
  const { gradebook, host, live, teach } = context;
  if (n === 0 || players === 0) return nothing;
  const isBooked = gradebook.getState().lessons.some(({ record }) => record.room === room);
  const isAway = host.getState().link !== 'open';
  const line = isAway ? 'remote.pending.lost' : 'remote.ended.bookLine';
  return html`
    <div role="status">${
      isBooked
        ? html`<p data-booked>${live('remote.ended.booked')} <a href=${toHash({ page: 'teach', part: 'results' })} data-results>${teach('titles.results')}</a></p>`
        : nothing
    }</div>
    <button class=${isBooked ? 'button' : 'button primary'} type="button" data-book aria-disabled=${isAway} @click=${() => !isAway && book(context)}>
      <strong>${live(isBooked ? 'remote.ended.anew' : 'remote.ended.book')}</strong><span>${live(line)}</span></button>`;
}

/** Asks for the record, and keeps it when it comes. */
function book({ gradebook, host }: LiveContext): void {
  const { record: before } = host.getState();
  const stop = host.subscribe(({ record, title }) => {
    if (!record || record === before) return;
    stop();
    void gradebook.addLesson(record, title);
  });
  host.ask();
}
