/** Cards on the canvas: in the hand, selected or dragged, with their text fitted. */
import type { Readings } from '../../core/interview/word-types.ts';
import { lastIn } from '../../core/lists.ts';
import { clamp } from '../../shapes/geometry.ts';
import { isIdeographic } from '../../shapes/letter-width.ts';
import { type FittedLines, fitLines, type Measure, stacked } from '../../shapes/line-breaking.ts';
import type { Piece, Timing } from '../../shapes/placed-piece.ts';
import { bold, type Rect, regular, type Shape, type Size } from '../../shapes/shape-primitives.ts';
import type { Stage } from '../../shapes/stage/types.ts';
import { type TimberState, timber } from '../../shapes/timber-card.ts';
import { FADE_OUT, type HallCard, type HallContext } from './canvas-pillar-pieces.ts';
import type { CardTarget, Carried } from './types.ts';

type Slot = { readonly item: HallCard | null; readonly rect: Rect; readonly index: number };

/** A phrase with its reading (pinyin) above it. `x`: px from the start of its line. */
type Read = { readonly words: string; readonly reading: string; readonly x: number };

/** Text with readings, in lines. In px: `size` of the words, `small` of the readings, `line` height of both together. */
type Ruby = Pick<FittedLines, 'size' | 'line'> & {
  readonly small: number;
  readonly lines: readonly (readonly Read[])[];
};

const PAD = 14;
const SELECTED_BY = 12;
const EDGE = 4;

const DRAGGED = {
  size: 20 / 18,
  line: 29 / 25,
  pad: 15,
  air: 9,
  most: { ideographs: 232, letters: 240 },
  above: 24,
  turn: 2,
} as const;

const GLIDE: Timing = { ms: 140, ease: 'settle' };

const DEAL = { dx: 40, alpha: 0, ms: 200, ease: 'settle' } as const;
const STAGGER_MS = 60;

/** After a right response the next card waits until the key has been driven in. */
const AFTER_RIGHT_MS = 240;

export const cards = (context: HallContext): readonly CardTarget[] =>
  slots(context).flatMap(({ item, rect }) => (item ? [{ item: item.id, rect }] : []));

export function handPieces(context: HallContext): readonly Piece[] {
  const size = sizeOf(context);
  return slots(context).flatMap(slot => [hole(context, slot), ...card(context, slot, size)]);
}

export function carry(context: HallContext): Piece | undefined {
  const { carried, hand } = context;
  const item = hand.find(one => one?.id === carried?.item);
  return item && carried ? dragged(context, item, carried) : undefined;
}

/** The slots of the hand. If the screen has room for fewer, only slots that hold a card are shown, the first of them. */
function slots({ stage, hand }: HallContext): readonly Slot[] {
  const all = hand.map((item, index) => ({ item, index }));
  const shown =
    all.length <= stage.hand.length ? all : all.filter(({ item }) => item).slice(0, stage.hand.length);
  return shown.flatMap((slot, i) => {
    const rect = stage.hand[i];
    return rect ? [{ ...slot, rect }] : [];
  });
}

/** The outline that shows where a card is missing: it is selected, being dragged or already played. */
function hole({ stage, accent, carried, held }: HallContext, { item, rect, index }: Slot): Piece {
  const isEmpty = !item || carried?.item === item.id || held === item.id;
  return {
    id: `hole:${index}`,
    rect,
    shapes: () => timber(rect.w, rect.h, 'gone', stage.tenon, stage.k).shapes,
    look: '',
    depth: 30,
    accent,
    bleed: 2,
    alpha: isEmpty ? 1 : 0,
    move: { ms: 90, ease: 'linear' },
  };
}

function card(context: HallContext, { item, rect, index }: Slot, size: number): readonly Piece[] {
  if (!item) return [];
  const { carried, held, stage, shown } = context;
  if (carried?.item === item.id) return [dragged(context, item, carried)];
  const isHeld = held === item.id;
  const by = SELECTED_BY * stage.k * (stage.tenon === 'left' ? -1 : 1);
  const place = isHeld ? { ...rect, x: rect.x + by } : rect;
  const delayMs = shown?.isRight ? AFTER_RIGHT_MS : index * STAGGER_MS;
  return [
    {
      ...base(context, item),
      rect: place,
      shapes: () => lying(context, item, rect, isHeld ? 'selected' : 'idle', size),
      look: `${isHeld} ${size}${context.text.readings ? ' read' : ''}`,
      depth: isHeld ? 35 : 32,
      enter: { ...DEAL, delayMs },
      move: GLIDE,
    },
  ];
}

const base = ({ accent, stage }: HallContext, { id }: HallCard) => ({
  id: `card:${id}`,
  accent,
  bleed: Math.ceil(11 * stage.k),
  leave: FADE_OUT,
});

function lying(
  context: HallContext,
  item: HallCard,
  rect: Rect,
  state: TimberState,
  size: number,
): readonly Shape[] {
  const { stage } = context;
  const { body, shapes } = timber(rect.w, rect.h, state, stage.tenon, stage.k);
  const [x, weight] = [body.x + padOf(stage.k), state === 'selected' ? 700 : 400] as const;
  const set = written(context, item, rect, size);
  const words = 'small' in set ? rubyShapes(set, x, rect.h, weight) : lines(set, x, rect.h, weight);
  return [...shapes, ...words];
}

/** A dragged card is only as wide as its text needs, and lies above the finger, so that the thumb hides nothing. */
function dragged(context: HallContext, item: HallCard, { at: [x, y], side }: Carried): Piece {
  const { stage, measure } = context;
  const { k, letters } = stage;
  const size = Math.round(letters.card * DRAGGED.size);
  const line = Math.round(letters.cardLine * DRAGGED.line);
  const { marked } = item;
  const setting = fitLines(
    marked,
    { w: DRAGGED.most[isIdeographic(marked) ? 'ideographs' : 'letters'] * k, h: 4 * line },
    { size, line, least: letters.cardLeast, weight: 700 },
    measure,
  );
  const widest = Math.max(...setting.lines.map(words => measure(words, setting.size, 700)));
  const w = widest + (2 * DRAGGED.pad + 12) * k;
  const h = setting.lines.length * setting.line + 2 * DRAGGED.air * k;
  return {
    ...base(context, item),
    rect: {
      x: clamp(side === 'left' ? x : x - w, EDGE, stage.window.w - w - EDGE),
      y: y - DRAGGED.above * k - h / 2,
      w,
      h,
    },
    shapes: () => {
      const { body, shapes } = timber(w, h, 'dragged', side, k);
      return [...shapes, ...lines(setting, body.x + DRAGGED.pad * k, h, 700)];
    },
    look: `dragged ${side}`,
    isCarried: true,
    depth: 60,
    turn: side === 'left' ? -DRAGGED.turn : DRAGGED.turn,
    pivot: [side === 'left' ? 0 : 1, 0.5],
  };
}

/** One letter size for all cards in hand, small enough for the longest text, so that no card looks more important. */
const sizeOf = (context: HallContext): number =>
  Math.min(
    context.stage.letters.card,
    ...slots(context).flatMap(({ item, rect }) => (item ? [written(context, item, rect).size] : [])),
  );

/** The text of a card in lines: with readings if there are any and they fit. */
function written(
  { stage, measure, text }: HallContext,
  { marked }: HallCard,
  rect: Rect,
  most = stage.letters.card,
): Ruby | FittedLines {
  const { body } = timber(rect.w, rect.h, 'idle', stage.tenon, stage.k);
  const ruby = fitRuby(marked, text.readings, roomOf(body, stage), most, measure);
  return ruby ?? fitCardText(marked, body, stage, measure, most);
}

/**
 * Breaks the text of a card into lines that fit on it.
 * @param body the card without its tenon, px.
 * @param most size of the letters, px; smaller only if the text would not fit.
 */
export function fitCardText(
  marked: string,
  body: Size,
  stage: Stage,
  measure: Measure,
  most = stage.letters.card,
): FittedLines {
  const { card: size, cardLine, cardLeast: least } = stage.letters;
  const line = (isIdeographic(marked) ? cardLine : LATIN_LINE * cardLine) * (most / size);
  return fitLines(marked, roomOf(body, stage), { size: most, line, least, weight: 700 }, measure);
}

/** Latin text needs less line spacing than ideographs. */
const LATIN_LINE = 0.93;

const roomOf = (body: Size, { k }: Stage): Size => ({ w: body.w - 2 * padOf(k), h: body.h - 8 * k });

const padOf = (k: number): number => PAD * Math.max(1, k / 1.3);

function lines(setting: FittedLines, x: number, h: number, weight: 400 | 700): readonly Shape[] {
  const write = weight === 700 ? bold : regular;
  return stacked(setting, [x, h / 2], (words, at) =>
    write(words, at, { face: 'sans', size: setting.size, paint: 'ink', align: 'start' }),
  );
}

const LEAST = { words: 14, reading: 9 } as const;
const GAP = 6;

/** The text with all its readings, as large as fits; undefined if it does not fit or there are none. */
function fitRuby(
  marked: string,
  readings: Readings | undefined,
  room: Size,
  most: number,
  measure: Measure,
): Ruby | undefined {
  if (!readings || !marked.split('|').some(words => readings[words])) return undefined;
  for (let size = most; size >= LEAST.words; size -= 1) {
    const small = Math.max(LEAST.reading, Math.round(0.5 * size));
    const line = Math.round(1.15 * size + 1.1 * small);
    const lines = broken(marked, readings, room.w, { size, small }, measure);
    if (lines && lines.length * line <= room.h) return { size, small, line, lines };
  }
  return undefined;
}

function broken(
  marked: string,
  readings: Readings,
  width: number,
  { size, small }: Pick<Ruby, 'size' | 'small'>,
  measure: Measure,
): readonly (readonly Read[])[] | undefined {
  const lines: Read[][] = [];
  let x = 0;
  for (const words of marked.split('|')) {
    const reading = readings[words] ?? '';
    const w = Math.max(measure(words, size, 700), reading === '' ? 0 : measure(reading, small, 400) + GAP);
    if (w > width) return undefined;
    const last = lastIn(lines);
    if (last && x + w <= width) last.push({ words, reading, x });
    else {
      x = 0;
      lines.push([{ words, reading, x }]);
    }
    x += w;
  }
  return lines;
}

/** @param x where lines start, px; @param h the height in which they are centred, px. */
function rubyShapes(
  { size, small, line, lines }: Ruby,
  x: number,
  h: number,
  weight: 400 | 700,
): readonly Shape[] {
  const write = weight === 700 ? bold : regular;
  return lines.flatMap((reads, i) => {
    const top = h / 2 + (i - lines.length / 2) * line;
    return reads.flatMap(({ words, reading, x: at }) => [
      regular(reading, [x + at, top + 0.55 * small], {
        face: 'sans',
        size: small,
        paint: 'ink2',
        align: 'start',
      }),
      write(words, [x + at, top + 1.1 * small + 0.57 * size], {
        face: 'sans',
        size,
        paint: 'ink',
        align: 'start',
      }),
    ]);
  });
}
