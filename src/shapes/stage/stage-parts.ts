import type { Rect, Size } from '../shape-primitives.ts';
import type { Stage, StageBase, StageFrame, StageLetters } from './types.ts';

/** A hall beside its hand, rather than above it. */
export const isWideFrame = ({ w, h }: Size): boolean => w > h && w >= 600;

/** Below this share of the reference frame 1280 x 720 a wide window is laid out as a phone lying on its side. */
const LOW = 0.75;
export const isLowFrame = ({ w, h }: Size): boolean => Math.min(w / 1280, h / 720) < LOW;

const SHAFT = { share: 0.69, most: 56 } as const;
/** The part of the window that nothing covers. */
export const uncoveredArea = ({ w, h, safe }: StageFrame): Rect => ({
  x: safe.left,
  y: safe.top,
  w: w - safe.left - safe.right,
  h: h - safe.top - safe.bottom,
});

export const rectOf = (x: number, y: number, w: number, h: number): Rect => ({ x, y, w, h });

/** A hand: cards one under another, the first where `card` is. */
export const handOf = (card: Rect, count: number, gap: number): readonly Rect[] =>
  Array.from({ length: count }, (_, i) => ({ ...card, y: card.y + i * (card.h + gap) }));

/** Equal columns across a hall, as high as given. */
export const columnsOf = ({ x, w }: Rect, count: number, y: number, h: number): readonly Rect[] =>
  Array.from({ length: count }, (_, i) => rectOf(x + (i * w) / count, y, w / count, h));

export const shaftWidth = (pitch: number, k: number): number => Math.min(SHAFT.share * pitch, SHAFT.most * k);

/** The ruler with its count, and the streak at the right end. */
export const countersIn = (
  x: number,
  y: number,
  w: number,
  h: number,
  share: number,
): Pick<Stage, 'ruler' | 'streak'> => ({
  ruler: rectOf(x, y, share * w, h),
  streak: rectOf(x + share * w, y, (1 - share) * w, h),
});

export type LetterSizes = {
  readonly card: number;
  readonly line: number;
  readonly least: number;
  readonly caption: number;
  readonly count: number;
  readonly small: number;
  readonly beam: number;
  readonly board: number;
};

/** What is handled grows with the text size; what is carved in the hall keeps its place. */
export const stageLettersOf = (k: number, text: number, sizes: LetterSizes): StageLetters => ({
  card: Math.round(sizes.card * k * text),
  cardLine: Math.round(sizes.line * k * text),
  cardLeast: Math.round(Math.max(14, sizes.least * k)),
  caption: Math.round(sizes.caption * k * (1 + 0.6 * (text - 1))),
  count: sizes.count * k,
  small: sizes.small * k,
  beam: sizes.beam * k,
  board: sizes.board * k,
});

/** Sides exchanged for the left hand: the hand comes to stand at the left. */
export const mirrored = (rect: Rect, area: Rect): Rect => ({
  ...rect,
  x: 2 * area.x + area.w - rect.x - rect.w,
});

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
