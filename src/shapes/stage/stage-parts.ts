import type { Rect, Size } from '../shape-primitives.ts';
import type { Stage, StageBase, StageFrame, StageLetters } from './types.ts';

/** Whether the hall stands beside the hand rather than above it. */
export const isWideFrame = ({ w, h }: Size): boolean => w > h && w >= 600;

/** Whether a wide window is so low that it is laid out as a phone lying on its side. */
export const isLowFrame = ({ w, h }: Size): boolean => Math.min(w / 1280, h / 720) < LOW;

/** The share of the reference frame 1280 x 720 below which a window is low. */
const LOW = 0.75;

/** The part of the window that no notch or bar covers. */
export const uncoveredArea = ({ w, h, safe }: StageFrame): Rect => ({
  x: safe.left,
  y: safe.top,
  w: w - safe.left - safe.right,
  h: h - safe.top - safe.bottom,
});

export const rectOf = (x: number, y: number, w: number, h: number): Rect => ({ x, y, w, h });

/** The places of the cards in the hand, one under another, the first at `card`. */
export const handOf = (card: Rect, count: number, gap: number): readonly Rect[] =>
  Array.from({ length: count }, (_, i) => ({ ...card, y: card.y + i * (card.h + gap) }));

/** Equal columns side by side across a hall. */
export const columnsOf = ({ x, w }: Rect, count: number, y: number, h: number): readonly Rect[] =>
  Array.from({ length: count }, (_, i) => rectOf(x + (i * w) / count, y, w / count, h));

/** The width of a pillar in px. @param pitch distance of two pillars. */
export const shaftWidth = (pitch: number, k: number): number => Math.min(SHAFT.share * pitch, SHAFT.most * k);

/** Width of a pillar: a share of the pitch, but at most so many px of the reference drawing. */
const SHAFT = { share: 0.69, most: 56 } as const;

/** The ruler of progress at the left of a row, the streak at the right. @param share of the row that the ruler takes. */
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

/** Letter sizes in px of the reference drawing. */
type LetterSizes = {
  readonly card: number;
  readonly line: number;
  readonly least: number;
  readonly caption: number;
  readonly count: number;
  readonly small: number;
  readonly beam: number;
  readonly board: number;
};

/** Letter sizes in px. What one handles grows with the text size; what belongs to the hall does not. */
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

/** The mirror image of a rectangle, for left-handed play: the hand comes to stand at the left. */
export const mirrored = (rect: Rect, area: Rect): Rect => ({
  ...rect,
  x: 2 * area.x + area.w - rect.x - rect.w,
});

/**
 * A learning platform may cover the upper corners of the window: whatever stands in the uppermost row moves between them, and
 * the ruler becomes shorter.
 */
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

/** Height of the corners, that of the row of controls, in CSS px. */
const CORNER_HEIGHT = 52;

/** Px between the hint and the corner that it makes room for. */
const CORNER_AIR = 8;

/** A hint that reaches into the row from below stays at its side and moves down; one that belongs to the row moves sideways. */
function clearHint(rect: Rect, from: number, to: number): Rect {
  if (rect.y + rect.h / 2 > CORNER_HEIGHT) return { ...rect, y: Math.max(rect.y, CORNER_HEIGHT) };
  return { ...rect, x: Math.max(from, Math.min(rect.x, to - rect.w - CORNER_AIR)) };
}
