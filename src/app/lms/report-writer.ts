import { createDeliveredResult, createInteractionJournal } from './delivered-state.ts';
import { type ApiCalls, toCount } from './scorm-api-calls.ts';
import type { ScormVersion } from './scorm-api-discovery.ts';
import type { Dialect, Write } from './scorm-dialects.ts';
import type { Report } from './session-report.ts';

/**
 * Other values for the same elements, each of which a platform must take. It may regard what a failed commit carried as
 * sent, and not send it again unless it changes: so these values are committed first, then the true ones. In case the
 * second commit fails, they say nearly the same: a score that is off by a hundredth, a status that claims less.
 */
export const toResendWrites = (version: ScormVersion, writes: readonly Write[]): readonly Write[] =>
  writes.map(([element, value]) => [element, toResendValue(version, element, value)]);

function toResendValue(version: ScormVersion, element: string, value: string): string {
  const change = CHANGES.find(([pattern]) => pattern.test(element));
  return change ? change[1](value, version) : value;
}

type Change = (value: string, version: ScormVersion) => string;

/** A status that claims a little less. */
const LESS: Readonly<Record<string, string>> = {
  incomplete: 'browsed',
  completed: 'incomplete',
  passed: 'incomplete',
  failed: 'incomplete',
};
const less: Change = (value, version) =>
  version === '2004' && value === 'incomplete' ? 'unknown' : (LESS[value] ?? value);

/** Changed by the smallest step, downwards where that is possible. */
const nudged =
  (step: number, places: number): Change =>
  value => {
    const number = Number(value);
    return (number >= step ? number - step : number + step).toFixed(places);
  };

/** A time with another last digit. */
const later: Change = value => value.replace(/\d(?=S?$)/, digit => (digit === '0' ? '1' : '0'));

/** One character more or, where there is no room for it, another last one. */
const longer = (value: string, max: number): string =>
  value.length < max ? `${value}_` : value.replace(/.$/, last => (last === '_' ? '.' : '_'));

/** A range must stay a range, whatever type is claimed: some platforms go by the type that they were told first. */
const wider = (value: string): string => (/\.\d*$/.test(value) ? `${value}1` : `${value}.1`);

const otherType: Change = (value, version) => {
  if (value !== 'fill-in') return 'fill-in';
  return version === '1.2' ? 'performance' : 'long-fill-in';
};

const MAX_ID = 64;
const MAX_WORDS = 250;

const CHANGES: readonly (readonly [element: RegExp, change: Change])[] = [
  [/\.(lesson_status|completion_status)$/, less],
  [/\.exit$/, () => ''],
  [/\.success_status$/, () => 'unknown'],
  [/\.score\.(raw|min|max)$/, nudged(0.01, 2)],
  [/\.(score\.scaled|progress_measure)$/, nudged(0.0001, 4)],
  // Lower case is read as the same.
  [/\.suspend_data$/, value => value.toLowerCase()],
  // In SCORM 2004 an interaction cannot be renamed.
  [/\.\d+\.id$/, (value, version) => (version === '1.2' ? longer(value, MAX_ID) : value)],
  [/\.\d+\.(time|timestamp|latency)$/, later],
  [/\.\d+\.type$/, otherType],
  [/\.pattern$/, value => (value.includes('[:]') ? wider(value) : longer(value, MAX_WORDS))],
  [/\.(student_response|learner_response|description)$/, value => longer(value, MAX_WORDS)],
  [/\.\d+\.result$/, () => 'neutral'],
  [/\.\d+\.weighting$/, () => '0.99'],
];

/** Turns reports into values and calls. Booleans say whether the platform claims to have taken them. */
export type ReportWriter = {
  readonly resume: (seed: string, responses: number) => void;
  /** Tells the platform that work has begun; does nothing if an earlier visit has. */
  readonly begin: () => boolean;
  /** Sends what the platform was not sent yet, and commits. */
  readonly send: (report: Report) => boolean;
  /** Sends all of this visit again, in a way that the platform takes for new, and commits. */
  readonly resend: (report: Report) => boolean;
  /** Whether a session was finished, in this visit or before. */
  readonly isFinished: () => boolean;
  /** Whether the platform gives back what was written. */
  readonly isStored: () => boolean;
};

/** @param pass the mark to pass, 0..100. */
export function createReportWriter(
  apiCalls: ApiCalls,
  dialect: Dialect,
  pass: number | undefined,
): ReportWriter {
  const journal = createInteractionJournal(toCount(apiCalls.read('cmi.interactions._count')));
  const { isFinished, hasBegun, isStored, toBeginWrites, toWrites } = createDeliveredResult(
    apiCalls,
    dialect,
    pass,
  );
  // A platform of SCORM 1.2 need not support them.
  const hasInteractions = apiCalls.read('cmi.interactions._children') !== '';
  const { exit, interaction, time, version } = dialect;
  const sendNewInteractions = ({ seed, interactions }: Report): boolean => {
    if (!hasInteractions) return true;
    for (const numbered of journal.pending(seed, interactions)) {
      if (!apiCalls.write(interaction(...numbered))) return false;
      journal.markSent();
    }
    return true;
  };
  const allInteractions = ({ seed, interactions }: Report): readonly Write[] => {
    if (!hasInteractions) return [];
    for (const _ of journal.pending(seed, interactions)) journal.markSent();
    return journal.all().flatMap(numbered => interaction(...numbered));
  };
  return {
    resume: journal.resume,
    begin: () =>
      hasBegun || [apiCalls.write(toBeginWrites()), apiCalls.write(exit), apiCalls.commit()].every(Boolean),
    send: report => {
      const isTaken = apiCalls.write([...toWrites(report), ...exit, ...time(report.ms)]);
      return [isTaken, sendNewInteractions(report), apiCalls.commit()].every(Boolean);
    },
    resend: report => {
      const writes = [...toWrites(report), ...exit, ...allInteractions(report)];
      // What comes of these does not matter: only the true values count.
      apiCalls.write(toResendWrites(version, writes));
      apiCalls.commit();
      return [apiCalls.write([...writes, ...time(report.ms)]), apiCalls.commit()].every(Boolean);
    },
    isFinished,
    isStored,
  };
}
