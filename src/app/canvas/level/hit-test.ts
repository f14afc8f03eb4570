import { isIn } from '../../../shapes/geometry.ts';
import type { Point } from '../../../shapes/shape-primitives.ts';
import type { TenonSide } from '../../../shapes/timber-card.ts';
import type { CardTarget, OptionTarget } from '../../kinds/types.ts';
import type { LaidOutLevel } from './level-view-model.ts';

export const cardAt = ({ cards }: Pick<LaidOutLevel, 'cards'>, at: Point): CardTarget | undefined =>
  cards.find(({ rect }) => isIn(rect, at));

export const optionAt = ({ options }: Pick<LaidOutLevel, 'options'>, at: Point): OptionTarget | undefined =>
  options.find(({ rect }) => isIn(rect, at));

/** The id of what can be pushed there. */
export const gripAt = (
  { model: { kind, context } }: Pick<LaidOutLevel, 'model'>,
  at: Point,
): string | undefined => kind.pushing?.grip(context, at);

/** How far a carried card reaches from the finger, px of the reference drawing. */
const CARD_REACH = 234;

/**
 * The end at which a carried card has its tenon. The card lies on the other side of the finger, and turns over only
 * where it would leave the screen: by less than a sixth of it, it stays, so that it does not flicker on one spot.
 * @param k scale of the drawing. @param width of the window, CSS px.
 */
export function sideAt(
  [x]: Point,
  { k, width }: { readonly k: number; readonly width: number },
  before: TenonSide,
): TenonSide {
  const reach = CARD_REACH * k;
  const out = { left: Math.max(0, x + reach - width), right: Math.max(0, reach - x) };
  const other = before === 'left' ? 'right' : 'left';
  return out[before] > out[other] + reach / 6 ? other : before;
}
