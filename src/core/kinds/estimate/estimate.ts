import { beamOfSubject, sourcesOf } from '../figure.ts';
import type { Kind } from '../kind.ts';
import { compose } from './compose.ts';
import type { EstimateKey, EstimatePrompt, EstimateResponse } from './types.ts';

/** Steps that the arrow keys take. */
const KEYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -5, PageUp: 5 };

/** A mark that floating point puts on the edge of the pillar stands inside it. */
export const EDGE_STEPS = 1e-6;

export const rules: Kind<EstimatePrompt, EstimateKey, EstimateResponse> = {
  atOnce: 1,
  isToldWhenRight: true,
  compose,
  goesWith: () => false,
  beam: (interview, { prompt }) => beamOfSubject(interview, prompt),
  // At the near end, where it says nothing.
  blank: () => ({ step: 0 }),
  isComplete: (_, { step }) => step > 0,
  score: ({ at, spread }, { step }) => ({
    earned: Number(Math.abs(step - at) <= spread + EDGE_STEPS),
    total: 1,
  }),
  explain: (interview, { prompt }) => ({ sources: sourcesOf(interview, [prompt.figure]) }),
  hint: ({ prompt, key }) => [key.at <= prompt.line.steps / 2 ? 'half:low' : 'half:high'],
  option: () => undefined,
  optionOf: () => '',
  typed: (prompt, response, key) => {
    const by = KEYS[key];
    return by === undefined ? undefined : movedBy(prompt, response ?? { step: 0 }, by);
  },
  parseResponse: ({ line }, input) => {
    const step: unknown = Reflect.get(Object(input), 'step');
    const isStep = typeof step === 'number' && Number.isInteger(step) && step >= 0 && step <= line.steps;
    return isStep ? { step } : undefined;
  },
};

/** So many steps further, never off the line. */
export const movedBy = (
  { line }: EstimatePrompt,
  { step }: EstimateResponse,
  by: number,
): EstimateResponse => ({
  step: Math.min(line.steps, Math.max(0, step + by)),
});
