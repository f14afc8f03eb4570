import type { TenonSide } from '../drawing/card.ts';
import type { Point, Rect } from '../drawing/shape.ts';
import type { CardTarget, OptionTarget } from '../kinds/view.ts';
import type { Picture } from './scene.ts';

const isIn = ({ x, y, w, h }: Rect, [px, py]: Point): boolean =>
  px >= x && px < x + w && py >= y && py < y + h;

export const cardAt = ({ view, scene }: Picture, at: Point): CardTarget | undefined =>
  view.cards(scene).find(({ rect }) => isIn(rect, at));

export const optionAt = ({ view, scene }: Picture, at: Point): OptionTarget | undefined =>
  view.options(scene).find(({ rect }) => isIn(rect, at));

/** A card in the air is about so wide on the reference drawing. */
const REACH = 234;

/**
 * The end at which a carried card has its tenon: it lies on the far side of the finger from the hand's edge of the
 * screen, and turns over only where it would leave the screen, not to and fro on one spot.
 */
export function sideAt(
  { scene: { stage } }: Picture,
  [x]: Point,
  width: number,
  before: TenonSide,
): TenonSide {
  const reach = REACH * stage.k;
  if (before === 'left') return x + reach > width && x - reach > -reach / 3 ? 'right' : 'left';
  return x - reach < 0 && x + reach < width + reach / 3 ? 'left' : 'right';
}
