import type { BeamState } from '../../core/learner/journey.ts';
import { moved } from '../geometry.ts';
import { isIdeographic } from '../letter-width.ts';
import { bold, box, path, type Rect, regular, type Shape, stroke } from '../shape.ts';
import { tower } from './tower.ts';

/** The whole hall on one sheet: fits the screens on which pictures are sent on. CSS px. */
export const CERTIFICATE = { w: 390, h: 640 } as const;

export type Certificate = {
  readonly title: string;
  readonly line: string;
  readonly beams: readonly BeamState[];
  /** What has been built, as numbers with their names. */
  readonly sums: readonly { readonly value: string; readonly name: string }[];
  readonly foot: string;
};

const FRAME = 12;
const TOWER: Rect = { x: 17, y: 96, w: 356, h: 420 };
const SUMS = { y: 548, name: 27 } as const;

/** A double frame as round a plate of a builder's manual; title, hall, sums and foot within. */
export function certificate({ title, line, beams, sums, foot }: Certificate): readonly Shape[] {
  const { w, h } = CERTIFICATE;
  const inset = (by: number): Rect => ({ x: by, y: by, w: w - 2 * by, h: h - 2 * by });
  const column = (w - 60) / Math.max(1, sums.length);
  const rule = SUMS.y - 26;
  return [
    box({ x: 0, y: 0, w, h }, { fill: 'paper' }),
    box(inset(FRAME), { stroke: stroke('outline', 'outline') }),
    box(inset(FRAME + 5), { stroke: stroke('hair', 'hair') }),
    bold(title, [w / 2, 52], {
      face: 'serif',
      size: 30,
      paint: 'ink',
      spacing: isIdeographic(title) ? 4 : 0,
    }),
    regular(line, [w / 2, 84], { face: 'sans', size: 14, paint: 'ink2' }),
    ...moved(tower(beams, TOWER).shapes, TOWER.x, TOWER.y),
    path(
      [
        [30, rule],
        [w - 30, rule],
      ],
      stroke('hair', 'hair'),
    ),
    ...sums.flatMap(({ value, name }, i) => {
      const x = 30 + (i + 0.5) * column;
      return [
        bold(value, [x, SUMS.y], { face: 'serif', size: 24, paint: 'ink' }),
        regular(name, [x, SUMS.y + SUMS.name], { face: 'sans', size: 13, paint: 'ink2' }),
      ];
    }),
    regular(foot, [w / 2, h - 36], { face: 'sans', size: 12, paint: 'ink2' }),
  ];
}

/** The part of the sheet that the roof takes: it is set last. */
export const roofBand: Rect = { x: 0, y: TOWER.y, w: CERTIFICATE.w, h: 96 };
