import { cloud } from '../../drawing/cloud.ts';
import { courseZone, openCourse } from '../../drawing/column.ts';
import { courseRects, isLaid, settled } from '../../drawing/course.ts';
import { lockKey } from '../../drawing/key.ts';
import { moved } from '../../drawing/move.ts';
import { box, circle, path } from '../../drawing/pen.ts';
import type { Piece } from '../../drawing/piece.ts';
import type { Point, Rect, Shape } from '../../drawing/shape.ts';
import { tick } from '../../drawing/sign.ts';
import type { KindScene, Shown } from '../view.ts';
import { type Pillar, pillars } from './pillars.ts';
import type { MatchKey, MatchPrompt, MatchResponse } from './types.ts';

type Scene = KindScene<MatchPrompt, MatchKey, MatchResponse>;
type Judged = Shown<MatchResponse>;

/** What shows that a response is right, or not: key and tick, or cloud and cross. */
export function judgedPieces(scene: Scene): readonly Piece[] {
  const { shown } = scene;
  const pillar = shown && pillars(scene).find(({ id }) => id === shown.response.pillar);
  if (!shown || !pillar) return [];
  return shown.isRight ? locked(scene, pillar, shown) : refused(scene, pillar, shown);
}

/** The course that was just laid; of a pillar that refused, the one it would have been. */
export function landing(scene: Scene): Rect | undefined {
  const { shown } = scene;
  const pillar = shown && pillars(scene).find(({ id }) => id === shown.response.pillar);
  if (!shown || !pillar) return undefined;
  const open = shown.isRight ? undefined : openCourse(pillar.site, pillar.state.courses);
  return placed(open ?? lastCourse(pillar), pillar.rect);
}

const placed = (rect: Rect, within: Rect): Rect => ({ ...rect, x: rect.x + within.x, y: rect.y + within.y });

/** The course laid last. */
function lastCourse({ site, state }: Pillar): Rect {
  const laid = settled(state.courses).filter(isLaid).length;
  const zone = courseZone(site);
  return courseRects(zone, state.courses.length)[Math.max(0, laid - 1)] ?? zone;
}

function locked(
  { stage: { k, bubble, streak } }: Scene,
  pillar: Pillar,
  { count }: Judged,
): readonly Piece[] {
  const { accent } = pillar;
  const course = placed(lastCourse(pillar), pillar.rect);
  const foot: Point = [course.x + course.w / 2, course.y + course.h];
  const key = { w: 18.5 * k, h: 27.5 * k };
  const seat = { ms: 160, ease: 'seat', delayMs: 160 } as const;
  return [
    {
      id: `frame:${count}`,
      rect: course,
      look: '',
      shapes: () => [
        box({ x: 0, y: 0, w: course.w, h: course.h }, { stroke: { paint: 'deep', line: 'active' } }),
      ],
      depth: 16,
      accent,
      bleed: 2,
    },
    {
      id: `strokes:${count}`,
      rect: { x: course.x - 18 * k, y: course.y - 4 * k, w: course.w + 36 * k, h: course.h + 8 * k },
      look: '',
      shapes: () => strokes(course.w + 36 * k, course.h + 8 * k, 15 * k),
      depth: 16,
      accent,
      enter: { alpha: 0, scaleX: 0.8, ms: 200, ease: 'settle', delayMs: 140 },
      leave: { alpha: 0, ms: 120, ease: 'linear' },
    },
    {
      id: `key:${count}`,
      rect: { x: foot[0] - key.w / 2, y: foot[1] - key.h / 2, ...key },
      look: '',
      shapes: () => lockKey([key.w / 2, key.h / 2], k),
      depth: 18,
      accent,
      bleed: 2,
      enter: { dy: -22 * k, alpha: 0, ...seat },
      leave: { alpha: 0, ms: 200, ease: 'linear' },
    },
    {
      id: `flying key:${count}`,
      rect: { x: streak.x + streak.w - key.w, y: streak.y + streak.h / 2 - key.h / 2, ...key },
      look: '',
      shapes: () => lockKey([key.w / 2, key.h / 2], k),
      depth: 40,
      accent,
      bleed: 2,
      // Gone as it arrives: the sign and its number take over.
      alpha: 0,
      enter: {
        dx: foot[0] - streak.x - streak.w + key.w / 2,
        dy: foot[1] - streak.y - streak.h / 2,
        alpha: 0.9,
        ms: 200,
        ease: 'move',
        delayMs: 240,
      },
    },
    {
      id: `tick:${count}`,
      rect: {
        x: pillar.rect.x + pillar.rect.w / 2 - bubble.r,
        y: bubble.y - bubble.r,
        w: 2 * bubble.r,
        h: 2 * bubble.r,
      },
      look: '',
      shapes: () => tickDisc(bubble.r),
      depth: 18,
      accent,
      bleed: 2,
      enter: { scaleX: 0.4, scaleY: 0.4, alpha: 0, ms: 180, ease: 'seat', delayMs: 200 },
      leave: { alpha: 0, ms: 120, ease: 'linear' },
    },
  ];
}

const tickDisc = (r: number): readonly Shape[] => [
  circle([r, r], r, { fill: 'ok', stroke: { paint: 'ok', line: 'fine' } }),
  ...moved(tick(1.6 * r, 'card'), 0.2 * r, 0.2 * r),
];

/** Three at each side of what has just been struck. */
const strokes = (w: number, h: number, reach: number): readonly Shape[] => {
  const look = { paint: 'deep', line: 'active', cap: 'round' } as const;
  const half = (x: number, way: -1 | 1): readonly Shape[] =>
    [-1, 0, 1].map(slope =>
      path(
        [
          [x, h / 2 + slope * (0.22 * h + 2)],
          [x + way * reach * 0.75, h / 2 + slope * (0.22 * h + reach * 0.7)],
        ],
        look,
      ),
    );
  return [...half(reach, -1), ...half(w - reach, 1)];
};

function refused({ stage: { k } }: Scene, pillar: Pillar, { count }: Judged): readonly Piece[] {
  const { accent } = pillar;
  const open = openCourse(pillar.site, pillar.state.courses) ?? lastCourse(pillar);
  const at = placed(open, pillar.rect);
  const h = Math.max(at.h, 30 * k);
  const rect = { x: at.x - 4 * k, y: at.y + (at.h - h) / 2, w: at.w + 8 * k, h };
  return [
    {
      id: `cloud:${count}`,
      rect,
      look: '',
      shapes: () => cloud({ x: 0, y: 0, w: rect.w, h }, 11 * k),
      depth: 20,
      accent,
      bleed: Math.ceil(6 * k),
      enter: { alpha: 0, scaleX: 0.7, scaleY: 0.7, ms: 220, ease: 'seat', delayMs: 120 },
      leave: { alpha: 0, ms: 120, ease: 'linear' },
    },
  ];
}
