import { sameKeys, type Text, tooLong } from './lint-texts.ts';
import { withoutBreaks } from './lookups.ts';
import type { Problem } from './parse-interview.ts';
import { ASPECTS, type Figure, type Interview, type Measure } from './types.ts';
import type { WordLimits } from './word-limits.ts';
import type { Words } from './word-types.ts';

/** Checks what the second edition says besides: why a card belongs to its pillar, what a figure is a number of. */
export const lintReasons = (interview: Interview, words: Words, limits: WordLimits): readonly Problem[] => [
  ...interview.measures.flatMap(measure => lintMeasure(measure, words, limits)),
  ...interview.figures.flatMap(figure => lintFigure(figure, words, limits)),
  ...interview.glossary.flatMap(({ id }) =>
    lintQuoted(`glossary, ${id}`, words.glossary[id]?.quoted, limits),
  ),
];

const ids = (all: readonly string[] = []) => all.map(id => ({ id }));

function lintMeasure(
  { id, contrasts, arguable }: Measure,
  words: Words,
  limits: WordLimits,
): readonly Problem[] {
  const own = words.measures[id];
  if (!own) return [];
  const path = `measures, ${id}`;
  const isInCard = own.decides !== undefined && withoutBreaks(own.card).includes(own.decides);
  return [
    ...(isInCard ? [] : [{ path: `${path}, decides`, code: 'notInCard', found: own.decides ?? '' } as const]),
    ...sameKeys(`${path}, contrasts`, ids(contrasts), own.contrasts ?? {}),
    ...sameKeys(path, ids(arguable ? ['arguable'] : []), own.arguable === undefined ? {} : { arguable }),
    ...tooLong(listed(`${path}, contrasts`, own.contrasts), limits.contrast),
    ...tooLong(listed(path, { ...(own.arguable && { arguable: own.arguable }) }), limits.clue),
    ...lintQuoted(path, own.quoted, limits),
  ];
}

function lintFigure(
  { id, asked = {}, variants }: Figure,
  words: Words,
  limits: WordLimits,
): readonly Problem[] {
  const own = words.figures[id];
  if (!own) return [];
  const path = `figures, ${id}`;
  const { scope, asOf, about } = own;
  const aspects = ASPECTS.filter(aspect => asked[aspect]);
  return [
    ...sameKeys(path, ids(['scope', 'asOf', 'about']), present({ scope, asOf, about })),
    ...sameKeys(`${path}, asked`, ids(aspects), own.asked ?? {}),
    ...aspects.flatMap(aspect => {
      const { question = '', readings = {} } = own.asked?.[aspect] ?? {};
      const at = `${path}, asked, ${aspect}`;
      return [
        ...sameKeys(at, ids(asked[aspect]), readings),
        ...tooLong([{ path: at, text: question }], limits.question),
        ...tooLong(listed(at, readings), limits.reading),
      ];
    }),
    ...sameKeys(`${path}, variants`, ids(variants), own.variants ?? {}),
    ...tooLong(listed(`${path}, variants`, own.variants), limits.sum),
    ...lintQuoted(path, own.quoted, limits),
  ];
}

/** A quotation is translated, except into the language that it is in. */
function lintQuoted(
  path: string,
  quoted: string | undefined,
  { quoted: limit }: WordLimits,
): readonly Problem[] {
  const problem = { path: `${path}, quoted`, found: quoted ?? '' };
  if (limit === 0) return quoted === undefined ? [] : [{ ...problem, code: 'wordsUnused' }];
  if (quoted === undefined) return [{ ...problem, code: 'wordsMissing', found: 'quoted' }];
  return tooLong([{ path: problem.path, text: quoted }], limit);
}

const listed = (path: string, all: Readonly<Record<string, string>> = {}): readonly Text[] =>
  Object.entries(all).map(([id, text]) => ({ path: `${path}, ${id}`, text }));

const present = (all: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
