import { describe, expect, it } from 'vitest';
import { largeActs, remoteActs, smallActs } from '../../../../src/app/teacher/live/remote-acts.ts';
import type { RemoteView } from '../../../../src/core/live/view-types.ts';
import { makeRoom } from '../../../core/live/make-room.ts';
import { markup, press } from '../screen/screen-world.ts';
import { makeLiveWorld, viewOf } from './remote-world.ts';

const cards = (setup = {}, pupils = 3) => {
  const room = makeRoom(setup);
  for (let n = 1; n <= pupils; n += 1) room.join(n, n);
  return room;
};
const shown = (view: RemoteView): readonly string[] =>
  [...largeActs(view), ...smallActs(view)].map(({ id, wish }) => (wish ? id : `(${id})`));

describe('the buttons of the remote', () => {
  it('begin where somebody has come, and say why they do not', () => {
    const empty = viewOf(makeRoom(), 1);
    expect(shown(empty)).toEqual(['(start)', 'end']);
    expect(largeActs(empty)[0].line).toEqual(['remote.why.nobody']);
    const view = viewOf(cards(), 5);
    expect(shown(view)).toEqual(['start', 'end']);
    expect(largeActs(view)[0].wish).toEqual({ e: 'asked', q: view.nextId });
  });

  it('reveal before they go on', () => {
    const room = cards();
    const q = room.ask(10);
    room.answer(12, 1, 'right');
    const open = viewOf(room, 13);
    expect(shown(open)).toEqual(['reveal', '(next)', 'pause', 'extend', 'skip']);
    expect(largeActs(open)[0]).toMatchObject({
      wish: { e: 'told', q },
      line: ['remote.why.open', { count: 2 }],
    });
    room.host(20, { e: 'closed', q, due: null });
    expect(shown(viewOf(room, 21))).toEqual(['reveal', '(next)', '(pause)', 'extend', 'skip']);
    room.host(22, { e: 'told', q });
    const told = viewOf(room, 23);
    expect(shown(told)).toEqual(['(reveal)', 'next', '(pause)', '(extend)', '(skip)']);
    expect(largeActs(told)[1].wish).toEqual({ e: 'asked', q: told.nextId });
  });

  it('have no more time to give where there is no limit, and resume what was paused', () => {
    const room = cards({ seconds: null });
    room.ask(10);
    expect(shown(viewOf(room, 11))).toEqual(['reveal', '(next)', 'pause', 'skip']);
    room.host(12, { e: 'paused' });
    expect(shown(viewOf(room, 13))).toEqual(['reveal', '(next)', 'resume', 'skip']);
  });

  it('end the class once nothing is left to ask', () => {
    const room = cards();
    for (let s = 10; viewOf(room, s).nextId !== null; s += 10) {
      const q = room.ask(s);
      for (const n of [1, 2, 3]) room.answer(s + 1, n, 'right');
      room.host(s + 2, { e: 'told', q });
    }
    expect(shown(viewOf(room, 300)).slice(0, 2)).toEqual(['(reveal)', 'end']);
    expect(largeActs(viewOf(room, 300))[1]).toMatchObject({ isAsked: true, line: ['remote.why.last'] });
  });

  it('are pressed for the question that they were shown for', () => {
    const room = cards();
    const q = room.ask(10);
    const view = viewOf(room, 11);
    const world = makeLiveWorld('zh-CN', { view, room: view.room }, { s: 11 });
    press(remoteActs(world.context, view), 'data-act=reveal');
    press(remoteActs(world.context, view), 'data-act=extend');
    expect(world.wanted).toEqual([
      { e: 'told', q },
      { e: 'extended', q, ms: 30_000 },
    ]);
  });

  it('do nothing while they make no sense', () => {
    const room = cards();
    room.ask(10);
    const view = viewOf(room, 11);
    const world = makeLiveWorld('en', { view, room: view.room }, { s: 11 });
    press(remoteActs(world.context, view), 'data-act=next');
    expect(world.wanted).toEqual([]);
    expect(markup(remoteActs(world.context, view))).toMatch(/data-act=next[^>]*aria-disabled=true/);
  });

  it('wait for the server, and say so', () => {
    const room = cards();
    const q = room.ask(10);
    const view = viewOf(room, 11);
    const wishes = [{ act: 'a', wish: { e: 'told', q } }] as const;
    const world = makeLiveWorld('en', { view, room: view.room, wishes }, { s: 11 });
    expect(markup(remoteActs(world.context, view))).toContain('Telling the server…');
    press(remoteActs(world.context, view), 'data-act=reveal');
    expect(world.wanted).toEqual([]);
    world.set({ link: 'lost' });
    expect(markup(remoteActs(world.context, view))).toContain('Once it is connected');
  });

  it('ask once before they skip or end, and forget it when something else is pressed', () => {
    const room = cards();
    const q = room.ask(10);
    const view = viewOf(room, 11);
    const world = makeLiveWorld('en', { view, room: view.room }, { s: 11 });
    const tap = (id: string): void => press(remoteActs(world.context, view), `data-act=${id}`);
    tap('skip');
    expect(markup(remoteActs(world.context, view))).toContain('Yes, skip');
    tap('pause');
    expect(markup(remoteActs(world.context, view))).not.toContain('Yes, skip');
    tap('skip');
    expect(world.wanted.map(({ e }) => e)).toEqual(['paused']);
    tap('skip');
    expect(world.wanted[1]).toEqual({ e: 'skipped', q });
  });
});
