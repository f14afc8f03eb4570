import { figureOf } from '../../../core/interview/lookups.ts';
import { quantityOf } from '../../../core/kinds/figure-lookup.ts';
import {
  isPair,
  movedTo,
  type OrderKey,
  type OrderPrompt,
  type OrderResponse,
} from '../../../core/kinds/order/rules.ts';
import { printQuantity } from '../../../core/quantity/quantity.ts';
import { keycap, keyLabel } from '../../../shapes/answer-controls.ts';
import { isIn } from '../../../shapes/geometry.ts';
import { axisBubble } from '../../../shapes/hall/pillar-shapes.ts';
import { fitLines, stacked } from '../../../shapes/line-breaking.ts';
import type { Piece } from '../../../shapes/placed-piece.ts';
import {
  bold,
  box,
  OUTLINE,
  PLANNED,
  polygon,
  type Rect,
  type Shape,
} from '../../../shapes/shape-primitives.ts';
import { memberName, relationQuestion } from '../../../text/further-names.ts';
import { DEAL_IN, FADE_OUT, pressPiece, questionPiece, verdictMark } from '../canvas-question-pieces.ts';
import type { CanvasContext, KindCanvas, PartTarget } from '../types.ts';

type OrderContext = CanvasContext<OrderPrompt, OrderKey, OrderResponse>;

/** In px. Rows lower than `least` are not drawn: an explanation has taken their room, and shows them itself. */
const ROW = { most: 84, least: 26, gap: 6, button: 52 } as const;

/** Order on the canvas: rows that are pushed up and down; of only two members, a tap on the taller pillar. */
export const canvas: KindCanvas<OrderPrompt, OrderKey, OrderResponse> = {
  setting: 'desk',
  pieces: context => [
    questionPiece(context, relationQuestion(context.text, context.item.prompt.relation)),
    ...(isPair(context.item.prompt)
      ? pairPieces(context)
      : [...rowPieces(context), ...confirmPieces(context)]),
  ],
  pushing: {
    grip: (context, at) => {
      if (context.shown || isPair(context.item.prompt)) return undefined;
      const i = rowRects(context).findIndex(rect => isIn({ ...rect, w: rect.w - 2 * ROW.button - 8 }, at));
      return orderOf(context)[i];
    },
    push: (context, id, [, y]) => {
      const [first] = rowRects(context);
      const pitch = first ? first.h + ROW.gap : 1;
      return movedTo({ order: orderOf(context) }, id, Math.floor((y - (first?.y ?? 0)) / pitch));
    },
  },
  desk: {
    room: ({ prompt }) => (isPair(prompt) ? { wanted: 0, least: 0 } : { wanted: 64, least: 50 }),
    parts: context =>
      context.shown ? [] : isPair(context.item.prompt) ? pairParts(context) : rowParts(context),
  },
};

const orderOf = ({ item, draft, shown }: OrderContext): readonly string[] =>
  (shown ? shown.response : draft)?.order ?? item.prompt.members;

const nameOf = ({ text, item }: OrderContext, id: string): string =>
  memberName(text, item.prompt.relation, id);

function rowRects({ desk: { picture, k }, item }: OrderContext): readonly Rect[] {
  const count = item.prompt.members.length;
  const h = Math.min(ROW.most * Math.min(1.2, k), (picture.h - (count - 1) * ROW.gap) / count);
  const w = Math.min(picture.w, 620);
  const top = picture.y + Math.max(0, (picture.h - count * (h + ROW.gap)) / 3);
  return Array.from({ length: count }, (_, i) => ({ x: picture.x, y: top + i * (h + ROW.gap), w, h }));
}

function rowPieces(context: OrderContext): readonly Piece[] {
  const { accent, grip, shown, faded } = context;
  const rects = rowRects(context);
  if ((rects[0]?.h ?? 0) < ROW.least) return [];
  return orderOf(context).flatMap((id, i): readonly Piece[] => {
    const rect = rects[i];
    if (!rect) return [];
    const isHeld = grip?.id === id;
    const isWrong = shown !== null && context.item.key.order[i] !== id;
    const at = isHeld ? { ...rect, x: rect.x + 6, y: (grip?.at[1] ?? 0) - rect.h / 2 } : rect;
    return [
      {
        id: `row:${id}`,
        rect: at,
        shapes: () => rowShapes(context, id, rect, isHeld),
        look: [nameOf(context, id), isHeld, shown !== null, faded.includes(`first:${id}`)].join(),
        depth: isHeld ? 40 : 20,
        accent,
        bleed: 8,
        enter: { ...DEAL_IN, delayMs: 60 * i },
        leave: FADE_OUT,
        ...(isHeld ? {} : { move: { ms: 140, ease: 'settle' } as const }),
      },
      ...(shown
        ? [
            verdictMark(
              context,
              `${id}:${shown.count}`,
              [rect.x + rect.w - 30, rect.y + rect.h / 2],
              Math.min(16, 0.3 * rect.h),
              !isWrong,
            ),
          ]
        : []),
    ];
  });
}

function rowShapes(context: OrderContext, id: string, rect: Rect, isHeld: boolean): readonly Shape[] {
  const { desk, measure, shown, faded } = context;
  // A hint has told which member comes first: its row shows the number 1.
  const isFirst = faded.includes(`first:${id}`);
  const x = isFirst ? 48 : 16;
  const room = { w: rect.w - (shown ? 60 : 2 * ROW.button + 8) - x - 12, h: rect.h };
  const size = Math.round(Math.min(desk.letters.card * 1.1, 0.4 * rect.h));
  const set = fitLines(
    nameOf(context, id),
    room,
    { size, line: 1.3 * size, least: 13, weight: 700 },
    measure,
  );
  const look = isHeld ? ({ paint: 'deep', line: 'active' } as const) : OUTLINE;
  const arrow = (x: number, up: boolean): Shape => {
    const [a, b] = up ? [6, -6] : [-6, 6];
    return polygon(
      [
        [x - 9, rect.h / 2 + a],
        [x + 9, rect.h / 2 + a],
        [x, rect.h / 2 + b],
      ],
      { fill: 'ink' },
    );
  };
  return [
    box({ x: 0, y: isHeld ? 9 : 3, w: rect.w, h: rect.h }, { fill: 'shadow' }),
    box({ x: 0, y: 0, w: rect.w, h: rect.h }, { fill: 'card', stroke: look }),
    ...(isFirst ? axisBubble('1', true, 13, [26, rect.h / 2]) : []),
    ...stacked(set, [x, rect.h / 2], (line, at) =>
      bold(line, at, { face: 'sans', size: set.size, paint: 'ink', align: 'start' }),
    ),
    ...(shown ? [] : [arrow(rect.w - 1.5 * ROW.button - 4, true), arrow(rect.w - ROW.button / 2 - 2, false)]),
  ];
}

/** The native buttons: up and down at the end of each row, and the one that confirms. */
function rowParts(context: OrderContext): readonly PartTarget[] {
  const rects = rowRects(context);
  return [
    ...orderOf(context).flatMap((id, i): readonly PartTarget[] => {
      const rect = rects[i];
      if (!rect) return [];
      const button = { y: rect.y, w: ROW.button, h: rect.h };
      return [
        { part: `up:${id}`, rect: { ...button, x: rect.x + rect.w - 2 * ROW.button - 4 } },
        { part: `down:${id}`, rect: { ...button, x: rect.x + rect.w - ROW.button } },
      ];
    }),
    { part: 'confirm', rect: confirmRect(context) },
  ];
}

const confirmRect = ({ desk: { controls, k, isWide } }: OrderContext): Rect => {
  const h = Math.max(46, Math.min(60 * k, controls.h));
  return { ...controls, y: controls.y + controls.h - (isWide ? h : controls.h), h: h - 4 };
};

function confirmPieces(context: OrderContext): readonly Piece[] {
  if (context.shown) return [];
  const rect = confirmRect(context);
  const { text, desk } = context;
  const word = text.t('number.confirm');
  return [
    pressPiece(context, 'confirm', rect, word, () => [
      ...keycap(rect, 'primary'),
      keyLabel(rect, word, 20 * Math.min(1.3, desk.k), true),
    ]),
  ];
}

function pairRects({ desk: { picture } }: OrderContext): readonly Rect[] {
  const w = (Math.min(picture.w, 620) - 20) / 2;
  return [0, 1].map(i => ({ x: picture.x + i * (w + 20), y: picture.y, w, h: picture.h }));
}

/** Two pillars: dashed and of equal height while the question is open; once judged, solid and to scale. */
function pairPieces(context: OrderContext): readonly Piece[] {
  const { accent, shown, item } = context;
  return item.prompt.members.flatMap((id, i): readonly Piece[] => {
    const rect = pairRects(context)[i];
    if (!rect) return [];
    const isChosen = shown?.response.order[0] === id;
    return [
      {
        ...pressPiece(context, `option:${id}`, rect, `${nameOf(context, id)} ${shown !== null}`, () =>
          pillarShapes(context, id, rect),
        ),
        depth: 20,
      },
      ...(shown && isChosen
        ? [
            verdictMark(
              context,
              `${id}:${shown.count}`,
              [rect.x + rect.w - 17, rect.y + 17],
              15,
              shown.isRight,
            ),
          ]
        : []),
    ].map(piece => ({ ...piece, accent }));
  });
}

function pillarShapes(context: OrderContext, id: string, rect: Rect): readonly Shape[] {
  const { desk, measure, shown, interview, text, item } = context;
  const foot = 0.74 * rect.h;
  const size = Math.round(Math.min(desk.letters.card * 1.05, 0.11 * rect.h + 4));
  const room = { w: rect.w - 12, h: rect.h - foot - 6 };
  const set = fitLines(
    nameOf(context, id),
    room,
    { size, line: 1.25 * size, least: 12, weight: 700 },
    measure,
  );
  const value = figureOf(interview, id);
  const most = Math.max(...item.prompt.members.map(member => figureOf(interview, member).value));
  const full = foot - 1.8 * size;
  const h = shown ? Math.max(3, (full * value.value) / most) : 0.7 * full;
  const w = Math.min(0.4 * rect.w, 90);
  const shaft = { x: (rect.w - w) / 2, y: foot - h, w, h };
  const number = printQuantity({ ...quantityOf(value), comparator: 'exact' }, text.language, 'scaled');
  const letters = { face: 'serif', size: 1.1 * size, paint: 'deep' } as const;
  return [
    ...(shown ? [] : keycap(rect, 'outlined')),
    box(shaft, shown ? { fill: 'mid', stroke: OUTLINE } : { fill: 'wash', stroke: PLANNED }),
    box({ x: 0.1 * rect.w, y: foot, w: 0.8 * rect.w, h: 6 }, { fill: 'sunk', stroke: OUTLINE }),
    shown
      ? bold(number, [rect.w / 2, shaft.y - size], letters)
      : bold('?', [rect.w / 2, foot - h / 2], { ...letters, size: 1.6 * size }),
    ...set.lines.map((line, i) =>
      bold(line, [rect.w / 2, foot + 8 + (i + 0.6) * set.line], {
        face: 'sans',
        size: set.size,
        paint: 'ink',
      }),
    ),
  ];
}

/** The native buttons: each pillar together with its name is one. */
const pairParts = (context: OrderContext): readonly PartTarget[] =>
  context.item.prompt.members.flatMap((id, i) => {
    const rect = pairRects(context)[i];
    return rect ? [{ part: `option:${id}`, rect }] : [];
  });
