import { rounded } from '../../../shapes/curve.ts';
import { LANTERN, lantern } from '../../../shapes/lantern.ts';
import { bold, circle, OUTLINE, polygon } from '../../../shapes/pen.ts';
import type { Piece } from '../../../shapes/piece.ts';
import { scaled } from '../../../shapes/scale.ts';
import { type ShellContext, shellPiece } from './piece.ts';

/** Wide enough for its word; below that the lantern stands alone. */
const WIDE = 150;

/** The lantern with the hints that are left; where there is room a board with the word. */
export function hintPieces(shell: ShellContext): readonly Piece[] {
  const { hint: at } = shell.base;
  const hasWord = at.w > WIDE;
  const k = (0.66 * Math.min(at.h, 56)) / LANTERN.h;
  const x = hasWord ? 0.4 * at.h : at.w / 2 - (LANTERN.w * k) / 2 - 6;
  const light = { x: at.x + x, y: at.y + (at.h - LANTERN.h * k) / 2, w: LANTERN.w * k, h: LANTERN.h * k };
  return [
    ...(hasWord ? [hintBoard(shell, x + light.w)] : []),
    {
      ...shellPiece(shell, 'lantern', light, 6, '', () => scaled(lantern(), k)),
      alpha: shell.session.hintsLeft === 0 ? 0.4 : 1,
      pivot: [0.5, 0],
    },
    hintsLeftBadge(shell, hasWord ? at.w - 0.7 * at.h : x + light.w, hasWord),
  ];
}

function hintBoard(shell: ShellContext, x: number): Piece {
  const { hint: at, letters } = shell.base;
  const word = shell.game.speech.getState().t('play.hint');
  const look = { face: 'sans', size: letters.caption, paint: 'ink', align: 'start' } as const;
  return shellPiece(shell, 'hint board', at, 5, word, () => [
    polygon(rounded(0, 4, at.w, at.h, 6), { fill: 'shadow' }),
    polygon(rounded(0, 0, at.w, at.h, 6), { fill: 'card', stroke: OUTLINE }),
    bold(word, [x + 0.5 * letters.caption, at.h / 2], look),
  ]);
}

function hintsLeftBadge(shell: ShellContext, x: number, isCentred: boolean): Piece {
  const { hint: at, letters } = shell.base;
  const { hintsLeft } = shell.session;
  const isSpent = hintsLeft === 0;
  const r = 0.62 * letters.small + 2;
  const rect = {
    x: at.x + x - (isCentred ? r : 0.7 * r),
    y: at.y + (isCentred ? at.h / 2 - r : 1),
    w: 2 * r,
    h: 2 * r,
  };
  return shellPiece(shell, 'hints left', rect, 7, hintsLeft, () => [
    circle([r, r], r, isSpent ? { stroke: { paint: 'ink3', line: 'fine' } } : { fill: 'primary' }),
    bold(String(hintsLeft), [r, r], { face: 'sans', size: 1.25 * r, paint: isSpent ? 'ink2' : 'onPrimary' }),
  ]);
}
