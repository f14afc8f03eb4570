import { type Decimal, decimalOf } from '../../quantity/decimal.ts';
import { inScale, type KindRecord, scaleFor } from '../record.ts';
import { EDGE } from './estimate.ts';
import { valueAt } from './line.ts';
import type { EstimateKey, EstimatePrompt, EstimateResponse, Line } from './types.ts';

/** What the mark says; least and most are the outermost marks that are still right. */
export const record: KindRecord<EstimatePrompt, EstimateKey, EstimateResponse> = {
  record: ({ line }, { at, spread }, { step }) => {
    const truth = truthAt(line, at);
    const scale = scaleFor(valueAt(line, line.steps)) ?? null;
    const said = (value: Decimal): string => inScale(value, scale);
    const first = Math.max(0, Math.ceil(at - spread - EDGE));
    const last = Math.min(line.steps, Math.floor(at + spread + EDGE));
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
function truthAt(line: Line, at: number): Decimal {
  const value = line.scale === 'linear' ? at * Number(line.by) : 10 ** (line.from + at / line.perDecade);
  return decimalOf(Number(value.toPrecision(9)));
}
