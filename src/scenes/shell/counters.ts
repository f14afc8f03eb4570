import { scaled } from '../../drawing/move.ts';
import { bold, box, regular } from '../../drawing/pen.ts';
import type { Piece, Timing } from '../../drawing/piece.ts';
import { POINTER, RULER, rulerBar, rulerPointer, rulerReach, rulerScale } from '../../drawing/ruler.ts';
import type { Shape } from '../../drawing/shape.ts';
import { STREAK, streakSign } from '../../drawing/streak.ts';
import { tallyOf } from '../../play/tally.ts';
import { piece, type Shell } from './piece.ts';

const ADVANCE: Timing = { ms: 220, ease: 'move', delayMs: 240 };

export function pause(shell: Shell): Piece {
  const { pause: at, letters } = shell.stage;
  const h = 1.1 * letters.count;
  const bars = [-0.42, 0.16].map(
    (x): Shape => box({ x: at.w / 2 + x * h, y: (at.h - h) / 2, w: 0.26 * h, h }, { fill: 'ink' }),
  );
  return piece(shell, 'pause', at, bars, 2);
}

/** The scale stands still; what is done grows along it. */
export function progress(shell: Shell): readonly Piece[] {
  const { stage, session, measure } = shell;
  const { done, total } = tallyOf(session);
  const { ruler: at, letters } = stage;
  const count = `${done}/${total}`;
  const room = measure(`${total}/${total}`, letters.count, 700) + 0.8 * letters.count;
  const w = at.w - room - 8;
  const reach = rulerReach(done, total, w);
  const y = at.y + at.h / 2 - RULER.line;
  const filled = rulerBar(reach);
  const text = bold(count, [0.6 * letters.count, at.h / 2], {
    face: 'sans',
    size: letters.count,
    paint: 'ink',
    align: 'start',
  });
  return [
    piece(shell, 'ruler', { x: at.x, y, w, h: RULER.h }, rulerScale(total, w), 2),
    {
      ...piece(shell, 'bar', { x: at.x, y: y + filled.y, w, h: filled.h }, [], 3),
      bleed: 0,
      shapes: [box({ x: 0, y: 0, w: reach, h: filled.h }, { fill: 'deep' })],
    },
    {
      ...piece(shell, 'pointer', { x: at.x + reach - POINTER.w / 2, y, ...POINTER }, [rulerPointer()], 4),
      move: ADVANCE,
    },
    piece(shell, 'count', { x: at.x + w, y: at.y, w: room, h: at.h }, [text], 2),
  ];
}

/** From the right end: the number, the word, the sign. Where there is no room the word goes. */
export function streak(shell: Shell): readonly Piece[] {
  const { stage, session, measure, game } = shell;
  const { streak: at, letters } = stage;
  const word = game.speech.getState().t('play.streak');
  const k = letters.count / 17;
  const number = Math.max(measure('88', 1.2 * letters.count, 700), 24);
  const wordWidth = measure(word, letters.small, 400);
  const hasWord = number + wordWidth + STREAK.w * k + 14 * k <= at.w;
  const signX = at.x + at.w - number - (hasWord ? wordWidth + 8 * k : 0) - STREAK.w * k - 6 * k;
  const wordAt = regular(word, [wordWidth / 2, at.h / 2], {
    face: 'sans',
    size: letters.small,
    paint: 'ink2',
  });
  const count = bold(String(session.streak), [number, at.h / 2], {
    face: 'sans',
    size: 1.2 * letters.count,
    paint: 'ink',
    align: 'end',
  });
  const sign = { x: signX, y: at.y + at.h / 2 - (STREAK.h * k) / 2, w: STREAK.w * k, h: STREAK.h * k };
  return [
    piece(shell, 'streak', sign, scaled(streakSign(session.streak > 0), k), 2),
    ...(hasWord
      ? [
          piece(
            shell,
            'streak word',
            { x: sign.x + sign.w + 8 * k, y: at.y, w: wordWidth, h: at.h },
            [wordAt],
            2,
          ),
        ]
      : []),
    {
      ...piece(
        shell,
        `streak ${session.streak}`,
        { x: at.x + at.w - number, y: at.y, w: number, h: at.h },
        [count],
        2,
      ),
      enter: { scaleX: 1.2, scaleY: 1.2, alpha: 0, ms: 160, ease: 'seat', delayMs: 300 },
    },
  ];
}
