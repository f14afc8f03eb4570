import { createDeliveredResult, createInteractionJournal } from './delivered-state.ts';
import { type ApiCalls, toCount } from './scorm-api-calls.ts';
import type { ScormVersion } from './scorm-api-discovery.ts';
import type { Dialect, Write } from './scorm-dialects.ts';
import type { Report } from './session-report.ts';

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

/** Turns reports into values and calls. All that it returns is whether the platform has said that it took them. */
export type ReportWriter = {
  readonly goOn: (sitting: string, responses: number) => void;
  /** Begins a visit; does nothing where an earlier one has. */
  readonly touch: () => boolean;
  /** Sends what the platform was not sent yet, and commits. */
  readonly tell: (report: Report) => boolean;
  /** Sends all of this visit in a way that the platform takes for new, and commits. */
  readonly tellAnew: (report: Report) => boolean;
  /** Whether a sitting was done, in this visit or before. */
  readonly isFinished: () => boolean;
  /** Whether what is read now is what was told. */
  readonly isTrue: () => boolean;
};

/** @param pass the mark to pass, 0..100. */
export function createReportWriter(
  apiCalls: ApiCalls,
  dialect: Dialect,
  pass: number | undefined,
): ReportWriter {
  const journal = createInteractionJournal(toCount(apiCalls.read('cmi.interactions._count')));
  const { isFinished, isTouched, isTrue, begun, sum } = createDeliveredResult(apiCalls, dialect, pass);
  // Platforms of 1.2 need not have them.
  const hasInteractions = apiCalls.read('cmi.interactions._children') !== '';
  const { exit, interaction, time, version } = dialect;
  const tellNew = ({ sitting, interactions }: Report): boolean => {
    if (!hasInteractions) return true;
    for (const numbered of journal.pending(sitting, interactions)) {
      if (!apiCalls.write(interaction(...numbered))) return false;
      journal.sent();
    }
    return true;
  };
  const all = ({ sitting, interactions }: Report): readonly Write[] => {
    if (!hasInteractions) return [];
    for (const _ of journal.pending(sitting, interactions)) journal.sent();
    return journal.all().flatMap(numbered => interaction(...numbered));
  };
  return {
    goOn: journal.goOn,
    touch: () =>
      isTouched || [apiCalls.write(begun()), apiCalls.write(exit), apiCalls.commit()].every(Boolean),
    tell: report => {
      const plain = apiCalls.write([...sum(report), ...exit, ...time(report.ms)]);
      return [plain, tellNew(report), apiCalls.commit()].every(Boolean);
    },
    tellAnew: report => {
      const writes = [...sum(report), ...exit, ...all(report)];
      // A platform that refuses some of these needs none of them: it has its own idea of what is new.
      apiCalls.write(toResendWrites(version, writes));
      apiCalls.commit();
      return [apiCalls.write([...writes, ...time(report.ms)]), apiCalls.commit()].every(Boolean);
    },
    isFinished,
    isTrue,
  };
}
