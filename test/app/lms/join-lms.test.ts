import { describe, expect, it } from 'vitest';
import { MAX_INTERACTIONS } from '../../../src/app/lms/delivered-state.ts';
import { joinLms } from '../../../src/app/lms/join-lms.ts';
import type { Interaction } from '../../../src/app/lms/scorm-dialects.ts';
import type { Report } from '../../../src/app/lms/session-report.ts';
import type { LmsInteraction } from '../../../src/core/kinds/lms-interaction.ts';
import { answered, makePlatform, NEEDS, open, type Platform } from './test-platform.ts';

const RECORDED: readonly LmsInteraction[] = [
  { type: 'choice', response: 'growth_2', correct: 'growth_1' },
  { type: 'numeric', response: '220', correct: '219', least: '217.905', most: '220.095', scale: null },
  { type: 'sequencing', response: ['city', 'nation'], correct: ['nation', 'city'] },
  { type: 'fill-in', response: 'under_80000', correct: 'over_80000' },
];
const BEGUN = new Date(2026, 10, 23, 9, 5, 0).getTime();
const interactions = (count: number): readonly Interaction[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `q${n + 1}_match_card`,
    at: BEGUN + n * 1000,
    ms: 4400,
    isRight: n % 2 === 1,
    recorded: RECORDED[n % RECORDED.length] ?? { type: 'fill-in', response: '', correct: '' },
    description: '{lang=zh-CN}加强部门协同',
  }));
const report = (change: Partial<Report> = {}): Report => {
  const told: Omit<Report, 'mark'> = {
    ...{ seed: '7', score: 200 / 3, isDone: false, progress: 0.5 },
    ...{ ms: 62_000, suspend: 'S1ABC', interactions: interactions(4) },
    ...change,
  };
  return { mark: `${told.seed} ${told.interactions.length} ${told.isDone}`, ...told };
};

const of = {
  '1.2': {
    status: 'cmi.core.lesson_status',
    score: 'cmi.core.score.raw',
    exit: 'cmi.core.exit',
    response: 'student_response',
  },
  '2004': {
    status: 'cmi.completion_status',
    score: 'cmi.score.scaled',
    exit: 'cmi.exit',
    response: 'learner_response',
  },
} as const;
const namesOf = ({ calls }: Platform): readonly string[] => calls.map(([name]) => name);
const written = ({ calls }: Platform, element: string): readonly (string | undefined)[] =>
  calls.filter(([name, to]) => name.endsWith('SetValue') && to === element).map(([, , value]) => value);
const exitIn = (platform: Platform): string | undefined =>
  written(platform, of[platform.version].exit).at(-1);

describe.each(['1.2', '2004'] as const)('a platform of SCORM %s', version => {
  const { status, score, response } = of[version];

  it('is told at once that an untouched sitting is incomplete', () => {
    const platform = makePlatform(version);
    const { troubles, invalid } = open(platform);
    expect(platform.get(status)).toBe('incomplete');
    expect(exitIn(platform)).toBe('suspend');
    expect(namesOf(platform).at(-2)).toMatch(/Commit$/);
    expect([troubles, invalid]).toEqual([[], []]);
  });

  it('hears of score, time and every response, and commits them', () => {
    const platform = makePlatform(version);
    const { lms, troubles, invalid } = open(platform);
    lms.report(report());
    expect([troubles, invalid]).toEqual([[], []]);
    expect(platform.get(score)).toBe(version === '1.2' ? '66.67' : '0.6667');
    expect(platform.get('cmi.interactions._count')).toBe('4');
    expect(
      namesOf(platform)
        .filter(name => !/Get/.test(name))
        .at(-1),
    ).toMatch(/Commit$/);
    const [first, second, third] = [0, 1, 2].map(
      n => (part: string) => written(platform, `cmi.interactions.${n}.${part}`)[0],
    );
    expect(first?.('id')).toBe('q1_match_card');
    if (version === '1.2') {
      expect(written(platform, 'cmi.core.session_time')).toEqual(['0000:01:02']);
      expect([first?.('type'), first?.(response), first?.('result')]).toEqual([
        'fill-in',
        'growth_2',
        'wrong',
      ]);
      expect([second?.('type'), second?.('correct_responses.0.pattern')]).toEqual(['numeric', '219']);
      expect([third?.(response), third?.('time')]).toEqual(['city,nation', '09:05:02']);
    } else {
      expect(written(platform, 'cmi.session_time')).toEqual(['PT62S']);
      expect([first?.('type'), first?.(response), first?.('result')]).toEqual([
        'choice',
        'growth_2',
        'incorrect',
      ]);
      expect(second?.('correct_responses.0.pattern')).toBe('217.905[:]220.095');
      expect([third?.(response), third?.('timestamp')]).toEqual(['city[,]nation', '2026-11-23T09:05:02']);
    }
  });

  it.each([1999, 2039])('gets every response by a clock that stands in %i, too', year => {
    const platform = makePlatform(version);
    const { lms, troubles, invalid } = open(platform);
    const at = new Date(year, 5, 15).getTime();
    lms.report(report({ interactions: interactions(2).map(one => ({ ...one, at })) }));
    expect([troubles, invalid]).toEqual([[], []]);
    expect(platform.get('cmi.interactions._count')).toBe('2');
    if (version === '2004') expect(written(platform, 'cmi.interactions.0.timestamp')).toEqual([]);
  });

  it('gets each response once, whatever is reported again', () => {
    const platform = makePlatform(version);
    const { lms } = open(platform);
    for (const count of [1, 2, 2, 4]) lms.report(report({ interactions: interactions(count) }));
    for (let n = 0; n < 4; n++) expect(written(platform, `cmi.interactions.${n}.id`)).toHaveLength(1);
  });

  it('gives back what was suspended, and goes on behind it', () => {
    const before = makePlatform(version);
    open(before).lms.report(report({ interactions: interactions(2) }));
    expect(exitIn(before)).toBe('suspend');
    const after = makePlatform(version, { kept: before.kept() });
    const { lms, troubles, invalid } = open(after);
    expect(lms.suspendData).toBe('S1ABC');
    expect(namesOf(after).filter(name => /Set|Commit/.test(name))).toEqual([]);
    lms.resume('7', 2);
    lms.report(report({ score: 100, isDone: true, suspend: 'S1ABCD' }));
    expect([troubles, invalid]).toEqual([[], []]);
    expect(written(after, 'cmi.interactions.1.id')).toEqual([]);
    expect(written(after, 'cmi.interactions.2.id')).toEqual(['q3_match_card']);
    expect(after.get('cmi.interactions._count') || '4').toBe('4');
    expect(written(after, status).at(-1)).toBe('completed');
    // So that it can be looked at again.
    expect(exitIn(after)).toBe('suspend');
  });

  it('is never told less than it has, and never that it is incomplete again', () => {
    const before = makePlatform(version);
    open(before).lms.report(report({ score: 80, isDone: true }));
    const after = makePlatform(version, { kept: before.kept() });
    const { lms } = open(after);
    lms.report(report({ seed: '8', score: 20, interactions: interactions(1) }));
    expect(written(after, score)).toEqual([]);
    expect(new Set(written(after, status))).toEqual(new Set(['completed']));
    lms.report(report({ seed: '8', score: 90 }));
    expect(written(after, score)).toEqual([version === '1.2' ? '90' : '0.9000']);
  });

  it('keeps a second sitting behind the first', () => {
    const platform = makePlatform(version);
    const { lms } = open(platform);
    lms.report(report());
    lms.report(report({ seed: '8', interactions: interactions(1) }));
    expect(platform.get('cmi.interactions._count')).toBe('5');
  });

  it.each(['browse', 'review'])('that only shows it, in mode %s, is told nothing', mode => {
    const platform = makePlatform(version, { mode });
    const { lms, troubles } = open(platform);
    expect(lms.mode).toBe(mode);
    lms.report(report());
    lms.leave(report({ isDone: true }), () => undefined);
    expect(namesOf(platform).filter(name => /Set|Commit|Finish|Terminate/.test(name))).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('that fails to commit is told everything again, and both are said', async () => {
    let isDown = false;
    const platform = makePlatform(version, { refuses: name => isDown && name.endsWith('Commit') });
    const { lms, troubles, invalid, confirmed } = open(platform);
    isDown = true;
    lms.report(report({ interactions: interactions(1) }));
    lms.report(report({ interactions: interactions(2) }));
    await answered();
    expect([new Set(troubles), confirmed]).toEqual([new Set([true]), []]);
    isDown = false;
    lms.report(report());
    await answered();
    expect([troubles.at(-1), confirmed, invalid]).toEqual([false, ['7 4 false'], []]);
    expect(platform.get('cmi.interactions._count')).toBe('4');
    expect(platform.get('cmi.suspend_data')).toBe('S1ABC');
    expect(platform.get(score)).toBe(version === '1.2' ? '66.67' : '0.6667');
    expect(written(platform, `cmi.interactions.0.id`).at(-1)).toBe('q1_match_card');
  });

  it('that refuses a response is told all of it again', async () => {
    let isDown = true;
    const refuses = (_: string, element = ''): boolean => isDown && element.startsWith('cmi.interactions.1');
    const platform = makePlatform(version, { refuses });
    const { lms, troubles, invalid } = open(platform);
    lms.report(report());
    expect(troubles).toEqual([true]);
    expect(platform.get('cmi.interactions._count')).toBe('1');
    isDown = false;
    lms.report(report());
    await answered();
    expect(platform.get('cmi.interactions._count')).toBe('4');
    expect([troubles, invalid]).toEqual([[true, false], []]);
  });

  it('is said goodbye to once, when everything is there', async () => {
    const platform = makePlatform(version);
    const { lms, troubles } = open(platform);
    let left = 0;
    const leave = (): void => lms.leave(report({ isDone: true }), () => left++);
    leave();
    expect(left).toBe(0);
    await answered();
    leave();
    lms.close(report({ isDone: true }));
    expect(left).toBe(1);
    const calls = platform.calls.length;
    expect(namesOf(platform).filter(name => /Finish|Terminate/.test(name))).toHaveLength(1);
    expect(troubles).toEqual([]);
    lms.report(report({ seed: '8' }));
    expect(platform.calls.length).toBe(calls);
    expect(troubles).toEqual([true]);
  });

  it('that cannot be opened, or throws, is trouble and nothing else', () => {
    for (const api of [
      {},
      new Proxy(
        {},
        {
          get: () => () => {
            throw new Error('gone');
          },
        },
      ),
    ]) {
      const { lms, troubles, confirmed } = open({ version, api });
      lms.report(report());
      lms.close(report());
      expect(lms.suspendData).toBe('');
      expect([new Set(troubles), confirmed]).toEqual([new Set([true]), []]);
    }
  });

  it('opened by someone else already is spoken to all the same', () => {
    const platform = makePlatform(version);
    open(platform);
    const { lms, troubles } = open(platform);
    lms.report(report());
    expect(troubles).toEqual([]);
    expect(platform.get('cmi.interactions._count')).toBe('4');
  });

  it('is not sent what it would refuse', () => {
    const platform = makePlatform(version);
    const { lms, troubles, invalid } = open(platform);
    lms.report(report({ suspend: '名'.repeat(5) }));
    expect(platform.get('cmi.suspend_data')).toBe('');
    expect(platform.get(score)).not.toBe('');
    expect(invalid).toEqual(['cmi.suspend_data = 名名名名名: value']);
    expect(troubles).toEqual([true]);
  });

  it('gets no more responses than it must keep', () => {
    const platform = makePlatform(version);
    const { lms, troubles, invalid } = open(platform);
    lms.report(report({ interactions: interactions(MAX_INTERACTIONS + 20) }));
    expect(platform.get('cmi.interactions._count')).toBe(String(MAX_INTERACTIONS));
    expect([troubles, invalid]).toEqual([[], []]);
  });
});

describe('a mark to pass', () => {
  const standing = (version: '1.2' | '2004', pass: number | undefined, scores: readonly number[]) => {
    const platform = makePlatform(version);
    const { lms, invalid } = open(platform, { pass });
    for (const [i, score] of scores.entries()) lms.report(report({ seed: String(i), score, isDone: true }));
    expect(invalid).toEqual([]);
    return version === '1.2'
      ? written(platform, 'cmi.core.lesson_status').at(-1)
      : written(platform, 'cmi.success_status').at(-1);
  };

  it.each([
    [undefined, [20], 'completed', undefined],
    [60, [20], 'failed', 'failed'],
    [60, [60], 'passed', 'passed'],
    [66.67, [200 / 3], 'passed', 'passed'],
    // Once is enough.
    [60, [80, 20], 'passed', 'passed'],
    [60, [20, 80], 'passed', 'passed'],
  ])('of %s, with %j, is told as %s and %s', (pass, scores, in12, in2004) => {
    expect(standing('1.2', pass, scores)).toBe(in12);
    expect(standing('2004', pass, scores)).toBe(in2004);
  });
});

describe('a platform of SCORM 1.2 without interactions', () => {
  it('is told the score and no more', () => {
    const platform = makePlatform('1.2');
    const api = new Proxy(platform.api, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...args: string[]) =>
          args[0]?.includes('interactions') ? '' : Reflect.apply(member, target, args);
      },
    });
    const { lms, troubles } = open({ version: '1.2', api });
    lms.report(report());
    expect(platform.get('cmi.core.score.raw')).toBe('66.67');
    expect(troubles).toEqual([]);
  });
});

describe('no platform', () => {
  it('is joined where there is none', () => {
    expect(joinLms({}, '1.2', NEEDS)).toBeUndefined();
    const { api } = makePlatform('2004');
    expect(joinLms({ API_1484_11: api }, '2004', NEEDS)?.version).toBe('2004');
  });
});
