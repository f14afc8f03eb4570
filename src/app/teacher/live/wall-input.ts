/** Keys of a clicker, and what follows a drawing. The page itself is drawn without state of its own. */
import { playGrowth } from '../../dom/growth-player.ts';
import type { HostStore } from '../../store/live/host-room-store.ts';
import { act } from './wall-controls.ts';
import { createTicker, createWakeLock, fitWords, wallElement } from './wall-presence.ts';
import { mainAct, type WallDrawing } from './wall-types.ts';

/** What screen readers are told the first time that something is drawn so. */
type Said = { readonly key: string; readonly sentence: string };
type Follower = { readonly follow: (drawing: WallDrawing, said: Said) => void };

/** By the store of the room. */
const FOLLOWERS = new WeakMap<HostStore, Follower>();

/** Call for every drawing. */
export function followWall(drawing: WallDrawing, said: Said): void {
  const { host } = drawing.context;
  const known = FOLLOWERS.get(host) ?? createFollower();
  FOLLOWERS.set(host, known);
  known.follow(drawing, said);
}

function createFollower(): Follower {
  let drawn: WallDrawing | undefined;
  let before: { readonly key: string; readonly sure: string | null } | undefined;
  let hasAsked = false;
  const lock = createWakeLock();
  const ticker = createTicker(() => drawn?.context.redraw());
  bindKeys(() => (wallElement() ? drawn : undefined));
  document.addEventListener('fullscreenchange', () => wallElement() && drawn?.context.redraw());
  return {
    follow: (drawing, { key, sentence }) => {
      const { view, seconds, memory } = drawing;
      drawn = drawing;
      lock.keep();
      ticker.set(seconds !== null && !view.isPaused);
      hasAsked = askOnce(drawing, hasAsked);
      const isNew = before !== undefined && before.key !== key;
      const isAsked = before !== undefined && before.sure !== memory.sure;
      before = { key, sure: memory.sure };
      queueMicrotask(() => {
        fitWords();
        playGrowth(document);
        if (isNew && sentence !== '') tell(sentence);
        if (isAsked) moveFocus();
      });
    },
  };
}

/** What the class has answered is asked for when all is over: once on each connection. @returns whether it was asked for. */
function askOnce({ context: { host }, view }: WallDrawing, hasAsked: boolean): boolean {
  const { link, record } = host.getState();
  const isDue = view.phase === 'ended' && link === 'open' && record === null;
  if (isDue && !hasAsked) queueMicrotask(host.ask);
  return isDue;
}

/** Says it, and moves the focus on where it was on something that is gone. */
function tell(sentence: string): void {
  const voice = document.querySelector('[data-voice]');
  if (voice) voice.textContent = sentence;
  const { activeElement: focused } = document;
  if (focused && focused !== document.body) return;
  wallElement()?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}

/** Into what is asked, and back to the buttons. */
function moveFocus(): void {
  const main = wallElement();
  const next =
    main?.querySelector<HTMLElement>('[data-sure] [data-no]') ??
    main?.querySelector<HTMLElement>('[data-go], [data-finish]');
  next?.focus({ preventScroll: true });
}

const FORWARD: readonly string[] = ['PageDown', 'ArrowRight'];
const PRESS: readonly string[] = [' ', 'Enter'];
const BACK: readonly string[] = ['PageUp', 'ArrowLeft'];
/** A press so soon after another is the same press; ms. */
const DOUBLE = 700;

function bindKeys(drawn: () => WallDrawing | undefined): void {
  let last = Number.NEGATIVE_INFINITY;
  document.addEventListener(
    'keydown',
    event => {
      const drawing = drawn();
      if (!drawing || !isMain(event, drawing)) return;
      event.preventDefault();
      const main = mainAct(drawing.view);
      if (event.repeat || event.timeStamp - last < DOUBLE || main === undefined) return;
      last = event.timeStamp;
      act(drawing, main);
    },
    { capture: true },
  );
}

/** Whether a key is that of the great button. The way back leads nowhere: what is told is told. */
function isMain(event: KeyboardEvent, { memory }: WallDrawing): boolean {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (memory.sure !== null) {
    if (key === 'Escape') memory.ask(null);
    return false;
  }
  if (BACK.includes(key) && !isField(target)) event.preventDefault();
  if (FORWARD.includes(key)) return !isField(target);
  const isElsewhere =
    target instanceof Element && target.closest('button:not([data-go]), a, input, summary') !== null;
  return PRESS.includes(key) && !isElsewhere;
}

/** Arrows choose among radio buttons. */
const isField = (target: EventTarget | null): boolean => target instanceof HTMLInputElement;
