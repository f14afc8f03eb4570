/** The pillars of a match question on the canvas: which ones there are, how they look, and their open slots. */
import { beamOf, pillarOf } from '../../../core/interview/lookups.ts';
import type { Accent } from '../../../core/interview/types.ts';
import type { MatchKey, MatchPrompt, MatchResponse } from '../../../core/kinds/match/rules.ts';
import { boardOf } from '../../../shapes/hall/name-board.ts';
import {
  type Column,
  type ColumnSite,
  column,
  columnSite,
  openCourse,
  openSlot,
  pillarBoxOf,
} from '../../../shapes/hall/pillar-column.ts';
import { isDone, shaftOf } from '../../../shapes/hall/pillar-shapes.ts';
import type { Piece } from '../../../shapes/placed-piece.ts';
import type { Rect } from '../../../shapes/shape-primitives.ts';
import { pillarLabel, pillarNumberAmong } from '../../../text/names.ts';
import type { CanvasContext, OptionTarget } from '../types.ts';

/** How most pieces of a card question disappear. The same as in `canvas-question-pieces`, which cards would otherwise have to fetch. */
export const FADE_OUT = { alpha: 0, ms: 90, ease: 'linear' } as const;

type MatchContext = CanvasContext<MatchPrompt, MatchKey, MatchResponse>;
export type Pillar = {
  readonly id: string;
  /** The colour of its own beam: pillars of several beams may stand side by side. */
  readonly accent: Accent;
  readonly rect: Rect;
  readonly site: ColumnSite;
  readonly state: Column;
};

/** The pillars of the level in their columns. */
export function pillars({
  stage,
  interview,
  text,
  item,
  coursesOf,
  measure,
}: MatchContext): readonly Pillar[] {
  const ids = item.prompt.pillars;
  const names = ids.map(id => pillarLabel(text, id));
  const [first] = stage.columns;
  if (!first) return [];
  const shaft = shaftOf(pillarBoxOf({ w: first.w, ground: stage.ground - first.y, shaft: stage.shaft }));
  const most = Math.max(...ids.map(id => coursesOf(id).length));
  const hung = boardOf(names, shaft, most, { ...stage, pitch: first.w }, measure);
  return ids.flatMap((id, i) => {
    const rect = stage.columns[i];
    if (!rect) return [];
    const state = {
      number: pillarNumberAmong(interview, ids, id),
      name: names[i] ?? id,
      courses: coursesOf(id),
    };
    const { accent } = beamOf(interview, pillarOf(interview, id).beam);
    return [{ id, accent, rect, site: columnSite(stage, rect, hung), state }];
  });
}

export const options = (context: MatchContext): readonly OptionTarget<MatchResponse>[] =>
  pillars(context)
    .filter(({ id }) => !context.faded.includes(id))
    .map(({ id, rect }) => ({ option: id, response: { pillar: id }, rect }));

/** The highlighted pillar: the one under the card, or the one where a card has just been rightly placed. */
const litOf = ({ over, shown }: MatchContext): string | null =>
  over ?? (shown?.isRight ? shown.response.pillar : null);

export const pillarPieces = (context: MatchContext): readonly Piece[] =>
  pillars(context).flatMap(pillar => [
    standing(context, pillar),
    ...(isFinished(context, pillar) ? [finished(context, pillar)] : []),
    ...(litOf(context) === pillar.id && !isFinished(context, pillar) ? [lit(context, pillar)] : []),
    ...slot(context, pillar),
  ]);

/** All that the picture of a column depends on, besides the stage. */
const lookOf = ({ state, site }: Pillar, kind: string): string =>
  [kind, state.name, site.ground, ...state.courses].join(' ');

/** Its last course has just been laid: the finished column is uncovered from the ground up, behind the name board. */
const isFinished = ({ shown }: MatchContext, { id, state }: Pillar): boolean =>
  shown?.isRight === true && shown.response.pillar === id && isDone(state.courses);

function finished({ measure }: MatchContext, pillar: Pillar): Piece {
  const { id, accent, rect, site, state } = pillar;
  return {
    id: `finished:${id}`,
    rect,
    shapes: () => column(state, site, false, measure),
    look: lookOf(pillar, 'done'),
    depth: 13,
    accent,
    bleed: 6,
    enter: { shown: 'upward', ms: 360, ease: 'move', delayMs: 300 },
  };
}

function standing(context: MatchContext, pillar: Pillar): Piece {
  const { measure, faded } = context;
  const { id, accent, rect, site, state } = pillar;
  const isOpen = isFinished(context, pillar);
  return {
    id: `column:${id}`,
    rect,
    shapes: () => column(state, site, false, measure, isOpen),
    look: lookOf(pillar, String(isOpen)),
    depth: 10,
    accent,
    bleed: 6,
    alpha: faded.includes(id) ? 0.22 : 1,
    move: { ms: 200, ease: 'linear' },
  };
}

function lit({ measure }: MatchContext, pillar: Pillar): Piece {
  const { id, accent, rect, site, state } = pillar;
  return {
    id: `lit:${id}`,
    rect,
    shapes: () => column(state, site, true, measure),
    look: lookOf(pillar, 'lit'),
    depth: 12,
    accent,
    bleed: 6,
    enter: { alpha: 0, ms: 110, ease: 'settle' },
    leave: FADE_OUT,
  };
}

/** Where a card may go: for a dragged card only the pillar under it opens its slot, for a card selected by tap all do. */
function slot(context: MatchContext, { id, accent, rect, site, state }: Pillar): readonly Piece[] {
  const { carried, held, over, faded, stage, shown } = context;
  const isOpen = carried ? over === id : held !== null && !faded.includes(id);
  const open = openCourse(site, state.courses);
  if (!isOpen || !open || (shown && !shown.isRight)) return [];
  const from = (carried?.side ?? stage.tenon) === 'left' ? 'right' : 'left';
  return [
    {
      id: `slot:${id}`,
      rect: { ...open, x: rect.x + open.x, y: rect.y + open.y },
      shapes: () => openSlot(open, from),
      look: from,
      depth: 14,
      accent,
      bleed: 2,
      pivot: [0.5, 1],
      enter: { scaleY: 0, ms: 140, ease: 'seat' },
      leave: FADE_OUT,
    },
  ];
}
