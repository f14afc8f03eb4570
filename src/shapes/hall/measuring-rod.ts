import {
  box,
  OUTLINE,
  PLANNED,
  path,
  polygon,
  type Shape,
  type Size,
  type Stroke,
} from '../shape-primitives.ts';

/** Height of the rod with its pointer. */
const ROD = { h: 64, bar: 25, pointer: 26 } as const;
const LINE: Stroke = { paint: 'ink3', line: 'fine', weight: 1.2 };
/** Ticks closer together than this are left out. */
const LEAST_GAP = 7;

export const rodSize = (width: number): Size => ({ w: width, h: ROD.h });

/** How many of all have answered: a rod with a tick for each, which fills from the left. */
export function measuringRod(done: number, all: number, width: number): readonly Shape[] {
  const whole = Math.max(1, all);
  const reach = (width * Math.min(Math.max(0, done), whole)) / whole;
  const [top, foot] = [ROD.h - ROD.bar - 4, ROD.h - 4];
  const middle = (top + foot) / 2;
  return [
    path(
      [
        [0, middle],
        [width, middle],
      ],
      LINE,
    ),
    ...ticksOf(whole, width).map(({ x, reach: half }) =>
      path(
        [
          [x, middle - half],
          [x, middle + half],
        ],
        LINE,
      ),
    ),
    ...(reach > 0
      ? [
          box(
            { x: 0, y: top + 2, w: reach, h: ROD.bar - 4 },
            { fill: 'mid', stroke: { ...OUTLINE, weight: 1.3 } },
          ),
        ]
      : []),
    polygon(
      [
        [reach - ROD.pointer / 2, 0],
        [reach + ROD.pointer / 2, 0],
        [reach, 22],
      ],
      { fill: 'deep' },
    ),
  ];
}

/** One for each, every fifth longer; where they would crowd, only each fifth, tenth or hundredth. */
function ticksOf(all: number, width: number): readonly { readonly x: number; readonly reach: number }[] {
  const step = [1, 5, 10, 50, 100].find(each => (width * each) / all >= LEAST_GAP) ?? 100;
  return Array.from({ length: Math.floor(all / step) + 1 }, (_, i) => i * step)
    .concat(all % step === 0 ? [] : [all])
    .map(n => ({ x: (n * width) / all, reach: n === all || n === 0 || n % (5 * step) === 0 ? 14 : 7 }));
}

/** Ten timbers in a row, and their size. */
const TIMBER = { count: 10, w: 30, h: 34 } as const;
export const TIMBERS: Size = { w: TIMBER.count * TIMBER.w, h: TIMBER.h };

/** A share of 1 as timbers: solid as far as it reaches, dashed above. */
export function shareTimbers(share: number): readonly Shape[] {
  const reach = TIMBERS.w * Math.min(1, Math.max(0, share));
  const plan = Array.from({ length: TIMBER.count }, (_, i) =>
    box({ x: i * TIMBER.w, y: 0, w: TIMBER.w, h: TIMBER.h }, { stroke: PLANNED }),
  );
  const laid = Array.from({ length: Math.ceil(reach / TIMBER.w) }, (_, i) => {
    const x = i * TIMBER.w;
    return box({ x, y: 0, w: Math.min(TIMBER.w, reach - x), h: TIMBER.h }, { fill: 'mid', stroke: OUTLINE });
  });
  return [...plan, ...laid];
}

/** A small timber for each who is there, in rows from the left, as large as there is room for. */
export function timberSigns(count: number, room: Size): readonly Shape[] {
  const width =
    SIGN_WIDTHS.find(w => Math.floor(room.w / w) * Math.floor(room.h / (SIGN.high * w)) >= count) ?? 14;
  const each = Math.max(1, Math.floor(room.w / width));
  const [w, h] = [width - SIGN.gap, SIGN.high * width - SIGN.gap];
  return Array.from({ length: count }, (_, i) =>
    box(
      { x: (i % each) * width, y: Math.floor(i / each) * SIGN.high * width, w, h },
      { fill: 'half', stroke: OUTLINE },
    ),
  );
}
const SIGN_WIDTHS = [76, 64, 52, 44, 38, 32, 26, 22, 18, 14] as const;
const SIGN = { high: 0.62, gap: 5 } as const;

/** A dimension line with an empty slot on it, where a number is asked for. */
export function emptyDimension({ w, h }: Size): readonly Shape[] {
  const line: Stroke = { paint: 'ink', line: 'outline', weight: 1.6 };
  const y = 0.78 * h;
  const slot = { x: 0.3 * w, y: 0.1 * h, w: 0.4 * w, h: 0.5 * h };
  const arrow = (x: number, way: 1 | -1): Shape =>
    polygon(
      [
        [x, y],
        [x + way * 30, y - 9],
        [x + way * 30, y + 9],
      ],
      { fill: 'ink' },
    );
  return [
    box(slot, { fill: 'card', stroke: { paint: 'deep', line: 'plannedBeam', weight: 1.6 } }),
    ...[2, w - 2].map(x =>
      path(
        [
          [x, 0.5 * h],
          [x, h],
        ],
        line,
      ),
    ),
    path(
      [
        [2, y],
        [w - 2, y],
      ],
      line,
    ),
    arrow(4, 1),
    arrow(w - 4, -1),
  ];
}
