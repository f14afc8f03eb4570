import type { FigureId, Interview } from '../interview/types.ts';
import { compare, isEqual, shifted } from '../quantity/decimal.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { quantityOf } from './figure.ts';

/** What went wrong with a number, as far as it can be told from the number itself. */
export type Slip =
  /** Another figure of the interview. */
  | { readonly type: 'figure'; readonly figure: FigureId }
  /** Too great or too small by a power of ten; `exponent` > 0: too great. */
  | { readonly type: 'times'; readonly exponent: number }
  /** 万 and 亿 mixed up. */
  | { readonly type: 'wanYi' }
  | { readonly type: 'millionBillion' }
  /** Percent and percentage points, or a percentage for a number. */
  | { readonly type: 'unit' }
  /** `exact` where the interview says "over", or the other way round. */
  | { readonly type: 'comparator' }
  | { readonly type: 'more' | 'less' };

/** A factor of ten that has a name of its own. */
const NAMED: Readonly<Record<number, Slip>> = { 4: { type: 'wanYi' }, 3: { type: 'millionBillion' } };
const EXPONENT_MOST = 8;

/** Names the slip of a wrong quantity. `asked` are the figures that the item is about. */
export function slipOf(
  interview: Interview,
  asked: readonly FigureId[],
  truth: Quantity,
  given: Quantity,
): Slip {
  const isSameValue = isEqual(truth.value, given.value);
  if (isSameValue && truth.unit !== given.unit) return { type: 'unit' };
  if (isSameValue) return { type: 'comparator' };
  const scale = scaleSlip(truth, given);
  const other = otherFigure(interview, asked, given);
  if (other && !(scale && other.isCommon)) return { type: 'figure', figure: other.id };
  return scale ?? { type: compare(given.value, truth.value) > 0 ? 'more' : 'less' };
}

function scaleSlip(truth: Quantity, given: Quantity): Slip | undefined {
  for (let size = 1; size <= EXPONENT_MOST; size++)
    for (const exponent of [size, -size])
      if (isEqual(given.value, shifted(truth.value, exponent)))
        return NAMED[size] ?? { type: 'times', exponent };
  return undefined;
}

type Other = { readonly id: FigureId; readonly isCommon: boolean };

/** The one figure that has this value; where several have it, none can be meant. */
function otherFigure(interview: Interview, asked: readonly FigureId[], given: Quantity): Other | undefined {
  const beams = new Set(interview.figures.filter(({ id }) => asked.includes(id)).map(({ beam }) => beam));
  const others = interview.figures.filter(figure => {
    const quantity = quantityOf(figure);
    return !asked.includes(figure.id) && quantity.unit === given.unit && isEqual(quantity.value, given.value);
  });
  const near = others.filter(({ beam }) => beams.has(beam));
  const [one, ...more] = near.length > 0 ? near : others;
  return one && more.length === 0 ? { id: one.id, isCommon: others.length > 1 } : undefined;
}
