import { rounded } from '../../drawing/curve.ts';
import { LANTERN, lantern } from '../../drawing/lantern.ts';
import { scaled } from '../../drawing/move.ts';
import { bold, circle, OUTLINE, polygon } from '../../drawing/pen.ts';
import type { Piece } from '../../drawing/piece.ts';
import { piece, type Shell } from './piece.ts';

export function hint(shell: Shell): readonly Piece[] {
  const { stage, session, game } = shell;
  const { hint: at, letters } = stage;
  const hasWord = at.w > 150;
  const k = (0.66 * Math.min(at.h, 56)) / LANTERN.h;
  const x = hasWord ? 0.4 * at.h : at.w / 2 - (LANTERN.w * k) / 2 - 6;
  const r = 0.62 * letters.small + 2;
  const badgeAt = [
    hasWord ? at.w - 0.7 * at.h : x + LANTERN.w * k + 0.3 * r,
    hasWord ? at.h / 2 : r + 1,
  ] as const;
  const isSpent = session.hintsLeft === 0;
  const frame = hasWord
    ? [
        polygon(rounded(0, 4, at.w, at.h, 6), { fill: 'shadow' }),
        polygon(rounded(0, 0, at.w, at.h, 6), { fill: 'card', stroke: OUTLINE }),
      ]
    : [];
  const word = bold(
    game.speech.getState().t('play.hint'),
    [x + LANTERN.w * k + 0.5 * letters.caption, at.h / 2],
    {
      face: 'sans',
      size: letters.caption,
      paint: 'ink',
      align: 'start',
    },
  );
  return [
    piece(shell, 'hint board', at, [...frame, ...(hasWord ? [word] : [])], 5),
    {
      ...piece(
        shell,
        'lantern',
        { x: at.x + x, y: at.y + (at.h - LANTERN.h * k) / 2, w: LANTERN.w * k, h: LANTERN.h * k },
        scaled(lantern(), k),
        6,
      ),
      alpha: isSpent ? 0.4 : 1,
      pivot: [0.5, 0],
    },
    piece(
      shell,
      'hints left',
      { x: at.x + badgeAt[0] - r, y: at.y + badgeAt[1] - r, w: 2 * r, h: 2 * r },
      [
        circle([r, r], r, isSpent ? { stroke: { paint: 'ink3', line: 'fine' } } : { fill: 'primary' }),
        bold(String(session.hintsLeft), [r, r], {
          face: 'sans',
          size: 1.25 * r,
          paint: isSpent ? 'ink2' : 'onPrimary',
        }),
      ],
      7,
    ),
  ];
}
