import type { Accent } from '../../core/interview/types.ts';
import { lastIn } from '../../core/last.ts';
import { axisBubble } from '../bubble.ts';
import { isIdeographic, sizeFor } from '../letters.ts';
import { clamp } from '../move.ts';
import { bold, box, FINE, group, PLANNED, path, polygon, stroke } from '../pen.ts';
import type { Rect, Shape, Size, Stroke } from '../shape.ts';
import { axes } from './bay.ts';
import { BRACKET_UNITS, bracket } from './bracket.ts';
import { dimensionChain } from './chain.ts';
import { baseOf, capOf, type PillarBox, shaftOf } from './pillar.ts';
import { plaques } from './plaque.ts';
import { plannedRoof, profileOf } from './roof.ts';

export type PlanLabels = {
  /** What stands on the beam, 梁二. */
  readonly beam: string;
  readonly pillars: readonly { readonly number: string; readonly name: string; readonly count: string }[];
};

/** On the sheet of the reference frame the plan is 338 wide and 356 high. */
const REF = { w: 338, roof: 25, brackets: 13.75, beam: 26, below: 74 } as const;
const PILLAR = { least: 120, most: 330 } as const;
const REACH = 151;
const DASHED: Stroke = { ...PLANNED, paint: 'outline' };

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

const column = (site: Site, cx: number): readonly Shape[] => {
  const at = pillarBox(site, cx);
  const shaft = shaftOf(at);
  return [
    polygon(capOf(at), { stroke: FINE }),
    upright(shaft.x, shaft),
    upright(shaft.x + shaft.w, shaft),
    polygon(baseOf(at), { stroke: FINE }),
  ];
};

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

/** The drawing on the blueprint sheet: nothing built yet, everything named and counted. */
export const blueprintPlan = (accent: Accent, labels: PlanLabels, frame: Size): readonly Shape[] => {
  const site = siteOf(labels.pillars.length, frame);
  const { k, ground, pitch, at } = site;
  const stops = [...at.map(x => x - pitch / 2), (lastIn(at) ?? site.cx) + pitch / 2];
  return [
    group(accent, [
      ...at.flatMap(cx => column(site, cx)),
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
