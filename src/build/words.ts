import type { Plugin } from 'vite';
import { toFirst, toLater } from '../content/portions.ts';

const PORTIONS = { first: toFirst, later: toLater };

/** `import '…/interviews/<id>.json?first'`: a portion of the words, so that a first question waits for no clue. */
export const portions = (): Plugin => ({
  name: 'portions-of-words',
  enforce: 'pre',
  transform: (code, id) => {
    const portion = /\/interviews\/[^/]+\.json\?(first|later)$/.exec(id)?.[1];
    if (portion !== 'first' && portion !== 'later') return undefined;
    const words = PORTIONS[portion](JSON.parse(code));
    return { code: `export default ${JSON.stringify(words)};`, moduleType: 'js' };
  },
});
