import type { CourseState } from '../../core/learner/measure-standings.ts';
import { type EmblemNumber, emblem } from '../beam-emblems.ts';
import { moved } from '../geometry.ts';
import { isIdeographic, sizeFor } from '../letter-width.ts';
import { fitLines, type Measure, stacked } from '../line-breaking.ts';
import { revisionCloud, tick } from '../right-and-wrong-signs.ts';
import { rounded } from '../rounded-rectangle.ts';
import {
  bold,
  box,
  circle,
  cued,
  FINE,
  OUTLINE,
  type Paint,
  PLANNED,
  type Point,
  path,
  polygon,
  type Rect,
  type Shape,
} from '../shape-primitives.ts';
import {
  type HallSite,
  LABEL_LINE,
  platformOf,
  rowBubble,
  rowStart,
  type ZoneSite,
} from '../stage/team-zone-layout.ts';
import { timber } from '../timber-card.ts';
import {
  axisBubble,
  baseOf,
  capOf,
  courseBlock,
  courseRects,
  courses,
  type PillarBox,
  shaftOf,
  tickBubble,
} from './pillar-shapes.ts';

/** What can be chosen, as it stands in a team's hall. `laid` of `all` courses; `isFresh`: the last one has just been laid. */
export type HallOption = {
  readonly number: string;
  readonly laid: number;
  readonly all: number;
  readonly isFresh: boolean;
  /** One more course lay there, and has just been taken back. */
  readonly isLifted: boolean;
  /** lit: a card is over it. right: it is told that it belongs here. wrong: a card was put here that does not belong here. */
  readonly look: 'plain' | 'lit' | 'right' | 'wrong';
};

/** The hall of a team: a planned beam on pillars with boards that are read from the back row. */
export const teamHall = (
  site: HallSite,
  title: string,
  sign: EmblemNumber | undefined,
  options: readonly HallOption[],
): readonly Shape[] => {
  const platform = platformOf(site);
  return [
    ...options.flatMap((option, i) => pillarOf(site, option, i)),
    box(platform, { fill: 'sunk', stroke: OUTLINE }),
    path(
      [
        [platform.x - 12, platform.y + platform.h],
        [platform.x + platform.w + 12, platform.y + platform.h],
      ],
      { paint: 'outline', line: 'cut' },
    ),
    ...beamOf(site.beam, title, sign),
    ...options.flatMap((option, i) => footOf(site, option, i)),
    ...options.flatMap((option, i) => (option.look === 'wrong' ? cloudOn(site, i) : [])),
  ];
};

export const beamOf = (beam: Rect, title: string, sign: EmblemNumber | undefined): readonly Shape[] => {
  const size = sizeFor(title, beam.w - 2 * beam.h, { from: 0.62 * beam.h, least: 12 });
  return [
    box(beam, { fill: 'wash', stroke: { paint: 'deep', line: 'plannedBeam', weight: 1.3 } }),
    ...(sign ? moved(emblem(sign, 0.76 * beam.h), beam.x + 0.36 * beam.h, beam.y + 0.12 * beam.h) : []),
    bold(title, [beam.x + beam.w / 2, beam.y + beam.h / 2], {
      ...{ face: 'serif', size, paint: 'deep' },
      spacing: 0.1 * size,
    }),
  ];
};

const boxOf = ({ shaft, ground, beam }: HallSite, target: Rect | undefined): PillarBox => ({
  cx: target ? target.x + target.w / 2 : 0,
  top: beam.y + beam.h,
  bottom: ground,
  shaft,
});

/** The greatest height of a course. */
const COURSE_MOST = 60;

/** Where the courses lie: the shaft below the board. */
function zoneOf(site: HallSite, i: number, count: number): Rect {
  const shaft = shaftOf(boxOf(site, site.targets[i]));
  const foot = shaft.y + shaft.h;
  const top = Math.max(shaft.y, site.board.y + site.board.h + 12, foot - COURSE_MOST * count);
  return { ...shaft, y: top, h: Math.max(10, foot - top) };
}

function pillarOf(site: HallSite, option: HallOption, i: number): readonly Shape[] {
  const at = boxOf(site, site.targets[i]);
  const shaft = shaftOf(at);
  const zone = zoneOf(site, i, Math.max(1, option.all));
  const isLit = option.look === 'lit' || option.look === 'right';
  const { board } = site;
  const plate = { x: at.cx - board.w / 2, y: board.y, w: board.w, h: board.h };
  const dashes = isLit ? ({ ...PLANNED, paint: 'deep' } as const) : PLANNED;
  const wash = { x: plate.x - 6, y: at.top, w: plate.w + 12, h: at.bottom - at.top };
  return [
    ...(isLit ? [box(wash, { fill: 'wash' }), box(shaft, { fill: 'card' })] : []),
    path(capOf(at), dashes),
    ...[shaft.x, shaft.x + shaft.w].map(x =>
      path(
        [
          [x, shaft.y],
          [x, zone.y],
        ],
        dashes,
      ),
    ),
    ...coursesOf(zone, option),
    polygon(baseOf(at), { fill: 'sunk', stroke: OUTLINE }),
    ...boardOf(plate, site.labels.lines[i] ?? [], site.labels.size, isLit),
  ];
}

const MASTERED: CourseState = 'mastered';
const PLANNED_COURSE: CourseState = 'planned';

function coursesOf(zone: Rect, { laid, all, isFresh, isLifted }: HallOption): readonly Shape[] {
  const count = Math.max(all, laid + Number(isLifted));
  const before = isFresh ? laid - 1 : laid;
  const states = Array.from({ length: count }, (_, i) => (i < before ? MASTERED : PLANNED_COURSE));
  const rects = courseRects(zone, count);
  const moving = isFresh ? rects[laid - 1] : isLifted ? rects[laid] : undefined;
  return [
    ...courses(zone, states),
    ...(moving
      ? [
          cued({ move: isFresh ? 'lay' : 'lift', at: 0 }, [
            ...courseBlock(moving, 'mastered'),
            ...(isFresh ? [box(moving, { stroke: { paint: 'deep', line: 'active', weight: 1.6 } })] : []),
          ]),
        ]
      : []),
  ];
}

const boardOf = (plate: Rect, lines: readonly string[], size: number, isLit: boolean): readonly Shape[] => {
  const [cx, cy] = [plate.x + plate.w / 2, plate.y + plate.h / 2];
  return [
    path(
      [
        [cx, plate.y - 14],
        [cx, plate.y],
      ],
      OUTLINE,
    ),
    polygon(
      rounded(plate.x, plate.y, plate.w, plate.h, 3),
      isLit
        ? { fill: 'solid', stroke: { paint: 'solid', line: 'outline', weight: 1.5 } }
        : { fill: 'card', stroke: { ...OUTLINE, weight: 1.5 } },
    ),
    ...named(lines, [cx, cy], { size, paint: isLit ? 'onSolid' : 'ink', align: 'middle' }),
  ];
};

/** Chinese names as on boards of old, Latin ones in letters that are read from farther away. */
const named = (
  lines: readonly string[],
  [x, y]: Point,
  letters: { readonly size: number; readonly paint: Paint; readonly align: 'start' | 'middle' },
): readonly Shape[] =>
  lines.map((line, i) =>
    bold(line, [x, y + (i - (lines.length - 1) / 2) * LABEL_LINE * letters.size], {
      ...letters,
      face: isIdeographic(line) ? 'serif' : 'sans',
    }),
  );

/** The axis below the platform, with the number of the pillar, or a tick where the card belongs. */
function footOf(site: HallSite, { number, look }: HallOption, i: number): readonly Shape[] {
  const target = site.targets[i];
  if (!target) return [];
  const cx = target.x + target.w / 2;
  const { y, r } = site.bubble;
  return [
    path(
      [
        [cx, site.ground + 16],
        [cx, y - r],
      ],
      { paint: 'line', line: 'hair' },
    ),
    ...(look === 'right' ? tickBubble(r, [cx, y]) : axisBubble(number, look === 'lit', r, [cx, y])),
  ];
}

/** Where a card was put that does not belong there: it is drawn small, with a revision cloud on it. */
function cloudOn(site: HallSite, i: number): readonly Shape[] {
  const zone = zoneOf(site, i, 9);
  const [w, h] = [Math.min(1.5 * zone.w, site.board.w - 10), Math.min(64, 0.8 * zone.h)];
  const rect = { x: zone.x + (zone.w - w) / 2, y: zone.y + 0.4 * (zone.h - h), w, h };
  return [cued({ move: 'refuse', at: 0 }, revisionCloud(rect, 20))];
}

/** Options as rows, where pillars do not fit: number, name, and how many cards already lie there. */
export const teamRows = (site: ZoneSite, options: readonly HallOption[]): readonly Shape[] =>
  options.flatMap((option, i) => {
    const rect = site.targets[i];
    return rect ? rowOf(rect, option, site.labels.lines[i] ?? [], site.labels.size) : [];
  });

function rowOf(
  rect: Rect,
  { number, look, laid }: HallOption,
  lines: readonly string[],
  size: number,
): readonly Shape[] {
  const isLit = look === 'lit' || look === 'right';
  const r = rowBubble(rect.h);
  const y = rect.y + rect.h / 2;
  const right = rect.x + rect.w - 16;
  const ink: Paint = isLit ? 'onSolid' : 'ink';
  return [
    polygon(
      rounded(rect.x, rect.y, rect.w, rect.h, 3),
      isLit
        ? { fill: 'solid', stroke: { paint: 'solid', line: 'outline', weight: 1.5 } }
        : { fill: 'card', stroke: { ...OUTLINE, weight: 1.5 } },
    ),
    ...axisBubble(number, false, r, [rect.x + 20 + r, y]),
    ...named(lines, [rect.x + rowStart(rect.h), y], { size, paint: ink, align: 'start' }),
    ...rowEnd({ x: right - 40, y: y - 20, w: 40, h: 40 }, look, laid, ink),
  ];
}

function rowEnd(at: Rect, look: HallOption['look'], laid: number, ink: Paint): readonly Shape[] {
  if (look === 'right') return [cued({ move: 'lay', at: 0 }, moved(tick(at.w, ink), at.x, at.y))];
  if (look === 'wrong') return [cued({ move: 'refuse', at: 0 }, revisionCloud(at, 12))];
  if (laid === 0) return [];
  return [
    bold(`${laid}`, [at.x + at.w, at.y + at.h / 2], { face: 'sans', size: 30, paint: ink, align: 'end' }),
  ];
}

/** A card as it lies or is carried; one that is answered lies face down, with a word on it. */
export const teamCard = (
  { w, h }: Pick<Rect, 'w' | 'h'>,
  { lines, line, size }: ZoneSite['letters'],
  state: 'idle' | 'dragged',
): readonly Shape[] => {
  const { shapes, body } = timber(w, h, state, 'left', 2);
  return [
    ...shapes,
    ...lines.map((words, i) =>
      bold(words, [body.x + 30, h / 2 + (i - (lines.length - 1) / 2) * line], {
        ...{ face: 'sans', size, paint: 'ink', align: 'start' },
      }),
    ),
  ];
};

/** What a card leaves while it is carried. */
export const cardHole = ({ w, h }: Pick<Rect, 'w' | 'h'>): readonly Shape[] =>
  timber(w, h, 'gone', 'left', 2).shapes;

/** The place of a card that is answered: turned over, so that nobody reads anything from it. */
export const turnedCard = (
  { w, h }: Pick<Rect, 'w' | 'h'>,
  text: string,
  measure: Measure,
): readonly Shape[] => {
  const { shapes, body } = timber(w, h, 'gone', 'left', 2);
  const x = body.x + 88;
  const room = { w: w - x - 20, h: h - 16 };
  const fitted = fitLines(text, room, { size: 36, line: 46, least: 18, weight: 700 }, measure);
  return [
    ...shapes,
    circle([body.x + 48, h / 2], 26, { stroke: FINE }),
    ...moved(tick(38, 'ink'), body.x + 29, h / 2 - 19),
    ...stacked(fitted, [x, h / 2], (words, at) =>
      bold(words, at, { face: 'sans', size: fitted.size, paint: 'ink', align: 'start' }),
    ),
  ];
};
