import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnectionRetry } from '../../../src/app/lms/connection-retry.ts';
import { openLms } from '../../../src/app/lms/join-lms.ts';
import { listenToSession, type SessionListener } from '../../../src/app/lms/session-listener.ts';
import { assignmentName, toLink } from '../../../src/core/classroom/assignment-link.ts';
import { currentOf, itemOf } from '../../../src/core/session/session-state.ts';
import { interview, makeAssignment } from '../../core/classroom/make-assignment.ts';
import { responseTo } from '../../right-answers.ts';
import { createMoodle } from './moodle.ts';
import { openGame } from './packaged-game.ts';
import { NEEDS } from './test-platform.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const set = makeAssignment({ mode: 'practice', kinds: ['match'], count: 4 });

/** A sitting in Moodle, in a page of its own. */
async function sit(asked?: 'browse') {
  const server = createMoodle();
  const { game } = openGame();
  await game.openAssignment.look(toLink(interview, set));
  const opened = game.openAssignment.getState();
  if (!opened?.ok) throw new Error('no assignment');
  const page = Object.assign(new EventTarget(), {
    document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
    setTimeout: (call: () => void, ms: number) => setTimeout(call, ms),
    clearTimeout: (timer: number) => clearTimeout(timer),
  });
  vi.stubGlobal('window', page);
  let isThere = true;
  const probe = async (): Promise<boolean> => isThere;
  const retry = createConnectionRetry(game.notices, window, probe);
  let followed: SessionListener | undefined;
  const { api } = server.launch('1.2', asked);
  const needs = { ...NEEDS, probe, onTrouble: retry.onTrouble };
  const lms = openLms({ version: '1.2', api }, { ...needs, onConfirmed: mark => followed?.confirm(mark) });
  followed = listenToSession({ game, lms, opened, retry, window, time: () => 0, carried: 0 });
  const level = interview.levels.find(({ form }) => form === 'assigned')?.id ?? '';
  game.openAssignment.start();
  game.session.open(level, assignmentName(interview, set));
  const respond = async (): Promise<void> => {
    const { session } = game.session.getState();
    const item = session && itemOf(session, currentOf(session) ?? ':');
    if (item) game.session.respond(item.id, responseTo(item, 'right'));
    game.session.advance();
  };
  return {
    ...{ game, server, followed, respond },
    fail: (is: boolean): void => {
      isThere = !is;
      server.fail(is ? 'offline' : 'none');
    },
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    hide: () => page.dispatchEvent(new Event('pagehide')),
    state: () => {
      const { state, isConfirmed } = game.lmsStatus.getState();
      return [state, isConfirmed];
    },
    kept: () => [...server.saved.keys()].filter(key => key.endsWith('.result')).length,
  };
}

describe('a sitting in a platform', () => {
  it('is confirmed only when the platform has shown that it has all of it', async () => {
    const { respond, pass, state, kept } = await sit();
    expect(state()).toEqual(['joined', true]);
    await respond();
    expect([state(), kept()]).toEqual([['joined', false], 0]);
    await pass(100);
    expect([state(), kept()]).toEqual([['joined', true], 1]);
  });

  it('is sent again by itself after trouble, and both are said', async () => {
    const { game, respond, fail, pass, state, kept } = await sit();
    fail(true);
    await respond();
    await pass(1000);
    expect([state(), kept(), game.notices.getState()]).toEqual([['joined', false], 0, ['lmsTrouble']]);
    fail(false);
    await pass(10_000);
    expect([state(), kept(), game.notices.getState()]).toEqual([['joined', true], 1, ['lmsTaken']]);
  });

  it('is left by a button only once all of it is there', async () => {
    const { game, respond, pass, state, kept } = await sit();
    for (let n = 0; n < 4; n++) await respond();
    game.lmsStatus.getState().leave();
    expect([state(), kept()]).toEqual([['joined', false], 4]);
    await pass(0);
    expect(state()).toEqual(['left', true]);
  });

  it('is not left, and not said to be, while something is missing', async () => {
    const { game, respond, fail, pass, state } = await sit();
    fail(true);
    for (let n = 0; n < 4; n++) await respond();
    await pass(100);
    game.lmsStatus.getState().leave();
    game.notices.dismiss('lmsTrouble');
    await pass(100);
    expect([state(), game.notices.getState()]).toEqual([['joined', false], ['lmsTrouble']]);
    fail(false);
    game.lmsStatus.getState().leave();
    await pass(100);
    expect(state()).toEqual(['left', true]);
  });

  it('goes with the page, even in the moment after an answer', async () => {
    const { respond, hide, kept } = await sit();
    await respond();
    hide();
    expect(kept()).toBe(1);
  });

  it('is a later tab’s from then on', async () => {
    const { game, followed, respond, pass, hide, state, kept } = await sit();
    await respond();
    await pass(100);
    followed.stepBack();
    await respond();
    await pass(100_000);
    hide();
    expect([state()[0], kept(), game.notices.getState()]).toEqual(['elsewhere', 1, ['lmsElsewhere']]);
  });

  it('complains of nothing once another tab has taken over, whatever becomes of what was on its way', async () => {
    const { game, followed, respond, fail, pass } = await sit();
    fail(true);
    await respond();
    vi.advanceTimersByTime(100);
    followed.stepBack();
    await pass(100_000);
    expect(game.notices.getState()).toEqual(['lmsElsewhere']);
  });

  it('is none while it is only previewed', async () => {
    const { respond, pass, hide, state, kept, server } = await sit('browse');
    await respond();
    await pass(1000);
    hide();
    expect([state(), kept()]).toEqual([['previewed', true], 0]);
    expect(server.saved.get('cmi.core.lesson_status')).toBe('browsed');
  });
});
