import { isIdeographic } from '../../shapes/letters.ts';
import { fitLines } from '../../shapes/lines.ts';
import { bold } from '../../shapes/pen.ts';
import type { Piece, Timing } from '../../shapes/piece.ts';
import type { Rect, Shape } from '../../shapes/shape.ts';
import type { AnyScene } from './view.ts';

type Scene = Pick<AnyScene, 'desk' | 'measure' | 'accent' | 'item' | 'pressed'>;

const QUESTION_SIZE = { tall: 26, wide: 40, low: 22 } as const;
const QUESTION_LEAST = 15;

/** What is asked, in the letters of things built; it slides in as a card would. */
export function questionPiece(scene: Scene, marked: string): Piece {
  const { desk, measure, accent, item } = scene;
  const { question: rect, isWide } = desk;
  const isLow = isWide && rect.h < 80;
  const size = isWide
    ? isLow
      ? QUESTION_SIZE.low
      : QUESTION_SIZE.wide * (desk.k / 1.3)
    : QUESTION_SIZE.tall * desk.k;
  const shapes = (): readonly Shape[] => {
    const line = isIdeographic(marked) ? 1.5 * size : 1.3 * size;
    const set = fitLines(
      marked,
      rect,
      { size: Math.round(size), line, least: QUESTION_LEAST, weight: 700 },
      measure,
    );
    const top = Math.max(0, (rect.h - set.lines.length * set.line) / 2);
    return set.lines.map((words, i) =>
      bold(words, [0, top + (i + 0.5) * set.line], {
        face: 'serif',
        size: set.size,
        paint: 'ink',
        align: 'start',
      }),
    );
  };
  return {
    id: `question:${item.id}`,
    rect,
    shapes,
    look: marked,
    depth: 20,
    accent,
    enter: DEAL,
    leave: { alpha: 0, ms: 90, ease: 'linear' },
  };
}

const DEAL = { dx: 40, alpha: 0, ms: 200, ease: 'settle' } as const;
const PRESS: Timing = { ms: 60, ease: 'settle' };

/** A control that the finger presses down: its face goes down by its shadow. */
export function pressPiece(
  { accent, pressed }: Pick<Scene, 'accent' | 'pressed'>,
  part: string,
  rect: Rect,
  look: string,
  shapes: () => readonly Shape[],
): Piece {
  const down = pressed === part ? 3 : 0;
  return {
    id: `part:${part}`,
    rect: { ...rect, y: rect.y + down },
    shapes,
    look,
    depth: 30,
    accent,
    bleed: 6,
    move: PRESS,
    enter: { alpha: 0, ms: 120, ease: 'linear' },
    leave: { alpha: 0, ms: 90, ease: 'linear' },
  };
}
