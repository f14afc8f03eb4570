import { lastIn } from '../core/lists.ts';
import { box, FINE, type Rect, regular, type Shape, type Size, stroke, THIN } from './shape-primitives.ts';

export type Calendar = {
  /** A column per week, a number 0..4 per day from Monday on; the last week ends with today. */
  readonly weeks: readonly (readonly number[])[];
  /** Labels beside the rows, from Monday on. */
  readonly days: readonly string[];
  /** Labels above the columns; '' for none. */
  readonly heads: readonly string[];
};

/** Side of a day's square and size of the words, in px. */
type CalendarSize = { readonly cell: number; readonly letters: number };

/** How much was done each day: weeks as columns, days as rows, a frame round today. */
export function calendar({ weeks, days, heads }: Calendar, size: CalendarSize): readonly Shape[] {
  const { cell, letters } = size;
  const [left, top, pitch] = [leftOf(size), topOf(size), pitchOf(size)];
  const inset = (pitch - cell) / 2;
  const squareAt = (week: number, day: number): Rect => ({
    x: left + week * pitch + inset,
    y: top + day * pitch + inset,
    w: cell,
    h: cell,
  });
  const words = { face: 'sans', size: letters, paint: 'ink2', align: 'start' } as const;
  return [
    ...days.map((name, day) => regular(name, [0, top + (day + 0.5) * pitch], words)),
    ...heads.flatMap((name, week) =>
      name === '' ? [] : [regular(name, [left + week * pitch + inset, 0.75 * letters], words)],
    ),
    ...weeks.flatMap((steps, week) => steps.flatMap((step, day) => daySquare(step, squareAt(week, day)))),
    ...todayFrame(squareAt(weeks.length - 1, (lastIn(weeks)?.length ?? 1) - 1), inset),
  ];
}

/** The size of the whole calendar in px. */
export const calendarFrame = ({ weeks, days }: Calendar, size: CalendarSize): Size => ({
  w: leftOf(size) + weeks.length * pitchOf(size),
  h: topOf(size) + days.length * pitchOf(size),
});

/** One day alone, as in a legend. @param step 0..4. */
export function daySquare(step: number, { x, y, w }: Rect): readonly Shape[] {
  const look = DAY_LOOKS[step];
  const empty = box({ x, y, w, h: w }, { fill: 'paper', stroke: THIN });
  if (!look) return [empty];
  const side = look.share * w;
  const inner = { x: x + (w - side) / 2, y: y + (w - side) / 2, w: side, h: side };
  return [empty, box(inner, { fill: look.fill, stroke: FINE })];
}

/** Gap between two days, as a share of a day's square. */
const DAY_GAP = 0.2;

const pitchOf = ({ cell }: CalendarSize): number => cell * (1 + DAY_GAP);

const leftOf = ({ letters }: CalendarSize): number => 2 * letters;

const topOf = ({ letters }: CalendarSize): number => 1.75 * letters;

/** The inner square of a day, by how much was done: it both grows and darkens, so that it reads without colours. */
const DAY_LOOKS = [
  undefined,
  { share: 0.4, fill: 'half' },
  { share: 0.6, fill: 'half' },
  { share: 0.8, fill: 'mid' },
  { share: 1, fill: 'mid' },
] as const;

/** The square of today, larger by `by` on each side. */
const todayFrame = ({ x, y, w, h }: Rect, by: number): readonly Shape[] => [
  box({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by }, { stroke: stroke('outline', 'ink') }),
];
