import type { Game } from '../store/game-stores.ts';

/** A way to make the game larger than its frame. */
type Enlargement = {
  readonly isActive: () => boolean;
  /** To be called from a tap or a key. @returns whether the game is larger now. */
  readonly enter: () => Promise<boolean>;
  readonly leave: () => void;
};

/**
 * The ways that this frame has, the best first. Fullscreen changes nothing in the platform's page; where the browser does
 * not allow it, as on iPhones, the frame is laid over the platform's page. A second window is none of them: both would
 * report to one platform, and closing either would lose the session.
 */
export function enlargementsOf(window: Window): Enlargement[] {
  return [fullscreen(window.document), overlayPage(window)].filter(way => way !== undefined);
}

function fullscreen(document: Document): Enlargement | undefined {
  const { documentElement: page, fullscreenEnabled } = document;
  if (!fullscreenEnabled || typeof page.requestFullscreen !== 'function') return undefined;
  return {
    isActive: () => document.fullscreenElement !== null,
    enter: () =>
      page.requestFullscreen().then(
        () => true,
        () => false,
      ),
    leave: () => void document.exitFullscreen().catch(() => undefined),
  };
}

/** In front of everything in the platform's page. */
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
  let restore: (() => void) | undefined;
  const leave = (): void => {
    restore?.();
    restore = undefined;
  };
  // A platform may use the frame for its next page.
  window.addEventListener('pagehide', leave);
  return {
    isActive: () => restore !== undefined,
    enter: async () => {
      const scrolled = scrollsOf(frame);
      const style = frame.getAttribute('style');
      restore ??= () => {
        // The content security policy of the platform's page may allow this, and not the attribute.
        frame.style.cssText = style ?? '';
        // Chromium leaves an empty attribute where there was none.
        frame.setAttribute('style', style ?? '');
        if (style === null) frame.removeAttribute('style');
        for (const [element, top] of scrolled) element.scrollTop = top;
      };
      for (const [name, value] of Object.entries(OVERLAY_STYLE))
        frame.style.setProperty(name, value, 'important');
      if (isUncovered(frame)) return true;
      leave();
      return false;
    },
    leave,
  };
}

/** The frame element in the platform's page, if that is of our origin. */
function frameOf(window: Window): HTMLElement | undefined {
  try {
    const { frameElement: frame } = window;
    return frame && isStyled(frame) ? frame : undefined;
  } catch {
    return undefined;
  }
}

/** Not `instanceof`: an element of another page is no instance of our page's classes. */
const isStyled = (element: Element): element is HTMLElement => 'style' in element;

/** How far everything around the frame is scrolled: with the frame taken out, the page becomes shorter and loses that. */
function scrollsOf(frame: Element): readonly (readonly [Element, number])[] {
  const { parentElement: parent, scrollTop } = frame;
  return parent ? [[frame, scrollTop], ...scrollsOf(parent)] : [[frame, scrollTop]];
}

/** Whether nothing of the platform's page lies over the frame: looked at near the edges and in the middle. */
function isUncovered(frame: HTMLElement): boolean {
  const { ownerDocument: page } = frame;
  const { clientWidth: w, clientHeight: h } = page.documentElement;
  const inset = 8;
  return [inset, w / 2, w - inset].every(x =>
    [inset, h / 2, h - inset].every(y => page.elementFromPoint(x, y) === frame),
  );
}

/**
 * The button that makes the game larger than its frame and back again. It is hidden where that cannot be done, also when
 * this turns out only at the try. @param tell is given whether the game is larger, at once and at every change.
 */
export function offerFullscreen(window: Window, game: Game, tell: (isLarge: boolean) => void): void {
  const { document } = window;
  const ways = enlargementsOf(window);
  const button = createButton(document);
  const active = () => ways.find(way => way.isActive());
  const draw = (): void => {
    const isLarge = active() !== undefined;
    const { t, more } = game.language.getState();
    button.lastChild?.replaceWith(t(isLarge ? 'frame.smaller' : 'frame.larger'));
    button.hidden = !more || ways.length === 0;
    tell(isLarge);
  };
  const toggle = async (): Promise<void> => {
    const way = active();
    if (way) way.leave();
    else while (ways[0] && !(await ways[0].enter())) ways.shift();
    draw();
  };
  const onKey = (event: KeyboardEvent): void => {
    // A dialog is closed first.
    if (event.key !== 'Escape' || event.isComposing || game.dialog.getState() !== null || !active()) return;
    event.stopImmediatePropagation();
    void toggle();
  };
  button.addEventListener('click', () => void toggle());
  document.addEventListener('fullscreenchange', draw);
  document.addEventListener('keydown', onKey, true);
  game.language.subscribe(draw);
  draw();
}

/** An icon, and under it the word that says the same. */
function createButton(document: Document): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'larger';
  const icon = document.createElement('span');
  icon.setAttribute('aria-hidden', 'true');
  button.append(icon, '');
  document.body.append(button);
  return button;
}
