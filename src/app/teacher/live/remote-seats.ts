import { repeat } from 'lit-html/directives/repeat.js';
import { TIME_FACTORS } from '../../../core/classroom/append-only-ids.ts';
import { fitsIn, NICKNAME_ROOM, toPlainLine } from '../../../core/classroom/safe-text.ts';
import type { HostWish } from '../../../core/live/live-messages.ts';
import type { RemoteView, SeatView } from '../../../core/live/view-types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { lengthLimited } from '../../dom/length-limited-field.ts';
import { radioChips } from '../settings-fields.ts';
import type { LiveContext } from './live-context.ts';
import { seatCode } from './remote-codes.ts';
import { awayLine, inOrder, seatName } from './remote-question.ts';
import { change, meant, pressed, stateOf } from './remote-state.ts';

/** All seats, first those that want something of the teacher; one at a time unfolds to what can be done with it. */
export function seatList(context: LiveContext, view: RemoteView): TemplateResult {
  const rank = ({ isWaiting, awaySince }: SeatView): number => (isWaiting ? 0 : awaySince === null ? 2 : 1);
  const seats = [...inOrder(view.seats)].sort((one, other) => rank(one) - rank(other));
  if (seats.length === 0) return html`<p class="quiet">${context.live('remote.nobody')}</p>`;
  return html`<ul class="seats">${repeat(
    seats,
    ({ id }) => id,
    seat =>
      html`<li data-seat=${seat.id} data-wide=${isWide(context, seat) ? '' : nothing}>${seat.isWaiting ? waitingRow(context, seat) : seatRow(context, view, seat)}</li>`,
  )}</ul>`;
}

/** Seats stand side by side; one that has more to say takes the whole line. */
const isWide = (context: LiveContext, { id, isWaiting, awaySince }: SeatView): boolean =>
  isWaiting || awaySince !== null || stateOf(context).seat === id;

/** The button is gone once it is done: the focus goes to the heading of the seats. */
function actAndFocusSeats({ host }: LiveContext, wish: HostWish): void {
  host.act(wish);
  document.querySelector<HTMLElement>('#remote-seats')?.focus();
}

const waitingRow = (context: LiveContext, seat: SeatView): TemplateResult => html`
  <div class="seat-row">
    <span><strong>${seatName(context, seat.names)}</strong> <span class="quiet">${context.live('remote.seats.waits')}</span></span>
    <button class="small" type="button" data-let-in @click=${pressed(context, () => actAndFocusSeats(context, { e: 'seated', p: seat.id }))}>
      ${context.live('remote.seats.letIn')}<span class="unseen">${seatName(context, seat.names)}</span></button>
    ${removeButton(context, seat)}
  </div>`;

function seatRow(context: LiveContext, view: RemoteView, seat: SeatView): TemplateResult {
  const { live, teach } = context;
  const isOpen = stateOf(context).seat === seat.id;
  const { team, factor, hasAnswered, awaySince } = seat;
  const marks = [
    ...(team === null ? [] : [teach(`team.${team}`)]),
    ...(factor === 1 ? [] : [live('remote.seats.factor', { factor })]),
    ...(hasAnswered && view.phase !== 'lobby' ? [live('remote.seats.answered')] : []),
  ];
  const unfold = pressed(context, () => change(context, { seat: isOpen ? null : seat.id, names: null }));
  return html`
    <button class="seat-row unfold" type="button" data-unfold aria-expanded=${isOpen} @click=${unfold}>
      <span><strong>${awaySince === null ? seatName(context, seat.names) : awayLine(context, seat)}</strong>
        ${awaySince === null ? nothing : html`<span class="away-mark">${live('remote.seats.away')}</span>`}</span>
      <span class="quiet">${marks.map(mark => html`<span class="mark">${mark}</span>`)}</span></button>
    ${isOpen ? seatActs(context, view, seat) : nothing}`;
}

function seatActs(context: LiveContext, view: RemoteView, seat: SeatView): TemplateResult {
  const { host, live } = context;
  return html`
    <div class="seat-acts">
      ${nameFields(context, view, seat)}
      ${radioChips(
        `factor-${seat.id}`,
        live('remote.seats.time'),
        TIME_FACTORS.map(factor => [
          factor,
          live(factor === 1 ? 'remote.seats.usual' : 'remote.seats.factor', { factor }),
        ]),
        seat.factor,
        factor => host.act({ e: 'timed', p: seat.id, factor }),
      )}
      ${seatCode(context, seat)} ${removeButton(context, seat)}
    </div>`;
}

function nameFields(context: LiveContext, { roster }: RemoteView, { id, names }: SeatView): TemplateResult {
  const { host, live } = context;
  // What the list of seats has added is no part of the name.
  const own = names.map(name => roster.find(({ seat, name: of }) => `${seat} ${of}` === name)?.seat ?? name);
  const typed = stateOf(context).names ?? own;
  const wanted = typed.map(toPlainLine);
  const isNew = wanted.every(name => name !== '') && wanted.join('\n') !== own.join('\n');
  const save = (event: Event): void => {
    event.preventDefault();
    if (!isNew) return;
    host.act({ e: 'named', p: id, names: wanted });
    change(context, { names: null });
  };
  return html`
    <form class="name-form" @submit=${save}>
      ${typed.map((name, i) => {
        const put = (next: string): void =>
          change(context, { names: typed.map((one, at) => (at === i ? next : one)) });
        const onInput = lengthLimited(name, fitsIn(NICKNAME_ROOM), put);
        return html`<label class="field"><span>${live('remote.seats.name')}</span>
          <input type="text" name="name" autocomplete="off" spellcheck="false" .value=${name} @input=${onInput} @compositionend=${onInput} /></label>`;
      })}
      <button class="button" type="submit" data-rename aria-disabled=${!isNew}><strong>${live('remote.seats.rename')}</strong></button>
    </form>`;
}

function removeButton(context: LiveContext, { id, names }: SeatView): TemplateResult {
  const { live } = context;
  const what = `remove ${id}`;
  const isSure = stateOf(context).sure === what;
  return html`
    <button class="small remove" type="button" data-remove @click=${meant(context, what, () => actAndFocusSeats(context, { e: 'removed', p: id }))}>
      ${live(isSure ? 'remote.sure.remove' : 'remote.seats.remove')}<span class="unseen">${seatName(context, names)}</span></button>`;
}
