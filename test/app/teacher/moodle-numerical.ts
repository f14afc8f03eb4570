import { childOf, childrenOf, type Element } from '../../xml-reader.ts';

/** What Moodle keeps of a unit: so many letters, and its multiplier to so many places. */
const UNIT_MOST = 50;
const PLACES = 19;

/** How a database that tells neither case nor width apart, as Moodle recommends one, sees a name. */
const asMySql = (name: string): string => name.normalize('NFKC').toLowerCase().trimEnd();

/** The units of a numerical question as they lie in Moodle's tables. @throws where the import would end. */
export function unitsIn(question: Element): ReadonlyMap<string, number> {
  const units = childrenOf(question, 'units').flatMap(list => childrenOf(list, 'unit'));
  const seen = new Set<string>();
  const named = units.map(unit => {
    const name = childOf(unit, 'unit_name').text.trim();
    if (name === '' || [...name].length > UNIT_MOST) throw new RangeError(`no room for ${name}`);
    if (seen.has(asMySql(name))) throw new RangeError(`duplicate entry ${name}`);
    seen.add(asMySql(name));
    return [name, Number(Number(childOf(unit, 'multiplier').text).toFixed(PLACES))] as const;
  });
  return new Map(named);
}

/**
 * What Moodle makes of a response: its spaces go, the number is what stands in front, and all the rest is the unit, which
 * is known if it is one of these to the letter. Commas part thousands, as they do in English and in Chinese.
 */
function applied(
  typed: string,
  units: ReadonlyMap<string, number>,
): { readonly value: number; readonly unit: string; readonly times: number | undefined } | undefined {
  const bare = typed
    .trim()
    .replaceAll(' ', '')
    .replace(/(?:e|E|(?:x|\*|×)10(?:\^|\*\*))([+-]?\d+)/g, 'e$1')
    .replaceAll(',', '');
  const [number] = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?/.exec(bare) ?? [];
  if (number === undefined) return undefined;
  const unit = bare.slice(number.length);
  const multiplier = units.get(unit);
  return { value: Number(number), unit, times: multiplier === undefined ? undefined : 1 / multiplier };
}

/** Numbers are compared to so many digits. */
const EPSILON = 1e-14;

/** right, wrong, or asked again before it is marked: refused. */
export type Graded = 'right' | 'wrong' | 'refused';

/** How Moodle marks a response to a numerical question with optional units: a unit it does not know counts for nothing. */
export function gradedBy(question: Element, typed: string): Graded {
  const units = unitsIn(question);
  const answer = childOf(question, 'answer');
  const wanted = Number(childOf(answer, 'text').text);
  const tolerance = Number(childOf(answer, 'tolerance').text);
  const read = applied(typed, units);
  if (!read || (childOf(question, 'showunits').text === '3' && read.unit !== '')) return 'refused';
  const room = tolerance + EPSILON * Math.max(tolerance, Math.abs(wanted), EPSILON);
  const isNear = (value: number): boolean => Math.abs(value - wanted) <= room;
  return isNear(read.value * (read.times ?? 1)) || isNear(read.value) ? 'right' : 'wrong';
}

/** The names of the categories, from the top, that a path leads to. */
export const categoriesIn = (path: string): readonly string[] =>
  path
    .replace(/(^|[^/])\/(?!\/)/g, '$1\n')
    .split('\n')
    .map(name =>
      name
        .replaceAll('//', '/')
        .trim()
        .replace(/<[^>]*>?/g, ''),
    );
