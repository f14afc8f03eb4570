import * as v from 'valibot';
import {
  labelsOf,
  type QuestionFiles,
  questionEvidence,
  questionSchemas,
  toQuestions,
} from './parse-questions.ts';
import {
  type Documented,
  type Evidence,
  type Interview,
  type LevelSpec,
  STATUSES,
  UNITS,
  VARIANTS,
} from './types.ts';

/** What is wrong with one place of a content file. `locales/<lng>/content.json` holds a sentence per code. */
export type Problem = {
  /** File and place, counted from 1 for people: `measures.json, 4, evidence`. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly found: string;
  readonly expected?: string;
};
export type ProblemCode =
  | 'unreadable'
  | 'missing'
  | 'badId'
  | 'badSerial'
  | 'badLength'
  | 'badDate'
  | 'notOneOf'
  | 'notAllowed'
  | 'repeatedId'
  | 'unknownId'
  | 'noCards'
  | 'unreachable'
  | 'onePillarOnly'
  | 'falseRelation'
  | 'noContrast'
  | 'ownContrast'
  | 'noStatus'
  | 'fewRivals'
  | 'levelMissing'
  | 'badHeadline'
  | 'badTable'
  | 'overlap'
  | 'nothingAsked'
  | 'badFirst'
  | 'wordsMissing'
  | 'wordsUnused'
  | 'tooLong'
  | 'sameText'
  | 'notInCard'
  | 'badBreak'
  | 'evidenceAbsent'
  | 'evidenceRepeated';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The files of one interview folder, as read, before anything is known about them. */
export type InterviewFiles = Readonly<
  Record<keyof typeof fileSchemas | keyof typeof furtherSchemas, unknown>
>;

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/));
const evidence = v.pipe(
  v.string(),
  v.check(text => {
    const length = text.replace(/\s/g, '').length;
    return length >= 4 && length <= 24;
  }),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ids = v.pipe(v.array(id), v.minLength(1));
const level = { id, beam: id };
const readings = v.exactOptional(v.pipe(v.array(id), v.minLength(3)));
/** A month, a day, or from one month to another. */
const AS_OF = /^\d{4}-\d{2}(?:-\d{2}|\/\d{4}-\d{2})?$/;
const some = (length: number) => v.pipe(v.array(id), v.length(length));

const fileSchemas = {
  interview: v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
    serial: v.custom<string>(input => typeof input === 'string' && /^[0-9A-HJKMNP-TV-Z]{12}$/.test(input)),
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    edition: v.exactOptional(v.picklist([1, 2]), 1),
    title: v.pipe(v.string(), v.minLength(1)),
    date: v.pipe(v.string(), v.isoDate()),
    first: v.exactOptional(v.strictObject({ level: id, cards: ids })),
    beams: v.array(
      v.strictObject({
        id,
        question: v.pipe(v.number(), v.integer(), v.minValue(1)),
        accent: v.picklist(['azurite', 'vermilion', 'orpiment', 'malachite']),
        former: v.exactOptional(v.array(ids)),
      }),
    ),
  }),
  pillars: v.array(
    v.strictObject({ id, beam: id, point: v.pipe(count, v.minValue(1), v.maxValue(5)), evidence }),
  ),
  measures: v.array(
    v.strictObject({
      id,
      pillar: id,
      contrasts: v.exactOptional(ids),
      arguable: v.exactOptional(v.literal(true)),
      evidence,
    }),
  ),
  figures: v.array(
    v.strictObject({
      id,
      beam: id,
      point: count,
      value: v.pipe(v.number(), v.finite()),
      unit: v.picklist(UNITS),
      comparator: v.picklist(['exact', 'over']),
      period: v.exactOptional(v.string()),
      status: v.exactOptional(v.picklist(STATUSES)),
      asOf: v.exactOptional(v.pipe(v.string(), v.regex(AS_OF))),
      rivals: v.exactOptional(v.array(v.pipe(v.number(), v.finite()))),
      asked: v.exactOptional(
        v.strictObject({ status: readings, scope: readings, asOf: readings, comparator: readings }),
      ),
      variants: v.exactOptional(v.array(v.picklist(VARIANTS))),
      evidence,
    }),
  ),
  relations: v.array(
    v.variant('rule', [
      v.strictObject({ ...level, rule: v.literal('index'), figures: some(1) }),
      v.strictObject({ ...level, rule: v.picklist(['times', 'per']), figures: some(2) }),
      v.strictObject({ ...level, rule: v.literal('size'), figures: v.pipe(ids, v.minLength(2)) }),
      v.strictObject({
        ...level,
        rule: v.literal('rank'),
        figures: some(1),
        members: v.pipe(ids, v.minLength(2)),
      }),
    ]),
  ),
  confusables: v.array(v.strictObject({ id, measures: v.pipe(v.array(id), v.minLength(2)) })),
  glossary: v.array(v.strictObject({ id, beam: id, evidence })),
  levels: v.array(
    v.variant('form', [
      v.strictObject({ ...level, form: v.literal('blueprint') }),
      v.strictObject({ ...level, form: v.literal('match'), pillars: ids }),
      v.strictObject({ ...level, form: v.literal('numbers'), figures: ids }),
      v.strictObject({ ...level, form: v.literal('sort'), lists: v.pipe(ids, v.minLength(2)) }),
      v.strictObject({ ...level, form: v.picklist(['proofread', 'raise']) }),
      v.strictObject({ id, form: v.picklist(['apart', 'headlines', 'challenge']) }),
      v.strictObject({ id, form: v.picklist(['today', 'review', 'drill']) }),
      v.strictObject({ id, form: v.literal('assigned') }),
    ]),
  ),
};

const furtherSchemas = questionSchemas(id, evidence);

function readQuestions(files: InterviewFiles): Parsed<QuestionFiles> {
  const headlines = v.safeParse(furtherSchemas.headlines, files.headlines);
  const lists = v.safeParse(furtherSchemas.lists, files.lists);
  const tables = v.safeParse(furtherSchemas.tables, files.tables);
  if (headlines.success && lists.success && tables.success)
    return { ok: true, value: { headlines: headlines.output, lists: lists.output, tables: tables.output } };
  const results = Object.entries({ headlines, lists, tables });
  return { ok: false, problems: results.flatMap(([file, result]) => problemsOf(`${file}.json`, result)) };
}

const CODES: Readonly<Record<string, ProblemCode>> = {
  regex: 'badId',
  check: 'badLength',
  custom: 'badSerial',
  iso_date: 'badDate',
  picklist: 'notOneOf',
  variant: 'notOneOf',
};

/**
 * Reads the files of an interview folder, those of headlines and lists may be empty.
 * @returns the interview and its evidence, or every problem found with its file and place; never throws.
 */
export function parseInterview(files: InterviewFiles): Parsed<Documented> {
  const results = {
    interview: v.safeParse(fileSchemas.interview, files.interview),
    pillars: v.safeParse(fileSchemas.pillars, files.pillars),
    measures: v.safeParse(fileSchemas.measures, files.measures),
    figures: v.safeParse(fileSchemas.figures, files.figures),
    relations: v.safeParse(fileSchemas.relations, files.relations),
    confusables: v.safeParse(fileSchemas.confusables, files.confusables),
    glossary: v.safeParse(fileSchemas.glossary, files.glossary),
    levels: v.safeParse(fileSchemas.levels, files.levels),
  };
  const asked = readQuestions(files);
  const stated = Object.entries(results).flatMap(([file, result]) => problemsOf(`${file}.json`, result));
  const { interview, pillars, measures, figures, relations, confusables, glossary, levels } = results;
  const problems = [...stated, ...(asked.ok ? [] : asked.problems)];
  if (
    !interview.success ||
    !pillars.success ||
    !measures.success ||
    !figures.success ||
    !relations.success ||
    !confusables.success ||
    !glossary.success ||
    !levels.success ||
    !asked.ok
  )
    return { ok: false, problems };
  const claims = [pillars, measures, figures, glossary].flatMap(({ output }): readonly Claim[] => output);
  const { serial, ...head } = interview.output;
  const questions = toQuestions(asked.value);
  const value: Interview = {
    ...head,
    pillars: pillars.output.map(unproved),
    measures: measures.output.map(unproved),
    figures: figures.output.map(unproved),
    relations: relations.output,
    confusables: confusables.output,
    glossary: glossary.output.map(unproved),
    levels: withToday(levels.output),
    ...labelsOf(questions, pillars.output),
  };
  const quotations = { ...evidenceOf(claims), ...questionEvidence(asked.value) };
  return { ok: true, value: { interview: value, evidence: quotations, questions, serial } };
}

/** Every interview has the level of the day, also those that were written before there was one. */
const withToday = (levels: readonly LevelSpec[]): readonly LevelSpec[] =>
  levels.some(({ form }) => form === 'today') ? levels : [...levels, { id: 'today', form: 'today' }];

type Claim = { readonly id: string; readonly evidence: string };

const evidenceOf = (claims: readonly Claim[]): Evidence =>
  Object.fromEntries(claims.map(claim => [claim.id, claim.evidence]));

const unproved = <T extends Claim>({ evidence: _, ...rest }: T): Omit<T, 'evidence'> => rest;

type Issue = v.BaseIssue<unknown>;

/** What is wrong with a file, with the place of each problem in it. */
export function problemsOf(
  file: string,
  result: { readonly issues?: readonly Issue[] | undefined },
): readonly Problem[] {
  return (result.issues ?? []).map(issue => toProblem(file, issue));
}

function toProblem(file: string, issue: Issue): Problem {
  const keys = (issue.path ?? []).map(step => (typeof step.key === 'number' ? step.key + 1 : step.key));
  const code = issue.received === 'undefined' ? 'missing' : (CODES[issue.type] ?? 'notAllowed');
  const expected = issue.expected === null ? {} : { expected: issue.expected };
  return { path: [file, ...keys].join(', '), code, found: toFound(issue), ...expected };
}

function toFound(issue: Issue): string {
  return typeof issue.input === 'string' ? issue.input : issue.received;
}
