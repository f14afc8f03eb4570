import type { Easel } from './easel.ts';
import type { Hand } from './hand.ts';

/** The canvas shows which of the page's own controls is held down. @returns the end of it. */
export function bindPress(root: HTMLElement, hand: Hand, easel: Easel): () => void {
  const press = (part: string | null): void => {
    if (part === hand.pressed) return;
    hand.pressed = part;
    easel.draw();
  };
  const partOf = ({ target }: Event): string | null =>
    target instanceof Element
      ? (target.closest('.table [data-part]')?.getAttribute('data-part') ?? null)
      : null;
  const ending = new AbortController();
  const { signal } = ending;
  root.addEventListener('pointerdown', event => press(partOf(event)), { signal });
  for (const name of ['pointerup', 'pointercancel', 'blur'])
    window.addEventListener(name, () => press(null), { signal });
  return () => ending.abort();
}
