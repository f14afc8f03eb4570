import type { CourseState } from '../../core/learner/measure-standings.ts';
import { type EmblemNumber, emblem } from '../../shapes/beam-emblems.ts';
import { LANTERN, lantern } from '../../shapes/gear-and-lantern.ts';
import { axisBubble, courseStrip } from '../../shapes/hall/pillar-shapes.ts';
import { cloudReach, revisionCloud, tick } from '../../shapes/right-and-wrong-signs.ts';
import type { Shape } from '../../shapes/shape-primitives.ts';
import type { TemplateResult } from './html-template.ts';
import { toSvg } from './shapes-to-svg.ts';

/** Small pictures for use in a line of text. All are decoration: the words beside them say the same. */
export const squarePicture = (shapes: readonly Shape[], size: number): TemplateResult =>
  toSvg(shapes, { w: size, h: size });

export const lanternPicture = (): TemplateResult => toSvg(lantern(), LANTERN);
export const tickPicture = (): TemplateResult => squarePicture(tick(24), 24);
export const emblemPicture = (n: EmblemNumber): TemplateResult => squarePicture(emblem(n, 40), 40);
export const bubblePicture = (n: number | string, isLit = false): TemplateResult =>
  squarePicture(axisBubble(String(n), isLit), 30);

const TENON: readonly Shape[] = [
  {
    form: 'polygon',
    open: true,
    points: [
      [14, 5.4],
      [12, 5.4],
      [1, 1],
      [1, 29],
      [12, 24.6],
      [14, 24.6],
    ],
    fill: 'card',
    stroke: { paint: 'outline', line: 'outline' },
  },
];

/** The dovetail at the left of every card: this can be picked up. */
export const tenonPicture = (): TemplateResult => toSvg(TENON, { w: 14, h: 30 });

/** A plain arrow head: to the left on light ground, to the right on a primary button. */
export const arrowPicture = (to: 'left' | 'right'): TemplateResult =>
  squarePicture(
    [
      {
        form: 'polygon',
        open: true,
        points:
          to === 'right'
            ? [
                [8, 4],
                [16, 12],
                [8, 20],
              ]
            : [
                [16, 4],
                [8, 12],
                [16, 20],
              ],
        stroke: { paint: to === 'right' ? 'onPrimary' : 'ink', line: 'active' },
      },
    ],
    24,
  );

export const pausePicture = (): TemplateResult =>
  squarePicture(
    [6, 14].map(
      (x): Shape => ({
        form: 'polygon',
        points: [
          [x, 4],
          [x + 4, 4],
          [x + 4, 20],
          [x, 20],
        ],
        fill: 'ink',
      }),
    ),
    24,
  );

const STRIP = { w: 104, h: 26 };

/** A pillar lying on its side, base at the left. */
export const stripPicture = (courses: readonly CourseState[]): TemplateResult =>
  toSvg(courseStrip(courses, STRIP.w, STRIP.h), STRIP);

const CHORD = 9;
const BADGE = { x: 0, y: 0, w: 27, h: 22 };

/** The revision cloud of a draughtsman, with a cross: marks what was wrong. */
export const cloudPicture = (): TemplateResult =>
  toSvg(revisionCloud(BADGE, CHORD), BADGE, { class: 'cloud', bleed: Math.ceil(cloudReach(CHORD)) + 1 });
