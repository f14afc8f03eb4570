import { pillarOf, pointerOf } from '../../content/library.ts';
import { pillarTitle, pointerName } from '../../dom/naming.ts';
import { cloud } from '../../drawing/cloud.ts';
import { courseZone, openCourse } from '../../drawing/column.ts';
import { courseRects, isLaid, settled } from '../../drawing/course.ts';
import { lockKey } from '../../drawing/key.ts';
import { setIn } from '../../drawing/lines.ts';
import { moved } from '../../drawing/move.ts';
import { bold, box, circle, path, regular } from '../../drawing/pen.ts';
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
export function lastCourse({ site, state }: Pillar): Rect {
  const laid = settled(state.courses).filter(isLaid).length;
  const zone = courseZone(site);
  return courseRects(zone, state.courses.length)[Math.max(0, laid - 1)] ?? zone;
}

function locked(
  { stage: { k, bubble }, accent }: Scene,
  pillar: Pillar,
  { count }: Judged,
): readonly Piece[] {
  const course = placed(lastCourse(pillar), pillar.rect);
  const foot: Point = [course.x + course.w / 2, course.y + course.h];
  const key = { w: 18.5 * k, h: 27.5 * k };
  const seat = { ms: 160, ease: 'seat', delayMs: 160 } as const;
  return [
    {
      id: `frame:${count}`,
      rect: course,
      shapes: [box({ x: 0, y: 0, w: course.w, h: course.h }, { stroke: { paint: 'deep', line: 'active' } })],
      depth: 16,
      accent,
      bleed: 2,
    },
    {
      id: `strokes:${count}`,
      rect: { x: course.x - 18 * k, y: course.y - 4 * k, w: course.w + 36 * k, h: course.h + 8 * k },
      shapes: strokes(course.w + 36 * k, course.h + 8 * k, 15 * k),
      depth: 16,
      accent,
      enter: { alpha: 0, scaleX: 0.8, ms: 200, ease: 'settle', delayMs: 140 },
      leave: { alpha: 0, ms: 120, ease: 'linear' },
    },
    {
      id: `key:${count}`,
      rect: { x: foot[0] - key.w / 2, y: foot[1] - key.h / 2, ...key },
      shapes: lockKey([key.w / 2, key.h / 2], k),
      depth: 18,
      accent,
      bleed: 2,
      enter: { dy: -22 * k, alpha: 0, ...seat },
      leave: { alpha: 0, ms: 200, ease: 'linear' },
    },
    {
      id: `tick:${count}`,
      rect: {
        x: pillar.rect.x + pillar.rect.w / 2 - bubble.r,
        y: bubble.y - bubble.r,
        w: 2 * bubble.r,
        h: 2 * bubble.r,
      },
      shapes: tickDisc(bubble.r),
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

function refused({ accent, stage: { k } }: Scene, pillar: Pillar, { count }: Judged): readonly Piece[] {
  const open = openCourse(pillar.site, pillar.state.courses) ?? lastCourse(pillar);
  const at = placed(open, pillar.rect);
  const h = Math.max(at.h, 30 * k);
  const rect = { x: at.x - 4 * k, y: at.y + (at.h - h) / 2, w: at.w + 8 * k, h };
  return [
    {
      id: `cloud:${count}`,
      rect,
      shapes: cloud({ x: 0, y: 0, w: rect.w, h }, 11 * k),
      depth: 20,
      accent,
      bleed: Math.ceil(6 * k),
      enter: { alpha: 0, scaleX: 0.7, scaleY: 0.7, ms: 220, ease: 'seat', delayMs: 120 },
      leave: { alpha: 0, ms: 120, ease: 'linear' },
    },
  ];
}

/** Under the hall: what is asked, the full name of the pillar looked at, or the word that it is right. */
export function captionPiece(scene: Scene): Piece {
  const { stage, accent, over, shown } = scene;
  return {
    id: `caption:${over ?? (shown?.isRight ? shown.count : '')}`,
    rect: stage.caption,
    shapes: over ? named(scene, over) : shown?.isRight ? confirmed(scene, shown) : asked(scene),
    depth: 25,
    accent,
    enter: { alpha: 0, ms: 90, ease: 'linear' },
    leave: { alpha: 0, ms: 90, ease: 'linear' },
  };
}

/** In the middle below a wide hall, otherwise at the left. */
const isCentred = ({ stage }: Scene): boolean => stage.isWide && stage.caption.y > stage.ground;

function named(scene: Scene, pillar: string): readonly Shape[] {
  const { stage, text, measure } = scene;
  const { w, h } = stage.caption;
  const size = stage.letters.caption;
  const letters = { size, line: Math.round(1.25 * size), least: 13, weight: 700 } as const;
  const { lines, line, size: set } = setIn(pillarTitle(text, pillar), { w, h }, letters, measure);
  const centred = isCentred(scene);
  return lines.map((words, i) =>
    bold(words, [centred ? w / 2 : 0, h / 2 + (i - (lines.length - 1) / 2) * line], {
      face: 'sans',
      size: set,
      paint: 'deep',
      align: centred ? 'middle' : 'start',
    }),
  );
}

const asked = (scene: Scene): readonly Shape[] => {
  const { text, stage } = scene;
  const { w, h } = stage.caption;
  const centred = isCentred(scene);
  const look = {
    face: 'sans',
    size: stage.letters.caption,
    paint: 'deep',
    align: centred ? 'middle' : 'start',
  } as const;
  return [bold(text.t('play.ask'), [centred ? w / 2 : 0, h / 2], look)];
};

function confirmed(scene: Scene, { response }: Judged): readonly Shape[] {
  const { text, interview, stage, measure } = scene;
  const { caption: size, small } = stage.letters;
  const { w, h } = stage.caption;
  const word = text.t('play.right');
  const pointer = pointerName(text, pointerOf(interview, pillarOf(interview, response.pillar)));
  const gap = 0.5 * size;
  const total = measure(word, size, 700) + gap + measure(pointer, small, 400);
  const x = isCentred(scene) ? (w - total) / 2 : 0;
  const after = x + measure(word, size, 700) + gap;
  return [
    bold(word, [x, h / 2], { face: 'sans', size, paint: 'ok', align: 'start' }),
    regular(pointer, [after, h / 2], { face: 'sans', size: small, paint: 'ink2', align: 'start' }),
  ];
}
