/** Lines of one text overlap by as much as this where its font is taller than its line; px. */
const NEAR = 1;
/** Between a line and the button; px. */
const AIR = 3;

/**
 * Under the button that stays at the foot of a sheet no line of the sheet is cut in two: what the button would cut
 * through is hidden whole, however the sheet is scrolled. @returns what ends it.
 */
export function keepLinesWhole(root: HTMLElement): () => void {
  let [sheet, due]: [HTMLElement | null, number] = [null, 0];
  const hide = (): void => {
    due = 0;
    const button = sheet?.querySelector<HTMLElement>(':scope > .button');
    if (!sheet || !button) return;
    const { top } = button.getBoundingClientRect();
    const lines = linesOf(sheet, button);
    const framed = [...sheet.querySelectorAll('.source, .timber')].map(box => box.getBoundingClientRect());
    button.style.setProperty('--hides', `${top - edgeAbove(top - AIR, lines, framed)}px`);
    button.toggleAttribute(
      'data-more',
      lines.some(({ bottom }) => bottom > top + NEAR),
    );
  };
  const ask = (): void => {
    if (due === 0) due = requestAnimationFrame(hide);
  };
  const sized = new ResizeObserver(ask);
  const look = (): void => {
    const now = root.querySelector<HTMLElement>('.told-sheet');
    if (sheet && sheet !== now) sized.unobserve(sheet);
    if (now && sheet !== now) sized.observe(now);
    sheet = now;
    // Words that have come late change no size of a sheet that is as high as the screen.
    if (sheet) ask();
  };
  const changed = new MutationObserver(look);
  look();
  changed.observe(root, { childList: true, subtree: true });
  document.addEventListener('scroll', ask, { capture: true, passive: true });
  return () => {
    changed.disconnect();
    sized.disconnect();
    document.removeEventListener('scroll', ask, { capture: true });
  };
}

type Line = Pick<DOMRect, 'top' | 'bottom'>;

/** The lowest edge at or above `top` that goes through no line, and through no frame of which no line is above it. */
export function edgeAbove(top: number, lines: readonly Line[], frames: readonly Line[]): number {
  const cuts = ({ top: from, bottom }: Line): boolean => from < top - NEAR && bottom > top + NEAR;
  const isEmpty = (frame: Line): boolean =>
    !lines.some(line => line.top >= frame.top && line.bottom <= top + NEAR);
  const cut = [...lines.filter(cuts), ...frames.filter(frame => cuts(frame) && isEmpty(frame))];
  return cut.length === 0 ? top : edgeAbove(Math.min(...cut.map(each => each.top)), lines, frames);
}

function linesOf(sheet: HTMLElement, button: HTMLElement): readonly Line[] {
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines: Line[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (button.contains(node)) continue;
    range.selectNodeContents(node);
    lines.push(...range.getClientRects());
  }
  return lines;
}
