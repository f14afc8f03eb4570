/** Lines may overlap by this much, where a font is taller than its line height; px. */
const TOLERANCE = 1;
/** Room between a line and the button; px. */
const GAP = 3;

/**
 * The panel of an explanation scrolls under a button that sticks to its foot. So that the button never cuts a line of text
 * in two, it also covers the rest of any line that it overlaps (by `--hides` px), and says by `data-more` that there is
 * more below. @returns what stops it.
 */
export function keepLinesWhole(root: HTMLElement): () => void {
  let [panel, pending]: [HTMLElement | null, number] = [null, 0];
  const update = (): void => {
    pending = 0;
    const button = panel?.querySelector<HTMLElement>(':scope > .button');
    if (!panel || !button) return;
    const { top } = button.getBoundingClientRect();
    const lines = linesOf(panel, button);
    const frames = [...panel.querySelectorAll('.source, .timber')].map(box => box.getBoundingClientRect());
    button.style.setProperty('--hides', `${top - edgeAbove(top - GAP, lines, frames)}px`);
    button.toggleAttribute(
      'data-more',
      lines.some(({ bottom }) => bottom > top + TOLERANCE),
    );
  };
  const schedule = (): void => {
    if (pending === 0) pending = requestAnimationFrame(update);
  };
  const resizes = new ResizeObserver(schedule);
  const findPanel = (): void => {
    const now = root.querySelector<HTMLElement>('.told-sheet');
    if (panel && panel !== now) resizes.unobserve(panel);
    if (now && panel !== now) resizes.observe(now);
    panel = now;
    // A panel as high as the screen does not change its size when words arrive late: look at every change.
    if (panel) schedule();
  };
  const changes = new MutationObserver(findPanel);
  findPanel();
  changes.observe(root, { childList: true, subtree: true });
  document.addEventListener('scroll', schedule, { capture: true, passive: true });
  return () => {
    changes.disconnect();
    resizes.disconnect();
    document.removeEventListener('scroll', schedule, { capture: true });
  };
}

type VerticalExtent = Pick<DOMRect, 'top' | 'bottom'>;

/** The lowest edge at or above `top` that cuts no line of text, and no frame all of whose lines would be hidden. */
export function edgeAbove(
  top: number,
  lines: readonly VerticalExtent[],
  frames: readonly VerticalExtent[],
): number {
  const cuts = ({ top: from, bottom }: VerticalExtent): boolean =>
    from < top - TOLERANCE && bottom > top + TOLERANCE;
  const isEmpty = (frame: VerticalExtent): boolean =>
    !lines.some(line => line.top >= frame.top && line.bottom <= top + TOLERANCE);
  const cut = [...lines.filter(cuts), ...frames.filter(frame => cuts(frame) && isEmpty(frame))];
  return cut.length === 0 ? top : edgeAbove(Math.min(...cut.map(each => each.top)), lines, frames);
}

/** The lines of text in the panel, as they are laid out now. */
function linesOf(panel: HTMLElement, button: HTMLElement): readonly VerticalExtent[] {
  const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines: VerticalExtent[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (button.contains(node) || isUnseen(node, panel)) continue;
    range.selectNodeContents(node);
    lines.push(...range.getClientRects());
  }
  return lines;
}

/** What is only for screen readers has lines, too, on a single px. */
function isUnseen(node: Node, panel: HTMLElement): boolean {
  for (let around = node.parentElement; around && around !== panel; around = around.parentElement)
    if (around.getBoundingClientRect().height <= 1) return true;
  return false;
}
