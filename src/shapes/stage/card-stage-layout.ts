import { clamp } from '../geometry.ts';
import type { Rect } from '../shape-primitives.ts';
import {
  clearOfCorners,
  columnsOf,
  countersIn,
  handOf,
  isLowFrame,
  isWideFrame,
  mirrored,
  rectOf,
  shaftWidth,
  stageLettersOf,
  uncoveredArea,
} from './stage-parts.ts';
import type { Stage, StageFrame } from './types.ts';

/** Where everything stands in a window while cards are put on pillars. */
export const stageOf = (frame: StageFrame): Stage => clearOfCorners(stageIn(frame), frame);

function stageIn(frame: StageFrame): Stage {
  if (!isWideFrame(frame.window ?? frame)) return portraitStage(frame);
  return isLowFrame(frame) ? lowLandscapeStage(frame) : landscapeStage(frame);
}

/** The hall above the hand, as on a phone held upright; reference 390 x 844. */
export function portraitStage(frame: StageFrame): Stage {
  const area = uncoveredArea(frame);
  const tier = TIERS.find(({ from }) => area.h >= from) ?? TIERS[2];
  const k = clamp(Math.min(area.w / 390, area.h / 844), 1, 1.7);
  const grown = 1 + 0.9 * (frame.text - 1);
  const width = Math.min(area.w, 620 * k);
  const x = area.x + (area.w - width) / 2;
  const hall = rectOf(x + 14 * k, 0, width - 28 * k, 0);
  const controls = area.y + Math.max(tier.top * k - frame.safe.top, 2);
  const beam = rectOf(hall.x, controls + (48 + tier.gap) * k, hall.w, tier.beam * k);
  const card = tier.card * k * grown;
  const bottom = area.y + area.h - Math.max(tier.clear * k - frame.safe.bottom, 8);
  const between = tier.between * k;
  const handTop = bottom - tier.cards * card - (tier.cards - 1) * between;
  const hand = rectOf(x + 16 * k, handTop, width - 32 * k, card);
  const captionHeight = Math.max(48, tier.caption * k * grown);
  const caption = rectOf(hand.x, handTop - 4 * k - captionHeight, hand.w, captionHeight);
  const top = beam.y + beam.h;
  const lowest = caption.y - (12 + 38) * k;
  const ground = groundOf(frame, top, lowest, k);
  const hint = rectOf(caption.x + caption.w - 56 * k, caption.y + (captionHeight - 48) / 2, 56 * k, 48);
  return {
    window: { w: frame.w, h: frame.h },
    k,
    isWide: false,
    letters: stageLettersOf(k, frame.text, { ...PORTRAIT_LETTERS, board: tier.board }),
    pause: rectOf(x + 4 * k, controls, 48 * k, 48 * k),
    ...countersIn(x + 64 * k, controls, width - 80 * k, 48 * k, 0.62),
    hall: rectOf(area.x, beam.y, area.w, ground + 12 * k - beam.y),
    beam,
    columns: columnsOf(hall, frame.pillars, top, ground + 50 * k - top),
    shaft: shaftWidth(hall.w / frame.pillars, k),
    ground,
    isLifted: ground < lowest,
    platform: 12 * k,
    bubble: { y: ground + 34 * k, r: 14 * k },
    caption: { ...caption, w: caption.w - hint.w - 8 },
    hint,
    hand: handOf(hand, tier.cards, between),
    tenon: 'left',
    explanation: rectOf(area.x, ground + 12 * k, area.w, area.y + area.h - ground - 12 * k),
  };
}

/** Lengths in px of the reference drawing, by the height of the window: what the pillars and the hand do not need. */
const TIERS = [
  {
    from: 760,
    top: 28,
    gap: 10,
    beam: 42,
    caption: 48,
    cards: 3,
    card: 62,
    between: 10,
    clear: 34,
    board: 20,
  },
  { from: 600, top: 4, gap: 4, beam: 36, caption: 48, cards: 2, card: 58, between: 8, clear: 16, board: 18 },
  { from: 0, top: 2, gap: 4, beam: 32, caption: 44, cards: 2, card: 54, between: 8, clear: 12, board: 17 },
] as const;

const PORTRAIT_LETTERS = {
  card: 18,
  line: 25,
  least: 14,
  caption: 20,
  count: 17,
  small: 15,
  beam: 22,
} as const;

/**
 * An explanation that is taller than the hand makes the pillars shorter, as long as the names on them stay readable. Of a
 * longer explanation the rest is scrolled to, so that the pillar it is about stays in sight.
 */
function groundOf({ h, safe, explanation = 0 }: StageFrame, top: number, lowest: number, k: number): number {
  const wanted = h - safe.bottom - explanation - 12 * k;
  const [least, most] = SHAFT_ROOM.shares.map(share => share * (lowest - top));
  return Math.min(
    lowest,
    Math.max(wanted, top + clamp(SHAFT_ROOM.readable * k, least ?? 0, most ?? Infinity)),
  );
}

/** Px that keep a name readable, and the least and the most of the shafts that an explanation leaves. */
const SHAFT_ROOM = { readable: 190, shares: [0.55, 0.75] } as const;

/** The hall beside the hand, as on a phone lying on its side; reference 844 x 390. The caption stands under the hand. */
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
    explanation: place(rectOf(area.x + split, area.y, area.w - split, area.h)),
  };
}

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

/** The hall beside the hand, as on a computer; reference 1280 x 720. */
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
    explanation: place(rectOf(side, area.y, area.w - split, area.h)),
  };
}

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
