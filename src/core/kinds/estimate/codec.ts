import { type Decimal, decimalOf } from '../../quantity/decimal.ts';
import type { KindCodec } from '../kind.ts';
import { inScale, type KindInteraction, scaleFor } from '../lms-interaction.ts';
import {
  EDGE_STEPS,
  type EstimateKey,
  type EstimatePrompt,
  type EstimateResponse,
  type NumberLine,
  valueAt,
} from './rules.ts';

export const codec: KindCodec<EstimatePrompt, EstimateResponse> = {
  toDigits: ({ line }, { step }) => [[step, line.steps + 1]],
  fromDigits: ({ line }, next) => ({ step: next(line.steps + 1) }),
};

/** The value of the mark; least and most are those of the outermost marks that are still right. */
export const interaction: KindInteraction<EstimatePrompt, EstimateKey, EstimateResponse> = {
  toInteraction: ({ line }, { at, spread }, { step }) => {
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

/** The truth may lie between two steps; it must not be rounded as the values of steps are. */
function truthAt(line: NumberLine, at: number): Decimal {
  const value = line.scale === 'linear' ? at * Number(line.by) : 10 ** (line.from + at / line.perDecade);
  return decimalOf(Number(value.toPrecision(9)));
}
