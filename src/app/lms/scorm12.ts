import { toLocalTime, twoDigits } from '../../core/day.ts';
import type { LmsInteraction } from '../../core/kinds/record.ts';
import { type Dialect, toPercent, toSeconds, type Write } from './dialect.ts';

const LONGEST_S = 9999 * 3600 + 3599;

/** HHHH:MM:SS */
const toSpan12 = (ms: number): string => {
  const s = Math.min(LONGEST_S, toSeconds(ms));
  return `${String(Math.floor(s / 3600)).padStart(4, '0')}:${twoDigits(Math.floor(s / 60) % 60)}:${twoDigits(s % 60)}`;
};

/** Of day: HH:MM:SS */
const toTimeOfDay12 = (at: number): string => toLocalTime(at).slice(-'16:00:09'.length);

/**
 * Options may only be single characters in SCORM 1.2, which no teacher can read: anything but a number goes as the words
 * of a fill-in, which every platform takes.
 */
function answer12(recorded: LmsInteraction): {
  readonly type: string;
  readonly response: string;
  readonly correct: string;
} {
  if (recorded.type === 'numeric') return recorded;
  const said = (value: string | readonly string[]): string => [value].flat().join(',');
  return { type: 'fill-in', response: said(recorded.response), correct: said(recorded.correct) };
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
    error: 'LMSGetLastError',
  },
  already: ['101'],
  mode: 'cmi.core.lesson_mode',
  status: 'cmi.core.lesson_status',
  kept: { element: 'cmi.core.score.raw', toRaw: Number },
  total: 'cmi.core.total_time',
  // Without a mark to pass, whoever is through has completed it, however well.
  statuses: ({ isDone, isPassed }) => [['cmi.core.lesson_status', status12Of(isDone, isPassed)]],
  score: raw => [
    ['cmi.core.score.min', '0'],
    ['cmi.core.score.max', '100'],
    ['cmi.core.score.raw', toPercent(raw)],
  ],
  progress: () => [],
  time: ms => [['cmi.core.session_time', toSpan12(ms)]],
  // At the end, too: what is suspended can then be looked at again.
  exit: [['cmi.core.exit', 'suspend']],
  // Saying goodbye makes "completed" of a status that nobody has touched.
  glanced: status => (UNTOUCHED_12.includes(status) ? [['cmi.core.lesson_status', 'browsed']] : []),
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
      ['latency', toSpan12(ms)],
    ];
    return parts.map(([part, value]) => [`cmi.interactions.${n}.${part}`, value]);
  },
};
