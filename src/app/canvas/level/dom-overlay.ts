import type { Rect } from '../../../shapes/shape.ts';
import type { LevelViewModel } from './level-view-model.ts';

/**
 * The page of plain DOM lies unseen over the canvas, every control where its picture is: the frame of the focus and
 * the finger of someone who cannot see the screen find it there.
 */
export function alignOverlay(root: HTMLElement, { view, context, base }: LevelViewModel): void {
  placeControl(root.querySelector('[data-part=pause]'), base.pause);
  placeControl(root.querySelector('[data-part=hint]'), base.hint);
  for (const { item, rect } of view.putting?.cards(context) ?? [])
    placeControl(root.querySelector(`[data-item="${item}"]`), rect);
  for (const { option, rect } of view.putting?.options({ ...context, faded: [] }) ?? [])
    placeControl(root.querySelector(`[data-option="${option}"]`), rect);
  for (const { part, rect } of view.desk?.parts(context) ?? [])
    placeControl(root.querySelector(`.table [data-part="${part}"]`), rect);
  const sheet = root.querySelector<HTMLElement>('[data-part=sheet]');
  sheet?.style.setProperty('--sheet-x', `${base.sheet.x}px`);
  sheet?.style.setProperty('--sheet-w', `${base.sheet.w}px`);
  sheet?.style.setProperty('--sheet-h', `${base.window.h - base.sheet.y}px`);
}

function placeControl(element: Element | null, { x, y, w, h }: Rect): void {
  if (!(element instanceof HTMLElement)) return;
  const { style } = element;
  style.setProperty('--x', `${x}px`);
  style.setProperty('--y', `${y}px`);
  style.setProperty('--w', `${w}px`);
  style.setProperty('--h', `${h}px`);
}

/** What the sheet with the reason would take if nothing held it back. */
export function explanationHeight(root: HTMLElement): number {
  const sheet = root.querySelector<HTMLElement>('[data-part=sheet]');
  if (!sheet) return 0;
  const { style } = sheet;
  const before = style.getPropertyValue('--sheet-h');
  style.setProperty('--sheet-h', '0px');
  style.setProperty('--sheet-most', 'none');
  const { offsetHeight } = sheet;
  style.setProperty('--sheet-h', before);
  style.removeProperty('--sheet-most');
  return offsetHeight;
}
