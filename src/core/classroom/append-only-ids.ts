/**
 * Numbers by which links and receipts name things: the place in these lists. Frozen: entries are added at the end and
 * never moved, renamed or removed, so that every link ever made keeps its meaning.
 */

/** The pillars of `FIRST_CONTENT`. Later codes name the pillars of a pack by their places in it. */
export const FIRST_PILLARS: readonly string[] = [
  'growth_1',
  'growth_2',
  'growth_3',
  'growth_4',
  'industry_1',
  'industry_2',
  'industry_3',
  'industry_4',
  'industry_5',
  'digital_1',
  'digital_2',
  'digital_3',
  'digital_4',
  'digital_5',
  'smes_1',
  'smes_2',
  'smes_3',
  'smes_4',
  'smes_5',
];

/** What each asks about is in the register of kinds, and never changes either. */
export const KINDS = ['match', 'choice', 'entry', 'estimate', 'order', 'proofread', 'sort'] as const;
export type KindName = (typeof KINDS)[number];

/** Numbers of items that a short code can say. */
export const SHORT_COUNTS: readonly number[] = [5, 8, 10, 12, 15, 20, 30, 40];

/** How much longer a student may have who needs more time. */
export const TIME_FACTORS = [1, 1.25, 1.5, 2] as const;
export type TimeFactor = (typeof TIME_FACTORS)[number];
