import type { Write } from './dialect.ts';
import type { ScormVersion } from './find.ts';

/**
 * Other values for the same elements, each one that a platform must take. A platform may hold what a failed commit
 * carried for sent, and not send it again unless it has changed: so these are committed, and then the true ones. Should
 * it come to no more than the first half, they say as nearly as can be the same: a score that is off by a hundredth, a state that is less certain.
 */
export const toResendWrites = (version: ScormVersion, writes: readonly Write[]): readonly Write[] =>
  writes.map(([element, value]) => [element, toResendValue(version, element, value)]);

function toResendValue(version: ScormVersion, element: string, value: string): string {
  const change = CHANGES.find(([pattern]) => pattern.test(element));
  return change ? change[1](value, version) : value;
}

type Change = (value: string, version: ScormVersion) => string;

/** What stands for a state in which a little less is certain. */
const LESS: Readonly<Record<string, string>> = {
  incomplete: 'browsed',
  completed: 'incomplete',
  passed: 'incomplete',
  failed: 'incomplete',
};
const less: Change = (value, version) =>
  version === '2004' && value === 'incomplete' ? 'unknown' : (LESS[value] ?? value);

/** By the smallest step, downwards where that is possible. */
const nudged =
  (step: number, places: number): Change =>
  value => {
    const number = Number(value);
    return (number >= step ? number - step : number + step).toFixed(places);
  };

/** The last digit of a time is another. */
const later: Change = value => value.replace(/\d(?=S?$)/, digit => (digit === '0' ? '1' : '0'));

/** The last character is another, where there is no room for one more. */
const longer = (value: string, most: number): string =>
  value.length < most ? `${value}_` : value.replace(/.$/, last => (last === '_' ? '.' : '_'));

/** A range of numbers must stay one, whatever type is claimed: some platforms hold to the first. */
const wider = (value: string): string => (/\.\d*$/.test(value) ? `${value}1` : `${value}.1`);

const otherType: Change = (value, version) => {
  if (value !== 'fill-in') return 'fill-in';
  return version === '1.2' ? 'performance' : 'long-fill-in';
};

const ID_MOST = 64;
const WORDS_MOST = 250;

const CHANGES: readonly (readonly [element: RegExp, change: Change])[] = [
  [/\.(lesson_status|completion_status)$/, less],
  [/\.exit$/, () => ''],
  [/\.success_status$/, () => 'unknown'],
  [/\.score\.(raw|min|max)$/, nudged(0.01, 2)],
  [/\.(score\.scaled|progress_measure)$/, nudged(0.0001, 4)],
  // Read as the same.
  [/\.suspend_data$/, value => value.toLowerCase()],
  // SCORM 2004 lets nobody name an interaction anew.
  [/\.\d+\.id$/, (value, version) => (version === '1.2' ? longer(value, ID_MOST) : value)],
  [/\.\d+\.(time|timestamp|latency)$/, later],
  [/\.\d+\.type$/, otherType],
  [/\.pattern$/, value => (value.includes('[:]') ? wider(value) : longer(value, WORDS_MOST))],
  [/\.(student_response|learner_response|description)$/, value => longer(value, WORDS_MOST)],
  [/\.\d+\.result$/, () => 'neutral'],
  [/\.\d+\.weighting$/, () => '0.99'],
];
