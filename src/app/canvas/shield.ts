/**
 * One view has taken the place of another: a finger that comes down within `ms` was aimed at the one before, and
 * presses nothing. Keys mean what they meant.
 * @param isThere whether it came down where the view has changed. @returns the end of it.
 */
export function guardStrayTaps(ms: number, isThere: (event: Event) => boolean): () => void {
  let isOver = false;
  let isAstray = false;
  const ending = new AbortController();
  const heard = { capture: true, signal: ending.signal };
  const onDown = (event: Event): void => {
    isAstray = !isOver && isThere(event);
    if (isAstray) event.stopImmediatePropagation();
    else if (isOver) ending.abort();
  };
  const onClick = (event: MouseEvent): void => {
    if (!isAstray || event.detail === 0) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  window.addEventListener('pointerdown', onDown, heard);
  window.addEventListener('click', onClick, heard);
  const timer = window.setTimeout(() => {
    isOver = true;
  }, ms);
  return () => {
    window.clearTimeout(timer);
    ending.abort();
  };
}
