/** The number line of an estimate question on the canvas, as pieces that appear and move on their own. */
import type { EstimateKey, EstimatePrompt, EstimateResponse } from '../../../core/kinds/estimate/rules.ts';
import { moved } from '../../../shapes/geometry.ts';
import type { Piece } from '../../../shapes/placed-piece.ts';
import { box, type Rect } from '../../../shapes/shape-primitives.ts';
import { FADE_OUT, verdictMark } from '../canvas-question-pieces.ts';
import type { CanvasContext } from '../types.ts';
import { captionsOf, labelsOf, stepDigits, truthText } from './estimate-words.ts';
import { type LineState, lineScale, lineSite, markTexts, pillarAt, plumb } from './number-line-shapes.ts';

export type EstimateContext = CanvasContext<EstimatePrompt, EstimateKey, EstimateResponse>;

/** With less height (px) the line is not drawn: an explanation has taken its room, and draws the line itself. */
const LEAST = 110;

/** Where the line is drawn: in the middle of its room, limited in width and height so that it keeps its shape. */
export function frameOf({ desk: { picture, isWide } }: EstimateContext): Rect {
  const w = Math.min(picture.w, isWide ? 780 : 620);
  const h = Math.min(picture.h, 420);
  return { x: picture.x + (picture.w - w) / 2, y: picture.y + (picture.h - h) / 2, w, h };
}

/** `step`: where the plumb line hangs; 0 before it was moved. */
type State = LineState & { readonly step: number };

function stateOf(context: EstimateContext): State {
  const { item, draft, shown } = context;
  const { prompt, key } = item;
  const { step } = (shown ? shown.response : draft) ?? { step: 0 };
  return {
    size: frameOf(context),
    line: prompt.line,
    spread: prompt.spread,
    labels: labelsOf(context, prompt),
    captions: captionsOf(context),
    mark: step > 0 ? { step, text: stepDigits(context, prompt, step) } : undefined,
    // The key must not show before the response has been judged.
    truth: shown ? { step: key.at, text: truthText(context, prompt) } : undefined,
    step,
  };
}

/** The ruler, the plumb line, and the guess as long as the truth is not shown. */
export function linePieces(context: EstimateContext): readonly Piece[] {
  const { accent } = context;
  const rect = frameOf(context);
  if (rect.h < LEAST) return [];
  const state = stateOf(context);
  const { xOf, k } = lineSite(rect, state.line);
  const at = xOf(state.step);
  return [
    {
      id: 'line',
      rect,
      shapes: () => lineScale(state),
      look: state.labels.map(({ text }) => text).join(),
      depth: 12,
      accent,
      bleed: 6,
      enter: { alpha: 0, ms: 200, ease: 'settle' },
      leave: FADE_OUT,
    },
    ...halfPieces(context, rect, state),
    {
      id: 'plumb',
      rect: { x: rect.x + at - 20 * k, y: rect.y, w: 40 * k, h: rect.h },
      shapes: () => moved(plumb(state), 20 * k, 0),
      look: '',
      depth: 16,
      accent,
      bleed: 2,
      leave: FADE_OUT,
    },
    ...guessPieces(context, rect, state),
  ];
}

/** A hint has told in which half of the line the truth is: the other half is greyed. */
function halfPieces({ accent, faded }: EstimateContext, rect: Rect, { line }: LineState): readonly Piece[] {
  const { xOf, ruler } = lineSite(rect, line);
  const greyed = faded[0] === 'half:low' ? [0.5, 1] : faded[0] === 'half:high' ? [0, 0.5] : undefined;
  if (!greyed) return [];
  const [from = 0, to = 0] = greyed.map(share => xOf(share * line.steps));
  return [
    {
      id: 'half',
      rect: { x: rect.x + from, y: rect.y + ruler.y, w: to - from, h: ruler.h },
      shapes: () => [box({ x: 0, y: 0, w: rect.w / 2, h: ruler.h }, { fill: 'hair' })],
      look: faded.join(),
      depth: 11,
      accent,
      bleed: 6,
      leave: FADE_OUT,
    },
  ];
}

/** The dashed pillar and the value at the plumb line, until the truth is shown. */
function guessPieces({ accent }: EstimateContext, rect: Rect, state: State): readonly Piece[] {
  const { mark, truth, step, spread, line } = state;
  if (!mark || truth) return [];
  return [
    {
      id: 'guess',
      rect,
      shapes: () => pillarAt(state, step, false),
      look: [step, spread, line.steps].join(' '),
      depth: 10,
      accent,
      bleed: 30,
      leave: FADE_OUT,
    },
    {
      id: 'mark',
      rect,
      shapes: () => markTexts(state),
      look: `${mark.text} ${step}`,
      depth: 15,
      accent,
      bleed: 80,
      leave: FADE_OUT,
    },
  ];
}

/** Once judged: the truth as a pillar that rises in its place, both values, and a tick or a revision cloud. */
export function truthPieces(context: EstimateContext): readonly Piece[] {
  const { accent, shown } = context;
  const rect = frameOf(context);
  const state = stateOf(context);
  const { truth } = state;
  if (!truth || !shown || rect.h < LEAST) return [];
  const { k, ruler } = lineSite(rect, state.line);
  const r = 16 * k;
  const bleed = 80;
  return [
    {
      id: `truth:${shown.count}`,
      rect,
      shapes: () => pillarAt(state, truth.step, true),
      look: truth.text,
      depth: 9,
      accent,
      bleed: 30,
      enter: { shown: 'upward', ms: 420, ease: 'settle', delayMs: 120 },
      leave: FADE_OUT,
    },
    {
      id: `told:${shown.count}`,
      rect,
      shapes: () => markTexts(state),
      look: `${truth.text} ${state.step}`,
      depth: 15,
      accent,
      bleed,
      enter: { alpha: 0, ms: 200, ease: 'linear', delayMs: 420 },
      leave: FADE_OUT,
    },
    verdictMark(
      context,
      String(shown.count),
      [rect.x + rect.w - 1.3 * r, rect.y + ruler.y - 1.6 * r],
      r,
      shown.isRight,
      540,
    ),
  ];
}
