import { describe, expect, it } from 'vitest';
import { optionsOf, toldOf } from '../../../../src/app/kinds/screen-register.ts';
import {
  barsOf,
  classBeams,
  growingPillars,
  toldBeam,
  typedBars,
  worstOf,
} from '../../../../src/app/teacher/live/wall-class.ts';
import { codeSide, fitNames } from '../../../../src/app/teacher/live/wall-join.ts';
import { mainAct, otherActs, wishOf } from '../../../../src/app/teacher/live/wall-types.ts';
import { wordsIn } from '../../../../src/app/teacher/screen/answer-desk.ts';
import { wallView } from '../../../../src/core/live/room-views.ts';
import type { WallView } from '../../../../src/core/live/view-types.ts';
import { secondsLeft } from '../../../../src/core/live/view-types.ts';
import { at, codeOf, type Driven, makeRoom, makeTask } from '../../../core/live/make-room.ts';
import { everyItem, interview } from '../screen/screen-world.ts';
import { makeLiveWorld } from './remote-world.ts';

const { context } = makeLiveWorld('zh-CN');
const words = wordsIn(context);
const task = (kinds: readonly string[], count: number, pillars?: readonly string[]): string =>
  codeOf(makeTask({ kinds, count, ...(pillars && { pillars }) }));
const digital = interview.pillars.filter(({ beam }) => beam === 'digital').map(({ id }) => id);
const viewOf = ({ room }: Driven, s: number): WallView =>
  JSON.parse(JSON.stringify(wallView(room, interview, 1, at(s))));

/** A room of so many cards of one beam, in which ten have a seat. */
function cards(count: number, change: Parameters<typeof makeRoom>[0] = {}): Driven {
  const room = makeRoom({ task: task(['match'], count, digital), ...change });
  for (let n = 0; n < 10; n += 1) room.join(1, n);
  return room;
}
/** Asks, answers so often rightly of ten, and tells. */
function round(room: Driven, s: number, right: number): void {
  const q = room.ask(s);
  for (let n = 0; n < 10; n += 1) room.answer(s + 1, n, n < right ? 'right' : 'wrong');
  room.host(s + 2, { e: 'told', q });
}
const drawn = (room: Driven, s: number) => {
  const view = viewOf(room, s);
  const item = room.room.questions.at(-1)?.item;
  return { view, item, words, items: room.room.items, context } as unknown as Parameters<typeof toldBeam>[0];
};

describe('the hall of the class', () => {
  it('has a course for each card that is asked, as well as the class knows it', () => {
    const room = cards(4);
    round(room, 2, 10);
    round(room, 10, 6);
    round(room, 20, 2);
    const [beam, ...others] = classBeams(words, room.room.items, viewOf(room, 30).hall);
    expect(others).toEqual([]);
    expect(beam?.state).toMatchObject({ done: 2, total: 4, stage: 'begun' });
    const laid = beam?.state.pillars.flatMap(({ courses }) => courses) ?? [];
    expect([...laid].sort()).toEqual(['mastered', 'placed', 'planned', 'planned']);
  });

  it('has no pillar that nothing is asked about, and no beam either', () => {
    const [beam] = classBeams(words, cards(2).room.items, []);
    expect(beam?.pillars.length).toBeLessThanOrEqual(2);
    expect(beam?.state.stage).toBe('untouched');
    expect(classBeams(words, makeRoom({ task: task(['choice'], 3) }).room.items, [])).toEqual([]);
  });

  it('raises a beam by the answer that puts up its last course, and by no other', () => {
    const room = cards(2);
    round(room, 2, 10);
    expect(toldBeam(drawn(room, 8))?.isRaised).toBe(false);
    round(room, 10, 3);
    expect(toldBeam(drawn(room, 18))?.isRaised).toBe(false);
    round(room, 20, 7);
    const raised = toldBeam(drawn(room, 28));
    expect(raised?.isRaised).toBe(true);
    expect(raised?.beam.state.stage).toBe('built');
  });

  it('lays the fresh course on top of those that lie', () => {
    const room = cards(3);
    round(room, 2, 10);
    const told = toldBeam(drawn(room, 8));
    if (!told) throw new Error('no course');
    const pillars = growingPillars(words, told, viewOf(room, 8).hall, 300);
    expect(pillars.flatMap(({ grown }) => grown)).toEqual([{ state: 'mastered', at: 300 }]);
    expect(pillars.flatMap(({ standing }) => standing)).toEqual([]);
  });

  it('belongs to a class that plays together', () => {
    const room = cards(2, { shape: 'teams', teams: ['one', 'two'] });
    round(room, 2, 10);
    expect(toldBeam(drawn(room, 8))).toBeUndefined();
  });
});

describe('what was answered', () => {
  it('is counted for every option, with the right one and the commonest wrong one marked once', () => {
    for (const item of everyItem('3', ['choice', 'proofread']).slice(0, 40)) {
      const options = optionsOf(words, item);
      const groups = options.map(({ response }, i) => ({
        ...{ response, times: i + 1 },
        isRight: item.rules.score(item.key, response).earned > 0,
      }));
      const bars = barsOf(item, options, groups);
      expect(bars.filter(({ isRight }) => isRight)).toHaveLength(1);
      expect(bars.filter(({ isWorst }) => isWorst)).toHaveLength(1);
      expect(bars.reduce((sum, { times }) => sum + times, 0)).toBe(
        groups.reduce((sum, { times }) => sum + times, 0),
      );
      expect(bars.some(({ isRight, isWorst }) => isRight && isWorst)).toBe(false);
    }
  });

  it('is said in words where it was typed: the right one first, equal ones together, the rest as others', () => {
    const item = everyItem('3', ['entry']).find(({ prompt }) => 'figure' in Object(prompt));
    if (!item) throw new Error('nothing is typed');
    const typed = ['12', '13', '14', '15', '16', '17', '12'].map((text, i) => ({
      ...{ response: { text: i === 6 ? '12.0' : text }, times: 9 - i, isRight: false },
    }));
    const spoken = { right: toldOf(words, item).right, others: '其他', sides: { less: '少', more: '多' } };
    const bars = typedBars(words, item, { groups: typed, answered: 50 }, spoken);
    expect(bars[0]).toMatchObject({ isRight: true, times: 0, name: spoken.right });
    expect(bars.at(-1)?.name).toBe('其他');
    expect(bars.reduce((sum, { times }) => sum + times, 0)).toBe(50);
    expect(new Set(bars.map(({ name }) => name)).size).toBe(bars.length);
    expect(bars.filter(({ isWorst }) => isWorst)).toHaveLength(1);
  });

  it('has no worst answer where all were right', () => {
    expect(worstOf([{ response: 1, times: 3, isRight: true }])).toBeUndefined();
    expect(worstOf([])).toBeUndefined();
  });
});

describe('the buttons', () => {
  it('lead from question to question, with the id of what comes next', () => {
    const room = cards(2);
    const next = (s: number) => {
      const view = viewOf(room, s);
      const act = mainAct(view);
      return act && [act, wishOf(act, view)];
    };
    const [first, second] = room.room.items;
    expect(next(1)).toEqual(['start', { e: 'asked', q: `1/${first?.id}` }]);
    const q = room.ask(2);
    expect(next(3)).toEqual(['reveal', { e: 'told', q }]);
    room.host(4, { e: 'paused' });
    expect(next(5)).toEqual(['resume', { e: 'resumed' }]);
    room.host(6, { e: 'resumed' });
    room.answer(7, 1, 'right');
    room.host(8, { e: 'told', q });
    expect(next(9)).toEqual(['next', { e: 'asked', q: `1/${second?.id}` }]);
    round(room, 10, 10);
    expect(next(20)).toEqual(['result', { e: 'ended' }]);
    room.host(21, { e: 'ended' });
    expect(next(22)).toBeUndefined();
  });

  it('begin nothing while nobody is there', () => {
    expect(mainAct(viewOf(makeRoom(), 1))).toBeUndefined();
  });

  it('offer more time only where there is a clock', () => {
    const acts = (seconds: number | null) => {
      const room = cards(2, { seconds });
      room.ask(2);
      return otherActs(viewOf(room, 3));
    };
    expect(acts(30)).toEqual(['pause', 'extend', 'skip', 'end']);
    expect(acts(null)).toEqual(['pause', 'skip', 'end']);
  });
});

describe('the clock', () => {
  it('counts whole seconds by the clock of the server, stands in a pause, and is none without a limit', () => {
    const room = cards(2, { seconds: 30 });
    room.ask(2);
    expect(secondsLeft(viewOf(room, 3), at(2))).toBe(30);
    expect(secondsLeft(viewOf(room, 3), at(12.2))).toBe(20);
    expect(secondsLeft(viewOf(room, 3), at(99))).toBe(0);
    room.host(12, { e: 'paused' });
    expect(secondsLeft(viewOf(room, 13), at(40))).toBe(20);
    const open = cards(2, { seconds: null });
    open.ask(2);
    expect(secondsLeft(viewOf(open, 3), at(3))).toBeNull();
  });
});

describe('who is there', () => {
  it('is named in letters as large as there is room for, the last ones at the least', () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `王小明 ${i}`);
    expect(fitNames(names(10))).toEqual({ size: 40, left: 0 });
    expect(fitNames(names(40)).left).toBe(0);
    const many = fitNames(names(300));
    expect(many.size).toBe(24);
    expect(many.left).toBeGreaterThan(200);
    expect(many.left).toBeLessThan(300);
  });

  it('comes in by a code that takes more than a third of the height', () => {
    for (const size of [
      { w: 1920, h: 1080 },
      { w: 1920, h: 1440 },
    ])
      expect(codeSide(size)).toBeGreaterThan(size.h / 3);
  });
});
