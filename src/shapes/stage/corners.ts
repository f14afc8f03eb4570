import type { Rect } from '../shape.ts';
import type { StageBase, StageFrame } from './types.ts';

/** Height of the corners: that of the row of controls. CSS px. */
const CORNER_HEIGHT = 52;
/** Between the hint and what it gives way to. */
const CORNER_AIR = 8;

/** Whatever stands in the uppermost row moves between the corners that a platform's page covers; the ruler gives way. */
export function clearOfCorners<Laid extends StageBase>(laid: Laid, { w, corners }: StageFrame): Laid {
  if (!corners) return laid;
  const { pause, ruler, streak, hint } = laid;
  const [from, to] = [corners.left, w - corners.right];
  const shift = Math.max(0, from - pause.x);
  const end = Math.min(streak.x + streak.w, to);
  const moved = clearHint(hint, from, to);
  const start = ruler.x + shift;
  const room = end - start;
  const share = ruler.w / (ruler.w + streak.w);
  return {
    ...laid,
    pause: { ...pause, x: pause.x + shift },
    ruler: { ...ruler, x: start, w: share * room },
    streak: { ...streak, x: start + share * room, w: (1 - share) * room },
    hint: moved,
  };
}

/** What reaches into the row from below keeps its side and moves down. */
function clearHint(rect: Rect, from: number, to: number): Rect {
  if (rect.y + rect.h / 2 > CORNER_HEIGHT) return { ...rect, y: Math.max(rect.y, CORNER_HEIGHT) };
  return { ...rect, x: Math.max(from, Math.min(rect.x, to - rect.w - CORNER_AIR)) };
}
