import type { KindCode } from '../code.ts';
import type { EstimatePrompt, EstimateResponse } from './types.ts';

export const code: KindCode<EstimatePrompt, EstimateResponse> = {
  pack: ({ line }, { step }) => [[step, line.steps + 1]],
  unpack: ({ line }, next) => ({ step: next(line.steps + 1) }),
};
