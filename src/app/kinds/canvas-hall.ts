/** Cards in hand with a tenon, and pillars with a slot for it: the canvas of every kind whose cards are put on pillars. */
import { moved } from '../../shapes/geometry.ts';
import { courseZone, openCourse } from '../../shapes/hall/pillar-column.ts';
import { courseRects, isLaid, settled } from '../../shapes/hall/pillar-shapes.ts';
import { type FittedLines, fitLines, stacked } from '../../shapes/line-breaking.ts';
import type { Piece } from '../../shapes/placed-piece.ts';
import { revisionCloud, struckStrokes, tick } from '../../shapes/right-and-wrong-signs.ts';
import {
  bold,
  box,
  circle,
  type Point,
  type Rect,
  regular,
  type Shape,
} from '../../shapes/shape-primitives.ts';
import { lockKey } from '../../shapes/streak-sign.ts';
import { cards, carry, handPieces } from './canvas-card-pieces.ts';
import {
  FADE_OUT,
  type HallContext,
  optionRects,
  type Pillar,
  pillarPieces,
  pillars,
} from './canvas-pillar-pieces.ts';
import type { CanvasContext, KindCanvas, Shown } from './types.ts';

/** A sign of a verdict, before `judgedPieces` adds what all of them share. */
type Sign = Omit<Piece, 'id' | 'accent' | 'look'>;

/** How most signs of a verdict disappear. */
const SIGN_OUT = { alpha: 0, ms: 120, ease: 'linear' } as const;

/** What a kind says of its cards and pillars. */
type HallKind<Prompt, Key, Response> = Pick<KindCanvas<Prompt, Key, Response>, 'title'> & {
  toHall(context: CanvasContext<Prompt, Key, Response>): HallContext;
  toResponse(option: string): Response;
};

/** A kind whose cards are put on pillars. */
export const hallCanvas = <Prompt, Key, Response>({
  toHall,
  toResponse,
  ...own
}: HallKind<Prompt, Key, Response>): KindCanvas<Prompt, Key, Response> => ({
  setting: 'hall',
  ...own,
  pieces: context => hallPieces(toHall(context)),
  putting: {
    carry: context => carry(toHall(context)),
    landing: context => landingRect(toHall(context)),
    cards: context => cards(toHall(context)),
    options: context =>
      optionRects(toHall(context)).map(target => ({ ...target, response: toResponse(target.option) })),
  },
});

const hallPieces = (context: HallContext): readonly Piece[] => [
  ...pillarPieces(context),
  ...judgedPieces(context),
  // After a wrong response the explanation covers the hand.
  ...(context.shown?.isRight === false ? [] : [captionPiece(context), ...handPieces(context)]),
];

/** The line under the pillars: the question, the full name of the pillar under the card or the cursor, or "right". */
function captionPiece(context: HallContext): Piece {
  const { stage, accent, over, shown, captions } = context;
  return {
    id: `caption:${over ?? (shown?.isRight ? shown.count : '')}`,
    rect: stage.caption,
    shapes: () => (over ? named(context) : shown?.isRight ? confirmed(context) : asked(context)),
    look: over ? captions.over : context.isFirst ? 'first' : captions.ask,
    depth: 25,
    accent,
    enter: FADE_OUT,
    leave: FADE_OUT,
  };
}

function asked(context: HallContext): readonly Shape[] {
  const { isFirst, captions } = context;
  return lines(context, isFirst ? captions.first : captions.ask);
}

const named = (context: HallContext): readonly Shape[] => lines(context, clauses(context.captions.over));

/** The title, marked with `|` so that a long one breaks after its commas. */
const clauses = (title: string): string => title.replace(/[，、]/g, '$&|');

/** Bold text in the room of the caption, on several lines and smaller if need be. */
function lines(context: HallContext, marked: string): readonly Shape[] {
  const set = fitCaption(context, marked);
  const { at, look } = captionSite(context);
  return stacked(set, at, (words, point) => bold(words, point, { ...look, size: set.size }));
}

function fitCaption({ stage, measure }: CaptionSite, marked: string): FittedLines {
  const { w, h } = stage.caption;
  const size = stage.letters.caption;
  const letters = { size, line: Math.round(1.25 * size), least: 13, weight: 700 } as const;
  return fitLines(marked, { w, h }, letters, measure);
}

type CaptionSite = Pick<HallContext, 'stage' | 'measure'>;

/** Whether there is room in the caption for what is said of a pillar. */
export function hasRoomFor(site: CaptionSite, title: string): boolean {
  const { lines, line } = fitCaption(site, clauses(title));
  return lines.length * line <= site.stage.caption.h;
}

/** Where the middle of the caption's text is, and what all of it looks like. */
function captionSite(context: HallContext) {
  const { w, h } = context.stage.caption;
  const isMiddle = isCentred(context);
  const at: Point = [isMiddle ? w / 2 : 0, h / 2];
  return { at, look: { face: 'sans', paint: 'deep', align: isMiddle ? 'middle' : 'start' } as const };
}

function confirmed(context: HallContext): readonly Shape[] {
  const { text, stage, measure, captions } = context;
  const { caption: size, small } = stage.letters;
  const { w, h } = stage.caption;
  const word = text.t('play.right');
  const pointer = captions.source;
  const gap = 0.5 * size;
  const total = measure(word, size, 700) + gap + measure(pointer, small, 400);
  const x = isCentred(context) ? (w - total) / 2 : 0;
  const after = x + measure(word, size, 700) + gap;
  return [
    bold(word, [x, h / 2], { face: 'sans', size, paint: 'ok', align: 'start' }),
    regular(pointer, [after, h / 2], { face: 'sans', size: small, paint: 'ink2', align: 'start' }),
  ];
}

/** The caption is centred where it stands below the pillars of a wide screen, otherwise it starts at the left. */
const isCentred = ({ stage }: HallContext): boolean => stage.isWide && stage.caption.y > stage.ground;

/** How a verdict is shown: key and tick for a right response, a revision cloud for a wrong one. */
function judgedPieces(context: HallContext): readonly Piece[] {
  const { shown } = context;
  const pillar = judgedPillar(context);
  if (!shown || !pillar) return [];
  return shown.isRight ? locked(context, pillar, shown) : refused(context, pillar, shown);
}

/** Where the card ends up: on the course that was just laid, or, if it was refused, where the next course would go. */
function landingRect(context: HallContext): Rect | undefined {
  const { shown } = context;
  const pillar = judgedPillar(context);
  if (!shown || !pillar) return undefined;
  const open = shown.isRight ? undefined : openCourse(pillar.site, pillar.state.courses);
  return placed(open ?? lastCourse(pillar), pillar.rect);
}

/** The course laid last. */
function lastCourse({ site, state }: Pillar): Rect {
  const laid = settled(state.courses).filter(isLaid).length;
  const zone = courseZone(site);
  return courseRects(zone, state.courses.length)[Math.max(0, laid - 1)] ?? zone;
}

/** The pillar of the response whose verdict is shown. */
function judgedPillar(context: HallContext): Pillar | undefined {
  const { shown, chosen } = context;
  return shown ? pillars(context).find(({ id }) => id === chosen) : undefined;
}

const placed = (rect: Rect, within: Rect): Rect => ({ ...rect, x: rect.x + within.x, y: rect.y + within.y });

function locked(context: HallContext, pillar: Pillar, { count }: Shown): readonly Piece[] {
  const course = placed(lastCourse(pillar), pillar.rect);
  return [
    { ...courseFrame(course), id: `frame:${count}` },
    { ...struck(context, course), id: `strokes:${count}` },
    { ...keyIn(context, course), id: `key:${count}` },
    { ...keyFlying(context, course), id: `flying key:${count}` },
    { ...tickOver(context, pillar), id: `tick:${count}` },
  ].map(piece => ({ ...piece, accent: pillar.accent, look: '' }));
}

const courseFrame = (course: Rect): Sign => ({
  rect: course,
  shapes: () => [
    box({ x: 0, y: 0, w: course.w, h: course.h }, { stroke: { paint: 'deep', line: 'active' } }),
  ],
  depth: 16,
  bleed: 2,
});

const struck = ({ stage: { k } }: HallContext, { x, y, w, h }: Rect): Sign => ({
  rect: { x: x - 18 * k, y: y - 4 * k, w: w + 36 * k, h: h + 8 * k },
  shapes: () => struckStrokes(w + 36 * k, h + 8 * k, 15 * k),
  depth: 16,
  enter: { alpha: 0, scaleX: 0.8, ms: 200, ease: 'settle', delayMs: 140 },
  leave: SIGN_OUT,
});

const KEY = { w: 18.5, h: 27.5 } as const;

/** The key that is driven into the joint under the new course. */
const keyIn = ({ stage: { k } }: HallContext, course: Rect): Sign => ({
  ...keyAt(footOf(course), k),
  depth: 18,
  enter: { dy: -22 * k, alpha: 0, ms: 160, ease: 'seat', delayMs: 160 },
  leave: { alpha: 0, ms: 200, ease: 'linear' },
});

/** The same key, which then flies to the sign that counts the streak. */
function keyFlying({ stage: { k, streak } }: HallContext, course: Rect): Sign {
  const [x, y] = footOf(course);
  const end: Point = [streak.x + streak.w - (KEY.w * k) / 2, streak.y + streak.h / 2];
  return {
    ...keyAt(end, k),
    depth: 40,
    // It is invisible once it has arrived: from there on the sign shows the streak.
    alpha: 0,
    enter: { dx: x - end[0], dy: y - end[1], alpha: 0.9, ms: 200, ease: 'move', delayMs: 240 },
  };
}

/** The key, centred on a point. */
function keyAt([x, y]: Point, k: number): Pick<Sign, 'rect' | 'shapes' | 'bleed'> {
  const [w, h] = [KEY.w * k, KEY.h * k];
  return { rect: { x: x - w / 2, y: y - h / 2, w, h }, shapes: () => lockKey([w / 2, h / 2], k), bleed: 2 };
}

const footOf = ({ x, y, w, h }: Rect): Point => [x + w / 2, y + h];

const tickOver = ({ stage: { bubble } }: HallContext, { rect }: Pillar): Sign => ({
  rect: {
    x: rect.x + rect.w / 2 - bubble.r,
    y: bubble.y - bubble.r,
    w: 2 * bubble.r,
    h: 2 * bubble.r,
  },
  shapes: () => tickDisc(bubble.r),
  depth: 18,
  bleed: 2,
  enter: { scaleX: 0.4, scaleY: 0.4, alpha: 0, ms: 180, ease: 'seat', delayMs: 200 },
  leave: SIGN_OUT,
});

const tickDisc = (r: number): readonly Shape[] => [
  circle([r, r], r, { fill: 'ok', stroke: { paint: 'ok', line: 'fine' } }),
  ...moved(tick(1.6 * r, 'card'), 0.2 * r, 0.2 * r),
];

function refused({ stage: { k } }: HallContext, pillar: Pillar, { count }: Shown): readonly Piece[] {
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
      shapes: () => revisionCloud({ x: 0, y: 0, w: rect.w, h }, 11 * k),
      depth: 20,
      accent,
      bleed: Math.ceil(6 * k),
      enter: { alpha: 0, scaleX: 0.7, scaleY: 0.7, ms: 220, ease: 'seat', delayMs: 120 },
      leave: SIGN_OUT,
    },
  ];
}
