import { type Decimal, decimalOf } from '../../quantity/decimal.ts';
import { inScale, type KindInteraction, scaleFor } from '../record.ts';
import { EDGE_STEPS } from './estimate.ts';
import { valueAt } from './line.ts';
import type { EstimateKey, EstimatePrompt, EstimateResponse, NumberLine } from './types.ts';

/** What the mark says; least and most are the outermost marks that are still right. */
export const interaction: KindInteraction<EstimatePrompt, EstimateKey, EstimateResponse> = {
  record: ({ line }, { at, spread }, { step }) => {
    const truth = truthAt(line, at);
    const scale = scaleFor(valueAt(line, line.steps)) ?? null;
    const said = (value: Decimal): string => inScale(value, scale);
    const first = Math.max(0, Math.ceil(at - spread - EDGE_STEPS));
    const last = Math.min(line.steps, Math.floor(at + spread + EDGE_STEPS));
    return {
      type: 'numeric',
      response: said(valueAt(line, step)),
      correct: said(truth),
      least: said(valueAt(line, first)),
      most: said(valueAt(line, last)),
      scale,
    };
  },
};

/** Where the line says a number between two marks, and not a rounded one. */
function truthAt(line: NumberLine, at: number): Decimal {
  const value = line.scale === 'linear' ? at * Number(line.by) : 10 ** (line.from + at / line.perDecade);
  return decimalOf(Number(value.toPrecision(9)));
}
