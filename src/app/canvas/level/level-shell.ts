import {
  errorsIn,
  isHintable,
  itemNow,
  jointOf,
  progressOf,
  type Session,
} from '../../../core/session/session-state.ts';
import { LANTERN, lantern } from '../../../shapes/gear-and-lantern.ts';
import type { Piece, Timing } from '../../../shapes/placed-piece.ts';
import {
  POINTER,
  RULER,
  rulerBar,
  rulerPointer,
  rulerReach,
  rulerScale,
} from '../../../shapes/progress-ruler.ts';
import { rounded } from '../../../shapes/rounded-rectangle.ts';
import { scaled } from '../../../shapes/scaled-shapes.ts';
import {
  bold,
  box,
  circle,
  OUTLINE,
  polygon,
  regular,
  type Shape,
} from '../../../shapes/shape-primitives.ts';
import { STREAK, streakSign } from '../../../shapes/streak-sign.ts';
import type { Setting } from '../../kinds/types.ts';
import { isSaidSaved } from '../../store/persist-session.ts';
import {
  beamPiece,
  chapterPieces,
  dividePieces,
  groundPiece,
  type ShellContext,
  shellPiece,
} from './shell-heading.ts';

/** What every level has round its question: controls and hint, then beam and ground in a hall, the chapter at a desk. */
export const shellPieces = (shell: ShellContext, setting: Setting): readonly Piece[] => [
  pausePiece(shell),
  ...progressPieces(shell),
  ...streakPieces(shell),
  ...(setting === 'hall' ? [beamPiece(shell), groundPiece(shell)] : chapterPieces(shell)),
  ...dividePieces(shell),
  ...hintPieces(shell),
];

const ADVANCE: Timing = { ms: 220, ease: 'move', delayMs: 240 };
const POP = { scaleX: 1.2, scaleY: 1.2, alpha: 0, ms: 160, ease: 'seat', delayMs: 300 } as const;

function pausePiece(shell: ShellContext): Piece {
  const { pause: at, letters } = shell.base;
  const h = 1.1 * letters.count;
  const bar = (x: number): Shape =>
    box({ x: at.w / 2 + x * h, y: (at.h - h) / 2, w: 0.26 * h, h }, { fill: 'ink' });
  return shellPiece(shell, 'pause', at, 2, '', () => [bar(-0.42), bar(0.16)]);
}

/** A ruler that stands still, a bar that grows along it with what is done, and the count behind it. */
function progressPieces(shell: ShellContext): readonly Piece[] {
  const { base, session, measure } = shell;
  const { done, total, shown } = progressOf(session);
  const { ruler: at, letters } = base;
  const room =
    measure(session.limit.ms === undefined ? `${total}/${total}` : '88', letters.count, 700) +
    0.8 * letters.count;
  const w = at.w - room - 8;
  const reach = rulerReach(done, total, w);
  const y = at.y + at.h / 2 - RULER.line;
  const bar = rulerBar(reach);
  const count = { face: 'sans', size: letters.count, paint: 'ink', align: 'start' } as const;
  return [
    shellPiece(shell, 'ruler', { x: at.x, y, w, h: RULER.h }, 2, total, () => rulerScale(total, w)),
    shellPiece(shell, 'bar', { x: at.x, y: y + bar.y, w, h: bar.h }, 3, done, () => [
      box({ ...bar, y: 0 }, { fill: 'deep' }),
    ]),
    {
      ...shellPiece(shell, 'pointer', { x: at.x + reach - POINTER.w / 2, y, ...POINTER }, 4, '', () => [
        rulerPointer(),
      ]),
      move: ADVANCE,
    },
    shellPiece(shell, 'count', { x: at.x + w, y: at.y, w: room, h: at.h }, 2, shown, () => [
      bold(shown, [0.6 * letters.count, at.h / 2], count),
    ]),
    ...safePieces(shell, at.x + w + 0.6 * letters.count),
  ];
}

/** Under the count: that all answers so far are saved. */
function safePieces(shell: ShellContext, x: number): readonly Piece[] {
  const { base, session, measure, game } = shell;
  if (!isSaidSaved(game, session)) return [];
  const { ruler: at, letters } = base;
  const word = game.language.getState().t('play.safe');
  const size = 0.8 * letters.small;
  const rect = {
    x,
    y: at.y + at.h / 2 + 0.62 * letters.count,
    w: measure(word, size, 400),
    h: size,
  };
  const look = { face: 'sans', size, paint: 'ink2', align: 'start' } as const;
  return [shellPiece(shell, 'safe', rect, 2, word, () => [regular(word, [0, rect.h / 2], look)])];
}

/** Words in place of a streak. */
function remarkPiece({ base, ...shell }: ShellContext, words: string): Piece {
  const { streak: at, letters } = base;
  const look = { face: 'sans', size: letters.count, paint: 'ink', align: 'end' } as const;
  return shellPiece({ base, ...shell }, 'errors', at, 2, words, () => [bold(words, [at.w, at.h / 2], look)]);
}

/** How many errors there were, where too many end the session. */
function errorsPiece(shell: ShellContext, most: number): Piece {
  const { session, game } = shell;
  return remarkPiece(shell, game.language.getState().t('play.errors', { count: errorsIn(session), most }));
}

/** From the right end: the number, the word, the sign. The word is left out where there is no room for it. */
function streakPieces(shell: ShellContext): readonly Piece[] {
  if (shell.session.limit.isTest) return [remarkPiece(shell, shell.game.language.getState().t('play.test'))];
  if (shell.session.limit.errors !== undefined) return [errorsPiece(shell, shell.session.limit.errors)];
  const { base, session, measure, game } = shell;
  const { streak: at, letters } = base;
  const { streak: count } = session;
  const word = game.language.getState().t('play.streak');
  const k = letters.count / 17;
  const number = Math.max(measure('88', 1.2 * letters.count, 700), 24);
  const wordWidth = measure(word, letters.small, 400);
  const hasWord = number + wordWidth + STREAK.w * k + 14 * k <= at.w;
  const x = at.x + at.w - number - (hasWord ? wordWidth + 8 * k : 0) - STREAK.w * k - 6 * k;
  const sign = { x, y: at.y + at.h / 2 - (STREAK.h * k) / 2, w: STREAK.w * k, h: STREAK.h * k };
  const named = shellPiece(
    shell,
    'streak word',
    { x: x + sign.w + 8 * k, y: at.y, w: wordWidth, h: at.h },
    2,
    word,
    () => [regular(word, [wordWidth / 2, at.h / 2], { face: 'sans', size: letters.small, paint: 'ink2' })],
  );
  const counted = shellPiece(
    shell,
    `streak ${count}`,
    { x: at.x + at.w - number, y: at.y, w: number, h: at.h },
    2,
    count,
    () => [
      bold(String(count), [number, at.h / 2], {
        face: 'sans',
        size: 1.2 * letters.count,
        paint: 'ink',
        align: 'end',
      }),
    ],
  );
  return [
    shellPiece(shell, 'streak', sign, 2, jointOf(count) ?? '', () => scaled(streakSign(jointOf(count)), k)),
    ...(hasWord ? [named] : []),
    { ...counted, enter: POP },
  ];
}

/** A hint that is wider has a board with a word beside the lantern. CSS px. */
const WORD_FROM_PX = 150;

/** The lantern with the number of hints that are left and, where there is room, a board with the word. */
function hintPieces(shell: ShellContext): readonly Piece[] {
  const { hint: at } = shell.base;
  const hasWord = at.w > WORD_FROM_PX;
  const k = (0.66 * Math.min(at.h, 56)) / LANTERN.h;
  const x = hasWord ? 0.4 * at.h : at.w / 2 - (LANTERN.w * k) / 2 - 6;
  const light = { x: at.x + x, y: at.y + (at.h - LANTERN.h * k) / 2, w: LANTERN.w * k, h: LANTERN.h * k };
  return [
    ...(hasWord ? [hintBoard(shell, x + light.w)] : []),
    {
      ...shellPiece(shell, 'lantern', light, 6, '', () => scaled(lantern(), k)),
      alpha: isHintLeft(shell.session) ? 1 : 0.4,
      pivot: [0.5, 0],
    },
    hintsLeftBadge(shell, hasWord ? at.w - 0.7 * at.h : x + light.w, hasWord),
  ];
}

/** Of two answers none can be taken away. */
function isHintLeft(session: Session): boolean {
  const item = itemNow(session);
  return session.hintsLeft > 0 && (!item || isHintable(session, item));
}

function hintBoard(shell: ShellContext, x: number): Piece {
  const { hint: at, letters } = shell.base;
  const word = shell.game.language.getState().t('play.hint');
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
