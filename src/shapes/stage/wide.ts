import type { Rect } from '../shape.ts';
import { columnsOf, countersIn, handOf, mirrored, rectOf, stageLettersOf, uncoveredArea } from './common.ts';
import type { Stage, StageFrame } from './types.ts';

const LANDSCAPE_LETTERS = {
  card: 27,
  line: 34,
  least: 18,
  caption: 26,
  count: 26,
  small: 20,
  beam: 32,
  board: 33,
} as const;

/** On the reference frame 1280 x 720. */
export function landscapeStage(frame: StageFrame): Stage {
  const area = uncoveredArea(frame);
  const k = Math.min(area.w / 1280, area.h / 720);
  const split = (880 / 1280) * area.w;
  const handWidth = area.w - split - 48 * k;
  const base = frame.isMirrored ? area.x + area.w - split : area.x;
  const place = (rect: Rect): Rect => (frame.isMirrored ? mirrored(rect, area) : rect);
  const x = base + 44 * k;
  const span = split - 72 * k;
  const foot = area.y + area.h;
  const controls = area.y + Math.min(20 * k, 80 * k - 50);
  const beam = rectOf(x, area.y + 80 * k, span, 52 * k);
  const ground = foot - 114 * k;
  const hintHeight = Math.max(48, 64 * k);
  const side = area.x + split;
  const hint = place(rectOf(side + 40 * k, foot - 28 * k - hintHeight, handWidth - 16 * k, hintHeight));
  const cards = place(rectOf(side + 24 * k, 0, handWidth, 0));
  const handTop = area.y + 80 * k;
  const cardHeight = Math.min(
    118 * k * (1 + 0.9 * (frame.text - 1)),
    (hint.y - handTop - 36 * k) / 3 - 12 * k,
  );
  return {
    window: { w: frame.w, h: frame.h },
    k: 1.3 * k,
    isWide: true,
    letters: stageLettersOf(k, frame.text, LANDSCAPE_LETTERS),
    pause: rectOf(x - 16 * k, controls, 48, 48),
    ...countersIn(x + 56 * k, controls, span - 56 * k, 48, 0.7),
    hall: rectOf(base, beam.y, split, ground + 12 * k - beam.y),
    beam,
    columns: columnsOf(beam, frame.pillars, beam.y + beam.h, ground + 62 * k - beam.y - beam.h),
    shaft: Math.min(0.62 * (span / frame.pillars), 104 * k),
    ground,
    platform: 12 * k,
    bubble: { y: ground + 38 * k, r: 18 * k },
    caption: rectOf(base + 44 * k, ground + 64 * k, span, 44 * k),
    hint,
    hand: handOf(rectOf(cards.x, handTop, cards.w, cardHeight), 3, 12 * k),
    tenon: frame.isMirrored ? 'right' : 'left',
    sheet: place(rectOf(side, area.y, area.w - split, area.h)),
  };
}
