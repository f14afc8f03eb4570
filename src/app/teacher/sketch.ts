import { moved } from '../../shapes/move.ts';
import { bold, box, circle, FINE, group, OUTLINE, PLANNED, path, polygon, stroke } from '../../shapes/pen.ts';
import type { Point, Rect, Shape } from '../../shapes/shape.ts';
import { tick } from '../../shapes/sign.ts';
import type { TemplateResult } from '../dom/lit.ts';
import { toSvg } from '../dom/svg.ts';

/** Settings of a platform as small sketches. All are decoration: the words beside them say the same. */
export const LMS_SETTINGS = ['attempts', 'preview', 'grade', 'window', 'resume'] as const;
export type LmsSetting = (typeof LMS_SETTINGS)[number];

const SIZE = { w: 72, h: 54 };

export const settingSketch = (setting: LmsSetting): TemplateResult =>
  toSvg([group('azurite', SKETCHES[setting]())], SIZE, { class: 'sketch', bleed: 1 });

const SKETCHES: Readonly<Record<LmsSetting, () => readonly Shape[]>> = {
  attempts: () => [
    box({ x: 8, y: 13, w: 56, h: 28 }, { fill: 'card', stroke: OUTLINE }),
    bold('1', [25, 27], { face: 'serif', size: 20, paint: 'deep' }),
    path(
      [
        [42, 13],
        [42, 41],
      ],
      FINE,
    ),
    path(
      [
        [48, 24],
        [53, 30],
        [58, 24],
      ],
      stroke('active', 'ink2'),
    ),
  ],
  preview: () => [
    ...sketchedWindow({ x: 6, y: 5, w: 60, h: 44 }),
    polygon(EYE, { fill: 'wash', stroke: OUTLINE }),
    circle([36, 32], 5, { fill: 'deep' }),
    path(
      [
        [18, 46],
        [54, 18],
      ],
      stroke('cut', 'no'),
    ),
  ],
  grade: () => [
    path(
      [
        [4, 48],
        [68, 48],
      ],
      OUTLINE,
    ),
    box({ x: 9, y: 30, w: 14, h: 18 }, { stroke: PLANNED }),
    box({ x: 29, y: 12, w: 14, h: 36 }, { fill: 'mid', stroke: OUTLINE }),
    box({ x: 49, y: 22, w: 14, h: 26 }, { stroke: PLANNED }),
    ...moved(tick(14), 29, -3),
  ],
  window: () => [
    box({ x: 4, y: 26, w: 26, h: 22 }, { stroke: PLANNED }),
    ...sketchedWindow({ x: 22, y: 5, w: 46, h: 38 }),
    path(
      [
        [30, 36],
        [52, 20],
      ],
      stroke('active', 'deep'),
    ),
    path(
      [
        [43, 20],
        [52, 20],
        [52, 29],
      ],
      stroke('active', 'deep'),
    ),
  ],
  resume: () => [
    box({ x: 6, y: 24, w: 30, h: 18 }, { fill: 'mid', stroke: OUTLINE }),
    box({ x: 36, y: 24, w: 30, h: 18 }, { stroke: PLANNED }),
    polygon(
      [
        [36, 20],
        [31, 12],
        [41, 12],
      ],
      { fill: 'ink', stroke: FINE },
    ),
    path(
      [
        [44, 33],
        [58, 33],
      ],
      stroke('active', 'deep'),
    ),
    path(
      [
        [52, 27],
        [58, 33],
        [52, 39],
      ],
      stroke('active', 'deep'),
    ),
  ],
};

const EYE: readonly Point[] = [
  [16, 32],
  [24, 25],
  [36, 22],
  [48, 25],
  [56, 32],
  [48, 39],
  [36, 42],
  [24, 39],
];

/** A window with its bar. */
const sketchedWindow = (rect: Rect): readonly Shape[] => [
  box(rect, { fill: 'card', stroke: OUTLINE }),
  box({ ...rect, h: 8 }, { fill: 'half', stroke: OUTLINE }),
];
