import { beamOf, levelOf } from '../../../core/interview/lookups.ts';
import type { Accent } from '../../../core/interview/types.ts';
import { isBuilt } from '../../../core/learner/campaign-progress.ts';
import { beamNow, type Session } from '../../../core/session/session-state.ts';
import { emblem, emblemOf } from '../../../shapes/beam-emblems.ts';
import { moved } from '../../../shapes/geometry.ts';
import { beam } from '../../../shapes/hall/beam-on-pillars.ts';
import type { Measure } from '../../../shapes/line-breaking.ts';
import type { Piece } from '../../../shapes/placed-piece.ts';
import {
  bold,
  box,
  OUTLINE,
  type Point,
  path,
  type Rect,
  type Shape,
  stroke,
} from '../../../shapes/shape-primitives.ts';
import type { QuestionStage, Stage, StageBase } from '../../../shapes/stage/types.ts';
import { chapterTitle } from '../../../text/names.ts';
import type { Game } from '../../store/game-stores.ts';

/** What the surroundings of a question are drawn from, whatever kind it is. */
export type ShellContext = {
  readonly game: Game;
  readonly session: Session;
  /** The part of the layout that both settings have; below, that of a hall and that of a desk. */
  readonly base: StageBase;
  readonly stage: Stage;
  readonly desk: QuestionStage;
  readonly accent: Accent;
  readonly measure: Measure;
  /** What stands on the beam of a hall instead of its own name. Such a beam is planned, whatever is built elsewhere. */
  readonly title?: string | undefined;
};

/** A small piece. @param look differs whenever `shapes` draws something else. */
export const shellPiece = (
  { accent }: ShellContext,
  id: string,
  rect: Rect,
  depth: number,
  look: string | number,
  shapes: () => readonly Shape[],
): Piece => ({ id, rect, shapes, look: String(look), depth, accent, bleed: 4 });

/** The beam over the pillars, with the title of its chapter. */
export function beamPiece(shell: ShellContext): Piece {
  const { game, session, stage } = shell;
  const { interview, learner, language } = game;
  const id = beamNow(interview, session);
  const isRaised =
    id !== undefined && shell.title === undefined && isBuilt(interview, learner.getState().journey, id);
  const { beam: at, letters } = stage;
  const size = 0.66 * at.h;
  const titled = { ...at, x: 1.3 * size, y: 0, w: at.w - 2.6 * size };
  const state = {
    accent: shell.accent,
    title: shell.title ?? chapterTitle(language.getState(), levelOf(interview, session.level), id, 'hall'),
    stage: isRaised ? 'built' : 'begun',
    current: false,
    done: 0,
    total: 0,
    pillars: [],
  } as const;
  const shapes = (): readonly Shape[] => {
    const [, title] = beam(titled, state, { size: letters.beam, spacing: letters.beam / 7 });
    const [outline] = beam({ ...at, x: 0, y: 0 }, state, { size: letters.beam, spacing: 0 });
    const sign = id
      ? emblem(emblemOf(beamOf(interview, id).question - 1), size, isRaised ? 'onSolid' : 'deep')
      : [];
    return [outline, title, ...moved(sign, 0.5 * size, (at.h - size) / 2)].filter(
      shape => shape !== undefined,
    );
  };
  const look = `${state.title} ${state.stage}`;
  return { ...shellPiece(shell, 'beam', at, 15, look, shapes), bleed: Math.ceil(0.25 * at.h) };
}

/** What the pillars stand on. */
export function groundPiece(shell: ShellContext): Piece {
  const { hall, ground: y, platform: h, beam: above } = shell.stage;
  const inset = 0.7 * (above.x - hall.x);
  const line: readonly Point[] = [
    [0, h],
    [hall.w, h],
  ];
  return shellPiece(shell, 'ground', { x: hall.x, y, w: hall.w, h }, 8, '', () => [
    box({ x: inset, y: 0, w: hall.w - 2 * inset, h }, { fill: 'sunk', stroke: OUTLINE }),
    path(line, stroke('cut', 'outline')),
  ]);
}

/** The line between a wide hall and the cards beside it. */
export function dividePieces(shell: ShellContext): readonly Piece[] {
  const { isWide, hall, hand, pause } = shell.stage;
  const x = (hand[0]?.x ?? 0) > hall.x ? hall.x + hall.w : hall.x;
  const h = hall.y + hall.h + pause.h;
  const line: readonly Point[] = [
    [0.5, 0],
    [0.5, h],
  ];
  return isWide
    ? [shellPiece(shell, 'divide', { x, y: 0, w: 1, h }, 1, '', () => [path(line, stroke('hair', 'hair'))])]
    : [];
}

/** Above a question at a desk: sign and title of the chapter that it belongs to. */
export function chapterPieces(shell: ShellContext): readonly Piece[] {
  const { game, session, desk, measure } = shell;
  const { interview, language } = game;
  const id = beamNow(interview, session);
  const title = chapterTitle(language.getState(), levelOf(interview, session.level), id, 'desk');
  const { chapter: at } = desk;
  const sign = Math.min(at.h, 36 * Math.min(1.4, desk.k));
  const wanted = Math.min(18 * desk.k, 0.6 * at.h);
  const room = at.w - sign - 12;
  const size = Math.min(wanted, (wanted * room) / measure(title, wanted, 700));
  return [
    shellPiece(shell, 'chapter', at, 15, title, () => [
      ...(id
        ? moved(emblem(emblemOf(beamOf(interview, id).question - 1), sign, 'deep'), 0, (at.h - sign) / 2)
        : []),
      bold(title, [id ? sign + 10 : 0, at.h / 2], { face: 'sans', size, paint: 'deep', align: 'start' }),
    ]),
  ];
}
