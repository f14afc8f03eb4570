import type { Problem } from './parse-interview.ts';
import { questionClaims } from './parse-questions.ts';
import type { BeamId, Documented, Interview } from './types.ts';

/** Checks across the files of one interview: ids exist once and point at something, everything can be reached. */
export function lintInterview(interview: Interview): readonly Problem[] {
  return [
    ...repeatedIds(interview),
    ...unknownIds(interview),
    ...emptyPillars(interview),
    ...unreachable(interview),
    ...narrowConfusables(interview),
    ...falseRelations(interview),
    ...poorMeasures(interview),
    ...poorFigures(interview),
    ...missingLevels(interview),
    ...badFirst(interview),
  ];
}

/** Forms of levels that are composed when they are opened: every interview has one of each, called like its form. */
const COMPOSED = ['today', 'review', 'drill', 'assigned'] as const;

const missingLevels = ({ levels }: Interview): readonly Problem[] =>
  COMPOSED.filter(
    form =>
      levels
        .filter(level => level.form === form)
        .map(({ id }) => id)
        .join() !== form,
  ).map(form => ({
    path: 'levels.json',
    code: 'levelMissing',
    found: form,
  }));

/** The cards of the first minute are in a level of cards, each once, and are of two pillars: one could not choose, three find no room. */
function badFirst({ first, levels, measures }: Interview): readonly Problem[] {
  if (!first) return [];
  const level = levels.find(({ id }) => id === first.level);
  const among = level?.form === 'match' ? level.pillars : [];
  const pillarOf = (card: string): string => measures.find(({ id }) => id === card)?.pillar ?? '';
  const problem = (found: string): Problem => ({ path: 'interview.json, first', code: 'badFirst', found });
  const strays = first.cards.filter(
    (card, i) => !among.includes(pillarOf(card)) || first.cards.indexOf(card) !== i,
  );
  const isOfTwo = new Set(first.cards.map(pillarOf)).size === 2;
  return [...strays, ...(isOfTwo ? [] : [first.level])].map(problem);
}

const LISTS = ['pillars', 'measures', 'figures', 'relations', 'confusables', 'glossary', 'levels'] as const;

type Entry = { readonly id: string };

function repeatedIds(interview: Interview): readonly Problem[] {
  const repeated = (file: string, list: readonly Entry[]): readonly Problem[] =>
    list
      .filter(({ id }, index) => list.findIndex(other => other.id === id) !== index)
      .map(({ id }) => ({ path: `${file}.json, ${id}`, code: 'repeatedId', found: id }));
  return [
    ...repeated('interview', interview.beams),
    ...LISTS.flatMap(list => repeated(list, interview[list])),
    ...shared(interview),
  ];
}

/** Questions and places of the digest are known by their id alone, so no two lists may share one. */
function shared({ beams, pillars, measures, figures, relations, glossary }: Interview): readonly Problem[] {
  const lists = Object.entries({ interview: beams, pillars, measures, figures, relations, glossary });
  return lists.flatMap(([file, list]: readonly [string, readonly Entry[]], i) => {
    const before = lists.slice(0, i).flatMap(([, entries]): readonly Entry[] => entries);
    return list
      .filter(({ id }) => before.some(other => other.id === id))
      .map(({ id }): Problem => ({ path: `${file}.json, ${id}`, code: 'repeatedId', found: id }));
  });
}

function unknownIds(interview: Interview): readonly Problem[] {
  const { beams, pillars, measures, figures } = interview;
  const absent = (file: string, owner: string, ids: readonly string[], among: readonly Entry[]) =>
    ids
      .filter(id => !among.some(entry => entry.id === id))
      .map((id): Problem => ({ path: `${file}.json, ${owner}`, code: 'unknownId', found: id }));
  return [
    ...pillars.flatMap(({ id, beam }) => absent('pillars', id, [beam], beams)),
    ...measures.flatMap(({ id, pillar, contrasts = [] }) =>
      absent('measures', id, [pillar, ...contrasts], pillars),
    ),
    ...figures.flatMap(({ id, beam }) => absent('figures', id, [beam], beams)),
    ...interview.glossary.flatMap(({ id, beam }) => absent('glossary', id, [beam], beams)),
    ...interview.confusables.flatMap(set => absent('confusables', set.id, set.measures, measures)),
    ...interview.relations.flatMap(relation => [
      ...absent('relations', relation.id, [relation.beam], beams),
      ...absent('relations', relation.id, relation.figures, figures),
    ]),
    ...interview.levels.flatMap(level => [
      ...('beam' in level ? absent('levels', level.id, [level.beam], beams) : []),
      ...(level.form === 'match' ? absent('levels', level.id, level.pillars, pillars) : []),
      ...(level.form === 'numbers' ? absent('levels', level.id, level.figures, figures) : []),
    ]),
  ];
}

function emptyPillars({ pillars, measures }: Interview): readonly Problem[] {
  return pillars
    .filter(({ id }) => !measures.some(({ pillar }) => pillar === id))
    .map(({ id }) => ({ path: `pillars.json, ${id}`, code: 'noCards', found: id }));
}

function unreachable({ pillars, measures, figures, levels }: Interview): readonly Problem[] {
  const matched = new Set(levels.flatMap(level => (level.form === 'match' ? level.pillars : [])));
  const asked = new Set(levels.flatMap(level => (level.form === 'numbers' ? level.figures : [])));
  const lost = (file: string, id: string): Problem => ({
    path: `${file}.json, ${id}`,
    code: 'unreachable',
    found: id,
  });
  return [
    ...pillars.filter(({ id }) => !matched.has(id)).map(({ id }) => lost('pillars', id)),
    ...measures.filter(({ pillar }) => !matched.has(pillar)).map(({ id }) => lost('measures', id)),
    ...figures.filter(({ id }) => !asked.has(id)).map(({ id }) => lost('figures', id)),
  ];
}

function narrowConfusables({ confusables, measures }: Interview): readonly Problem[] {
  const pillarOf = new Map(measures.map(({ id, pillar }) => [id, pillar]));
  return confusables
    .filter(set => new Set(set.measures.map(id => pillarOf.get(id))).size < 2)
    .map(({ id }) => ({ path: `confusables.json, ${id}`, code: 'onePillarOnly', found: id }));
}

/** Relations that contradict their figures: an index of what is no percentage, a ratio that is not whole. */
function falseRelations({ relations, figures }: Interview): readonly Problem[] {
  return relations
    .filter(({ rule, figures: ids, ...rest }) => {
      const [first, second] = ids.map(id => figures.find(figure => figure.id === id));
      if (!first) return false;
      if (rule === 'index') return first.unit !== 'percent';
      if (rule === 'times') return second !== undefined && first.value % second.value !== 0;
      if (rule === 'rank') return 'members' in rest && rest.members.length !== first.value;
      return rule === 'size' && isNotFalling(ids, figures);
    })
    .map(({ id }) => ({ path: `relations.json, ${id}`, code: 'falseRelation', found: id }));
}

/** Whether the values do not fall all the way, as `size` demands. */
function isNotFalling(ids: readonly string[], figures: Interview['figures']): boolean {
  const values = ids.flatMap(id => figures.find(figure => figure.id === id)?.value ?? []);
  return values.some((value, i) => i > 0 && value >= (values[i - 1] ?? 0));
}

/** In the second edition every measure says what it could be taken for, and that is never its own pillar. */
function poorMeasures({ edition, measures }: Interview): readonly Problem[] {
  return measures.flatMap(({ id, pillar, contrasts = [] }): readonly Problem[] => {
    const path = `measures.json, ${id}, contrasts`;
    if (contrasts.includes(pillar)) return [{ path, code: 'ownContrast', found: pillar }];
    return edition === 2 && contrasts.length === 0 ? [{ path, code: 'noContrast', found: id }] : [];
  });
}

/** Wrong values that there must be on either side of a figure, so that its rank tells nothing. */
const RIVALS_LEAST = 3;

/** In the second edition every figure says of what kind and as of when it is, and has wrong values that one could believe. */
function poorFigures({ edition, figures }: Interview): readonly Problem[] {
  if (edition === 1) return [];
  return figures.flatMap(({ id, value, status, asOf, rivals = [] }): readonly Problem[] => {
    const path = `figures.json, ${id}`;
    const sides = [rivals.filter(rival => rival < value), rivals.filter(rival => rival > value)];
    const isPoor = sides.some(side => new Set(side).size < RIVALS_LEAST) || rivals.includes(value);
    return [
      ...(status === undefined || asOf === undefined ? [{ path, code: 'noStatus', found: id } as const] : []),
      ...(isPoor ? [{ path: `${path}, rivals`, code: 'fewRivals', found: id } as const] : []),
    ];
  });
}

/**
 * Cuts an interview text into its answers and points. `parts[question - 1][point]`, white space removed;
 * point 0 is the opening. Points are paragraphs that begin 一是, 二是 …; an answer without them lists its
 * points after 具体包括, separated by ；.
 */
export function answerPointsOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/^答[：:]/m)
    .slice(1)
    .map(answer => answer.split(/^(?:##|问[：:])/m)[0] ?? '')
    .map(toPoints);
}

function toPoints(answer: string): readonly string[] {
  const numbered = answer.split(/^\s*[一二三四五六七八九十]是/m);
  const parts = numbered.length > 1 ? numbered : listed(answer);
  return parts.map(withoutSpaces);
}

function listed(answer: string): readonly string[] {
  const [opening = '', list = ''] = answer.split('具体包括');
  return [opening, ...list.split('；').filter(Boolean)];
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

/** A quotation, where it should stand, and the file and id to name when it does not. */
type Claim = {
  readonly path: string;
  readonly beam: BeamId;
  /** A term of the glossary may stand anywhere in its answer, more than once. */
  readonly point?: number;
  readonly evidence: string;
};

/** Every quotation must stand exactly once inside the answer and point that it names. */
export function checkEvidence(documented: Documented, text: string): readonly Problem[] {
  const parts = answerPointsOf(text);
  return claimsOf(documented).flatMap(({ path, beam, point, evidence }) => {
    const question = documented.interview.beams.find(({ id }) => id === beam)?.question ?? 0;
    const answer = parts[question - 1] ?? [];
    const part = point === undefined ? answer.join('\n') : (answer[point] ?? '');
    const times = part.split(withoutSpaces(evidence)).length - 1;
    if (times === 1 || (times > 1 && point === undefined)) return [];
    const code = times === 0 ? 'evidenceAbsent' : 'evidenceRepeated';
    return [{ path, code, found: evidence, expected: `${question}.${point ?? ''}` } as const];
  });
}

function claimsOf({ interview, evidence, questions }: Documented): readonly Claim[] {
  const pillars = new Map(interview.pillars.map(pillar => [pillar.id, pillar]));
  const claim = (file: string, id: string, where: Pick<Claim, 'beam' | 'point'>): Claim => ({
    path: `${file}.json, ${id}, evidence`,
    evidence: evidence[id] ?? '',
    ...where,
  });
  return [
    ...interview.pillars.map(({ id, beam, point }) => claim('pillars', id, { beam, point })),
    ...interview.measures.flatMap(({ id, pillar }) => {
      const home = pillars.get(pillar);
      return home ? [claim('measures', id, { beam: home.beam, point: home.point })] : [];
    }),
    ...interview.figures.map(({ id, beam, point }) => claim('figures', id, { beam, point })),
    ...interview.glossary.map(({ id, beam }) => claim('glossary', id, { beam })),
    ...questionClaims(interview, questions).map(({ file, key, beam, point }) =>
      claim(file, key, { beam, point }),
    ),
  ];
}
