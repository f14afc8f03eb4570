import type { Plugin } from 'vite';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

// Words that numbers are read by are no sentences: doubled, they would be read no more.
const localeFile = /\/locales\/[^/]+\/(?!quantity\.json).*\.json(\?|$)/;
// Placeholders, nested keys, tags and places of a line break stay single.
const mark = /(\{\{.*?\}\}|\$t\(.*?\)|<[^>]*>|\|)/;

/** `vite build --mode pseudo`: every string of the locales twice as long, to see whether the layout holds. */
export const pseudoWords = (): Plugin => ({
  name: 'pseudo-words',
  enforce: 'pre',
  transform: (code, id) =>
    localeFile.test(id.replaceAll('\\', '/')) ? JSON.stringify(doubled(JSON.parse(code))) : undefined,
});

export const doubled = (json: Json): Json => {
  if (typeof json === 'string') return doubleText(json);
  if (json === null || typeof json !== 'object') return json;
  if (isList(json)) return json.map(doubled);
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, doubled(value)]));
};

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

export const doubleText = (text: string): string =>
  text
    .split(mark)
    .map(part => (mark.test(part) || !/[\p{L}\p{N}]/u.test(part) ? part : twice(part)))
    .join('');

/** Latin words need a space between the two, Chinese must not get one. */
const twice = (part: string): string => (/[a-z0-9.?!]$/i.test(part) ? `${part} ${part}` : part + part);
