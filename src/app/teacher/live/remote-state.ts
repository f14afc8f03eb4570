/** What the remote holds that is in no store: what is unfolded, what asks whether it is meant, and its clock. */
import type { HostWish } from '../../../core/live/live-messages.ts';
import type { PlayerId } from '../../../core/live/live-types.ts';
import type { RemoteView } from '../../../core/live/view-types.ts';
import type { HostStore } from '../../store/live/host-room-store.ts';
import type { LiveContext } from './live-context.ts';

export type RemoteState = {
  readonly isMore: boolean;
  /** What was pressed once, and asks whether it is meant. */
  readonly sure: string | null;
  /** The seat that is unfolded. */
  readonly seat: PlayerId | null;
  /** New names of that seat, as typed. */
  readonly names: readonly string[] | null;
  /** The list of seats, as typed; null: that of the room. */
  readonly roster: string | null;
  /** What is typed in order to pair this page. */
  readonly room: string;
  readonly digits: string;
};
const FIRST: RemoteState = {
  ...{ isMore: false, sure: null, seat: null, names: null, roster: null, room: '', digits: '' },
};

const STATES = new WeakMap<HostStore, RemoteState>();
/** When something was pressed last, by the clock of the page's events. */
const PRESSES = new WeakMap<HostStore, { readonly at: number; readonly place: Place }>();
const TIMERS = new WeakMap<HostStore, ReturnType<typeof setTimeout>>();

type Redrawn = Pick<LiveContext, 'host' | 'redraw'>;
export const stateOf = ({ host }: Pick<LiveContext, 'host'>): RemoteState => STATES.get(host) ?? FIRST;

/** Whatever else changes, what was pressed once is no longer asked. */
export function change(context: Redrawn, changes: Partial<RemoteState>): void {
  STATES.set(context.host, { ...stateOf(context), sure: null, ...changes });
  context.redraw();
}

/** The second press of a double tap would fall on whatever the first has put under the finger. */
const DOUBLE_MS = 400;

export const pressed =
  ({ host }: Pick<LiveContext, 'host'>, call: () => void) =>
  ({ timeStamp, clientX = 0, clientY = 0 }: Pressing): void => {
    // A key has no place, and is always at the same one.
    const place: Place = [clientX, clientY];
    const last = PRESSES.get(host);
    const isDouble = last !== undefined && timeStamp - last.at < DOUBLE_MS && isNear(last.place, place);
    PRESSES.set(host, { at: timeStamp, place });
    // A key that is held down presses again and again, and counts once.
    if (!isDouble) call();
  };

type Pressing = Pick<Event, 'timeStamp'> & { readonly clientX?: number; readonly clientY?: number };
type Place = readonly [x: number, y: number];
/** A finger does not hit the same spot twice. */
const NEAR_PX = 48;
const isNear = ([x, y]: Place, [otherX, otherY]: Place): boolean =>
  Math.hypot(x - otherX, y - otherY) < NEAR_PX;

/** Presses something that is done once it was pressed twice. */
export const meant = (context: Redrawn, what: string, call: () => void): ((event: Event) => void) =>
  pressed(context, () => {
    const isMeant = stateOf(context).sure === what;
    change(context, { sure: isMeant ? null : what });
    if (isMeant) call();
  });

/** Whether it was asked for, and is not done yet. */
export const isPending = ({ host }: Pick<LiveContext, 'host'>, ...names: readonly HostWish['e'][]): boolean =>
  host.getState().wishes.some(({ wish }) => names.includes(wish.e));

/** What the host wants, without what it is still asking about. */
export function want(context: Redrawn, wish: HostWish): void {
  if (stateOf(context).sure !== null) change(context, {});
  context.host.act(wish);
}

/** The page is drawn again with each second of the server's clock, as long as it shows one. */
export function tick({ host, redraw }: Redrawn, isRunning: boolean): void {
  clearTimeout(TIMERS.get(host));
  const now = host.serverNow();
  if (isRunning && now !== null) TIMERS.set(host, setTimeout(redraw, SECOND_MS - (now % SECOND_MS)));
}
const SECOND_MS = 1000;

/** The view of the remote; null as long as there is none. */
export function remoteViewOf({ host }: Pick<LiveContext, 'host'>): RemoteView | null {
  const { view } = host.getState();
  return view?.to === 'remote' ? view : null;
}
