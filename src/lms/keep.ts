import { begunIn } from '../classroom/replay.ts';
import type { Session } from '../play/session.ts';
import { step } from '../play/step.ts';
import type { Game } from '../store/game.ts';
import type { Legible } from '../store/looked.ts';
import { receiptOf } from '../store/receipts.ts';
import type { UnconfirmedShelf } from '../store/unconfirmed.ts';
import type { Stray } from './earlier.ts';
import { createOffers, type Mine } from './offers.ts';
import { isOver } from './sitting.ts';

export type Keeping = {
  readonly game: Game;
  /** The assignment of the package. */
  readonly looked: Legible;
  readonly shelf: UnconfirmedShelf;
  /** Of earlier visits, to be offered. */
  readonly strays: readonly Stray[];
};

/** A platform that has not confirmed by then may never. */
const LATE_MS = 1500;

/**
 * From now on every response is kept on the device until the platform has confirmed it, and then erased: the next student
 * may sit there. Where nothing counts, nothing is kept. Comes after `bind`, which says what is confirmed.
 */
export function keepUnconfirmed({ game, looked, shelf, strays }: Keeping): void {
  const { session: store, platform } = game;
  const offers = createOffers(platform, shelf, strays);
  let [mark, isLate] = ['', false];
  let mine: Mine | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = (): void => {
    // A later tab may have taken over.
    if (!mine || platform.getState().state !== 'joined') return;
    isLate = true;
    shelf.secure(mine.key);
    offers.show(mine);
  };
  const keep = (session: Session): void => {
    const now = `${session.seed} ${session.log.length} ${session.phase === 'done'}`;
    if (now === mark || session.log.length === 0) return;
    mark = now;
    const next = toMine(game, looked, session, shelf);
    if (mine && mine.key !== next.key) {
      shelf.secure(mine.key);
      offers.add(mine);
    }
    mine = next;
    if (isLate) late();
    else timer ??= setTimeout(late, LATE_MS);
  };
  const letGo = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (mine) shelf.erase(mine.key);
    [mark, isLate, mine] = ['', false, undefined];
    offers.show(undefined);
  };
  const look = (): void => {
    const { session, name } = store.getState();
    const { state, isConfirmed } = platform.getState();
    if (state !== 'joined' && state !== 'left') return;
    if (isConfirmed) letGo();
    else if (session && name === looked.name) keep(session);
  };
  store.subscribe(look);
  platform.subscribe(look);
}

function toMine(
  { interview }: Game,
  { name, assignment }: Legible,
  session: Session,
  shelf: UnconfirmedShelf,
): Mine {
  const key = `${name}/${session.seed}`;
  // The last response is the end, even if it is still being told of.
  const given = session.phase === 'told' && isOver(session) ? step(session, { do: 'advance' }) : session;
  const text = receiptOf(interview, assignment, given, '');
  return { key, text, begun: begunIn(session), isKept: shelf.keep({ key, text }) === 'kept' };
}
