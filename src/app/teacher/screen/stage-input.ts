import type { Language } from '../../../core/language.ts';
import type { TeamGame } from '../../../core/teams/team-game.ts';
import { TEAM_IDS } from '../../../core/teams/team-names.ts';
import type { Measure } from '../../../shapes/line-breaking.ts';
import type { Point } from '../../../shapes/shape-primitives.ts';
import { createMeasure, readPalette } from '../../dom/shapes-to-canvas.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import { createZonePointers, type ZonePointers } from './zone-pointers.ts';

/** What was drawn last, to find out what has happened since. */
export type Seen = {
  readonly game: TeamGame | null;
  /** Taken back by the step that led to the game as it is drawn now. */
  readonly undone: TeamGame | null;
};

/** Fingers, keys and clicker on the stage, and what is said of it. The page itself is drawn without state of its own. */
export type StageInput = {
  readonly pointers: ZonePointers;
  /** Letters as this page draws them in a language. */
  readonly measure: (language: Language) => Measure;
  /** Call before every drawing. @param said what screen readers are told if this game is new. */
  readonly follow: (drawn: Drawn) => Seen;
  /** Listeners for the stage. */
  readonly on: Readonly<Record<'down' | 'move' | 'up' | 'cancel' | 'menu', (event: PointerEvent) => void>> & {
    readonly click: { readonly handleEvent: (event: MouseEvent) => void; readonly capture: true };
  };
};

type Drawn = {
  readonly context: TeacherPageContext;
  readonly game: TeamGame;
  readonly said: (before: TeamGame) => string;
  /** Puts the card of the open question on the option with this number. @returns whether there is one. */
  readonly choose: (n: number) => boolean;
};

export function createStageInput(): StageInput {
  let drawn: Drawn | null = null;
  let seen: Seen = { game: null, undone: null };
  const pointers = createZonePointers(() => drawn?.context.redraw());
  for (const type of ['blur', 'resize'] as const) window.addEventListener(type, pointers.cancelAll);
  document.addEventListener('visibilitychange', pointers.cancelAll);
  document.addEventListener('keydown', event => drawn && isStage() && onKey(event, drawn), { capture: true });
  return {
    pointers,
    measure: createMeasures(),
    follow: now => {
      const before = seen.game;
      drawn = now;
      if (before?.steps === now.game.steps && before.setup === now.game.setup) return seen;
      const isSame = before?.setup === now.game.setup;
      const undone = isSame && isTakenBack(before, now.game) ? before : null;
      seen = { game: now.game, undone };
      if (before && isSame) queueMicrotask(() => tell(now.said(before)));
      return seen;
    },
    on: { ...listenersFor(pointers, (team, n) => drawn?.context && putCard(drawn, team, n)) },
  };
}

function createMeasures(): StageInput['measure'] {
  const known = new Map<Language, Measure>();
  return language => {
    const measure = known.get(language) ?? createMeasure(readPalette(document.documentElement));
    known.set(language, measure);
    return measure;
  };
}

const stage = (): HTMLElement | null => document.querySelector<HTMLElement>('main.stage');
const isStage = (): boolean => stage() !== null;

const isTakenBack = (before: TeamGame, now: TeamGame): boolean =>
  now.closed.length < before.closed.length ||
  now.at < before.at ||
  (now.at === before.at && now.answers.size < before.answers.size);

function putCard({ context, game }: Drawn, team: TeamGame['asked'][number], option: number): void {
  const item = game.items[game.at];
  const chosen = item?.rules.optionAt(item.prompt, option + 1);
  if (chosen) context.teams.answer(team, chosen.response);
}

/** Says what happened, and why. Where the focus was on something that is gone, it moves on to what comes next. */
function tell(sentence: string): void {
  const voice = document.querySelector('[data-voice]');
  const why = [...document.querySelectorAll('.told-wall :is(h2, .told-reason)')].map(part =>
    part.textContent?.trim(),
  );
  if (voice) voice.textContent = [sentence, ...why].join(' ');
  const { activeElement: focused } = document;
  if (focused && focused !== document.body) return;
  const root = stage();
  const next = root?.querySelector<HTMLElement>('[data-go]') ?? root?.querySelector<HTMLElement>('h1');
  next?.focus({ preventScroll: true });
}

/** A clicker sends the keys that turn pages; the digits are those of the pillars, while one team alone is asked. */
function onKey(event: KeyboardEvent, { context, game, choose }: Drawn): void {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isField(target)) return;
  const isOnControl = target instanceof Element && target.closest('button, a, summary') !== null;
  if (FORWARD.includes(key) || (key === ' ' && !isOnControl)) {
    event.preventDefault();
    if (game.phase === 'told') context.teams.act('next');
    // One press too many reveals nothing before any team has answered.
    else if (game.setup.shape === 'sideBySide' && game.answers.size > 0) context.teams.act('reveal');
  } else if (BACK.includes(key)) {
    event.preventDefault();
    context.teams.act('undo');
  } else if (/^[1-9]$/.test(key) && choose(Number(key))) event.preventDefault();
}
const FORWARD: readonly string[] = ['PageDown', 'ArrowRight'];
const BACK: readonly string[] = ['PageUp', 'ArrowLeft'];

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

/** A finger that moves less than this presses what it came down on; px. */
const TAP = 24;
/** So long after a finger has pressed a button its own click may still come, which is ignored; ms. */
const GHOST = 700;

type Press = { readonly button: HTMLElement; readonly at: Point };

/**
 * Browsers give a click only to the first finger on the screen. With several at once each must press its own button, so for
 * fingers and pens the click is made here, and the one that the browser may add is ignored.
 */
function listenersFor(
  pointers: ZonePointers,
  onPut: (team: TeamGame['asked'][number], option: number) => void,
): StageInput['on'] {
  const presses = new Map<number, Press>();
  let last: { readonly at: Point; readonly time: number } | null = null;
  const pressed = ({ pointerId, clientX, clientY, timeStamp }: PointerEvent): void => {
    const press = presses.get(pointerId);
    presses.delete(pointerId);
    if (!press || Math.hypot(clientX - press.at[0], clientY - press.at[1]) > TAP) return;
    if (!press.button.isConnected || isHeldAround(press.button, pointers)) return;
    last = { at: press.at, time: timeStamp };
    press.button.click();
  };
  return {
    down: event => {
      const { pointerId, pointerType, target, button, clientX, clientY } = event;
      const pressable = target instanceof Element ? target.closest<HTMLElement>('button') : null;
      // Buttons of other questions see to several fingers by themselves.
      if (pressable && pointerType !== 'mouse' && !pressable.closest('.zone-place'))
        presses.set(pointerId, { button: pressable, at: [clientX, clientY] });
      if (pressable || button !== 0 || !pointers.down(pointerId, pointOf(event))) return;
      event.preventDefault();
      stage()?.setPointerCapture(pointerId);
    },
    move: event => {
      pointers.move(event.pointerId, pointOf(event));
      followFinger(pointers);
    },
    up: event => {
      const put = pointers.up(event.pointerId);
      if (put) onPut(put.team, put.option);
      pressed(event);
    },
    cancel: ({ pointerId }) => {
      presses.delete(pointerId);
      pointers.cancel(pointerId);
    },
    menu: event => event.preventDefault(),
    click: {
      capture: true,
      handleEvent: event => {
        const { detail, clientX, clientY, timeStamp } = event;
        // Keys and screen readers make clicks without a place.
        if (detail === 0 || !last || timeStamp - last.time > GHOST) return;
        if (Math.hypot(clientX - last.at[0], clientY - last.at[1]) > TAP) return;
        event.stopPropagation();
        event.preventDefault();
      },
    },
  };
}

/** A hand that rests on the pillars of a zone answers nothing while its card is being carried. */
const isHeldAround = (button: Element, pointers: ZonePointers): boolean => {
  const team = button.closest('[data-team]')?.getAttribute('data-team');
  return TEAM_IDS.some(id => id === team && pointers.isHeld(id));
};

/** On the page, from the upper left corner of the stage. */
function pointOf({ clientX, clientY }: PointerEvent): Point {
  const { left = 0, top = 0 } = stage()?.getBoundingClientRect() ?? {};
  return [clientX - left, clientY - top];
}

/** Cards follow their fingers without the page being drawn anew. */
function followFinger(pointers: ZonePointers): void {
  for (const card of stage()?.querySelectorAll<HTMLElement>('[data-card]') ?? []) {
    const team = TEAM_IDS.find(id => id === card.getAttribute('data-card'));
    const carried = team && pointers.carriedBy(team);
    if (carried) card.style.transform = carriedTo(carried.by);
  }
}

/** Above the finger, so that the pillar under it can be seen. */
export const carriedTo = ([x, y]: Point): string =>
  `translate(${Math.round(x)}px,${Math.round(y)}px) scale(0.8) rotate(-2deg)`;
