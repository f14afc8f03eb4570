import type { Rect } from '../shape.ts';
import {
  columnsOf,
  countersIn,
  handOf,
  mirrored,
  rectOf,
  shaftWidth,
  stageLettersOf,
  uncoveredArea,
} from './common.ts';
import type { Stage, StageFrame } from './types.ts';

const LOW_LETTERS = {
  card: 16,
  line: 21,
  least: 13,
  caption: 17,
  count: 16,
  small: 14,
  beam: 18,
  board: 17,
} as const;

/** A phone lying on its side, reference 844 x 390: no caption row, it stands under the hand. */
export function lowLandscapeStage(frame: StageFrame): Stage {
  const area = uncoveredArea(frame);
  const split = (560 / 844) * area.w;
  const base = frame.isMirrored ? area.x + area.w - split : area.x;
  const place = (rect: Rect): Rect => (frame.isMirrored ? mirrored(rect, area) : rect);
  const handX = area.x + split + 14;
  const handWidth = area.w - split - 26;
  const x = base + 14;
  const span = split - 28;
  const foot = area.y + area.h;
  const beam = rectOf(x, area.y + 48, span, 32);
  const ground = foot - 48;
  const room = foot - area.y - 52 - 8;
  const captionHeight = 56 * (1 + 0.6 * (frame.text - 1));
  const cardHeight = Math.min(74 * (1 + 0.9 * (frame.text - 1)), (room - captionHeight - 24) / 3);
  const cards = place(rectOf(handX, 0, handWidth, 0));
  return {
    window: { w: frame.w, h: frame.h },
    k: 1,
    isWide: true,
    letters: stageLettersOf(1, frame.text, LOW_LETTERS),
    pause: rectOf(x - 8, area.y, 48, 48),
    ...countersIn(x + 52, area.y, span - 52, 48, 0.5),
    hall: rectOf(base, beam.y, split, ground + 8 - beam.y),
    beam,
    columns: columnsOf(beam, frame.pillars, beam.y + beam.h, foot - beam.y - beam.h - 4),
    shaft: shaftWidth(span / frame.pillars, 1),
    ground,
    platform: 8,
    bubble: { y: ground + 27, r: 12 },
    caption: rectOf(cards.x, area.y + 52 + 3 * (cardHeight + 8), cards.w, captionHeight),
    hint: place(rectOf(handX + handWidth - 60, area.y, 60, 48)),
    hand: handOf(rectOf(cards.x, area.y + 52, cards.w, cardHeight), 3, 8),
    tenon: frame.isMirrored ? 'right' : 'left',
    sheet: place(rectOf(area.x + split, area.y, area.w - split, area.h)),
  };
}
