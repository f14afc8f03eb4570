import motion from '../../shapes/motion.json';
import type { Game } from '../store/game-stores.ts';
import type { Engine } from './phaser-engine.ts';
import type { Guard } from './scene-context.ts';
import { guardStrayTaps, waitForIdle } from './view-handover.ts';
import { isShowable, type ViewportWatch, watchPage } from './viewport.ts';

/** The last card is seen to lock before the result takes its place. */
const LINGER_MS = motion.growth.linger;
/** A finger that is on its way to the list comes down within this time; the canvas fades in faster. */
const ARRIVAL_MS = 400;

type Needs = {
  readonly root: HTMLElement;
  /** The parent of the canvas. */
  readonly host: HTMLElement;
  readonly game: Game;
  readonly engine: Engine;
  readonly viewportWatch: ViewportWatch;
  readonly guard: Guard;
  /** Whether everything has been fetched that the scene of this name draws now. */
  readonly isReady: (name: string) => boolean;
};

/**
 * Keeps the canvas wherever the page has a slot for it, and away where it has none. A level whose picture has not been
 * fetched is played as a list; that gives way to the canvas once, and not under a finger. @returns the end of it.
 */
export function mountCanvas(needs: Needs): () => void {
  const { root, game, viewportWatch, guard, isReady } = needs;
  const mount = createSlotMount(needs);
  const linger = createLinger(needs, mount);
  const arrival = createArrival(needs, () => settle());
  let isListed = root.querySelector('[data-slot=level]') !== null;
  const settle = guard((): void => {
    if (linger.isOn()) return;
    const now = mount.slot();
    const wanted = wantedSlot(root, game);
    const isAwaited = wanted !== null && !isReady(nameOf(wanted));
    if (isAwaited) isListed = true;
    else if (!wanted || nameOf(wanted) !== 'level') isListed = false;
    if (!isListed || isAwaited) arrival.cancel();
    if (isResultAfterLevel(now, root) && !viewportWatch.viewport().isStill) linger.begin(settle);
    else if (!wanted || isAwaited) {
      if (now) mount.leave();
    } else if (isListed) {
      arrival.await(() => {
        isListed = false;
      });
    } else if (wanted === now) mount.adjust();
    else mount.enter(wanted);
  });
  const ends = [
    watchPage(root, settle),
    viewportWatch.onChange(settle),
    arrival.end,
    linger.end,
    () => mount.leave(),
  ];
  settle();
  return () => {
    for (const end of ends) end();
  };
}

const wantedSlot = (root: HTMLElement, game: Game): HTMLElement | null =>
  isShowable(game.settings.getState()) ? root.querySelector<HTMLElement>('[data-slot]') : null;

const nameOf = (slot: HTMLElement): string => slot.getAttribute('data-slot') ?? '';

const isResultAfterLevel = (from: HTMLElement | null, root: HTMLElement): boolean =>
  from !== null && nameOf(from) === 'level' && root.querySelector('main[data-page=result]') !== null;

/** The scene goes on over the next page until it has come to its end. */
function createLinger({ host }: Needs, mount: SlotMount) {
  let timer = 0;
  return {
    isOn: () => timer !== 0,
    begin: (onEnd: () => void): void => {
      document.body.append(host);
      host.classList.add('lingers');
      timer = window.setTimeout(() => {
        timer = 0;
        host.classList.remove('lingers');
        mount.leave();
        onEnd();
      }, LINGER_MS);
    },
    end: () => window.clearTimeout(timer),
  };
}

/** The list gives way to the canvas while nobody is in the middle of something. */
function createArrival({ host, game, guard }: Needs, settle: () => void) {
  let stopWaiting: (() => void) | undefined;
  let stopGuarding: (() => void) | undefined;
  const arrive = (onIdle: () => void): void => {
    stopWaiting = undefined;
    onIdle();
    host.classList.add('arrives');
    // Only taps on the page itself: a notice above it means what it did. Begun first, as a scene that fails at once ends it.
    stopGuarding = guardStrayTaps(ARRIVAL_MS, isOnPage);
    settle();
    window.setTimeout(() => host.classList.remove('arrives'), ARRIVAL_MS);
  };
  const cancel = (): void => {
    stopWaiting?.();
    stopWaiting = undefined;
  };
  return {
    await: (onIdle: () => void): void => {
      stopWaiting ??= waitForIdle(
        game,
        guard(() => arrive(onIdle)),
      );
    },
    cancel,
    end: () => {
      cancel();
      stopGuarding?.();
    },
  };
}

const isOnPage = ({ target }: Event): boolean => target instanceof Element && target.closest('main') !== null;

/** The slot of the page that the canvas fills now. */
type SlotMount = {
  readonly slot: () => HTMLElement | null;
  readonly enter: (slot: HTMLElement) => void;
  /** Lays out anew if anything about the slot has changed. */
  readonly adjust: () => void;
  readonly leave: () => void;
};

function createSlotMount({ host, game, engine, viewportWatch }: Needs): SlotMount {
  const page = document.documentElement;
  let current: HTMLElement | null = null;
  const update = (slot: HTMLElement): boolean => viewportWatch.update(slot, game.settings.getState());
  const resize = (): void => {
    const { size, ratio } = viewportWatch.viewport();
    engine.resize({ w: Math.round(size.w * ratio), h: Math.round(size.h * ratio) }, ratio);
  };
  return {
    slot: () => current,
    enter: slot => {
      current = slot;
      slot.append(host);
      // Before measuring: styles give the slot its size by this attribute.
      page.setAttribute('data-hall', nameOf(slot));
      update(slot);
      resize();
      page.setAttribute('data-stage', 'ready');
      engine.open(nameOf(slot), viewportWatch.viewport().ratio);
    },
    adjust: () => {
      if (!current || !update(current)) return;
      resize();
      viewportWatch.notify();
    },
    leave: () => {
      current = null;
      host.remove();
      engine.close();
      page.removeAttribute('data-hall');
      page.removeAttribute('data-stage');
    },
  };
}
