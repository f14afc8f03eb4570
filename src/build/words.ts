import type { Plugin } from 'vite';
import { toFirst, toLater } from '../content/portions.ts';
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
export const portions = (): Plugin => ({
  name: 'portions-of-words',
  enforce: 'pre',
  transform: (code, id) => {
    const query = /\/(?:interviews\/[^/]+\.json\?(first|later)|interface\.json\?(early|late))$/.exec(id);
    const name = query?.[1] ?? query?.[2];
    if (name === undefined) return undefined;
    return { code: `export default ${JSON.stringify(portion(code, name))};`, moduleType: 'js' };
  },
});
