/** Upper and lower edge of the part of a frame that is in sight, in CSS px from the top of the frame. */
export type VisibleBand = { readonly top: number; readonly bottom: number };

/** With less in sight nobody has scrolled to the frame yet. CSS px. */
const LEAST_VISIBLE = 160;
/** For less than this nothing is moved. CSS px. */
const HEIGHT_STEP = 16;

/**
 * How much of a frame can be in sight at once. The platform's page does not tell its height, and shows more of the frame
 * as it is scrolled: what was seen once can be seen again. @param known what was found before, @param whole height of the
 * frame, both CSS px. @returns undefined as long as the frame was not looked at.
 */
export function visibleHeight(
  known: number | undefined,
  { top, bottom }: VisibleBand,
  whole: number,
): number | undefined {
  const seen = bottom - top;
  if (seen < LEAST_VISIBLE) return known;
  if (seen > whole - HEIGHT_STEP) return whole;
  // Cut off above and below: the window around is no higher than this.
  const is = top > 0 && bottom < whole ? seen : Math.max(seen, known ?? 0);
  return known !== undefined && Math.abs(is - known) < HEIGHT_STEP ? known : is;
}

/** Shares of the frame at which the browser tells of it. */
const SHARES = Array.from({ length: 101 }, (_, n) => n / 100);

/**
 * Watches how much of the frame can be in sight; the browser tells it also where the page around belongs to someone else.
 * Another size of the frame begins anew. @param tell hears every height, in CSS px, and whether it is the first of a frame
 * of this size.
 */
export function watchVisibleHeight(window: Window, tell: (height: number, isFirst: boolean) => void): void {
  const { document } = window;
  const probe = document.createElement('div');
  probe.className = 'probe';
  document.body.append(probe);
  let known: number | undefined;
  let isFirst = true;
  const look = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { intersectionRect: band, boundingClientRect: frame } of entries)
      known = visibleHeight(known, band, frame.height);
    if (known !== undefined) tell(known, isFirst);
    isFirst = false;
  };
  const observer = new IntersectionObserver(look, { threshold: SHARES });
  const begin = (): void => {
    [known, isFirst] = [undefined, true];
    observer.unobserve(probe);
    observer.observe(probe);
  };
  begin();
  window.addEventListener('resize', begin);
}
