/** Mark a figure on a number line; near enough is right. */
import { figureOf } from '../../interview/lookups.ts';
import type { Figure, FigureId, Interview } from '../../interview/types.ts';
import { type Decimal, decimalOf, multiplied, toDecimal, toNumber } from '../../quantity/decimal.ts';
import type { Random } from '../../seeded-random.ts';
import { beamOfSubject, isGreat, isMany, quantityOf, sourcesOf } from '../figure-lookup.ts';
import { fieldOf, type Item, type Kind, type Scope } from '../kind.ts';

/**
 * A number line, marked in whole steps from 0 to `steps`. linear: step i stands for i x `by`, a plain decimal. log: step i
 * stands for 10^(from + i / perDecade), rounded to two significant digits.
 */
export type NumberLine = { readonly steps: number } & (
  | { readonly scale: 'linear'; readonly by: string }
  | { readonly scale: 'log'; readonly from: number; readonly perDecade: number }
);

/** `spread`: so many steps off the truth is still right; drawn as half the width of a pillar. */
export type EstimatePrompt = {
  readonly figure: FigureId;
  readonly line: NumberLine;
  readonly spread: number;
};
/** `at`: where the truth lies, in steps, not always a whole number. */
export type EstimateKey = { readonly at: number; readonly spread: number };
export type EstimateResponse = { readonly step: number };
export type EstimateItem = Item<EstimatePrompt, EstimateKey>;

/** The value that a step stands for. */
export function valueAt(line: NumberLine, step: number): Decimal {
  if (line.scale === 'linear') return multiplied(toDecimal(line.by), Math.round(step));
  const value = 10 ** (line.from + step / line.perDecade);
  return decimalOf(Number(value.toPrecision(2)));
}

/** Where a value lies, in steps, not always a whole number. */
export function stepOf(line: NumberLine, value: Decimal): number {
  const at = toNumber(value);
  if (line.scale === 'linear') return Math.round((1e6 * at) / Number(line.by)) / 1e6;
  return line.perDecade * (Math.log10(at) - line.from);
}

export type Tick = { readonly step: number; readonly rank: 'major' | 'middle' | 'minor' };

/** Where the line has ticks; major ones have labels. linear: up to five majors. log: 1, 2, 5 x 10^n, powers of ten are major. */
export function ticksOf(line: NumberLine): readonly Tick[] {
  if (line.scale === 'log') {
    const decades = line.steps / line.perDecade;
    return Array.from({ length: decades + 1 }, (_, i) => i).flatMap(i =>
      ([1, 2, 5] as const)
        .map(
          n => ({ step: line.perDecade * (i + Math.log10(n)), rank: n === 1 ? 'major' : 'middle' }) as const,
        )
        .filter(({ step }) => step <= line.steps),
    );
  }
  const major = MAJORS.find(gap => line.steps % gap === 0 && line.steps / gap <= 5) ?? line.steps;
  const minor = major / 10;
  return Array.from({ length: Math.floor(line.steps / minor) + 1 }, (_, i) => {
    const rank = i % 10 === 0 ? 'major' : i % 5 === 0 ? 'middle' : 'minor';
    return { step: i * minor, rank } as const;
  });
}
/** Steps from one major tick to the next. */
const MAJORS = [10, 20, 50, 100];

/** Lines for percentages and for small numbers. One of them is chosen at random, so that its middle tells nothing. */
const PERCENT: readonly NumberLine[] = [50, 80, 100].map(steps => ({ scale: 'linear', by: '0.1', steps }));
const TENS: readonly NumberLine[] = [50, 80, 100].map(steps => ({ scale: 'linear', by: '1', steps }));
const PER_DECADE = 20;
const DECADES = 3;
/** The spread on a linear line, as a share of it. */
const SHARE = 0.06;
/** The spread on a logarithmic line, in steps: from 0.7 to 1.4 times the truth. */
const LOG_SPREAD = 3;

/** An item for each figure that is no mere handful. */
export const compose = (interview: Interview, { figures }: Scope, random: Random): readonly EstimateItem[] =>
  figures
    .map(id => figureOf(interview, id))
    .filter(isMany)
    .map(figure => {
      const line = interview.edition === 1 ? lineFor(figure, random) : lineAnywhere(figure, random);
      const spread = line.scale === 'log' ? LOG_SPREAD : Math.round(SHARE * line.steps);
      const at = stepOf(line, quantityOf(figure).value);
      return {
        id: `estimate:${figure.id}`,
        kind: 'estimate',
        prompt: { figure: figure.id, line, spread },
        key: { at, spread },
      };
    });

function lineFor(figure: Figure, random: Random): NumberLine {
  if (!isGreat(figure)) {
    const lines = figure.unit === 'percent' ? PERCENT : TENS;
    const wide = lines.filter(line => stepOf(line, quantityOf(figure).value) <= 0.9 * line.steps);
    return wide[random.whole(wide.length)] ?? lines[0] ?? { scale: 'linear', by: '1', steps: 100 };
  }
  const below = Math.floor(Math.log10(figure.value)) - 1 - random.whole(2);
  return { scale: 'log', from: below, perDecade: PER_DECADE, steps: DECADES * PER_DECADE };
}

/** Steps of the lines of the second edition: wherever on a line one tries, the truth is seldom there. */
const STEPS = [50, 100, 150];
/** Decades of the logarithmic ones. */
const LONG = 4;

/** A line on which the truth may be anywhere; on a logarithmic one, in any of its decades. */
function lineAnywhere(figure: Figure, random: Random): NumberLine {
  if (isGreat(figure)) {
    const lines = Array.from({ length: LONG }, (_, below): NumberLine => {
      const from = Math.floor(Math.log10(figure.value)) - below;
      return { scale: 'log', from, perDecade: PER_DECADE, steps: LONG * PER_DECADE };
    });
    return random.shuffle(lines.filter(isInside(figure)))[0] ?? lineFor(figure, random);
  }
  const by = figure.unit === 'percent' ? '0.1' : '1';
  const lines = STEPS.map((steps): NumberLine => ({ scale: 'linear', by, steps }));
  return random.shuffle(lines.filter(isInside(figure)))[0] ?? { scale: 'linear', by, steps: 100 };
}

/** Whether the truth is clear of both ends, the lower of which stands for no response. */
const isInside =
  (figure: Figure) =>
  (line: NumberLine): boolean => {
    const at = stepOf(line, quantityOf(figure).value);
    return at >= 0.05 * line.steps && at <= 0.95 * line.steps;
  };

/** How many steps a key moves the mark. */
const KEYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -5, PageUp: 5 };

/** Tolerance for rounding errors: a mark on the very edge of the spread is right. */
export const EDGE_STEPS = 1e-6;

export const rules: Kind<EstimatePrompt, EstimateKey, EstimateResponse> = {
  name: 'estimate',
  atOnce: 1,
  isToldWhenRight: true,
  compose,
  goesWith: () => false,
  beam: (interview, { prompt }) => beamOfSubject(interview, prompt),
  // The low end of the line stands for no response.
  blank: () => ({ step: 0 }),
  isComplete: (_, { step }) => step > 0,
  score: ({ at, spread }, { step }) => ({
    earned: Number(Math.abs(step - at) <= spread + EDGE_STEPS),
    total: 1,
  }),
  explain: (interview, { prompt }) => ({ sources: sourcesOf(interview, [prompt.figure]) }),
  numbersOf: (_, { prompt: { figure } }) => ({ figures: [figure], asks: [figure], isInvented: false }),
  hint: ({ prompt, key }) => [key.at <= prompt.line.steps / 2 ? 'half:low' : 'half:high'],
  optionAt: () => undefined,
  // A mark says nothing without its line.
  answerOf: () => ({}),
  sideOf: ({ at }, { step }) => (step > at ? 'more' : 'less'),
  afterKey: (prompt, response, key) => {
    const by = KEYS[key];
    return by === undefined ? undefined : movedBy(prompt, response ?? { step: 0 }, by);
  },
  parseResponse: ({ line }, input) => {
    const step = fieldOf(input, 'step');
    const isStep = typeof step === 'number' && Number.isInteger(step) && step >= 0 && step <= line.steps;
    return isStep ? { step } : undefined;
  },
};

/** The response moved by so many steps, kept on the line. */
export const movedBy = (
  { line }: EstimatePrompt,
  { step }: EstimateResponse,
  by: number,
): EstimateResponse => ({
  step: Math.min(line.steps, Math.max(0, step + by)),
});
