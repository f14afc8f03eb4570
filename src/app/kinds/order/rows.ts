import type { OrderKey, OrderPrompt, OrderResponse } from '../../../core/kinds/order/types.ts';
import { axisBubble } from '../../../shapes/bubble.ts';
import { keycap, keyLabel } from '../../../shapes/keycap.ts';
import { fitLines, stacked } from '../../../shapes/lines.ts';
import { bold, box, OUTLINE, polygon } from '../../../shapes/pen.ts';
import type { Piece } from '../../../shapes/piece.ts';
import type { Rect, Shape } from '../../../shapes/shape.ts';
import { memberName } from '../../../text/naming.ts';
import { pressPiece } from '../question.ts';
import { verdictMark } from '../sign.ts';
import type { KindScene, PartTarget } from '../view.ts';

export type Scene = KindScene<OrderPrompt, OrderKey, OrderResponse>;

/** Lower rows than `least` are not drawn: a reason has taken their room. */
export const ROW = { most: 84, least: 26, gap: 6, button: 52 } as const;

export const orderOf = ({ item, draft, shown }: Scene): readonly string[] =>
  (shown ? shown.response : draft)?.order ?? item.prompt.members;

export const nameOf = ({ text, item }: Scene, id: string): string =>
  memberName(text, item.prompt.relation, id);

export function rowRects({ desk: { picture, k }, item }: Scene): readonly Rect[] {
  const count = item.prompt.members.length;
  const h = Math.min(ROW.most * Math.min(1.2, k), (picture.h - (count - 1) * ROW.gap) / count);
  const w = Math.min(picture.w, 620);
  const top = picture.y + Math.max(0, (picture.h - count * (h + ROW.gap)) / 3);
  return Array.from({ length: count }, (_, i) => ({ x: picture.x, y: top + i * (h + ROW.gap), w, h }));
}

export function rowPieces(scene: Scene): readonly Piece[] {
  const { accent, grip, shown, faded } = scene;
  const rects = rowRects(scene);
  if ((rects[0]?.h ?? 0) < ROW.least) return [];
  return orderOf(scene).flatMap((id, i): readonly Piece[] => {
    const rect = rects[i];
    if (!rect) return [];
    const isHeld = grip?.id === id;
    const isWrong = shown !== null && scene.item.key.order[i] !== id;
    const at = isHeld ? { ...rect, x: rect.x + 6, y: (grip?.at[1] ?? 0) - rect.h / 2 } : rect;
    return [
      {
        id: `row:${id}`,
        rect: at,
        shapes: () => rowShapes(scene, id, rect, isHeld),
        look: [nameOf(scene, id), isHeld, shown !== null, faded.includes(`first:${id}`)].join(),
        depth: isHeld ? 40 : 20,
        accent,
        bleed: 8,
        enter: { dx: 40, alpha: 0, ms: 200, ease: 'settle', delayMs: 60 * i },
        leave: { alpha: 0, ms: 90, ease: 'linear' },
        ...(isHeld ? {} : { move: { ms: 140, ease: 'settle' } as const }),
      },
      ...(shown
        ? [
            verdictMark(
              scene,
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

function rowShapes(scene: Scene, id: string, rect: Rect, isHeld: boolean): readonly Shape[] {
  const { desk, measure, shown, faded } = scene;
  // A hint has told which comes first: its row has the number.
  const isFirst = faded.includes(`first:${id}`);
  const x = isFirst ? 48 : 16;
  const room = { w: rect.w - (shown ? 60 : 2 * ROW.button + 8) - x - 12, h: rect.h };
  const size = Math.round(Math.min(desk.letters.card * 1.1, 0.4 * rect.h));
  const set = fitLines(nameOf(scene, id), room, { size, line: 1.3 * size, least: 13, weight: 700 }, measure);
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

const confirmRect = ({ desk: { controls, k, isWide } }: Scene): Rect => {
  const h = Math.max(46, Math.min(60 * k, controls.h));
  return { ...controls, y: controls.y + controls.h - (isWide ? h : controls.h), h: h - 4 };
};

export function confirmPieces(scene: Scene): readonly Piece[] {
  if (scene.shown) return [];
  const rect = confirmRect(scene);
  const { text, desk } = scene;
  const word = text.t('number.confirm');
  return [
    pressPiece(scene, 'confirm', rect, word, () => [
      ...keycap(rect, 'primary'),
      keyLabel(rect, word, 20 * Math.min(1.3, desk.k), true),
    ]),
  ];
}

/** A pair of buttons at the end of each row, and the one that confirms. */
export function rowParts(scene: Scene): readonly PartTarget[] {
  const rects = rowRects(scene);
  return [
    ...orderOf(scene).flatMap((id, i): readonly PartTarget[] => {
      const rect = rects[i];
      if (!rect) return [];
      const button = { y: rect.y, w: ROW.button, h: rect.h };
      return [
        { part: `up:${id}`, rect: { ...button, x: rect.x + rect.w - 2 * ROW.button - 4 } },
        { part: `down:${id}`, rect: { ...button, x: rect.x + rect.w - ROW.button } },
      ];
    }),
    { part: 'confirm', rect: confirmRect(scene) },
  ];
}
