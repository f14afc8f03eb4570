import { beamOf, levelOf } from '../../../core/interview/library.ts';
import { isBuilt } from '../../../core/learner/campaign.ts';
import { beamNow } from '../../../core/session/chapter.ts';
import { emblem, emblemOf } from '../../../shapes/emblem.ts';
import { beam } from '../../../shapes/hall/beam.ts';
import { moved } from '../../../shapes/move.ts';
import { box, OUTLINE, path, stroke } from '../../../shapes/pen.ts';
import type { Piece } from '../../../shapes/piece.ts';
import type { Point, Shape } from '../../../shapes/shape.ts';
import { chapterTitle } from '../../../text/naming.ts';
import { type ShellContext, shellPiece } from './piece.ts';

export function beamPiece(shell: ShellContext): Piece {
  const { game, session, stage } = shell;
  const { interview, learner, speech } = game;
  const id = beamNow(interview, session);
  const isRaised = id !== undefined && isBuilt(interview, learner.getState().journey, id);
  const { beam: at, letters } = stage;
  const size = 0.66 * at.h;
  const titled = { ...at, x: 1.3 * size, y: 0, w: at.w - 2.6 * size };
  const state = {
    accent: shell.accent,
    title: chapterTitle(speech.getState(), levelOf(interview, session.level), id, 'hall'),
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

/** Between a wide hall and the hand. */
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
