import type { ScormVersion } from './scorm-api-discovery.ts';

/** Whether a text is a valid value. */
type Format = (text: string) => boolean;

const like =
  (pattern: RegExp): Format =>
  text =>
    pattern.test(text);
const oneOf =
  (...words: readonly string[]): Format =>
  text =>
    words.includes(text);
/** Printable ASCII: what every platform keeps as it is. */
const ascii = (max: number): Format => like(new RegExp(`^[\\x20-\\x7e]{0,${max}}$`));
const within =
  (least: number, most: number, pattern: RegExp): Format =>
  text =>
    pattern.test(text) && Number(text) >= least && Number(text) <= most;

const NUMBER = '-?\\d{1,5}(\\.\\d{1,7})?';
const ID = '[A-Za-z0-9_.]{1,64}';
/** The id of an option in SCORM 1.2. */
const LETTER = '[a-z0-9]';
const listOf = (one: string, comma: string): RegExp => new RegExp(`^${one}(${comma}${one})*$`);
const COMMA = '\\[,\\]';

const identifier: Format = like(new RegExp(`^${ID}$`));
const percent: Format = within(0, 100, /^\d{1,3}(\.\d{1,2})?$/);
const scaled: Format = within(0, 1, /^[01]\.\d{4}$/);
const weight: Format = within(0, 100, /^\d{1,3}(\.\d{1,2})?$/);
const suspended: Format = ascii(4096);

/** HHHH:MM:SS. */
const duration12: Format = like(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
/** Of day: HH:MM:SS. */
const time12: Format = like(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/);
const status12: Format = oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed');
const exit12: Format = oneOf('', 'suspend', 'logout', 'time-out');
const result12: Format = oneOf('correct', 'wrong', 'unanticipated', 'neutral');

/** Words with the language that they are in. */
export const described: Format = text => {
  const [, words = ''] = /^\{lang=[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})?\}(.+)$/.exec(text) ?? [];
  return words !== '' && words.length <= 250;
};

const duration2004: Format = like(/^PT\d{1,9}(\.\d{1,2})?S$/);
/** Local time, to the second; the standard ends with 2038. */
export const time2004: Format = text => {
  const isLike =
    /^20([0-2]\d|3[0-8])-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text);
  return isLike && new Date(`${text}Z`).toISOString().startsWith(text);
};
const completion: Format = oneOf('completed', 'incomplete', 'unknown');
const success: Format = oneOf('passed', 'failed', 'unknown');
const exit2004: Format = oneOf('', 'suspend', 'normal', 'logout', 'time-out');
const result2004: Format = oneOf('correct', 'incorrect', 'unanticipated', 'neutral');

/** What the learner gave, and what would be right. */
type Answer = { readonly response: Format; readonly pattern: Format };
const both = (format: Format): Answer => ({ response: format, pattern: format });
const number = like(new RegExp(`^${NUMBER}$`));

/** By the type of the interaction. */
const ANSWER_FORMATS: Readonly<Record<ScormVersion, Readonly<Record<string, Answer>>>> = {
  '1.2': {
    choice: both(like(listOf(LETTER, ','))),
    sequencing: both(like(listOf(LETTER, ','))),
    matching: both(like(listOf(`${LETTER}\\.${LETTER}`, ','))),
    numeric: both(number),
    'fill-in': both(ascii(255)),
    performance: both(ascii(255)),
  },
  '2004': {
    choice: both(like(listOf(ID, COMMA))),
    sequencing: both(like(listOf(ID, COMMA))),
    matching: both(like(listOf(`[A-Za-z0-9_]{1,64}\\[\\.\\][A-Za-z0-9_]{1,64}`, COMMA))),
    numeric: { response: number, pattern: like(new RegExp(`^${NUMBER}\\[:\\]${NUMBER}$`)) },
    'fill-in': both(ascii(250)),
    'long-fill-in': both(ascii(250)),
  },
};

/** Why a value is not sent. unknown: not an element that we write. outOfTurn: another element must be written before. */
export type InvalidReason = 'unknown' | 'value' | 'outOfTurn';

/** Remembers what has been sent: some values are right only after others. */
type Validator = {
  /** @returns undefined where the platform must take it. */
  readonly check: (element: string, value: string) => InvalidReason | undefined;
};

/** The elements outside interactions. Stricter than any platform that we know: what passes is taken everywhere. */
const ELEMENT_FORMATS: Readonly<Record<ScormVersion, Readonly<Record<string, Format>>>> = {
  '1.2': {
    'cmi.core.lesson_status': status12,
    'cmi.core.score.raw': percent,
    'cmi.core.score.min': percent,
    'cmi.core.score.max': percent,
    'cmi.core.session_time': duration12,
    'cmi.core.exit': exit12,
    'cmi.suspend_data': suspended,
  },
  '2004': {
    'cmi.completion_status': completion,
    'cmi.success_status': success,
    'cmi.score.scaled': scaled,
    'cmi.progress_measure': scaled,
    'cmi.score.raw': percent,
    'cmi.score.min': percent,
    'cmi.score.max': percent,
    'cmi.session_time': duration2004,
    'cmi.exit': exit2004,
    'cmi.suspend_data': suspended,
  },
};

/** Of an interaction. */
const PART_FORMATS: Readonly<Record<ScormVersion, Readonly<Record<string, Format>>>> = {
  '1.2': { id: identifier, time: time12, weighting: weight, result: result12, latency: duration12 },
  '2004': {
    id: identifier,
    timestamp: time2004,
    weighting: weight,
    result: result2004,
    latency: duration2004,
    description: described,
  },
};

/** Own properties only: `constructor`, which every object has, is not an element. */
const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.entries(table).find(([key]) => key === name)?.[1];

/** @param known how many interactions the platform has already. */
export function createValidator(version: ScormVersion, known = 0): Validator {
  /** Types of interactions by their number. */
  const types = new Map<number, string>();
  let count = known;
  const checkPart = (n: number, part: string, value: string): InvalidReason | undefined => {
    if (n > count || (n === count && part !== 'id')) return 'outOfTurn';
    if (part === 'type') {
      if (!own(ANSWER_FORMATS[version], value)) return 'value';
      types.set(n, value);
      return undefined;
    }
    const format = own(PART_FORMATS[version], part);
    if (format) {
      if (!format(value)) return 'value';
      if (part === 'id') count = Math.max(count, n + 1);
      return undefined;
    }
    return checkAnswer(own(ANSWER_FORMATS[version], types.get(n) ?? ''), version, part, value);
  };
  return {
    check: (element, value) => {
      const format = own(ELEMENT_FORMATS[version], element);
      if (format) return format(value) ? undefined : 'value';
      const [, n, part] = element.match(/^cmi\.interactions\.(0|[1-9]\d{0,3})\.([a-z0-9_.]+)$/) ?? [];
      return part === undefined ? 'unknown' : checkPart(Number(n), part, value);
    },
  };
}

function checkAnswer(
  answer: (typeof ANSWER_FORMATS)[ScormVersion][string] | undefined,
  version: ScormVersion,
  part: string,
  value: string,
): InvalidReason | undefined {
  const isResponse = part === (version === '1.2' ? 'student_response' : 'learner_response');
  if (!isResponse && part !== 'correct_responses.0.pattern') return 'unknown';
  if (!answer) return 'outOfTurn';
  return answer[isResponse ? 'response' : 'pattern'](value) ? undefined : 'value';
}
