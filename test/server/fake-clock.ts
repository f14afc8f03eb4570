import type { Clock } from '../../src/server/clock-and-chance.ts';

export type FakeClock = Clock & {
  /** Time goes by, and whatever was due meanwhile is done at its time. */
  readonly pass: (ms: number) => Promise<void>;
  /** Time goes by while the computer sleeps: what was due meanwhile is done only now. */
  readonly sleep: (ms: number) => Promise<void>;
};

type Timer = { readonly at: number; readonly call: () => void };

export function createFakeClock(start: number): FakeClock {
  let now = start;
  const timers = new Set<Timer>();
  const runUntil = async (end: number, atItsTime: boolean): Promise<void> => {
    await settle();
    for (;;) {
      const [first] = [...timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
      if (!first) break;
      timers.delete(first);
      if (atItsTime) now = Math.max(now, first.at);
      first.call();
      await settle();
    }
    now = end;
  };
  return {
    now: () => now,
    after: (ms, call) => {
      const timer = { at: now + ms, call };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass: ms => runUntil(now + ms, true),
    sleep: ms => {
      now += ms;
      return runUntil(now, false);
    },
  };
}

/** Whatever waits for nothing but its turn gets it. */
export const settle = (): Promise<void> => new Promise(done => setImmediate(done));
