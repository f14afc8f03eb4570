import { toLocalTime, twoDigits } from '../../core/calendar-text.ts';
import type { LmsInteraction } from '../../core/kinds/lms-interaction.ts';
import type { ScormVersion } from './scorm-api-discovery.ts';
import { time2004 } from './scorm-validator.ts';

/** An element of a platform's model and what is written to it. */
export type Write = readonly [element: string, value: string];

/** One judged response. `id`: readable for a teacher; `at`: ms since 1970; `ms`: how long it took. */
export type Interaction = {
  readonly id: string;
  readonly at: number;
  readonly ms: number;
  readonly isRight: boolean;
  readonly recorded: LmsInteraction;
  /** The question in words of one language; '' where they are not loaded. SCORM 1.2 has no element for it. */
  readonly description: string;
};

/** What has become of a session. isPassed: undefined where no mark to pass is set, or before the end. */
type CompletionStatus = { readonly isDone: boolean; readonly isPassed: boolean | undefined };

/** How one version of SCORM says what both can say: names of its calls and elements, and the values for them. */
export type Dialect = {
  readonly version: ScormVersion;
  readonly calls: {
    readonly initialise: string;
    readonly finish: string;
    readonly read: string;
    readonly write: string;
    readonly commit: string;
    readonly lastError: string;
  };
  /** The error codes that mean: it was initialised before. */
  readonly alreadyInitialised: readonly string[];
  /** Elements to read. */
  readonly mode: string;
  readonly status: string;
  /** The element with the score that the platform keeps, and how to make 0..100 of it. */
  readonly keptScore: { readonly element: string; readonly toRaw: (text: string) => number };
  /** The element with the time of all visits that were ended, for `parseDurationMs`. */
  readonly totalTime: string;
  readonly statuses: (status: CompletionStatus) => readonly Write[];
  /** @param raw 0..100 */
  readonly score: (raw: number) => readonly Write[];
  /** @param share 0..1 of what is asked; SCORM 1.2 has no room for it. */
  readonly progress: (share: number) => readonly Write[];
  readonly time: (ms: number) => readonly Write[];
  readonly exit: readonly Write[];
  /** What keeps a platform from taking a preview for a finished visit. @param status as it was found. */
  readonly previewed: (status: string) => readonly Write[];
  readonly interaction: (n: number, interaction: Interaction) => readonly Write[];
};

/** With at most two decimal places. */
const toPercent = (raw: number): string => String(Math.round(100 * raw) / 100);

const toSeconds = (ms: number): number => Math.max(0, Math.round(ms / 1000));

/** HHHH:MM:SS.SS of SCORM 1.2 or PT1H2M3.4S of 2004, in ms; 0 for what is neither. */
export function parseDurationMs(text: string): number {
  const [, hours, minutes, seconds] =
    /^(\d{2,4}):(\d\d):(\d\d(?:\.\d{1,2})?)$/.exec(text) ??
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(text) ??
    [];
  return 1000 * (3600 * Number(hours ?? 0) + 60 * Number(minutes ?? 0) + Number(seconds ?? 0));
}

/** 9999:59:59, the longest that SCORM 1.2 can say. */
const LONGEST_S = 9999 * 3600 + 3599;

/** HHHH:MM:SS */
const toDuration12 = (ms: number): string => {
  const s = Math.min(LONGEST_S, toSeconds(ms));
  return `${String(Math.floor(s / 3600)).padStart(4, '0')}:${twoDigits(Math.floor(s / 60) % 60)}:${twoDigits(s % 60)}`;
};

/** HH:MM:SS */
const toTimeOfDay12 = (at: number): string => toLocalTime(at).slice(-'16:00:09'.length);

/**
 * In SCORM 1.2 options can only be single characters, which tell a teacher nothing: anything but a number is sent as the
 * text of a fill-in, which every platform takes.
 */
function answer12(recorded: LmsInteraction): {
  readonly type: string;
  readonly response: string;
  readonly correct: string;
} {
  if (recorded.type === 'numeric') return recorded;
  const joined = (value: string | readonly string[]): string => [value].flat().join(',');
  return { type: 'fill-in', response: joined(recorded.response), correct: joined(recorded.correct) };
}

const UNTOUCHED_12 = ['', 'not attempted'];

function status12Of(isDone: boolean, isPassed: boolean | undefined): string {
  if (!isDone) return 'incomplete';
  return isPassed === undefined ? 'completed' : isPassed ? 'passed' : 'failed';
}

export const scorm12: Dialect = {
  version: '1.2',
  calls: {
    initialise: 'LMSInitialize',
    finish: 'LMSFinish',
    read: 'LMSGetValue',
    write: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
  },
  alreadyInitialised: ['101'],
  mode: 'cmi.core.lesson_mode',
  status: 'cmi.core.lesson_status',
  keptScore: { element: 'cmi.core.score.raw', toRaw: Number },
  totalTime: 'cmi.core.total_time',
  // Without a mark to pass it is completed, however well.
  statuses: ({ isDone, isPassed }) => [['cmi.core.lesson_status', status12Of(isDone, isPassed)]],
  score: raw => [
    ['cmi.core.score.min', '0'],
    ['cmi.core.score.max', '100'],
    ['cmi.core.score.raw', toPercent(raw)],
  ],
  progress: () => [],
  time: ms => [['cmi.core.session_time', toDuration12(ms)]],
  // At the end as well, so that the session can be looked at again.
  exit: [['cmi.core.exit', 'suspend']],
  // At the end of a visit a platform makes "completed" of a status that was never set.
  previewed: status => (UNTOUCHED_12.includes(status) ? [['cmi.core.lesson_status', 'browsed']] : []),
  interaction: (n, { id, at, ms, isRight, recorded }) => {
    const { type, response, correct } = answer12(recorded);
    const parts: readonly Write[] = [
      ['id', id],
      ['time', toTimeOfDay12(at)],
      ['type', type],
      ['correct_responses.0.pattern', correct],
      ['student_response', response],
      ['result', isRight ? 'correct' : 'wrong'],
      ['weighting', '1'],
      ['latency', toDuration12(ms)],
    ];
    return parts.map(([part, value]) => [`cmi.interactions.${n}.${part}`, value]);
  },
};

const toDuration2004 = (ms: number): string => `PT${toSeconds(ms)}S`;

/** As in xAPI. */
const joined2004 = (value: string | readonly string[]): string => [value].flat().join('[,]');

const pattern2004 = (recorded: LmsInteraction): string =>
  recorded.type === 'numeric' ? `${recorded.least}[:]${recorded.most}` : joined2004(recorded.correct);

export const scorm2004: Dialect = {
  version: '2004',
  calls: {
    initialise: 'Initialize',
    finish: 'Terminate',
    read: 'GetValue',
    write: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
  },
  alreadyInitialised: ['103'],
  mode: 'cmi.mode',
  status: 'cmi.completion_status',
  keptScore: { element: 'cmi.score.scaled', toRaw: text => 100 * Number(text) },
  totalTime: 'cmi.total_time',
  // Without a mark to pass nobody has passed or failed.
  statuses: ({ isDone, isPassed }) => [
    ['cmi.completion_status', isDone ? 'completed' : 'incomplete'],
    ...(isPassed === undefined ? [] : ([['cmi.success_status', isPassed ? 'passed' : 'failed']] as const)),
  ],
  score: raw => [
    ['cmi.score.min', '0'],
    ['cmi.score.max', '100'],
    ['cmi.score.raw', toPercent(raw)],
    ['cmi.score.scaled', (raw / 100).toFixed(4)],
  ],
  progress: share => [['cmi.progress_measure', share.toFixed(4)]],
  time: ms => [['cmi.session_time', toDuration2004(ms)]],
  // At the end as well, so that the session can be looked at again.
  exit: [['cmi.exit', 'suspend']],
  previewed: () => [],
  interaction: (n, { id, at, ms, isRight, recorded, description }) => {
    // Local time without a zone, which every platform takes; left out if the clock is off by years.
    const time = toLocalTime(at);
    const parts: readonly Write[] = [
      ['id', id],
      ['type', recorded.type],
      ...(time2004(time) ? ([['timestamp', time]] as const) : []),
      ['correct_responses.0.pattern', pattern2004(recorded)],
      ['learner_response', joined2004(recorded.response)],
      ['result', isRight ? 'correct' : 'incorrect'],
      ['weighting', '1'],
      ['latency', toDuration2004(ms)],
      ...(description ? ([['description', description]] as const) : []),
    ];
    return parts.map(([part, value]) => [`cmi.interactions.${n}.${part}`, value]);
  },
};
