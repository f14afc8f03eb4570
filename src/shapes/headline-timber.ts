/** A headline as one long timber on bearing blocks, cut between its phrases: where each plank lies. */
import type { Measure } from './line-breaking.ts';
import type { Rect } from './shape-primitives.ts';

export type PlankText = { readonly id: string; readonly text: string };

/** `starts`, `ends`: there the timber goes on in another row, which a break line says. */
export type Plank = PlankText & {
  readonly rect: Rect;
  readonly starts: boolean;
  readonly ends: boolean;
};

/** `bubble`: where the number of a plank is, below the plank; undefined where there is no room for numbers. */
export type Timber = {
  readonly size: number;
  readonly planks: readonly Plank[];
  readonly rows: readonly (Rect & { readonly ground: number })[];
  /** Where a plank lies that has been taken out. */
  readonly out: Plank | undefined;
  readonly bubble: { readonly r: number; readonly leader: number; readonly below: number } | undefined;
};

/** Letter sizes in px that are tried, largest first, before the timber takes one more row. */
export type Step = {
  readonly rows: number;
  readonly from: number;
  readonly to: number;
  readonly form: TimberForm;
};

/** `tight`: lower planks, nearer to each other, their numbers on the ground line. `plain`: without numbers. */
export type TimberForm = 'full' | 'tight' | 'plain';

/** In px, of letters of 30 in the reference drawing. */
const REF = { letters: 30, pad: 19 } as const;
const LEAST = { w: 48, pad: 8 } as const;
/** How far a pressed plank rises. */
export const LIFT = 12;
/** Px between the timber and a plank that was taken out, and the most that there is between two rows. */
const AIR = { out: 14, most: 34 } as const;

/** `plank`: its height in letters, and the least in px. The others are px; `air`: the least between two rows. */
const FORMS = {
  full: { plank: 82 / 30, least: 40, block: 13, leader: 9, r: 14, air: 20 },
  tight: { plank: 2.1, least: 32, block: 7, leader: -11, r: 11, air: 8 },
  plain: { plank: 2.1, least: 28, block: 5, leader: 0, r: 0, air: 14 },
} as const;

/**
 * The timber in the largest letters that fit into the room, in as few rows as the steps allow.
 * @param out a plank that was taken out: it lies behind the row that has room for it, else in a row of its own.
 * @returns undefined if there is no room for it.
 */
export function layTimber(
  texts: readonly PlankText[],
  out: PlankText | undefined,
  room: Rect,
  steps: readonly Step[],
  measure: Measure,
): Timber | undefined {
  const measured = (one: PlankText): Measured => ({ ...one, reach: measure(one.text, REF.letters, 700) });
  const [planks, gone] = [texts.map(measured), out && measured(out)];
  for (const step of steps)
    for (let size = step.from; size >= step.to; size -= 1) {
      const timber = timberAt(planks, gone, room, { ...step, from: size });
      if (timber) return timber;
    }
  return undefined;
}

/** A phrase measured once, in letters of the reference size: widths grow with the letters. */
type Measured = PlankText & { readonly reach: number };
type Sized = PlankText & { readonly w: number };

function timberAt(
  texts: readonly Measured[],
  out: Measured | undefined,
  room: Rect,
  { rows: most, from: size, form }: Step,
): Timber | undefined {
  const heights = heightsAt(size, form);
  const planks = texts.map(one => plankAt(one, size));
  const gone = out && plankAt(out, size);
  const least = filled(planks, room.w);
  const free = room.h - LIFT;
  const isTooWide = [...least.map(widthOf), gone?.w ?? 0].some(w => w > room.w);
  if (isTooWide || least.length > most || least.length * heights.row > free) return undefined;
  const rows = evened(planks, least, room.w);
  const beside = gone ? rows.findIndex(row => widthOf(row) + AIR.out + gone.w <= room.w) : -1;
  const count = gone && beside < 0 ? rows.length + 1 : rows.length;
  const air = Math.min(AIR.most, (free - count * heights.row) / Math.max(1, count - 1));
  if (count > most || air < (count > 1 ? FORMS[form].air : 0)) return undefined;
  const spare = free - count * heights.row - (count - 1) * air;
  const top = room.y + LIFT + Math.round(0.4 * spare);
  const yOf = (i: number): number => Math.round(top + i * (heights.row + air));
  const { r, leader, block, plank: h } = heights;
  return {
    size,
    planks: rows.flatMap((row, i) => placed(row, { ...room, y: yOf(i), h }, i, rows.length)),
    rows: Array.from({ length: count }, (_, i) => ({
      ...{ x: room.x, y: yOf(i), w: widthOf(rows[i] ?? []), h },
      ground: yOf(i) + h + block,
    })),
    out: gone && {
      ...{ id: gone.id, text: gone.text, starts: false, ends: false },
      rect: { x: room.x + room.w - gone.w, y: yOf(beside < 0 ? count - 1 : beside), w: gone.w, h },
    },
    bubble: r > 0 ? { r, leader, below: block + leader + r } : undefined,
  };
}

function plankAt({ id, text, reach }: Measured, size: number): Sized {
  const scale = size / REF.letters;
  const pad = Math.max(LEAST.pad, REF.pad * scale);
  return { id, text, w: Math.max(LEAST.w, Math.ceil(reach * scale + 2 * pad)) };
}

const widthOf = (row: readonly Sized[]): number => row.reduce((sum, { w }) => sum + w, 0);

/** The same number of rows, as even as possible. */
function evened(
  planks: readonly Sized[],
  least: readonly (readonly Sized[])[],
  width: number,
): readonly (readonly Sized[])[] {
  let best = least;
  for (let limit = width - 8; limit > width / 3; limit -= 8) {
    const rows = filled(planks, limit);
    if (rows.length > best.length || rows.some(row => widthOf(row) > limit)) break;
    best = rows;
  }
  return best;
}

function filled(planks: readonly Sized[], limit: number): readonly (readonly Sized[])[] {
  const rows: Sized[][] = [];
  for (const plank of planks) {
    const last = rows[rows.length - 1];
    if (last && widthOf(last) + plank.w <= limit) last.push(plank);
    else rows.push([plank]);
  }
  return rows;
}

function heightsAt(size: number, form: TimberForm) {
  const { plank: letters, least, ...small } = FORMS[form];
  const scale = Math.max(1, size / REF.letters);
  const [block, leader, r] = [scale * small.block, scale * small.leader, scale * small.r];
  const plank = Math.round(Math.max(least, letters * size));
  return { plank, block, leader, r, row: plank + block + leader + 2 * r };
}

function placed(row: readonly Sized[], at: Rect, i: number, count: number): readonly Plank[] {
  let { x } = at;
  return row.map(({ w, ...plank }, n) => {
    const rect = { x, y: at.y, w, h: at.h };
    x += w;
    return { ...plank, rect, starts: i > 0 && n === 0, ends: i < count - 1 && n === row.length - 1 };
  });
}
