import type { KindCodec } from '../code.ts';
import type { EstimatePrompt, EstimateResponse } from './types.ts';

export const codec: KindCodec<EstimatePrompt, EstimateResponse> = {
  pack: ({ line }, { step }) => [[step, line.steps + 1]],
  unpack: ({ line }, next) => ({ step: next(line.steps + 1) }),
};
