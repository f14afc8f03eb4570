/**
 * One view has taken the place of another: a finger that comes down within `ms` was aimed at the one before, and
 * presses nothing. Keys mean what they meant. @returns the end of it.
 */
export function shieldTaps(ms: number): () => void {
  let isOver = false;
  let isAstray = false;
  const ending = new AbortController();
  const heard = { capture: true, signal: ending.signal };
  const onDown = (event: Event): void => {
    isAstray = !isOver;
    if (isAstray) event.stopImmediatePropagation();
    else ending.abort();
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
