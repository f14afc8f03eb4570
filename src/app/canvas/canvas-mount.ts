import type { Game } from '../store/game-stores.ts';
import type { Engine } from './phaser-engine.ts';
import type { Guard } from './scene-context.ts';
import { guardStrayTaps, waitForIdle } from './view-handover.ts';
import { isShowable, type ViewportWatch, watchPage } from './viewport.ts';

/** The last card is seen to lock before the result takes its place. */
const LINGER_MS = 800;
/** A finger that is on its way to the list comes down within this time; the hall fades in faster. */
const ARRIVAL_MS = 400;

type Needs = {
  readonly root: HTMLElement;
  readonly stage: HTMLElement;
  readonly game: Game;
  readonly engine: Engine;
  readonly viewportWatch: ViewportWatch;
  readonly guard: Guard;
  /** Has all come that a scene of this name draws now? */
  readonly isReady: (name: string) => boolean;
};

/**
 * Keeps the canvas wherever the page has a slot for it, and away where it has none. A question whose picture has not
 * come is a list; that gives way once, and not under a finger. @returns the end of it.
 */
export function mountCanvas(needs: Needs): () => void {
  const { root, game, viewportWatch, guard, isReady } = needs;
  const seat = createCanvasSlot(needs);
  const linger = createLinger(needs, seat);
  const arrival = createArrival(needs, () => settle());
  let isListed = root.querySelector('[data-slot=level]') !== null;
  const settle = guard((): void => {
    if (linger.isOn()) return;
    const slot = seat.slot();
    const place = placeOn(root, game);
    const isAwaited = place !== null && !isReady(nameOf(place));
    if (isAwaited) isListed = true;
    else if (!place || nameOf(place) !== 'level') isListed = false;
    if (!isListed || isAwaited) arrival.cancel();
    if (!place || isAwaited) {
      if (slot) seat.leave();
    } else if (isListed) {
      arrival.await(() => {
        isListed = false;
      });
    } else if (place === slot) seat.adjust();
    else if (isOver(slot, place) && !viewportWatch.view().isStill) linger.begin(settle);
    else seat.enter(place);
  });
  const ends = [
    watchPage(root, settle),
    viewportWatch.onView(settle),
    arrival.end,
    linger.end,
    () => seat.leave(),
  ];
  settle();
  return () => {
    for (const end of ends) end();
  };
}

const placeOn = (root: HTMLElement, game: Game): HTMLElement | null =>
  isShowable(game.settings.getState()) ? root.querySelector<HTMLElement>('[data-slot]') : null;

/** The scene goes on over the next page until it has come to its end. */
function createLinger({ stage }: Needs, seat: CanvasSlot) {
  let timer = 0;
  return {
    isOn: () => timer !== 0,
    begin: (onEnd: () => void): void => {
      document.body.append(stage);
      stage.classList.add('lingers');
      timer = window.setTimeout(() => {
        timer = 0;
        stage.classList.remove('lingers');
        seat.vacate();
        onEnd();
      }, LINGER_MS);
    },
    end: () => window.clearTimeout(timer),
  };
}

/** The list gives way to the hall at a calm moment. */
function createArrival({ stage, game, guard }: Needs, settle: () => void) {
  let unwait: (() => void) | undefined;
  let unshield: (() => void) | undefined;
  const arrive = (onCalm: () => void): void => {
    unwait = undefined;
    onCalm();
    stage.classList.add('arrives');
    // A sentence above the page says and means what it did. Raised first: a scene that fails at once takes it down again.
    unshield = guardStrayTaps(ARRIVAL_MS, isOnPage);
    settle();
    window.setTimeout(() => stage.classList.remove('arrives'), ARRIVAL_MS);
  };
  const cancel = (): void => {
    unwait?.();
    unwait = undefined;
  };
  return {
    await: (onCalm: () => void): void => {
      unwait ??= waitForIdle(
        game,
        guard(() => arrive(onCalm)),
      );
    },
    cancel,
    end: () => {
      cancel();
      unshield?.();
    },
  };
}

/** The place on the page that the canvas fills now. */
type CanvasSlot = {
  readonly slot: () => HTMLElement | null;
  readonly enter: (place: HTMLElement) => void;
  /** Lays out anew, should anything about the place have changed. */
  readonly adjust: () => void;
  /** The canvas stays where it is, and belongs to no place. */
  readonly vacate: () => void;
  readonly leave: () => void;
};

function createCanvasSlot({ stage, game, engine, viewportWatch }: Needs): CanvasSlot {
  const page = document.documentElement;
  let slot: HTMLElement | null = null;
  const look = (place: HTMLElement): boolean => viewportWatch.look(place, game.settings.getState());
  const stretch = (): void => {
    const { size, ratio } = viewportWatch.view();
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
      page.setAttribute('data-stage', 'ready');
      engine.open(nameOf(place), viewportWatch.view().ratio);
    },
    adjust: () => {
      if (!slot || !look(slot)) return;
      stretch();
      viewportWatch.tell();
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

const isOnPage = ({ target }: Event): boolean => target instanceof Element && target.closest('main') !== null;

const nameOf = (place: HTMLElement): string => place.getAttribute('data-slot') ?? '';

const isOver = (from: HTMLElement | null, to: HTMLElement): boolean =>
  from !== null && nameOf(from) === 'level' && nameOf(to) === 'result';
