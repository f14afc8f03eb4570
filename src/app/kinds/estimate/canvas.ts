import {
  type EstimateKey,
  type EstimatePrompt,
  type EstimateResponse,
  movedBy,
} from '../../../core/kinds/estimate/rules.ts';
import { keycap, keyLabel } from '../../../shapes/answer-controls.ts';
import { isIn } from '../../../shapes/geometry.ts';
import { fitLines } from '../../../shapes/line-breaking.ts';
import type { Piece } from '../../../shapes/placed-piece.ts';
import type { Rect } from '../../../shapes/shape-primitives.ts';
import { figureQuestion } from '../../../text/further-names.ts';
import { pressPiece, questionPiece } from '../canvas-question-pieces.ts';
import type { KindCanvas, PartTarget } from '../types.ts';
import { type EstimateContext, frameOf, linePieces, truthPieces } from './canvas-number-line-pieces.ts';
import { stepName, withinText } from './estimate-words.ts';
import { caption, lineSite } from './number-line-shapes.ts';

/** How far beside the ends of the line, in px, a finger still takes hold of it. */
const SIDE = 16;

/** Estimate on the canvas: a plumb line to push along a ruler, and a pillar as wide as the tolerance. */
export const canvas: KindCanvas<EstimatePrompt, EstimateKey, EstimateResponse> = {
  setting: 'desk',
  pieces: context => [
    questionPiece(context, figureQuestion(context.text, context.item.prompt.figure)),
    ...linePieces(context),
    ...(context.shown ? truthPieces(context) : controlPieces(context)),
  ],
  pushing: {
    grip: (context, at) => (!context.shown && isIn(reachOf(context), at) ? 'bob' : undefined),
    push: (context, _, [x]) => {
      const rect = frameOf(context);
      const { prompt } = context.item;
      return movedBy(prompt, { step: 0 }, lineSite(rect, prompt.line).stepAt(x - rect.x));
    },
  },
  desk: {
    room: () => ({ wanted: 196, least: 150 }),
    parts,
    hint: context => siteOf(context).hint,
  },
};

/** Where the controls are: the sentence on the tolerance (`within`), two buttons for single steps, confirm, and the hint. */
function siteOf({ desk: { controls, k, isWide } }: EstimateContext) {
  const h = Math.min(60 * k, Math.max(48, (controls.h - 44) / 2 - 8));
  const foot = controls.y + controls.h;
  const confirm: Rect = { ...controls, y: foot - h, h: h - 4 };
  const top = isWide ? controls.y + 0.35 * controls.h : foot - 2 * h - 14 * k;
  const count = isWide ? 2 : 3;
  const w = (controls.w - (count - 1) * 12 * k) / count;
  const back: Rect = { x: controls.x, y: top, w, h: h - 4 };
  return {
    confirm,
    back,
    forth: { ...back, x: controls.x + w + 12 * k },
    // On a tall screen the hint stands in the same row.
    hint: isWide ? undefined : { ...back, x: controls.x + 2 * (w + 12 * k) },
    within: { ...controls, y: isWide ? top - 100 : controls.y, h: isWide ? 90 : top - controls.y - 4 },
  };
}

/** The native controls: the slider lies over the drawing of the line, each button over its picture. */
function parts(context: EstimateContext): readonly PartTarget[] {
  if (context.shown) return [];
  const { confirm, back, forth } = siteOf(context);
  return [
    { part: 'line', rect: frameOf(context) },
    { part: 'back', rect: back },
    { part: 'forth', rect: forth },
    { part: 'confirm', rect: confirm },
  ];
}

/** Where a finger takes hold of the plumb line: anywhere on the drawing, and a little beside it. */
function reachOf(context: EstimateContext): Rect {
  const { x, w, ...rest } = frameOf(context);
  return { ...rest, x: x - SIDE, w: w + 2 * SIDE };
}

function controlPieces(context: EstimateContext): readonly Piece[] {
  const { desk, measure, accent, item, text, draft } = context;
  const { confirm, back, forth, within, hint } = siteOf(context);
  const by = stepName(item.prompt);
  const size = 20 * Math.min(1.3, desk.k);
  const words = withinText(context, item.prompt);
  const button = (part: string, rect: Rect, word: string, isPrimary = false): Piece =>
    pressPiece(context, part, rect, word, () => [
      ...keycap(rect, isPrimary ? 'primary' : 'outlined'),
      keyLabel(rect, word, isPrimary ? size : 1.1 * size, isPrimary),
    ]);
  return [
    {
      id: 'within',
      rect: within,
      shapes: () => {
        const letters = {
          size: Math.round(17 * Math.min(1.3, desk.k)),
          line: 24,
          least: 13,
          weight: 400,
        } as const;
        const set = fitLines(words, within, letters, measure);
        const top = (within.h - set.lines.length * set.line) / 2;
        return set.lines.map((line, i) =>
          caption(line, [within.w / 2, top + (i + 0.5) * set.line], set.size / 15, 'middle'),
        );
      },
      look: words,
      depth: 14,
      accent,
    },
    ...(hint
      ? [{ ...pressPiece(context, 'hint', hint, 'key', () => keycap(hint, 'outlined')), depth: 4 }]
      : []),
    button('back', back, by ? `− ${by}` : '−'),
    button('forth', forth, by ? `+ ${by}` : '+'),
    {
      ...button('confirm', confirm, text.t('number.confirm'), true),
      alpha: (draft?.step ?? 0) > 0 ? 1 : 0.45,
    },
  ];
}
