import type { Session } from '../../../core/session/session-state.ts';
import { isIn } from '../../../shapes/geometry.ts';
import type { Piece } from '../../../shapes/piece.ts';
import type { Point } from '../../../shapes/shape.ts';
import type { TenonSide } from '../../../shapes/timber-card.ts';
import type { CardTarget, OptionTarget } from '../../kinds/types.ts';
import type { Game } from '../../store/game-stores.ts';
import { shellPieces } from './level-shell.ts';
import type { LevelViewModel } from './level-view-model.ts';

/** A picture worked out: its pieces, and what can be touched. A finger that moves asks for it sixty times a second. */
export type LaidOutLevel = {
  readonly picture: LevelViewModel;
  readonly pieces: readonly Piece[];
  readonly cards: readonly CardTarget[];
  readonly options: readonly OptionTarget[];
};

/** Lines of a big drawing are thicker, but not without limit. */
const HEAVIEST = 1.3;
export const weightOf = (k: number): number => Math.max(1, Math.min(HEAVIEST, k));

export function layOutLevel(game: Game, session: Session, picture: LevelViewModel): LaidOutLevel {
  const { view, context, base } = picture;
  const { stage, desk, accent, measure } = context;
  const weight = weightOf(base.k);
  const shell = { game, session, base, stage, desk, accent, measure };
  const pieces = [...shellPieces(shell, view.setting), ...view.pieces(context)];
  return {
    picture,
    pieces: pieces.map(piece => ({ ...piece, weight })),
    cards: view.putting?.cards(context) ?? [],
    options: view.putting?.options(context) ?? [],
  };
}

export const cardAt = ({ cards }: Pick<LaidOutLevel, 'cards'>, at: Point): CardTarget | undefined =>
  cards.find(({ rect }) => isIn(rect, at));

export const optionAt = ({ options }: Pick<LaidOutLevel, 'options'>, at: Point): OptionTarget | undefined =>
  options.find(({ rect }) => isIn(rect, at));

/** A card in the air is about so wide on the reference drawing. */
const REACH = 234;

/**
 * The end at which a carried card has its tenon: it lies on the far side of the finger from the hand's edge of the
 * screen, and turns over only where it would leave the screen, not to and fro on one spot.
 */
export function sideAt(
  [x]: Point,
  { k, width }: { readonly k: number; readonly width: number },
  before: TenonSide,
): TenonSide {
  const reach = REACH * k;
  const out = { left: Math.max(0, x + reach - width), right: Math.max(0, reach - x) };
  const other = before === 'left' ? 'right' : 'left';
  return out[before] > out[other] + reach / 6 ? other : before;
}
