import type { Game } from '../store/game.ts';
import { whenCalm } from './calm.ts';
import type { Engine } from './engine.ts';
import { shieldTaps } from './shield.ts';
import { isShowable, type Lens } from './view.ts';
import { watchPage } from './watch.ts';

/** The last card is seen to lock before the result takes its place. */
const LINGER_MS = 800;
/** A finger that is on its way to the list comes down within this time; the hall fades in faster. */
const ARRIVAL_MS = 400;

type Needs = {
  readonly root: HTMLElement;
  readonly stage: HTMLElement;
  readonly game: Game;
  readonly engine: Engine;
  readonly lens: Lens;
};

/** Keeps the canvas wherever the page has a slot for it, and away where it has none. @returns the end of it. */
export function keepPresent(needs: Needs): () => void {
  const { root, stage, game, lens } = needs;
  const seat = createSeat(needs);
  let timer = 0;
  /** The scene goes on over the next page until it has come to its end. */
  const linger = (): void => {
    document.body.append(stage);
    stage.classList.add('lingers');
    timer = window.setTimeout(() => {
      timer = 0;
      stage.classList.remove('lingers');
      seat.vacate();
      settle();
    }, LINGER_MS);
  };
  const settle = (): void => {
    if (timer !== 0) return;
    const slot = seat.slot();
    const place = isShowable(game.settings.getState())
      ? root.querySelector<HTMLElement>('[data-slot]')
      : null;
    if (!place) {
      if (slot) seat.leave();
    } else if (place !== slot) {
      if (isOver(slot, place) && !lens.view().isStill) linger();
      else seat.enter(place);
    } else seat.adjust();
  };
  const unarrive = arriveCalmly(needs, settle);
  return () => {
    unarrive();
    window.clearTimeout(timer);
    seat.leave();
  };
}

/** The place on the page that the canvas fills now. */
type Seat = {
  readonly slot: () => HTMLElement | null;
  readonly enter: (place: HTMLElement) => void;
  /** Lays out anew, should anything about the place have changed. */
  readonly adjust: () => void;
  /** The canvas stays where it is, and belongs to no place. */
  readonly vacate: () => void;
  readonly leave: () => void;
};

function createSeat({ stage, game, engine, lens }: Needs): Seat {
  const page = document.documentElement;
  let slot: HTMLElement | null = null;
  const look = (place: HTMLElement): boolean => lens.look(place, game.settings.getState());
  const stretch = (): void => {
    const { size, ratio } = lens.view();
    engine.resize({ w: Math.round(size.w * ratio), h: Math.round(size.h * ratio) }, ratio);
  };
  return {
    slot: () => slot,
    enter: place => {
      slot = place;
      place.append(stage);
      // It gives the slot its size.
      page.setAttribute('data-hall', nameOf(place));
      look(place);
      stretch();
      engine.open(nameOf(place), lens.view().ratio);
      page.setAttribute('data-stage', 'ready');
    },
    adjust: () => {
      if (!slot || !look(slot)) return;
      stretch();
      lens.tell();
    },
    vacate: () => {
      slot = null;
    },
    leave: () => {
      slot = null;
      stage.remove();
      engine.close();
      page.removeAttribute('data-hall');
      page.removeAttribute('data-stage');
    },
  };
}

/** Settles at once and at every turn of the page; a list in which a sitting was begun gives way once, and not under a finger. */
function arriveCalmly({ root, stage, game }: Needs, settle: () => void): () => void {
  const isBegun = root.querySelector('[data-slot=level]') !== null;
  let unshield: (() => void) | undefined;
  const arrive = (): void => {
    unwait = undefined;
    stage.classList.add('arrives');
    settle();
    // A sentence above the page says and means what it did.
    unshield = shieldTaps(ARRIVAL_MS, isOnPage);
    window.setTimeout(() => stage.classList.remove('arrives'), ARRIVAL_MS);
  };
  let unwait = isBegun ? whenCalm(game, arrive) : undefined;
  const unwatch = watchPage(root, () => {
    if (!unwait) settle();
  });
  if (!isBegun) settle();
  return () => {
    unwait?.();
    unshield?.();
    unwatch();
  };
}

const isOnPage = ({ target }: Event): boolean => target instanceof Element && target.closest('main') !== null;

const nameOf = (place: HTMLElement): string => place.getAttribute('data-slot') ?? '';

const isOver = (from: HTMLElement | null, to: HTMLElement): boolean =>
  from !== null && nameOf(from) === 'level' && nameOf(to) === 'result';
