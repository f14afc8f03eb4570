import type { Accent } from '../../../core/interview/types.ts';
import type { Session } from '../../../core/session/session.ts';
import type { Measure } from '../../../shapes/lines.ts';
import type { Piece } from '../../../shapes/piece.ts';
import type { Rect, Shape } from '../../../shapes/shape.ts';
import type { Desk, Stage, StageBase } from '../../../shapes/stage/types.ts';
import type { Game } from '../../store/game.ts';

/** What every sitting has round its question, whatever kind that is. */
export type Shell = {
  readonly game: Game;
  readonly session: Session;
  /** What every screen has; then that of either setting. */
  readonly base: StageBase;
  readonly stage: Stage;
  readonly desk: Desk;
  readonly accent: Accent;
  readonly measure: Measure;
};

/** Small parts: what they are drawn from is told in `look`. */
export const piece = (
  { accent }: Shell,
  id: string,
  rect: Rect,
  depth: number,
  look: string | number,
  shapes: () => readonly Shape[],
): Piece => ({ id, rect, shapes, look: String(look), depth, accent, bleed: 4 });
