/** The pillars that cards are put on, on the canvas: how they look, and their open slots. */
import type { Accent } from '../../core/interview/types.ts';
import type { ItemId } from '../../core/kinds/kind.ts';
import { boardOf } from '../../shapes/hall/name-board.ts';
import {
  type Column,
  type ColumnSite,
  column,
  columnSite,
  openCourse,
  openSlot,
  pillarBoxOf,
} from '../../shapes/hall/pillar-column.ts';
import { isDone, shaftOf } from '../../shapes/hall/pillar-shapes.ts';
import type { Piece } from '../../shapes/placed-piece.ts';
import type { Rect } from '../../shapes/shape-primitives.ts';
import type { AnyCanvasContext, OptionTarget } from './types.ts';

/** How most pieces of a card question disappear. The same as in `canvas-question-pieces`, which cards would otherwise have to fetch. */
export const FADE_OUT = { alpha: 0, ms: 90, ease: 'linear' } as const;

/** A card: its text with `|` where a line may break. */
export type HallCard = { readonly id: ItemId; readonly marked: string };

/** What a card is put on: a pillar with a board. `accent`: of its own beam, since pillars of several may stand side by side. */
export type HallOption = Column & { readonly id: string; readonly accent: Accent };

/** What cards and pillars are drawn from, whatever they stand for. */
export type HallContext = Omit<AnyCanvasContext, 'hand' | 'item' | 'draft' | 'laid'> & {
  readonly hand: readonly (HallCard | null)[];
  readonly options: readonly HallOption[];
  /** The option of the response that is shown. */
  readonly chosen: string | null;
  readonly captions: Captions;
};

/** The words under the pillars, with `|` where a line may break. */
export type Captions = {
  readonly ask: string;
  /** To whoever has never answered anything: what to do. */
  readonly first: string;
  /** What is under the card, or was tapped. */
  readonly over: string;
  /** Where the interview says what was answered right. */
  readonly source: string;
};

export type Pillar = {
  readonly id: string;
  readonly accent: Accent;
  readonly rect: Rect;
  readonly site: ColumnSite;
  readonly state: Column;
};

/** The pillars of the level in their columns. */
export function pillars({ stage, options, measure }: HallContext): readonly Pillar[] {
  const [first] = stage.columns;
  if (!first) return [];
  const shaft = shaftOf(pillarBoxOf({ w: first.w, ground: stage.ground - first.y, shaft: stage.shaft }));
  const most = Math.max(...options.map(({ courses }) => courses.length));
  const names = options.map(({ name }) => name);
  const hung = boardOf(names, shaft, most, { ...stage, pitch: first.w }, measure);
  return options.flatMap((state, i) => {
    const rect = stage.columns[i];
    if (!rect) return [];
    const { id, accent } = state;
    return [{ id, accent, rect, site: columnSite(stage, rect, hung), state }];
  });
}

/** What can be touched of them. */
export const optionRects = (context: HallContext): readonly Omit<OptionTarget, 'response'>[] =>
  pillars(context)
    .filter(({ id }) => !context.faded.includes(id))
    .map(({ id, rect }) => ({ option: id, rect }));

/** The highlighted pillar: the one under the card, or the one where a card has just been rightly placed. */
const litOf = ({ over, shown, chosen }: HallContext): string | null =>
  over ?? (shown?.isRight ? chosen : null);

export const pillarPieces = (context: HallContext): readonly Piece[] =>
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
const isFinished = ({ shown, chosen }: HallContext, { id, state }: Pillar): boolean =>
  shown?.isRight === true && chosen === id && isDone(state.courses);

function finished({ measure }: HallContext, pillar: Pillar): Piece {
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

function standing(context: HallContext, pillar: Pillar): Piece {
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

function lit({ measure }: HallContext, pillar: Pillar): Piece {
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
function slot(context: HallContext, { id, accent, rect, site, state }: Pillar): readonly Piece[] {
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
