import type { Evidence, MeasureId, Words } from './types.ts';

/** The words that a first question needs, and the rest, which may come behind it. */
export type FirstWords = Pick<Words, 'title' | 'subtitle' | 'beams' | 'pillars'> & {
  readonly cards: Readonly<Record<MeasureId, string>>;
};
/** Of one language. */
export type LaterWords = Pick<Words, 'figures' | 'relations' | 'confusables' | 'glossary'> & {
  readonly clues: Readonly<Record<MeasureId, string>>;
};

/** What comes behind the first question. */
export type More = LaterWords & { readonly evidence: Evidence };
