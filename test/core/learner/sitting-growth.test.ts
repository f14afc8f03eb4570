import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../src/core/kinds/kind.ts';
import type { LogEntry } from '../../../src/core/learner/attempt-log.ts';
import { journeyOf } from '../../../src/core/learner/measure-standings.ts';
import {
  beamsRaisedBy,
  beamsTouched,
  coursesGrown,
  coursesStanding,
  figuresLearnt,
  milestonesOf,
} from '../../../src/core/learner/sitting-growth.ts';
import { type Judged, jointOf, jointReached, type Session } from '../../../src/core/session/session-state.ts';
import { makeAttempt, makeInterview, makeSession } from '../../small-interview.ts';

const interview = makeInterview();
const judged = (item: ItemId, isRight = true, isFirst = true): Judged => ({
  item,
  response: {},
  score: { earned: Number(isRight), total: 1 },
  isFirst,
  isHinted: false,
  at: 1,
});
/** Over a match of the first two pillars. */
const sitting = (...log: readonly Judged[]): Session => ({
  ...makeSession(interview, 'roof_match_1', 'A'),
  log,
  phase: 'done',
});

describe('the courses of a sitting', () => {
  it('come down pillar by pillar, what was missed at first on top', () => {
    const session = sitting(
      judged('match:act_2_1'),
      judged('match:act_1_1', false),
      judged('match:act_1_2'),
      judged('match:act_1_1', true, false),
    );
    expect(coursesGrown(interview, session).map(({ measure, state }) => [measure, state])).toEqual([
      ['act_1_2', 'mastered'],
      ['act_1_1', 'placed'],
      ['act_2_1', 'mastered'],
    ]);
  });

  it('are only those that were right in the end', () => {
    expect(coursesGrown(interview, sitting(judged('match:act_1_1', false)))).toEqual([]);
  });

  it('lie on what stood before', () => {
    const session = sitting(judged('match:act_1_1'));
    const [pillar = ''] = coursesGrown(interview, session).map(one => one.pillar);
    const journey = journeyOf(interview, [makeAttempt('match:act_1_1'), makeAttempt('match:act_1_2')]);
    expect(coursesStanding(interview, journey, coursesGrown(interview, session), pillar)).toEqual([
      'mastered',
    ]);
    expect(coursesStanding(interview, journey, [], pillar)).toEqual(['mastered', 'mastered']);
  });

  it('say which beams were touched; a sitting of nothing touches all', () => {
    const [first] = interview.beams.map(({ id }) => id);
    expect(beamsTouched(interview, sitting(judged('match:act_1_1')))).toEqual([first]);
    expect(beamsTouched(interview, sitting())).toEqual(interview.beams.map(({ id }) => id));
  });
});

it('the figures of a sitting are those that were right, each once', () => {
  const [figure = ''] = interview.figures.map(({ id }) => id);
  const log = [
    judged(`entry:${figure}`, false),
    judged(`entry:${figure}`, true, false),
    judged(`choice:${figure}`),
  ];
  expect(figuresLearnt(interview, { ...sitting(), log })).toEqual([figure]);
  expect(figuresLearnt(interview, { ...sitting(), log: log.slice(0, 1) })).toEqual([]);
});

it('a beam was put up by the entries without which it would not stand', () => {
  const levels = interview.levels.filter(level => 'beam' in level && level.form !== 'blueprint');
  const [beam] = levels.flatMap(level => ('beam' in level ? [level.beam] : []));
  const finish = (level: string, seed: string): LogEntry => ({
    ...{ type: 'finish', stars: 3, level, seed, interview: 'small', content: 1, app: 'test', at: 1 },
  });
  const log = levels
    .filter(level => 'beam' in level && level.beam === beam)
    .map(({ id }, i) => finish(id, String(i)));
  const isOf = (seed: string) => (entry: LogEntry) => entry.type !== 'aim' && entry.seed === seed;
  expect(beamsRaisedBy(interview, log, isOf('0'))).toEqual([beam]);
  expect(beamsRaisedBy(interview, log, isOf('none'))).toEqual([]);
});

describe('a streak', () => {
  it('has a stronger joint at five and at ten', () => {
    expect([0, 1, 4, 5, 9, 10, 25].map(jointOf)).toEqual([
      undefined,
      'key',
      'key',
      'dovetail',
      'dovetail',
      'tenon',
      'tenon',
    ]);
  });

  it('reaches a joint with the fifth and the tenth right answer, where streaks are shown', () => {
    const reached = [4, 5, 6, 10, 15].map(streak => jointReached({ ...sitting(), streak }));
    expect(reached).toEqual([undefined, 'dovetail', undefined, 'tenon', undefined]);
    expect(jointReached({ ...sitting(), streak: 5, limit: { isTest: true } })).toBeUndefined();
    expect(jointReached({ ...sitting(), streak: 5, limit: { errors: 3 } })).toBeUndefined();
  });
});

describe('the milestones of a sitting', () => {
  const ending = { total: 11, firstTry: 9, bestStreak: 4, isPartial: false, isRaised: false } as const;
  const names = (change: Partial<Parameters<typeof milestonesOf>[0]>): readonly string[] =>
    milestonesOf({ ...ending, ...change }).map(({ name, isEarned }) => (isEarned ? name : `(${name})`));

  it('are the rarest that was earned, and the next', () => {
    expect(names({ bestStreak: 6 })).toEqual(['dovetail', '(tenon)']);
    expect(names({ bestStreak: 10, firstTry: 10 })).toEqual(['tenon', '(key)']);
    expect(names({ bestStreak: 11, firstTry: 11 })).toEqual(['key', '(bracket)']);
  });

  it('are the next alone where none was earned', () => {
    expect(names({})).toEqual(['(dovetail)']);
  });

  it('are two that were earned where nothing is left', () => {
    expect(names({ bestStreak: 11, firstTry: 11, isRaised: true })).toEqual(['bracket', 'key']);
  });

  it('are only those that could be earned', () => {
    expect(names({ total: 4, firstTry: 4, isRaised: undefined })).toEqual(['key']);
    expect(names({ total: 8, firstTry: 8, bestStreak: 8, isRaised: undefined })).toEqual(['key', 'dovetail']);
    expect(names({ total: 3, firstTry: 3, isPartial: true, isRaised: undefined })).toEqual([]);
  });
});
