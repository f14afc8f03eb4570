import { describe, expect, it } from 'vitest';
import type { ScormVersion } from '../../../src/app/lms/scorm-api-discovery.ts';
import { createValidator } from '../../../src/app/lms/scorm-validator.ts';

type Row = readonly [element: string, good: readonly string[], bad: readonly string[]];

const ROWS: Readonly<Record<ScormVersion, readonly Row[]>> = {
  '1.2': [
    [
      'cmi.core.lesson_status',
      ['incomplete', 'completed', 'passed'],
      ['not attempted', 'Completed', '', 'unknown'],
    ],
    ['cmi.core.score.raw', ['0', '100', '66.67'], ['', '100.01', '-1', '1e2', '66.667', '1,5', ' 5', 'NaN']],
    ['cmi.core.score.max', ['100'], ['101', '0x10']],
    [
      'cmi.core.session_time',
      ['0000:01:02', '9999:59:59', '00:00:00.5'],
      ['0:01:02', '00:60:00', 'PT62S', '10000:00:00'],
    ],
    ['cmi.core.exit', ['', 'suspend'], ['normal', 'SUSPEND']],
    ['cmi.suspend_data', ['', 'S1ABC', 'x'.repeat(4096)], ['x'.repeat(4097), '名', 'a\nb']],
    ['cmi.interactions.0.time', ['09:05:00', '23:59:59'], ['24:00:00', '9:05:00', '09:05']],
    ['cmi.interactions.0.result', ['correct', 'wrong'], ['incorrect', '0.5.5', '']],
    ['cmi.interactions.0.latency', ['0000:00:04'], ['PT4S', '00:04']],
    ['cmi.interactions.0.weighting', ['1'], ['', 'one', '-1']],
  ],
  '2004': [
    ['cmi.completion_status', ['incomplete', 'completed', 'unknown'], ['passed', 'not attempted', '']],
    ['cmi.success_status', ['passed', 'failed', 'unknown'], ['completed', '']],
    ['cmi.score.scaled', ['0.0000', '0.6667', '1.0000'], ['0.66667', '1', '1.0001', '-0.5000', '.5', '66']],
    ['cmi.score.raw', ['0', '100', '33.33'], ['', '101', '-0']],
    ['cmi.session_time', ['PT62S', 'PT0S', 'PT1.25S'], ['00:01:02', 'P62S', 'PT', 'PT1.255S', 'PT-1S']],
    ['cmi.exit', ['', 'suspend', 'normal'], ['exit']],
    ['cmi.suspend_data', ['x'.repeat(4096)], ['x'.repeat(4097), '名']],
    [
      'cmi.interactions.0.timestamp',
      ['2026-11-23T09:05:00', '2000-01-01T00:00:00', '2038-12-31T23:59:59'],
      [
        '1999-11-23T09:05:00',
        '2039-11-23T09:05:00',
        '2026-11-23T09:05:00Z',
        '2026-11-23T09:05:00.000',
        '2026-11-31T09:05:00',
        '2026-11-23',
        '2026-11-23T24:05:00',
      ],
    ],
    ['cmi.interactions.0.result', ['correct', 'incorrect'], ['wrong', '']],
    ['cmi.interactions.0.latency', ['PT4S'], ['00:00:04']],
    ['cmi.interactions.0.weighting', ['1'], ['', '1.555', '-1']],
  ],
};

const ANSWERS: Readonly<Record<ScormVersion, readonly (readonly [type: string, ...Row])[]>> = {
  '1.2': [
    ['choice', 'student_response', ['a', 'a,b'], ['growth_2', 'A', 'a b', '']],
    ['numeric', 'student_response', ['3.8', '99999', '-1'], ['228000', '3,8', 'abc', '', '1e5']],
    ['fill-in', 'student_response', ['growth_2', 'nation,city', 'x'.repeat(255)], ['x'.repeat(256), '国']],
    ['matching', 'correct_responses.0.pattern', ['a.b', 'a.b,c.d'], ['a', 'a[.]b']],
    ['numeric', 'correct_responses.0.pattern', ['3.8'], ['3.8[:]3.8']],
  ],
  '2004': [
    [
      'choice',
      'learner_response',
      ['growth_2', 'a[,]b', 'over_80000'],
      ['a b', 'a,b', 'a-b', '', `${'x'.repeat(65)}`],
    ],
    ['sequencing', 'learner_response', ['a[,]b[,]c'], ['a[,]', '[,]a', 'a-b']],
    ['matching', 'learner_response', ['m1[.]p1', 'm1[.]p1[,]m2[.]p3'], ['m1.p1', 'm-1[.]p1', 'm1[.]p1[,]m2']],
    ['numeric', 'learner_response', ['228', '3.8'], ['2280000', '3.8[:]4', '', '3.']],
    ['numeric', 'correct_responses.0.pattern', ['3.8[:]3.8', '219[:]220'], ['3.8', '3.8:3.8', '100000[:]1']],
    ['fill-in', 'learner_response', ['under_80000', 'x'.repeat(250)], ['x'.repeat(251), '亿']],
  ],
};

describe.each(['1.2', '2004'] as const)('what may be sent to SCORM %s', version => {
  it.each(ROWS[version])('%s', (element, good, bad) => {
    const { check } = createValidator(version, 1);
    for (const value of good) expect([value, check(element, value)]).toEqual([value, undefined]);
    for (const value of bad) expect([value, check(element, value)]).toEqual([value, 'value']);
  });

  it.each(ANSWERS[version])('as a %s, %s', (type, part, good, bad) => {
    const { check } = createValidator(version, 1);
    expect(check('cmi.interactions.0.type', type)).toBeUndefined();
    const element = `cmi.interactions.0.${part}`;
    for (const value of good) expect([value, check(element, value)]).toEqual([value, undefined]);
    for (const value of bad) expect([value, check(element, value)]).toEqual([value, 'value']);
  });

  it('is nothing that is read-only, of the other version, or unknown', () => {
    const { check } = createValidator(version, 1);
    const other = version === '1.2' ? ROWS['2004'] : ROWS['1.2'];
    const ours = new Set(ROWS[version].map(([element]) => element));
    for (const [element, [value = '']] of other)
      if (!ours.has(element)) expect([element, check(element, value)]).toEqual([element, 'unknown']);
    for (const element of [
      'cmi.core.student_id',
      'cmi.learner_name',
      'cmi.core.lesson_mode',
      'cmi.mode',
      'cmi.interactions._count',
      'cmi.interactions.01.id',
      'cmi.interactions.x.id',
      'cmi.interactions.0.objectives.0.id',
      'cmi.interactions.0.correct_responses.1.pattern',
      'constructor',
      '',
    ])
      expect([element, check(element, 'a')]).toEqual([element, 'unknown']);
  });

  it('has readable ids and comes in its turn', () => {
    const { check } = createValidator(version);
    const result = 'cmi.interactions.0.result';
    const answer = `cmi.interactions.0.${version === '1.2' ? 'student' : 'learner'}_response`;
    expect(check(result, 'correct')).toBe('outOfTurn');
    expect(check('cmi.interactions.1.id', 'q02')).toBe('outOfTurn');
    for (const bad of ['', 'a b', 'a-b', 'x'.repeat(65), '题'])
      expect(check('cmi.interactions.0.id', bad)).toBe('value');
    expect(check('cmi.interactions.0.id', 'q01_match_big.provinces')).toBeUndefined();
    expect(check(answer, 'a')).toBe('outOfTurn');
    expect(check('cmi.interactions.0.type', 'essay')).toBe('value');
    expect(check('cmi.interactions.0.type', 'fill-in')).toBeUndefined();
    expect(check(answer, 'a')).toBeUndefined();
    expect(check('cmi.interactions.1.id', 'q02')).toBeUndefined();
  });
});
