/** What a figure counts. */
export const UNITS = [
  'percent',
  'station',
  'household',
  'category',
  'enterprise',
  'aspect',
  'industry',
  'field',
  'level',
  'direction',
  'count',
] as const;
export type Unit = (typeof UNITS)[number];
