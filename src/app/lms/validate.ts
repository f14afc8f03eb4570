import type { ScormVersion } from './find.ts';
import {
  ANSWER_FORMATS,
  completion,
  described,
  exit12,
  exit2004,
  type Format,
  identifier,
  percent,
  result12,
  result2004,
  scaled,
  span12,
  span2004,
  status12,
  success,
  suspended,
  time12,
  time2004,
  weight,
} from './values.ts';

/** Why a value is not sent. unknown: an element that is read-only or none of ours. outOfTurn: what it rests on is not there yet. */
export type InvalidReason = 'unknown' | 'value' | 'outOfTurn';

/** Knows what has been sent, for some values are right only after others. */
export type Validator = {
  /** @returns undefined where the platform must take it. */
  readonly check: (element: string, value: string) => InvalidReason | undefined;
};

/** All that may be written. Stricter than any platform that was met: what passes here is taken everywhere. */
const PLAIN: Readonly<Record<ScormVersion, Readonly<Record<string, Format>>>> = {
  '1.2': {
    'cmi.core.lesson_status': status12,
    'cmi.core.score.raw': percent,
    'cmi.core.score.min': percent,
    'cmi.core.score.max': percent,
    'cmi.core.session_time': span12,
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
    'cmi.session_time': span2004,
    'cmi.exit': exit2004,
    'cmi.suspend_data': suspended,
  },
};

const PARTS: Readonly<Record<ScormVersion, Readonly<Record<string, Format>>>> = {
  '1.2': { id: identifier, time: time12, weighting: weight, result: result12, latency: span12 },
  '2004': {
    id: identifier,
    timestamp: time2004,
    weighting: weight,
    result: result2004,
    latency: span2004,
    description: described,
  },
};

/** Not what every object has: no element is called `constructor`. */
const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.entries(table).find(([key]) => key === name)?.[1];

/** @param known interactions that the platform has already. */
export function createValidator(version: ScormVersion, known = 0): Validator {
  /** Types of interactions by their number; '' where none has been given. */
  const types = new Map<number, string>();
  let count = known;
  const checkPart = (n: number, part: string, value: string): InvalidReason | undefined => {
    if (n > count || (n === count && part !== 'id')) return 'outOfTurn';
    if (part === 'type') {
      if (!own(ANSWER_FORMATS[version], value)) return 'value';
      types.set(n, value);
      return undefined;
    }
    const format = own(PARTS[version], part);
    if (format) {
      if (!format(value)) return 'value';
      if (part === 'id') count = Math.max(count, n + 1);
      return undefined;
    }
    return checkAnswer(own(ANSWER_FORMATS[version], types.get(n) ?? ''), version, part, value);
  };
  return {
    check: (element, value) => {
      const plain = own(PLAIN[version], element);
      if (plain) return plain(value) ? undefined : 'value';
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
