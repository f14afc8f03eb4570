import { clamp } from '../move.ts';
import {
  columnsOf,
  countersIn,
  handOf,
  rectOf,
  shaftWidth,
  stageLettersOf,
  uncoveredArea,
} from './common.ts';
import type { Stage, StageFrame } from './types.ts';

/** Heights by the room there is; only shafts and hand give way. */
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
    sheet: rectOf(area.x, ground + 12 * k, area.w, area.y + area.h - ground - 12 * k),
  };
}

/**
 * A sheet that needs more room than the hand has takes it from the shafts, as long as names can still be read on
 * them; of a longer one the rest is scrolled to, so that the pillar it speaks of stays in sight.
 */
function groundOf({ h, safe, sheet = 0 }: StageFrame, top: number, lowest: number, k: number): number {
  const wanted = h - safe.bottom - sheet - 12 * k;
  const [least, most] = SHAFT_ROOM.shares.map(share => share * (lowest - top));
  return Math.min(
    lowest,
    Math.max(wanted, top + clamp(SHAFT_ROOM.readable * k, least ?? 0, most ?? Infinity)),
  );
}
const SHAFT_ROOM = { readable: 190, shares: [0.55, 0.75] } as const;
