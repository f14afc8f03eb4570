import { beforeEach, describe, expect, it } from 'vitest';
import type { ScormVersion } from '../../../src/app/lms/scorm-api-discovery.ts';
import type { Report } from '../../../src/app/lms/session-report.ts';
import { createMoodle, type Server } from './moodle.ts';
import { type Around, answered, type Opened, open } from './test-platform.ts';

/** A test of ten as a package tells of it: everything is said at the end, unless it is for practice. */
const report = (given: number, change: Partial<Report> = {}): Report => ({
  ...{ seed: '7', mark: `7 ${given} ${given === 10}`, isDone: given === 10, ms: 1000 * given },
  ...{ score: 10 * given, progress: given / 10, suspend: `S1${'A'.repeat(given)}` },
  interactions: Array.from({ length: given }, (_, n) => ({
    id: `q${n + 1}_match_card`,
    ...{ at: Date.UTC(2026, 10, 23, 1, 0, n), ms: 4000, isRight: true, description: '' },
    recorded: { type: 'choice', response: 'growth_1', correct: 'growth_1' },
  })),
  ...change,
});

let server: Server;
beforeEach(() => {
  server = createMoodle();
});

const enter = (version: ScormVersion, around: Around = {}, asked?: 'browse'): Opened =>
  open({ version, api: server.launch(version, asked).api }, around);
/** What the teacher sees. */
const seen = (version: ScormVersion) => ({
  status: server.saved.get(version === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status'),
  score: server.saved.get(version === '1.2' ? 'cmi.core.score.raw' : 'cmi.score.raw'),
  responses: [...server.saved.keys()].filter(key => /interactions\.\d+\.result/.test(key)).length,
});
const WHOLE = { status: 'completed', score: '100', responses: 10 };

describe.each(['1.2', '2004'] as const)('Moodle, by SCORM %s', version => {
  it('that was only previewed still counts the test, and shows no grade before it', () => {
    enter(version, {}, 'browse').lms.close(undefined);
    expect(seen(version).score).toBeUndefined();
    const { lms } = enter(version);
    expect(lms.mode).toBe('normal');
    lms.report(report(10));
    expect(seen(version)).toEqual(WHOLE);
  });

  it('that gives what is sent offline to the browser gets all of it once the network is back', async () => {
    let isThere = true;
    const { lms, troubles, confirmed } = enter(version, { probe: async () => isThere });
    for (const given of [1, 2, 3]) lms.report(report(given));
    await answered();
    // One in the middle, and the last two; the browser itself has noticed nothing.
    [isThere] = [false, server.fail('offline')];
    lms.report(report(4));
    await answered();
    expect([troubles, confirmed.at(-1)]).toEqual([[true], '7 3 false']);
    [isThere] = [true, server.fail('none')];
    for (const given of [5, 6, 7, 8]) lms.report(report(given));
    await answered();
    [isThere] = [false, server.fail('offline')];
    for (const given of [9, 10]) lms.report(report(given));
    await answered();
    expect(confirmed).not.toContain('7 10 true');
    [isThere] = [true, server.fail('none')];
    lms.report(report(10));
    await answered();
    expect(confirmed.at(-1)).toBe('7 10 true');
    expect([seen(version), troubles.at(-1)]).toEqual([WHOLE, false]);
    expect(server.saved.get('cmi.interactions.3.id')).toBe('q4_match_card');
    expect(server.saved.get('cmi.interactions.3.result')).toBe('correct');
    expect(server.saved.get('cmi.suspend_data')).toBe(report(10).suspend);
  });

  it.each(['broken', 'expired'] as const)('whose server is %s is not said to have taken it', async how => {
    const { lms, troubles, confirmed } = enter(version);
    lms.report(report(7));
    await answered();
    server.fail(how);
    for (const given of [8, 9, 10]) lms.report(report(given));
    lms.report(report(10));
    await answered();
    expect([new Set(troubles), confirmed]).toEqual([new Set([true]), ['7 7 false']]);
    server.fail('none');
    lms.report(report(10));
    await answered();
    expect([seen(version), troubles.at(-1), confirmed.at(-1)]).toEqual([WHOLE, false, '7 10 true']);
  });

  it('is not even asked while the browser knows that it is offline', async () => {
    let isOnline = false;
    const { lms, troubles } = enter(version, { isOnline: () => isOnline });
    server.fail('offline');
    lms.report(report(10));
    expect(troubles).toEqual([true]);
    isOnline = true;
    server.fail('none');
    lms.report(report(10));
    await answered();
    expect(seen(version)).toEqual(WHOLE);
  });

  it('is told again what went out while the page was hidden, or took very long', async () => {
    for (const around of [{ isSeen: () => false }, { time: slow() }]) {
      server = createMoodle();
      const { lms, confirmed } = enter(version, around);
      server.fail('offline');
      lms.report(report(10));
      await answered();
      expect(confirmed).toEqual([]);
      server.fail('none');
      lms.report(report(10));
      expect(seen(version)).toEqual(WHOLE);
    }
  });

  it('keeps the grade that another tab has brought when an older one is closed', async () => {
    const older = enter(version);
    older.lms.report(report(3));
    await answered();
    const newer = enter(version);
    newer.lms.resume('7', 3);
    newer.lms.report(report(10));
    await answered();
    older.lms.close(report(3));
    expect(seen(version)).toEqual(WHOLE);
  });

  it('hears of what is new when the page is closed', () => {
    const { lms } = enter(version);
    lms.close(report(10));
    expect(seen(version)).toEqual(WHOLE);
    expect(server.saved.get(version === '1.2' ? 'cmi.core.total_time' : 'cmi.total_time')).toMatch(/10/);
  });

  it('hears nothing more of a tab that has stepped back', () => {
    const { lms, troubles } = enter(version);
    lms.stepBack();
    lms.report(report(3));
    lms.close(report(3));
    expect([seen(version).responses, troubles]).toEqual([0, []]);
  });

  it('shows what was handed in, and takes nothing more', async () => {
    const { lms } = enter(version);
    let left = 0;
    lms.leave(report(10), () => left++);
    await answered();
    expect(left).toBe(1);
    const { lms: again } = enter(version);
    expect([again.mode, again.suspendData]).toEqual(['review', report(10).suspend]);
    again.report(report(3, { seed: '8', mark: '8 3 false' }));
    again.close(report(3, { seed: '8', mark: '8 3 false' }));
    expect(seen(version)).toEqual(WHOLE);
  });

  it('that cannot be reached at the opening is no trouble before there is an answer', async () => {
    server.fail('broken');
    const { lms, troubles, confirmed } = enter(version);
    expect(troubles).toEqual([]);
    server.fail('none');
    lms.report(report(1));
    await answered();
    expect([troubles, confirmed, seen(version).status]).toEqual([[], ['7 1 false'], 'incomplete']);
  });

  it('is spoken to again where the page comes back', async () => {
    const { lms, troubles, confirmed } = enter(version);
    lms.close(report(3));
    lms.report(report(4));
    await answered();
    // In 2004 nobody may begin twice.
    const isTaken = version === '1.2';
    expect([troubles, confirmed]).toEqual(isTaken ? [[], ['7 4 false']] : [[true], []]);
    expect(seen(version).responses).toBe(isTaken ? 4 : 3);
  });

  it('shows what was done even if another sitting was begun after it', async () => {
    const { lms } = enter(version);
    lms.report(report(10));
    lms.report(report(2, { seed: '8', mark: '8 2 false', suspend: 'S1BB' }));
    await answered();
    expect(enter(version).lms.suspendData).toBe(report(10).suspend);
    expect(seen(version)).toEqual({ ...WHOLE, responses: 12 });
  });

  it('that could not be spoken to at the opening is not written over later', async () => {
    enter(version).lms.report(report(5));
    const { api } = server.launch(version);
    const begin = version === '1.2' ? 'LMSInitialize' : 'Initialize';
    let isDown = true;
    const failing = new Proxy(api, {
      get: (target, name) => (isDown && name === begin ? () => 'false' : Reflect.get(target, name)),
    });
    const { lms, troubles } = open({ version, api: failing });
    isDown = false;
    lms.report(report(1, { seed: '9', mark: '9 1 false' }));
    lms.close(report(1, { seed: '9', mark: '9 1 false' }));
    await answered();
    expect(new Set(troubles)).toEqual(new Set([true]));
    expect([seen(version).responses, server.saved.get('cmi.suspend_data')]).toEqual([5, report(5).suspend]);
  });

  it('is not told again what it has just given back', () => {
    enter(version).lms.report(report(3));
    const before = new Map(server.saved);
    server.saved.set('cmi.core.score.raw', 'changed elsewhere').set('cmi.score.raw', 'changed elsewhere');
    const { lms, confirmed } = enter(version);
    lms.resume('7', 3);
    lms.report(report(3));
    lms.close(report(3));
    expect(confirmed).toEqual(['7 3 false']);
    expect([...before.keys()].filter(key => before.get(key) !== server.saved.get(key))).toEqual(
      [...before.keys()].filter(key => /score\.raw/.test(key)),
    );
  });
});

/** A clock that leaps by ten seconds whenever it is looked at. */
const slow = (): (() => number) => {
  let now = 0;
  return () => (now += 10_000);
};
