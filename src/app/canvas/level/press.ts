import type { LevelRenderer } from './easel.ts';
import type { InteractionState } from './hand.ts';

/** The canvas shows which of the page's own controls is held down. @returns the end of it. */
export function bindPressedControls(
  root: HTMLElement,
  hand: InteractionState,
  easel: LevelRenderer,
): () => void {
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
