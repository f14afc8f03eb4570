/** What a figure counts. Its word in each language is in `locales/<lng>/kinds.json`. */
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
