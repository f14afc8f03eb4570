import type { PillarId } from '../../core/interview/types.ts';
import type { ItemId } from '../../core/kinds/kind.ts';
import { currentOf, lastOf, type Session } from '../../core/session/session-state.ts';
import motion from '../../shapes/motion.json';
import type { Point } from '../../shapes/shape-primitives.ts';
import type { Game } from '../store/game-stores.ts';

/** What moves in the first minute, and what a finger does in it. The page itself is drawn without knowing of it. */
export type FirstTable = {
  /** Puts the held card there; an explanation that is still on the screen is over with that. */
  readonly answer: (pillar: PillarId) => void;
  readonly select: (item: ItemId) => void;
  /** A finger comes down on the hand. */
  readonly grab: (event: PointerEvent) => void;
  /** The height in px of all but the picture; undefined before it was measured. @param key names screen and language. */
  readonly taken: (key: string) => number | undefined;
  /** Call it after every drawing. */
  readonly follow: (root: HTMLElement) => void;
};

/** The card that would be put on a pillar: one that was just refused stays in the hand. */
export const heldOf = (session: Session): ItemId | null =>
  session.phase === 'told' ? (lastOf(session)?.item ?? null) : currentOf(session);

/** A finger that moves less than this is tapping, not dragging; px. */
const DRAG_FROM = 8;
/** Where the carried card is, from the finger: its tenon a little to the left and, so that no thumb hides it, above. */
const CARRIED = { left: 24, above: 24 };

export function openFirstTable(game: Game, redraw: () => void): FirstTable {
  const { session: calls } = game;
  const isStill = (): boolean =>
    game.settings.getState().motion === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const put = (item: ItemId | null | undefined, pillar: PillarId): void => {
    if (calls.getState().session?.phase === 'told') calls.advance();
    if (item) calls.respond(item, { pillar });
  };
  const table = createMeasured(redraw);
  const cards = createCards(isStill, (item, pillar) =>
    put(
      calls.getState().session?.hand.find(id => id === item),
      pillar,
    ),
  );
  watchTouches();
  return {
    answer: pillar => {
      const { session } = calls.getState();
      put(session && heldOf(session), pillar);
    },
    select: item => {
      if (calls.getState().session?.phase === 'told') calls.advance();
      calls.select(item);
    },
    grab: cards.grab,
    taken: table.taken,
    follow: root => {
      const page = root.querySelector<HTMLElement>('main.first');
      cards.follow(page);
      if (!page) return;
      drawWay(page);
      table.measure(page);
    },
  };
}

/** Whatever is touched or pressed ends what runs by itself: the way of the first card, and the raising of the beam. */
function watchTouches(): void {
  const note = (): void => {
    const page = document.querySelector('main.first');
    page?.setAttribute('data-touched', page.getAttribute('data-phase') ?? '');
  };
  for (const type of ['pointerdown', 'keydown']) document.addEventListener(type, note, { capture: true });
}

/** Measures what the picture leaves room for, once for each screen and language: it must not change while one plays. */
function createMeasured(
  redraw: () => void,
): Pick<FirstTable, 'taken'> & { readonly measure: (page: HTMLElement) => void } {
  const known = new Map<string, number>();
  let asked = '';
  return {
    taken: key => {
      asked = key;
      return known.get(key);
    },
    measure: page => {
      const [hall, hand] = [page.querySelector('.first-hall'), page.querySelector('.first-hand')];
      const drawing = hall?.querySelector('svg');
      const line = page.querySelector('.first-line');
      if (!hall || !hand || !drawing || !line || known.has(asked)) return;
      const spare = Number.parseFloat(getComputedStyle(page).paddingBottom);
      const bottom = Math.max(
        hall.getBoundingClientRect().bottom,
        page.matches('.wide') ? 0 : hand.getBoundingClientRect().bottom,
      );
      // Room for what is said there is always kept; a long sentence only pushes the rest down.
      const { height } = line.getBoundingClientRect();
      const more = height - Math.min(height, Number.parseFloat(getComputedStyle(line).minHeight));
      const top = page.getBoundingClientRect().top;
      known.set(asked, Math.ceil(bottom - top - more + spare - drawing.getBoundingClientRect().height));
      redraw();
    },
  };
}

/** Draws the way from the tenon of the first card to its slot, wherever the two have come to stand. */
function drawWay(page: HTMLElement): void {
  const [svg, hall] = [page.querySelector('.way'), page.querySelector<HTMLElement>('.first-hall')];
  const tenon = page.querySelector('.card .timber > .drawing');
  const [line, head] = svg?.querySelectorAll('path') ?? [];
  const [x, y] = hall?.getAttribute('data-mouth')?.split(' ').map(Number) ?? [];
  if (!svg || !hall || !tenon || !line || !head || x === undefined || y === undefined) return;
  const [to, from, origin] = [hall, tenon, svg].map(element => element.getBoundingClientRect());
  if (!to || !from || !origin) return;
  const at: Point = [to.left + x - origin.left, to.top + y - origin.top];
  const isBeside = from.left > to.left + x;
  const side = isBeside ? 1 : -1;
  const end: Point = [at[0] + side * 4, at[1]];
  line.setAttribute('d', (isBeside ? wayAcross : wayUp)(from, origin, end, to.right - origin.left));
  const back = end[0] + side * 12;
  head.setAttribute('d', `M${end.join(' ')}L${back} ${end[1] - 6}L${back} ${end[1] + 6}Z`);
}

/** What is carried: a copy of the card that lies over the page. Without motion it still follows the finger. */
type Carried = { readonly item: string; readonly ghost: HTMLElement };

/** From below: along the margin, then into the slot from the left. */
function wayUp({ left, top }: DOMRect, origin: DOMRect, [x, y]: Point): string {
  const [sx, sy] = [left - origin.left + 1, top - origin.top - 4];
  return `M${sx} ${sy}C${sx} ${sy - 0.62 * (sy - y)} ${Math.min(sx + 4, x - 30)} ${y} ${x - 8} ${y}`;
}

/** From the right: down beside the hall, then below the boards. @param edge of the hall. */
function wayAcross({ left, top, height }: DOMRect, origin: DOMRect, [x, y]: Point, edge: number): string {
  const [sx, sy] = [left - origin.left - 5, top + height / 2 - origin.top];
  return `M${sx} ${sy}C${edge - 10} ${sy} ${edge} ${y} ${edge - 60} ${y}L${x + 8} ${y}`;
}

/** Cards as a finger carries them, and as they fly to their courses or come back. */
function createCards(isStill: () => boolean, onDrop: (item: string, pillar: PillarId) => void) {
  let page: HTMLElement | null = null;
  let known = cardsOn(null);
  let count = '';
  let dropped: Carried | null = null;
  const labelOf = (item: string): HTMLElement | undefined =>
    [...(page?.querySelectorAll<HTMLElement>('[data-item]') ?? [])].find(
      label => label.getAttribute('data-item') === item,
    );
  const comeBack = ({ item, ghost }: Carried): void => {
    const label = labelOf(item);
    const arrive = (): void => label?.removeAttribute('data-carried');
    if (!label || isStill()) {
      ghost.remove();
      arrive();
    } else
      fly(ghost, label.querySelector('.timber')?.getBoundingClientRect(), motion.ms.sheet, 'settle', arrive);
  };
  const release = (carried: Carried, pillar: string | undefined): void => {
    if (pillar === undefined) comeBack(carried);
    else {
      dropped = carried;
      onDrop(carried.item, pillar);
      // Where nothing came of it, nothing is drawn either.
      setTimeout(() => dropped === carried && follow(page));
    }
  };
  const follow = (now: HTMLElement | null): void => {
    page = now;
    const isNew = now?.getAttribute('data-count') !== count;
    count = now?.getAttribute('data-count') ?? '';
    for (const [item, { box, ghost }] of known) {
      if (labelOf(item)) continue;
      const copy = dropped?.item === item ? dropped.ghost : placed(ghost, box.left, box.top);
      if (now && !isStill()) fly(copy, landingIn(now), motion.ms.impact, 'fall', () => undefined);
      else copy.remove();
    }
    if (dropped && labelOf(dropped.item)) comeBack(dropped);
    else if (isNew && now?.getAttribute('data-phase') === 'told' && !isStill())
      shake(now.querySelector('.card.chosen'));
    dropped = null;
    known = cardsOn(now);
  };
  return { follow, grab: (event: PointerEvent): void => carry(event, release) };
}

/** The cards in the hand, as they lie now. */
const cardsOn = (page: HTMLElement | null) =>
  new Map(
    [...(page?.querySelectorAll<HTMLElement>('[data-item]') ?? [])].map(label => {
      const box = timberOf(label).getBoundingClientRect();
      return [label.getAttribute('data-item') ?? '', { box, ghost: ghostOf(label) }] as const;
    }),
  );

const timberOf = (label: HTMLElement): HTMLElement => label.querySelector<HTMLElement>('.timber') ?? label;

/** A copy of a card, not on the page yet. Without the radio, which would be one of the group. */
function ghostOf(label: HTMLElement): HTMLElement {
  const timber = timberOf(label);
  const ghost = document.createElement('div');
  ghost.className = 'first-ghost';
  ghost.setAttribute('aria-hidden', 'true');
  ghost.lang = document.documentElement.lang;
  ghost.style.maxWidth = `${timber.offsetWidth}px`;
  ghost.append(timber.cloneNode(true));
  return ghost;
}

function placed(ghost: HTMLElement, x: number, y: number, turn = ''): HTMLElement {
  if (!ghost.isConnected) document.body.append(ghost);
  ghost.style.transform = `translate(${x}px,${y}px)${turn}`;
  return ghost;
}

/** Follows one finger from the card that it came down on. */
function carry(event: PointerEvent, onRelease: (carried: Carried, pillar: string | undefined) => void): void {
  const label = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null;
  const item = label?.getAttribute('data-item');
  if (!label || !item || !event.isPrimary || event.button !== 0) return;
  const { pointerId, clientX, clientY, pointerType } = event;
  const lift = pointerType === 'mouse' ? 0 : CARRIED.above;
  let [ghost, target]: [HTMLElement | null, HTMLElement | null] = [null, null];
  const listening = new AbortController();
  const move = (now: PointerEvent): void => {
    if (now.pointerId !== pointerId) return;
    const [x, y] = [now.clientX, now.clientY];
    if (!ghost && Math.hypot(x - clientX, y - clientY) < DRAG_FROM) return;
    ghost ??= ghostOf(label);
    label.setAttribute('data-carried', '');
    placed(ghost, x - CARRIED.left, y, ' rotate(-2deg)');
    placed(
      ghost,
      x - CARRIED.left,
      y - ghost.offsetHeight / 2 - (lift && lift + ghost.offsetHeight / 2),
      ' rotate(-2deg)',
    );
    target?.removeAttribute('data-over');
    target = targetAt(x, y - lift) ?? targetAt(x, y);
    target?.setAttribute('data-over', '');
  };
  const drop = (now: PointerEvent): void => {
    if (now.pointerId !== pointerId) return;
    listening.abort();
    target?.removeAttribute('data-over');
    const pillar = now.type === 'pointerup' ? (target?.getAttribute('data-option') ?? undefined) : undefined;
    if (ghost) onRelease({ item, ghost }, pillar);
  };
  const { signal } = listening;
  document.addEventListener('pointermove', move, { signal });
  for (const type of ['pointerup', 'pointercancel'] as const)
    document.addEventListener(type, drop, { signal });
}

const targetAt = (x: number, y: number): HTMLElement | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-option]') ?? null;

type Landing = Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>;

/** Where the course lies that the last card became. */
function landingIn(page: HTMLElement): Landing | undefined {
  const hall = page.querySelector<HTMLElement>('.first-hall');
  const [x = 0, y = 0, w = 0, h = 0] = hall?.getAttribute('data-landed')?.split(' ').map(Number) ?? [];
  const at = hall?.getBoundingClientRect();
  return at && { x: at.left + x, y: at.top + y, width: w, height: h };
}

function fly(
  ghost: HTMLElement,
  to: Landing | undefined,
  duration: number,
  ease: keyof typeof motion.ease,
  onEnd: () => void,
): void {
  const end = (): void => {
    ghost.remove();
    onEnd();
  };
  if (!to) {
    end();
    return;
  }
  const [w, h] = [to.width, to.height];
  const there = `translate(${to.x}px,${to.y}px) scale(${w / ghost.offsetWidth},${h / ghost.offsetHeight})`;
  const flight = ghost.animate([{ transform: ghost.style.transform }, { transform: there }], {
    duration,
    easing: motion.ease[ease],
  });
  flight.onfinish = end;
  flight.oncancel = end;
}

const shake = (card: Element | null): void => {
  const steps = [0, 6, -4, 2, 0].map(x => ({ transform: `translateX(${x}px)` }));
  card?.animate(steps, { duration: motion.ms.key });
};
