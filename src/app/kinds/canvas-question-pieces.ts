/** The pieces that the canvases of all number questions share: the question, the number on its line, verdicts and buttons. */
import { dimensionLine } from '../../shapes/answer-controls.ts';
import { moved } from '../../shapes/geometry.ts';
import { isIdeographic } from '../../shapes/letter-width.ts';
import { fitLines } from '../../shapes/line-breaking.ts';
import type { Piece, Timing } from '../../shapes/placed-piece.ts';
import { revisionCloud, tick } from '../../shapes/right-and-wrong-signs.ts';
import {
  bold,
  circle,
  type Point,
  path,
  type Rect,
  type Shape,
  stroke,
} from '../../shapes/shape-primitives.ts';
import type { AnyCanvasContext } from './types.ts';

/** How most pieces of a question disappear. */
export const FADE_OUT = { alpha: 0, ms: 90, ease: 'linear' } as const;
/** How a question and its rows appear: they slide in as a dealt card does. */
export const DEAL_IN = { dx: 40, alpha: 0, ms: 200, ease: 'settle' } as const;

/** The sign of a verdict: a tick on a disc, or a revision cloud. @param r half its height, px. @param delayMs before it appears. */
export function verdictMark(
  { accent }: Pick<AnyCanvasContext, 'accent'>,
  id: string,
  [x, y]: Point,
  r: number,
  isRight: boolean,
  delayMs = 120,
): Piece {
  const rect = { x: x - 1.1 * r, y: y - r, w: 2.2 * r, h: 2 * r };
  return {
    id: `sign:${id}`,
    rect,
    shapes: () =>
      isRight
        ? [circle([1.1 * r, r], r, { fill: 'ok' }), ...moved(tick(1.5 * r, 'card'), 0.35 * r, 0.25 * r)]
        : revisionCloud({ x: 0, y: 0, w: rect.w, h: rect.h }, Math.max(8, 0.55 * r)),
    look: String(isRight),
    depth: 30,
    accent,
    bleed: 6,
    enter: { scaleX: 0.6, scaleY: 0.6, alpha: 0, ms: 220, ease: 'seat', delayMs },
    leave: FADE_OUT,
  };
}

type QuestionContext = Pick<AnyCanvasContext, 'desk' | 'measure' | 'accent' | 'item' | 'pressed'>;

const QUESTION_SIZE = { tall: 26, wide: 40, low: 22 } as const;
const QUESTION_LEAST = 15;

/** The question. @param marked its text, with `|` where a line may break. @param rect where not all the room for it is wanted. */
export function questionPiece(
  context: QuestionContext,
  marked: string,
  rect: Rect = context.desk.question,
): Piece {
  const { desk, measure, accent, item } = context;
  const { isWide } = desk;
  const isLow = isWide && desk.question.h < 80;
  const size = isWide
    ? isLow
      ? QUESTION_SIZE.low
      : QUESTION_SIZE.wide * (desk.k / 1.3)
    : QUESTION_SIZE.tall * desk.k;
  const shapes = (): readonly Shape[] => {
    const line = isIdeographic(marked) ? 1.5 * size : 1.3 * size;
    const set = fitLines(
      marked,
      rect,
      { size: Math.round(size), line, least: QUESTION_LEAST, weight: 700 },
      measure,
    );
    const top = Math.max(0, (rect.h - set.lines.length * set.line) / 2);
    return set.lines.map((words, i) =>
      bold(words, [0, top + (i + 0.5) * set.line], {
        face: 'serif',
        size: set.size,
        paint: 'ink',
        align: 'start',
      }),
    );
  };
  return {
    id: `question:${item.id}`,
    rect,
    shapes,
    look: marked,
    depth: 20,
    accent,
    enter: DEAL_IN,
    leave: FADE_OUT,
  };
}

const PRESS: Timing = { ms: 60, ease: 'settle' };

/** The picture of a control: while a finger presses it, it moves down over its shadow. */
export function pressPiece(
  { accent, pressed }: Pick<QuestionContext, 'accent' | 'pressed'>,
  part: string,
  rect: Rect,
  look: string,
  shapes: () => readonly Shape[],
): Piece {
  const down = pressed === part ? 3 : 0;
  return {
    id: `part:${part}`,
    rect: { ...rect, y: rect.y + down },
    shapes,
    look,
    depth: 30,
    accent,
    bleed: 6,
    move: PRESS,
    enter: { alpha: 0, ms: 120, ease: 'linear' },
    leave: FADE_OUT,
  };
}

/** A number as the dimension line shows it: its digits, the words of its scale, and what it counts. */
export type Written = { readonly digits: string; readonly words: string; readonly counter: string };

type NumberContext = Pick<AnyCanvasContext, 'desk' | 'measure' | 'accent' | 'shown'>;

const NUMBER_SIZE = 64;
const REF = 146;
/** With less height (px) the number is not drawn: an explanation has taken its room, and shows it itself. */
const NUMBER_LEAST = 34;
/** In px: the gap between the number's line and words under it; how far such words may reach into the gap above the controls. */
const APART = { line: 5, controls: 6 } as const;

/** Where the number and its line are (`figure`), the words on it (`below`), and all the room that such words can get (`under`). */
export function numberSite({ desk: { picture, k, isWide } }: NumberContext) {
  const scale = Math.min(isWide ? 1.6 : 1.1 * k, picture.h / REF);
  const inset = Math.min(24 * k, 0.06 * picture.w);
  const h = Math.min(picture.h, 1.5 * REF * scale);
  const y = picture.y + (picture.h - h) / 2;
  const figure: Rect = { x: picture.x + inset, y: y + 0.05 * h, w: picture.w - 2 * inset, h: 0.62 * h };
  const below: Rect = { ...picture, y: y + 0.78 * h, h: 0.22 * h };
  const foot = figure.y + figure.h + APART.line;
  const under: Rect = { ...picture, y: foot, h: picture.y + picture.h + APART.controls - foot };
  return { scale, figure, below, under };
}

/** The number on its dimension line, with a tick or a revision cloud once judged. */
export function numberPieces(context: NumberContext, written: Written, hasCursor = false): readonly Piece[] {
  const { accent, shown } = context;
  const { figure, scale } = numberSite(context);
  const { digits, words, counter } = written;
  if (figure.h < NUMBER_LEAST) return [];
  return [
    {
      // A new id once judged, so that the line is drawn from its middle once more.
      id: `dimension:${shown?.count ?? ''}`,
      rect: figure,
      shapes: () => dimensionLine(figure),
      look: shown ? 'judged' : '',
      depth: 12,
      accent,
      bleed: 10,
      enter: { shown: 'outward', ms: 260, ease: 'settle' },
      leave: FADE_OUT,
    },
    {
      id: 'number',
      rect: figure,
      shapes: () => number(context, written, hasCursor),
      look: [digits, words, counter, hasCursor].join('|'),
      depth: 14,
      accent,
      enter: { alpha: 0, ms: 100, ease: 'settle' },
      leave: FADE_OUT,
    },
    ...(shown
      ? [
          verdictMark(
            context,
            String(shown.count),
            [figure.x + figure.w, figure.y + 4],
            18 * Math.min(1.4, scale),
            shown.isRight,
          ),
        ]
      : []),
  ];
}

function number(
  context: NumberContext,
  { digits, words: typed, counter }: Written,
  hasCursor: boolean,
): readonly Shape[] {
  const words = typed.trim();
  const { measure } = context;
  const { figure, scale } = numberSite(context);
  const widthAt = (size: number): number =>
    measure(digits, size, 700) +
    (words === '' && counter === '' ? 0 : measure(words, 0.53 * size, 700) + 0.16 * size) +
    (counter === '' ? 0 : measure(counter, 0.38 * size, 700) + 0.14 * size);
  const size = Math.min(
    NUMBER_SIZE * scale,
    (NUMBER_SIZE * scale * (figure.w - 12)) / widthAt(NUMBER_SIZE * scale),
  );
  const start = (figure.w - widthAt(size)) / 2;
  const y = 0.52 * figure.h;
  const after = start + measure(digits, size, 700);
  const behind = after + 0.16 * size;
  const isAlone = words === '' && counter === '' && !hasCursor;
  const last = behind + measure(words, 0.53 * size, 700) + 0.14 * size;
  return [
    // Aligned at their end, so that they meet the words even if the font is wider than measured.
    bold(digits, isAlone ? [figure.w / 2, y] : [after, y], {
      face: 'serif',
      align: isAlone ? 'middle' : 'end',
      size,
      paint: 'ink',
    }),
    ...(hasCursor ? [cursor(after + 0.05 * size, y, size)] : []),
    bold(words, [behind, y + 0.16 * size], {
      face: 'serif',
      align: 'start',
      size: 0.53 * size,
      paint: 'deep',
    }),
    bold(counter, [last, y + 0.2 * size], { face: 'sans', align: 'start', size: 0.38 * size, paint: 'ink2' }),
  ].filter(shape => shape.form !== 'text' || shape.text !== '');
}

const cursor = (x: number, y: number, size: number): Shape =>
  path(
    [
      [x, y - 0.44 * size],
      [x, y + 0.44 * size],
    ],
    stroke('active', 'deep'),
  );
