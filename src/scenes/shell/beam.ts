import { beamOf, levelOf } from '../../content/library.ts';
import { beamTitle } from '../../dom/naming.ts';
import { beam } from '../../drawing/beam.ts';
import { emblem, emblemOf } from '../../drawing/emblem.ts';
import { moved } from '../../drawing/move.ts';
import { box, OUTLINE, path, stroke } from '../../drawing/pen.ts';
import type { Piece } from '../../drawing/piece.ts';
import { isBuilt } from '../../learner/campaign.ts';
import { piece, type Shell } from './piece.ts';

export function bar(shell: Shell): Piece {
  const { game, session, stage } = shell;
  const { interview, learner, speech } = game;
  const { beam: id } = levelOf(interview, session.level);
  const { question, accent } = beamOf(interview, id);
  const { beam: at, letters } = stage;
  const isRaised = isBuilt(interview, learner.getState().journey, id);
  const size = 0.66 * at.h;
  const titled = { ...at, x: 1.3 * size, y: 0, w: at.w - 2.6 * size };
  const state = {
    accent,
    title: beamTitle(speech.getState(), id),
    stage: isRaised ? 'built' : 'begun',
    current: false,
    done: 0,
    total: 0,
    pillars: [],
  } as const;
  const [, title] = beam(titled, state, { size: letters.beam, spacing: letters.beam / 7 });
  const [outline] = beam({ ...at, x: 0, y: 0 }, state, { size: letters.beam, spacing: 0 });
  const sign = moved(
    emblem(emblemOf(question - 1), size, isRaised ? 'onSolid' : 'deep'),
    0.5 * size,
    (at.h - size) / 2,
  );
  return {
    ...piece(shell, 'beam', at, [...(outline ? [outline] : []), ...(title ? [title] : []), ...sign], 15),
    bleed: Math.ceil(0.25 * at.h),
  };
}

export function ground(shell: Shell): Piece {
  const { hall, ground: top, platform, beam: above } = shell.stage;
  const inset = 0.7 * (above.x - hall.x);
  const y = top - hall.y;
  return piece(
    shell,
    'ground',
    hall,
    [
      box({ x: inset, y, w: hall.w - 2 * inset, h: platform }, { fill: 'sunk', stroke: OUTLINE }),
      path(
        [
          [0, y + platform],
          [hall.w, y + platform],
        ],
        stroke('cut', 'outline'),
      ),
    ],
    8,
  );
}

/** Between a wide hall and the hand. */
export function divide(shell: Shell): readonly Piece[] {
  const { isWide, hall, hand, pause } = shell.stage;
  const x = (hand[0]?.x ?? 0) > hall.x ? hall.x + hall.w : hall.x;
  const line = path(
    [
      [0.5, 0],
      [0.5, hall.y + hall.h + pause.h],
    ],
    stroke('hair', 'hair'),
  );
  return isWide ? [piece(shell, 'divide', { x, y: 0, w: 1, h: hall.y + hall.h + pause.h }, [line], 1)] : [];
}
