import type { Plugin } from 'vite';
import type { FirstWords, LaterWords } from '../core/interview/portions.ts';
import type { Words } from '../core/interview/types.ts';

import { toEarly, toLate } from '../text/first.ts';

const portion = (code: string, query: string): unknown => {
  switch (query) {
    case 'first':
      return toFirst(JSON.parse(code));
    case 'later':
      return toLater(JSON.parse(code));
    case 'early':
      return toEarly(JSON.parse(code));
    default:
      return toLate(JSON.parse(code));
  }
};

/** `import '….json?first'`: a portion of an interview's words, or of the sentences, so that a card waits for no more. */
export const wordPortions = (): Plugin => ({
  name: 'portions-of-words',
  enforce: 'pre',
  transform: (code, id) => {
    const query = /\/(?:interviews\/[^/]+\.json\?(first|later)|interface\.json\?(early|late))$/.exec(id);
    const name = query?.[1] ?? query?.[2];
    if (name === undefined) return undefined;
    return { code: `export default ${JSON.stringify(portion(code, name))};`, moduleType: 'js' };
  },
});

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
