import { describe, expect, it } from 'vitest';
import { shownItem } from '../../../../src/app/teacher/live/live-context.ts';
import { remotePage } from '../../../../src/app/teacher/live/remote-page.ts';
import { inOrder, seatName, spanOf } from '../../../../src/app/teacher/live/remote-question.ts';
import { answerBars, askedIn, timbersOf } from '../../../../src/app/teacher/live/remote-words.ts';
import { KINDS, type KindName } from '../../../../src/core/classroom/append-only-ids.ts';
import { codeOf, makeRoom, makeTask, playerOf } from '../../../core/live/make-room.ts';
import { markup } from '../screen/screen-world.ts';
import { makeLiveWorld, realLive, viewOf } from './remote-world.ts';

const roomOf = (kind: KindName, seed = 7) => {
  const room = makeRoom({ task: codeOf(makeTask({ count: 3, kinds: [kind], seed })) });
  for (const n of [1, 2, 3, 4]) room.join(n, n);
  return room;
};

function barsIn(room: ReturnType<typeof roomOf>, s: number) {
  const view = viewOf(room, s);
  const world = makeLiveWorld('zh-CN', { view, room: view.room, progress: view.progress }, { s });
  const item = shownItem(world.context, view);
  if (!item || !view.question) throw new Error('nothing is asked');
  return answerBars(world.context, item, view.progress?.groups ?? [], view.question);
}

describe('the answers of a class, before they are told', () => {
  it('are counted by pillar, with its number, and none is marked', () => {
    const room = roomOf('match');
    room.ask(10);
    for (const n of [1, 2, 3]) room.answer(11, n, n === 3 ? 'wrong' : 'right');
    const bars = barsIn(room, 12);
    expect(bars.map(({ sign }) => sign)).toEqual(bars.map((_, i) => String(i + 1)));
    expect(bars.reduce((sum, { times }) => sum + times, 0)).toBe(3);
    expect(bars.every(({ isRight }) => isRight === null)).toBe(true);
  });

  it('are marked once they are told, also where nobody was right', () => {
    const room = roomOf('match');
    const q = room.ask(10);
    room.answer(11, 1, 'wrong');
    room.host(12, { e: 'told', q });
    const right = barsIn(room, 13).filter(({ isRight }) => isRight);
    expect(right).toMatchObject([{ times: 0 }]);
  });

  it('are never marked where the question was skipped', () => {
    const room = roomOf('match');
    const q = room.ask(10);
    room.answer(11, 1, 'right');
    room.host(12, { e: 'skipped', q });
    expect(barsIn(room, 13).every(({ isRight }) => isRight === null)).toBe(true);
  });

  it.each(KINDS)('are worded for every kind: %s', kind => {
    const room = roomOf(kind);
    const q = room.ask(10);
    for (const n of [1, 2, 3]) room.answer(11, n, n === 3 ? 'wrong' : 'right');
    for (const s of [12, 14]) {
      if (s === 14) room.host(13, { e: 'told', q });
      const bars = barsIn(room, s);
      expect(bars.length).toBeGreaterThan(0);
      for (const { name } of bars) expect(name).not.toMatch(/^$|undefined|\|/);
      expect(bars.reduce((sum, { times }) => sum + times, 0)).toBe(3);
    }
  });

  it('say the side of a wrong estimate only once it is told', () => {
    const room = roomOf('estimate');
    const q = room.ask(10);
    room.answer(11, 1, 'wrong');
    expect(barsIn(room, 12)[0]?.name).toContain('左右');
    room.host(13, { e: 'told', q });
    expect(barsIn(room, 14)[0]?.name).toMatch(/估得太[大小]/);
  });
});

describe('what is said on the remote', () => {
  it('names any question of the room, by which late answers are told apart', () => {
    const room = roomOf('match');
    const q = room.ask(10);
    const view = viewOf(room, 11);
    const world = makeLiveWorld('en', { view, room: view.room }, { s: 11 });
    expect(askedIn(world.context, view, q)).not.toBe('');
    expect(askedIn(world.context, view, '1/match:nobody')).toBe('');
  });

  it.each([
    ['en', 45_000, '45 s'],
    ['en', 44_100, '45 s'],
    ['en', 60_000, '1 min'],
    ['en', 80_000, '1 min 20 s'],
    ['zh-CN', 80_000, '1分20秒'],
    ['zh-CN', -5, '0秒'],
  ] as const)('has spans of time: %s %i %s', (language, ms, said) => {
    expect(spanOf({ live: realLive(language) }, ms)).toBe(said);
  });

  it('calls seats by their number and others by their name', () => {
    const live = realLive('zh-CN');
    expect(seatName({ live }, ['7'])).toBe('7号');
    expect(seatName({ live }, ['7 李四'])).toBe('7 李四');
    expect(seatName({ live }, ['7', 'Mei'])).toBe('7号 + Mei');
  });

  it('has seats by their number, then names in the order in which they came', () => {
    const room = makeRoom();
    ['小李', '12', '2 王五', 'Mei', '1'].forEach((name, i) => {
      room.join(1, i + 1, { names: [name] });
    });
    const names = inOrder(viewOf(room, 2).seats).map(seat => seat.names[0]);
    expect(names).toEqual(['1', '2 王五', '12', '小李', 'Mei']);
  });

  it('counts by timbers of which there are few', () => {
    expect(timbersOf(17, 17)).toEqual([5, 5, 5, 2]);
    expect(timbersOf(0, 1)).toEqual([]);
    expect(timbersOf(40, 40)).toHaveLength(8);
    expect(timbersOf(300, 300)).toEqual([50, 50, 50, 50, 50, 50]);
    expect(timbersOf(4000, 4000).length).toBeLessThanOrEqual(8);
  });

  it('is who is away, how long already, and how much time is left', () => {
    const room = roomOf('match');
    room.ask(10);
    room.answer(11, 1, 'right');
    const view = viewOf(room, 20, new Map([[playerOf(2), 1_000 * 60]]));
    const world = makeLiveWorld('en', { view, room: view.room, progress: view.progress }, { s: 20 });
    const page = markup(remotePage(world.context));
    expect(page).toContain('1/4');
    expect(page).toContain('20 s left');
    expect(page).toContain('1 away');
    expect(page).toContain('3 have not answered');
    expect(page).toContain('Pupil 2');
  });

  it('is the last picture with a line, while the connection is lost', () => {
    const room = roomOf('match');
    room.ask(10);
    const view = viewOf(room, 11);
    const world = makeLiveWorld('en', { view, room: view.room, link: 'lost' }, { s: 11 });
    const page = markup(remotePage(world.context));
    expect(page).toContain('data-lost');
    expect(page).toContain('data-act=reveal');
  });
});

describe('a page that is no remote yet', () => {
  it('asks for the room and six digits, and says why they were refused', () => {
    const world = makeLiveWorld('zh-CN');
    expect(markup(remotePage(world.context))).toMatch(/name=room[\s\S]*name=digits/);
    world.set({ room: 'B4M2XQ', refusal: 'code' });
    const page = markup(remotePage(world.context));
    expect(page).toContain('.value=B4M2XQ');
    expect(page).toContain('data-refusal=code');
  });

  it('says what is in the way of a room that it leads', () => {
    const world = makeLiveWorld('en', { room: 'B4M2XQ', refusal: 'version' });
    expect(markup(remotePage(world.context))).toContain('Reload the page');
  });
});
