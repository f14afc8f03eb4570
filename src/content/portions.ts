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

export function toFirst({ title, subtitle, beams, pillars, measures }: Words): FirstWords {
  return { title, subtitle, beams, pillars, cards: fieldOf(measures, 'card') };
}

export function toLater({ figures, relations, confusables, glossary, measures }: Words): LaterWords {
  return { figures, relations, confusables, glossary, clues: fieldOf(measures, 'clue') };
}

function fieldOf<F extends string>(
  entries: Readonly<Record<string, Readonly<Record<F, string>>>>,
  field: F,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, entry[field]]));
}
