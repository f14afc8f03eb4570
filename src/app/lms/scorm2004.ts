import { toLocalTime } from '../../core/day.ts';
import type { LmsInteraction } from '../../core/kinds/record.ts';
import { type Dialect, toPercent, toSeconds, type Write } from './dialect.ts';
import { time2004 } from './values.ts';

const toSpan2004 = (ms: number): string => `PT${toSeconds(ms)}S`;

/** The strings of xAPI, too. */
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
    error: 'GetLastError',
  },
  already: ['103'],
  mode: 'cmi.mode',
  status: 'cmi.completion_status',
  kept: { element: 'cmi.score.scaled', toRaw: text => 100 * Number(text) },
  total: 'cmi.total_time',
  // Without a mark to pass nobody has passed, or failed.
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
  time: ms => [['cmi.session_time', toSpan2004(ms)]],
  // At the end, too: what is suspended can then be looked at again.
  exit: [['cmi.exit', 'suspend']],
  glanced: () => [],
  interaction: (n, { id, at, ms, isRight, recorded, description }) => {
    // Local time without a zone, as platforms take it; by a clock that is years off nothing is told.
    const time = toLocalTime(at);
    const parts: readonly Write[] = [
      ['id', id],
      ['type', recorded.type],
      ...(time2004(time) ? ([['timestamp', time]] as const) : []),
      ['correct_responses.0.pattern', pattern2004(recorded)],
      ['learner_response', joined2004(recorded.response)],
      ['result', isRight ? 'correct' : 'incorrect'],
      ['weighting', '1'],
      ['latency', toSpan2004(ms)],
      ...(description ? ([['description', description]] as const) : []),
    ];
    return parts.map(([part, value]) => [`cmi.interactions.${n}.${part}`, value]);
  },
};
