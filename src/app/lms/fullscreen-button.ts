import type { Game } from '../store/game-stores.ts';

/** A way to give the game more room than its frame has. */
export type Enlargement = {
  readonly isTaken: () => boolean;
  /** Call it from a tap or a key. @returns whether there is more room now. */
  readonly take: () => Promise<boolean>;
  readonly give: () => void;
};

/**
 * The ways that this frame has, the best first. The whole screen is the browser's own, and touches nobody's page; where
 * it is not to be had, as on a phone, the frame is laid over the platform's page. A window of its own there is none: two
 * windows would speak to one platform, and the sitting would be lost with either.
 */
export function enlargementsOf(window: Window): Enlargement[] {
  return [fullscreen(window.document), overlayPage(window)].filter(room => room !== undefined);
}

function fullscreen(document: Document): Enlargement | undefined {
  const { documentElement: page, fullscreenEnabled } = document;
  if (!fullscreenEnabled || typeof page.requestFullscreen !== 'function') return undefined;
  return {
    isTaken: () => document.fullscreenElement !== null,
    take: () =>
      page.requestFullscreen().then(
        () => true,
        () => false,
      ),
    give: () => void document.exitFullscreen().catch(() => undefined),
  };
}

/** In front of whatever a platform has. */
const OVERLAY_STYLE: Readonly<Record<string, string>> = {
  position: 'fixed',
  inset: '0',
  width: '100%',
  height: '100%',
  'min-width': '0',
  'min-height': '0',
  'max-width': 'none',
  'max-height': 'none',
  margin: '0',
  padding: '0',
  border: '0',
  transform: 'none',
  'z-index': '2147483647',
};

function overlayPage(window: Window): Enlargement | undefined {
  const frame = frameOf(window);
  if (!frame) return undefined;
  let putBack: (() => void) | undefined;
  const give = (): void => {
    putBack?.();
    putBack = undefined;
  };
  // A platform may keep the frame for its next page.
  window.addEventListener('pagehide', give);
  return {
    isTaken: () => putBack !== undefined,
    take: async () => {
      const scrolled = scrollsOf(frame);
      const style = frame.getAttribute('style');
      putBack ??= () => {
        // A policy of the platform's page may allow this and not the attribute.
        frame.style.cssText = style ?? '';
        // Chromium leaves an empty attribute where one was only written to by properties.
        frame.setAttribute('style', style ?? '');
        if (style === null) frame.removeAttribute('style');
        for (const [element, top] of scrolled) element.scrollTop = top;
      };
      for (const [name, value] of Object.entries(OVERLAY_STYLE))
        frame.style.setProperty(name, value, 'important');
      if (isUncovered(frame)) return true;
      give();
      return false;
    },
    give,
  };
}

/** The frame in the platform's page, where that lets us see it. */
function frameOf(window: Window): HTMLElement | undefined {
  try {
    const { frameElement: frame } = window;
    return frame && isStyled(frame) ? frame : undefined;
  } catch {
    return undefined;
  }
}

/** An element of another page is of another page's classes, too. */
const isStyled = (element: Element): element is HTMLElement => 'style' in element;

/** How far everything around the frame is scrolled: without the frame in it, the page becomes shorter. */
function scrollsOf(frame: Element): readonly (readonly [Element, number])[] {
  const { parentElement: parent, scrollTop } = frame;
  return parent ? [[frame, scrollTop], ...scrollsOf(parent)] : [[frame, scrollTop]];
}

/** Whether the frame has the whole page, and nothing of the platform lies over its corners or its middle. */
function isUncovered(frame: HTMLElement): boolean {
  const { ownerDocument: page } = frame;
  const { clientWidth: w, clientHeight: h } = page.documentElement;
  const near = 8;
  return [near, w / 2, w - near].every(x =>
    [near, h / 2, h - near].every(y => page.elementFromPoint(x, y) === frame),
  );
}

/**
 * The button that makes the game larger than its frame and back again. It stands only where that can be done, and goes
 * where it turns out that it cannot. @param tell hears whether the game is larger, at once and at every change.
 */
export function offerFullscreen(window: Window, game: Game, tell: (isLarge: boolean) => void): void {
  const { document } = window;
  const rooms = enlargementsOf(window);
  const button = createButton(document);
  const taken = () => rooms.find(room => room.isTaken());
  const draw = (): void => {
    const isLarge = taken() !== undefined;
    const { t, more } = game.language.getState();
    button.lastChild?.replaceWith(t(isLarge ? 'frame.smaller' : 'frame.larger'));
    button.hidden = !more || rooms.length === 0;
    tell(isLarge);
  };
  const turn = async (): Promise<void> => {
    const room = taken();
    if (room) room.give();
    else while (rooms[0] && !(await rooms[0].take())) rooms.shift();
    draw();
  };
  const onKey = (event: KeyboardEvent): void => {
    // A sheet is closed first.
    if (event.key !== 'Escape' || event.isComposing || game.dialog.getState() !== null || !taken()) return;
    event.stopImmediatePropagation();
    void turn();
  };
  button.addEventListener('click', () => void turn());
  document.addEventListener('fullscreenchange', draw);
  document.addEventListener('keydown', onKey, true);
  game.language.subscribe(draw);
  draw();
}

/** A sign, and under it the word that says the same. */
function createButton(document: Document): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'larger';
  const sign = document.createElement('span');
  sign.setAttribute('aria-hidden', 'true');
  button.append(sign, '');
  document.body.append(button);
  return button;
}
