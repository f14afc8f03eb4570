import type { Accent } from '../../../core/interview/types.ts';
import type { Session } from '../../../core/session/session.ts';
import type { Measure } from '../../../shapes/lines.ts';
import type { Piece } from '../../../shapes/piece.ts';
import type { Rect, Shape } from '../../../shapes/shape.ts';
import type { QuestionStage, Stage, StageBase } from '../../../shapes/stage/types.ts';
import type { Game } from '../../store/game.ts';

/** What every sitting has round its question, whatever kind that is. */
export type ShellContext = {
  readonly game: Game;
  readonly session: Session;
  /** What every screen has; then that of either setting. */
  readonly base: StageBase;
  readonly stage: Stage;
  readonly desk: QuestionStage;
  readonly accent: Accent;
  readonly measure: Measure;
};

/** Small parts: what they are drawn from is told in `look`. */
export const shellPiece = (
  { accent }: ShellContext,
  id: string,
  rect: Rect,
  depth: number,
  look: string | number,
  shapes: () => readonly Shape[],
): Piece => ({ id, rect, shapes, look: String(look), depth, accent, bleed: 4 });
