import {
  type ChoiceKey,
  type ChoicePrompt,
  type ChoiceResponse,
  chosenNumber,
  idsOf,
} from '../../../core/kinds/choice/rules.ts';
import { keycap } from '../../../shapes/answer-controls.ts';
import { axisBubble } from '../../../shapes/hall/pillar-shapes.ts';
import { fitLines, stacked } from '../../../shapes/line-breaking.ts';
import type { Piece } from '../../../shapes/placed-piece.ts';
import { bold, type Rect, type Shape } from '../../../shapes/shape-primitives.ts';
import { letterAt } from '../../../text/names.ts';
import { DEAL_IN, numberPieces, pressPiece, questionPiece } from '../canvas-question-pieces.ts';
import type { CanvasContext, KindCanvas, PartTarget } from '../types.ts';
import { optionText, questionOf } from './paper.ts';

type ChoiceContext = CanvasContext<ChoicePrompt, ChoiceKey, ChoiceResponse>;

const GAP = 12;
const ROW = { wanted: 64, least: 48, most: 92 } as const;

/** Choice on the canvas: a dimension line with a question mark, and below it one lettered button for each option. */
export const canvas: KindCanvas<ChoicePrompt, ChoiceKey, ChoiceResponse> = {
  setting: 'desk',
  pieces: context => [
    questionPiece(context, questionOf(context.text, context.item.prompt)),
    ...numberPieces(context, { digits: writtenOn(context), words: '', counter: '' }),
    ...(context.shown ? [] : optionPieces(context)),
  ],
  desk: {
    room: ({ prompt: { options } }) => ({
      wanted: options.length * (ROW.wanted + GAP) - GAP,
      least: options.length * (ROW.least + 8) - 8,
    }),
    parts,
  },
};

/** What stands on the dimension line: a question mark, or, once judged, the chosen option. */
function writtenOn({ item, shown, ...context }: ChoiceContext): string {
  const chosen = shown && chosenNumber(item.prompt, shown.response.option);
  return chosen ? optionText(context, item.prompt, chosen.id) : '?';
}

/** One row for each option, of equal height; gaps shrink before rows get too low to tap. */
function optionRects({ desk: { controls }, item }: ChoiceContext): readonly Rect[] {
  const count = item.prompt.options.length;
  const gap = Math.min(GAP, (controls.h - count * ROW.least) / Math.max(1, count - 1));
  const h = Math.min(ROW.most, (controls.h - (count - 1) * gap) / count);
  return Array.from({ length: count }, (_, i) => ({ ...controls, y: controls.y + i * (h + gap), h: h - 3 }));
}

function parts(context: ChoiceContext): readonly PartTarget[] {
  if (context.shown) return [];
  const all = optionRects(context);
  return idsOf(context.item.prompt.options).flatMap((id, i) => {
    const rect = all[i];
    return rect ? [{ part: `option:${id}`, rect }] : [];
  });
}

const optionPieces = (context: ChoiceContext): readonly Piece[] =>
  parts(context).flatMap(({ part, rect }, i) => {
    const option = idsOf(context.item.prompt.options)[i];
    return option !== undefined ? [optionPiece(context, part, rect, option, i)] : [];
  });

function optionPiece(context: ChoiceContext, part: string, rect: Rect, option: string, i: number): Piece {
  const { faded, item, measure, desk } = context;
  const words = optionText(context, item.prompt, option);
  const r = Math.min(16 * desk.k, 0.3 * rect.h);
  const isGone = faded.includes(option);
  const size = Math.min(desk.letters.card * 1.15, 0.42 * rect.h);
  const shapes = (): readonly Shape[] => {
    const x = 2 * r + 30;
    const letters = { size: Math.round(size), line: 1.3 * size, least: 13, weight: 700 } as const;
    const set = fitLines(words, { w: rect.w - x - 10, h: rect.h }, letters, measure);
    return [
      ...keycap(rect, 'outlined'),
      ...axisBubble(letterAt(i), false, r, [16 + r, rect.h / 2]),
      ...stacked(set, [x, rect.h / 2], (line, at) =>
        bold(line, at, { face: 'sans', size: set.size, paint: 'ink', align: 'start' }),
      ),
    ];
  };
  // The letter is part of the look: the next question may have the same number in another row.
  const piece = pressPiece(context, part, rect, `${letterAt(i)} ${words}`, shapes);
  return {
    ...piece,
    alpha: isGone ? 0.25 : 1,
    enter: { ...DEAL_IN, delayMs: 60 * i },
  };
}
