import { type Comparator, type Frame, LEXICONS, type Lexicon, type Unit } from './lexicon.ts';
import { withoutQuotes } from './typed.ts';

/** A number, and what was said around it. */
export type Unwrapped = {
  readonly rest: string;
  readonly unit: Unit;
  readonly comparators: readonly Comparator[];
  readonly isNegative: boolean;
};

type Wrapper = { readonly frame: Frame; readonly take: (so: Unwrapped) => Partial<Unwrapped> };

const wrappersOf = ({ comparators, units, said, negative, counters }: Lexicon): readonly Wrapper[] => [
  ...(['over', 'about', 'under'] as const).flatMap(comparator =>
    comparators[comparator].map(frame => ({
      frame,
      take: (so: Unwrapped) => ({ comparators: [...so.comparators, comparator] }),
    })),
  ),
  ...(['percent', 'points'] as const).flatMap(unit =>
    units[unit].map(frame => ({ frame, take: () => ({ unit }) })),
  ),
  ...said.map(frame => ({ frame, take: () => ({}) })),
  ...negative.map(frame => ({ frame, take: () => ({ isNegative: true }) })),
  ...counters.map(after => ({ frame: { before: '', after }, take: () => ({}) })),
];

/** The longest first: `percentage points` before `points`. */
const WRAPPERS = Object.values(LEXICONS)
  .flatMap(wrappersOf)
  .sort((a, b) => sizeOf(b.frame) - sizeOf(a.frame));
function sizeOf({ before, after }: Frame): number {
  return before.length + after.length;
}

/** Takes away, from outside in, what is not the number itself. */
export const withoutFrames = (text: string): Unwrapped => withoutInnerMore(taken(text));

function taken(text: string): Unwrapped {
  let so: Unwrapped = { rest: text, unit: 'none', comparators: [], isNegative: false };
  for (let found = wrapperOf(so.rest, so.unit); found; found = wrapperOf(so.rest, so.unit)) {
    const { before, after } = found.frame;
    const rest = withoutQuotes(so.rest.slice(before.length, so.rest.length - after.length).trim());
    so = { ...so, ...found.take(so), rest };
  }
  return so;
}

/** 多 and 余 may stand before the scale, too: 20多万. */
function withoutInnerMore(so: Unwrapped): Unwrapped {
  const rest = so.rest.replace(INSIDE, '');
  return rest === so.rest ? so : { ...so, rest, comparators: [...so.comparators, 'over'] };
}

const ZH = LEXICONS['zh-CN'];
const SHORT = ZH.comparators.over.filter(
  ({ before, after }) => before === '' && after.length === 1 && after !== '+',
);
const INSIDE = new RegExp(
  `(?:${SHORT.map(({ after }) => after).join('|')})(?=(?:${ZH.scales.map(({ word }) => word).join('|')})+$)`,
);

const wrapperOf = (text: string, unit: Unit): Wrapper | undefined =>
  WRAPPERS.find(({ frame: { before, after }, take }) => {
    const isUnit = 'unit' in take({ rest: '', unit, comparators: [], isNegative: false });
    const isLonger = text.length > before.length + after.length;
    return (
      isLonger &&
      !(isUnit && unit !== 'none') &&
      text.startsWith(before) &&
      text.endsWith(after) &&
      isApart(text, after)
    );
  });

/** A Latin word behind a number stands by itself: the `m` of 2.28m is no counter, nor is the `5g` of 25G基站. */
function isApart(text: string, after: string): boolean {
  const before = text.slice(0, text.length - after.length);
  if (/^\d/.test(after)) return !/[a-z\d]$/.test(before);
  return !/^[a-z]/.test(after) || !/[a-z]$/.test(before);
}
