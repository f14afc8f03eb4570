import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { FirstWords, FurtherWords, LaterWords, Words } from '../core/interview/word-types.ts';
import { toEarly, toLate, toPages, toTasks } from '../text/first-translate.ts';

export const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));

type Values = Readonly<Record<string, string>>;

/** Gives the sentences of locales/<language>/<file>.json by key, with their placeholders filled. */
export const readSentences = (folder: string, language: string, file = 'build') => {
  const sentences: Values = JSON.parse(readFileSync(`${folder}/${language}/${file}.json`, 'utf8'));
  return (key: string, values: Values = {}): string =>
    (sentences[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
};

const portion = (code: string, query: string): unknown => {
  switch (query) {
    case 'first':
      return toFirst(JSON.parse(code));
    case 'later':
      return toLater(JSON.parse(code));
    case 'further':
      return toFurther(JSON.parse(code));
    case 'early':
      return toEarly(JSON.parse(code));
    case 'pages':
      return toPages(JSON.parse(code));
    case 'tasks':
      return toTasks(JSON.parse(code));
    default:
      return toLate(JSON.parse(code));
  }
};

/** Serves `….json?first`, `?later`, `?further`, `?early`, `?pages`, `?tasks` and `?late`: a portion of words, so that the first question waits for no more. */
export const wordPortions = (): Plugin => ({
  name: 'portions-of-words',
  enforce: 'pre',
  transform: (code, id) => {
    const query =
      /\/(?:words\/[^/]+\.json\?(first|later|further)|interface\.json\?(early|pages|tasks|late))$/.exec(id);
    const name = query?.[1] ?? query?.[2];
    if (name === undefined) return undefined;
    return { code: `export default ${JSON.stringify(portion(code, name))};`, moduleType: 'js' };
  },
});

export function toFirst({ title, subtitle, beams, pillars, measures }: Words): FirstWords {
  return { title, subtitle, beams, pillars, cards: cardsOf(measures) };
}

export function toLater({ source, news, measures, ...words }: Words): LaterWords {
  const { figures, relations, confusables, glossary } = words;
  const told = Object.entries(measures).map(([id, { card: _, ...more }]) => [id, more] as const);
  const later = { figures, relations, confusables, glossary, measures: Object.fromEntries(told) };
  return { ...later, ...(source !== undefined && { source }), ...(news !== undefined && { news }) };
}

/** The words of headlines and lists. */
export const toFurther = ({ headlines = {}, lists = {}, tables = {} }: Words): FurtherWords => ({
  headlines,
  lists,
  tables,
});

const cardsOf = (measures: Words['measures']): FirstWords['cards'] =>
  Object.fromEntries(Object.entries(measures).map(([id, { card }]) => [id, card]));

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

// Not the words that numbers are read by: doubled, they would not be recognised.
const localeFile = /\/(?:locales\/[^/]+\/(?!quantity\.json)|packs\/.*\/words\/).*\.json(\?|$)/;
// Placeholders, nested keys, tags and marks of line breaks are not doubled.
const mark = /(\{\{.*?\}\}|\$t\(.*?\)|<[^>]*>|\|)/;

/** `vite build --mode pseudo`: doubles every sentence, to see whether the layout holds. */
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

/** Latin words get a space between the two, Chinese none. */
const twice = (part: string): string => (/[a-z0-9.?!]$/i.test(part) ? `${part} ${part}` : part + part);
