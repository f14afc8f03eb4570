import { measuresOf, pillarsOf } from '../../core/interview/lookups.ts';
import type { Accent, BeamId, Interview } from '../../core/interview/types.ts';
import type { Journey } from '../../core/learner/measure-standings.ts';
import { lastIn } from '../../core/lists.ts';
import { beamName, pillarLabel } from '../../text/names.ts';
import type { Text } from '../../text/types.ts';
import { clamp } from '../geometry.ts';
import { isIdeographic, sizeFor, widthOf } from '../letter-width.ts';
import {
  bold,
  box,
  FINE,
  group,
  OUTLINE,
  PLANNED,
  path,
  polygon,
  type Rect,
  regular,
  type Shape,
  type Size,
  type Stroke,
  stroke,
} from '../shape-primitives.ts';
import { axes, BRACKET_UNITS, bracket } from './beam-on-pillars.ts';
import { plaques } from './pillar-names.ts';
import { axisBubble, baseOf, capOf, type PillarBox, shaftOf } from './pillar-shapes.ts';
import { plannedRoof, profileOf } from './roof.ts';

/** The size at which a blueprint is drawn; the page shows it as large as it has room. */
export const BLUEPRINT_SIZE = { w: 338, h: 356 } as const;

/** What is written on the blueprint of a beam. */
type PlanLabels = {
  /** On the beam, such as 梁二. */
  readonly beam: string;
  readonly pillars: readonly { readonly number: string; readonly name: string; readonly count: string }[];
};

/** Which share of each pillar of a beam is laid. */
export const builtShares = (interview: Interview, id: BeamId, { measures }: Journey): readonly number[] =>
  pillarsOf(interview, id).map(pillar => {
    const all = measuresOf(interview, pillar.id);
    return all.filter(one => measures.has(one.id)).length / Math.max(1, all.length);
  });

export const blueprintLabels = (text: Text, interview: Interview, id: BeamId): PlanLabels => ({
  beam: beamName(text, interview, id),
  pillars: pillarsOf(interview, id).map(pillar => ({
    number: String(pillar.point),
    name: pillarLabel(text, pillar.id),
    count: text.t('blueprint.counted', { count: measuresOf(interview, pillar.id).length }),
  })),
});

/**
 * The blueprint of a beam: everything is named and counted, and solid as far as it is built.
 * @param built the share of each pillar that is laid, 0 to 1; nothing if left out.
 */
export const blueprintPlan = (
  accent: Accent,
  labels: PlanLabels,
  frame: Size,
  built: readonly number[] = [],
): readonly Shape[] => {
  const site = siteOf(labels.pillars.length, frame);
  const { k, ground, pitch, at } = site;
  const stops = [...at.map(x => x - pitch / 2), (lastIn(at) ?? site.cx) + pitch / 2];
  return [
    group(accent, [
      ...at.flatMap((cx, i) => column(site, cx, built[i] ?? 0)),
      ...names(site, labels),
      ...roof(site),
      ...bar(site, labels.beam),
      path(
        [
          [0, ground],
          [frame.w, ground],
        ],
        stroke('cut', 'outline'),
      ),
      ...foot(site, labels),
      ...dimensionChain(
        stops,
        ground + 61 * k,
        labels.pillars.map(({ count }) => count),
        k,
      ),
    ]),
  ];
};

/** On the reference frame the plan is 338 px wide and 356 high. */
const REF = { w: 338, roof: 25, brackets: 13.75, beam: 26, below: 74 } as const;

/** Heights of a pillar, in px of the reference frame. */
const PILLAR = { least: 120, most: 330 } as const;

/** Half the width that the pillars share, in px of the reference frame. */
const REACH = 151;

const DASHED: Stroke = { ...PLANNED, paint: 'outline' };

/** Where the plan stands in its frame, in px; `k` is its scale, `at` the x of each pillar. */
type Site = {
  readonly k: number;
  readonly cx: number;
  readonly top: number;
  readonly ground: number;
  readonly pitch: number;
  readonly at: readonly number[];
};

const siteOf = (count: number, frame: Size): Site => {
  const fixed = REF.roof + REF.brackets + REF.beam + REF.below;
  const k = Math.min(frame.w / REF.w, frame.h / (fixed + PILLAR.least), 1.5);
  const pillar = clamp(frame.h / k - fixed, PILLAR.least, PILLAR.most) * k;
  const ground = frame.h - (frame.h - fixed * k - pillar) / 2 - REF.below * k;
  const pitch = (2 * REACH * k) / Math.max(1, count);
  const cx = frame.w / 2;
  return { k, cx, top: ground - pillar, ground, pitch, at: axes(cx, REACH * k - pitch / 2, count) };
};

const column = (site: Site, cx: number, built: number): readonly Shape[] => {
  const at = pillarBox(site, cx);
  const shaft = shaftOf(at);
  const h = shaft.h * built;
  return [
    // Without the joints of its courses, which would go through the letters.
    ...(h > 0 ? [box({ ...shaft, y: shaft.y + shaft.h - h, h }, { fill: 'half', stroke: OUTLINE })] : []),
    polygon(capOf(at), { stroke: FINE, ...(built === 1 && { fill: 'half' }) }),
    upright(shaft.x, shaft),
    upright(shaft.x + shaft.w, shaft),
    polygon(baseOf(at), { stroke: FINE }),
  ];
};

const pillarBox = ({ k, top, ground, pitch }: Site, cx: number): PillarBox => ({
  cx,
  top,
  bottom: ground,
  shaft: Math.min(0.57 * pitch, 42 * k),
});

const upright = (x: number, { y, h }: Rect): Shape =>
  path(
    [
      [x, y + h],
      [x, y],
    ],
    DASHED,
  );

const names = (site: Site, labels: PlanLabels): readonly Shape[] => {
  const pad = 8 * site.k;
  const rooms = site.at.map(cx => {
    const { x, y, w, h } = shaftOf(pillarBox(site, cx));
    return { x: x + 3, y: y + pad, w: w - 6, h: h - 2 * pad };
  });
  return plaques(
    labels.pillars.map(({ name }) => name),
    rooms,
    20 * site.k,
    'ink',
  );
};

const roof = ({ k, cx, top, at }: Site): readonly Shape[] => {
  const y = top - (REF.beam + REF.brackets) * k;
  const shape = { cx, y, hw: 157.5 * k, rw: 130 * k, h: 22.5 * k, lift: 8 * k, th: 4.5 * k, tile: 10 };
  const [eave, ...contour] = plannedRoof(profileOf(shape));
  const lines = contour.map(line => (line.form === 'polygon' ? { ...line, stroke: DASHED } : line));
  const thin = { stroke: stroke('hair', 'ink3') };
  const u = (REF.brackets * k) / BRACKET_UNITS;
  return [...at.flatMap(x => bracket(x, top - REF.beam * k, u, thin)), ...(eave ? [eave] : []), ...lines];
};

const bar = ({ k, cx, top }: Site, label: string): readonly Shape[] => {
  const rect = { x: cx - 153 * k, y: top - REF.beam * k, w: 306 * k, h: REF.beam * k };
  const size = sizeFor(label, rect.w - 24, { from: Math.max(12, 16 * k), least: 12 });
  return [
    box(rect, { fill: 'paper', stroke: { paint: 'deep', line: 'plannedBeam' } }),
    bold(label, [cx, rect.y + rect.h / 2], {
      face: 'serif',
      size,
      paint: 'deep',
      spacing: isIdeographic(label) ? 4 * k : 0,
    }),
  ];
};

const foot = ({ k, ground, at }: Site, labels: PlanLabels): readonly Shape[] =>
  at.flatMap((x, i) => [
    path(
      [
        [x, ground],
        [x, ground + 12 * k],
      ],
      { paint: 'line', line: 'hair' },
    ),
    ...axisBubble(labels.pillars[i]?.number ?? '', false, 13.5 * k, [x, ground + 26 * k]),
  ]);

/** A chain of dimensions along y: a text between each two stops. */
const dimensionChain = (
  stops: readonly number[],
  y: number,
  texts: readonly string[],
  k: number,
): readonly Shape[] => {
  const room = Math.min(...stops.slice(1).map((x, i) => x - (stops[i] ?? x))) - 14 * k;
  const sizes = texts.map(text => sizeFor(text, room, { from: Math.max(12, 16 * k), least: 12 }));
  const size = Math.min(...sizes);
  return [
    ...texts.flatMap((text, i) => dimensionSpan(stops[i] ?? 0, stops[i + 1] ?? 0, y, text, size, k)),
    ...stops.flatMap(x => dimensionStop(x, y, k)),
  ];
};

/** A dimension between two stops, its text in a gap of the line. */
const dimensionSpan = (
  from: number,
  to: number,
  y: number,
  text: string,
  size: number,
  k: number,
): readonly Shape[] => {
  const half = widthOf(text, size) / 2 + 5 * k;
  const middle = (from + to) / 2;
  return [
    ...dash(from - 4 * k, middle - half, y),
    regular(text, [middle, y], { face: 'sans', size, paint: 'ink2' }),
    ...dash(middle + half, to + 4 * k, y),
  ];
};

/** The end of a dimension: a vertical line with a slash across. */
const dimensionStop = (x: number, y: number, k: number): readonly Shape[] => [
  path(
    [
      [x, y - 8 * k],
      [x, y + 8 * k],
    ],
    HAIR,
  ),
  path(
    [
      [x - 4 * k, y + 6 * k],
      [x + 4 * k, y - 6 * k],
    ],
    OUTLINE,
  ),
];

/** A line along y, if it is long enough to be seen. */
const dash = (from: number, to: number, y: number): readonly Shape[] =>
  to - from < 2
    ? []
    : [
        path(
          [
            [from, y],
            [to, y],
          ],
          HAIR,
        ),
      ];

const HAIR: Stroke = { paint: 'line', line: 'hair' };
