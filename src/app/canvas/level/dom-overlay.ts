import type { Rect } from '../../../shapes/shape-primitives.ts';
import type { LevelViewModel } from './level-view-model.ts';

/**
 * The page of plain DOM lies transparent over the canvas. This lays every control of it over its picture, so that the
 * focus ring and the touches of someone who uses a screen reader are where the picture is.
 */
export function alignOverlay(root: HTMLElement, { kind, context, base }: LevelViewModel): void {
  placeControl(root.querySelector('[data-part=pause]'), base.pause);
  placeControl(root.querySelector('[data-part=hint]'), base.hint);
  placeControl(root.querySelector('[data-part=joint]'), base.streak);
  for (const { item, rect } of kind.putting?.cards(context) ?? [])
    placeControl(root.querySelector(`[data-item="${item}"]`), rect);
  for (const { option, rect } of kind.putting?.options({ ...context, faded: [] }) ?? [])
    placeControl(root.querySelector(`[data-option="${option}"]`), rect);
  for (const { part, rect } of kind.desk?.parts(context) ?? [])
    placeControl(root.querySelector(`.table [data-part="${part}"]`), rect);
  const explanation = root.querySelector<HTMLElement>('[data-part=sheet]');
  explanation?.style.setProperty('--sheet-x', `${base.explanation.x}px`);
  explanation?.style.setProperty('--sheet-w', `${base.explanation.w}px`);
  explanation?.style.setProperty('--sheet-h', `${base.window.h - base.explanation.y}px`);
}

function placeControl(element: Element | null, { x, y, w, h }: Rect): void {
  if (!(element instanceof HTMLElement)) return;
  const { style } = element;
  style.setProperty('--x', `${x}px`);
  style.setProperty('--y', `${y}px`);
  style.setProperty('--w', `${w}px`);
  style.setProperty('--h', `${h}px`);
}

/** The height that the explanation on the page would have if nothing limited it, CSS px; 0 while there is none. */
export function explanationHeight(root: HTMLElement): number {
  const explanation = root.querySelector<HTMLElement>('[data-part=sheet]');
  if (!explanation) return 0;
  const { style } = explanation;
  const before = style.getPropertyValue('--sheet-h');
  style.setProperty('--sheet-h', '0px');
  style.setProperty('--sheet-most', 'none');
  const { offsetHeight } = explanation;
  style.setProperty('--sheet-h', before);
  style.removeProperty('--sheet-most');
  return offsetHeight;
}
