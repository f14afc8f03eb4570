import { figureOf } from '../../../core/interview/library.ts';
import { quantityOf } from '../../../core/kinds/figure.ts';
import { printQuantity } from '../../../core/quantity/quantity.ts';
import { keycap } from '../../../shapes/keycap.ts';
import { fitLines } from '../../../shapes/lines.ts';
import { bold, box, OUTLINE, PLANNED } from '../../../shapes/pen.ts';
import type { Piece } from '../../../shapes/piece.ts';
import type { Rect, Shape } from '../../../shapes/shape.ts';
import { pressPiece } from '../question.ts';
import { verdictMark } from '../sign.ts';
import type { PartTarget } from '../view.ts';
import { nameOf, type Scene } from './rows.ts';

/** Two pillars, planned and alike; when it is told, built at their true scale. */
export function pairPieces(scene: Scene): readonly Piece[] {
  const { accent, shown, item } = scene;
  return item.prompt.members.flatMap((id, i): readonly Piece[] => {
    const rect = pairRects(scene)[i];
    if (!rect) return [];
    const isChosen = shown?.response.order[0] === id;
    return [
      {
        ...pressPiece(scene, `option:${id}`, rect, `${nameOf(scene, id)} ${shown !== null}`, () =>
          pillarShapes(scene, id, rect),
        ),
        depth: 20,
      },
      ...(shown && isChosen
        ? [verdictMark(scene, `${id}:${shown.count}`, [rect.x + rect.w - 17, rect.y + 17], 15, shown.isRight)]
        : []),
    ].map(piece => ({ ...piece, accent }));
  });
}

function pairRects({ desk: { picture, controls, isWide } }: Scene): readonly Rect[] {
  const h = isWide ? picture.h : Math.max(picture.h, controls.y + controls.h - picture.y);
  const all = { ...picture, h: isWide ? h : picture.h, w: Math.min(picture.w, 620) };
  const w = (all.w - 20) / 2;
  return [0, 1].map(i => ({ x: all.x + i * (w + 20), y: all.y, w, h: all.h }));
}

function pillarShapes(scene: Scene, id: string, rect: Rect): readonly Shape[] {
  const { desk, measure, shown, interview, text, item } = scene;
  const foot = 0.74 * rect.h;
  const size = Math.round(Math.min(desk.letters.card * 1.05, 0.11 * rect.h + 4));
  const room = { w: rect.w - 12, h: rect.h - foot - 6 };
  const set = fitLines(nameOf(scene, id), room, { size, line: 1.25 * size, least: 12, weight: 700 }, measure);
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

/** Each pillar with its name is one button. */
export const pairParts = (scene: Scene): readonly PartTarget[] =>
  scene.item.prompt.members.flatMap((id, i) => {
    const rect = pairRects(scene)[i];
    return rect ? [{ part: `option:${id}`, rect }] : [];
  });
