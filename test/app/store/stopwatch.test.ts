import { describe, expect, it } from 'vitest';
import { createStopwatch } from '../../../src/app/store/stopwatch.ts';
import { toLink } from '../../../src/core/classroom/assignment-link.ts';
import { currentOf, itemOf, type Session, spentMsIn } from '../../../src/core/session/session-state.ts';
import { interview, makeAssignment } from '../../core/classroom/make-assignment.ts';
import { responseTo } from '../../right-answers.ts';
import { makeMemoryStorage } from '../../small-interview.ts';
import { open } from './make-game.ts';

const [SECOND, MINUTE, HOUR, YEAR] = [1000, 60_000, 3_600_000, 365 * 86_400_000];
const START = new Date(2026, 10, 29, 9).getTime();

/** A device: time goes on, its clock can be set, and it may sleep. */
function device() {
  let [wall, steady] = [START, 100];
  const watch = createStopwatch({ wall: () => wall, steady: () => steady });
  const pass = (ms: number): void => {
    wall += ms;
    steady += ms;
  };
  return {
    watch,
    wall: () => wall,
    pass,
    set: (ms: number): void => {
      wall += ms;
    },
    away: (during: () => void): void => {
      watch.leave();
      during();
      watch.comeBack();
    },
    sleep: (ms: number): void => {
      wall += ms;
    },
  };
}
type Device = ReturnType<typeof device>;

/** @returns the time that a stopwatch measures while something happens. */
function shown(happens: (device: Device) => void): number {
  const one = device();
  const before = one.watch.read();
  happens(one);
  return one.watch.read() - before;
}

describe('a stopwatch', () => {
  it('runs while the page is visible, hidden, or the device asleep', () => {
    expect(shown(({ pass }) => pass(MINUTE))).toBe(MINUTE);
    expect(shown(({ pass, away }) => away(() => pass(MINUTE)))).toBe(MINUTE);
    const slept = ({ pass, away, sleep }: Device): void => {
      pass(SECOND);
      away(() => sleep(HOUR));
      pass(SECOND);
    };
    expect(shown(slept)).toBe(HOUR + 2 * SECOND);
  });

  it.each([HOUR, -HOUR, YEAR, -YEAR])(
    'ignores a clock that is set by %i ms while the page is visible',
    by => {
      const jumped = ({ pass, set, away }: Device): void => {
        set(by);
        pass(SECOND);
        away(() => pass(SECOND));
      };
      expect(shown(jumped)).toBe(2 * SECOND);
    },
  );

  it('ignores a clock that is set back and corrected, whether the page is visible or hidden', () => {
    const back = (by: number, isSeen: boolean) => (one: Device) => {
      if (isSeen) one.set(by);
      else one.away(() => one.set(by));
      one.pass(SECOND);
    };
    for (const first of [true, false])
      for (const second of [true, false])
        expect(
          shown(one => {
            back(-HOUR, first)(one);
            back(HOUR, second)(one);
          }),
        ).toBe(2 * SECOND);
  });
});

const test = makeAssignment({ mode: 'test', kinds: ['match'], count: 5, minutes: 10 });

/** A student in a test of ten minutes, on one device, whose page may be closed and opened again. */
async function student() {
  const one = device();
  const storage = makeMemoryStorage();
  const visit = async () => {
    const stores = await open(storage, { interview, clock: one.wall, time: one.watch.read });
    await stores.openAssignment.look(toLink(interview, test));
    stores.openAssignment.start();
    await stores.openAssignment.enter(toLink(interview, test));
    return stores;
  };
  let stores = await visit();
  const session = (): Session => {
    const { session: now } = stores.session.getState();
    if (!now) throw new Error('no sitting');
    return now;
  };
  return {
    ...one,
    session,
    answer: (): void => {
      const id = currentOf(session());
      const item = id && itemOf(session(), id);
      if (item) stores.session.respond(item.id, responseTo(item, 'right'));
    },
    reopen: async (): Promise<void> => {
      stores = await visit();
    },
  };
}

describe('a test with a limit', () => {
  it.each([HOUR, -HOUR, YEAR])('is neither ended nor extended by a clock that is set by %i ms', async by => {
    const { answer, pass, set, session } = await student();
    pass(MINUTE);
    answer();
    set(by);
    pass(MINUTE);
    answer();
    expect(spentMsIn(session())).toBe(2 * MINUTE);
    set(-by);
    pass(7 * MINUTE);
    answer();
    expect(session().phase).toBe('ask');
    pass(MINUTE);
    answer();
    expect(spentMsIn(session())).toBe(10 * MINUTE);
    expect(session().phase).toBe('done');
  });

  it('goes on while the page is closed', async () => {
    const { answer, pass, session, reopen } = await student();
    pass(MINUTE);
    answer();
    pass(5 * MINUTE);
    await reopen();
    pass(MINUTE);
    answer();
    expect(spentMsIn(session())).toBe(7 * MINUTE);
    for (let n = 0; n < 3; n++) {
      pass(MINUTE);
      await reopen();
    }
    answer();
    expect(session().phase).toBe('done');
  });

  it('is not ended by a clock that was set back and corrected while the page was closed', async () => {
    const { answer, pass, set, session, reopen } = await student();
    pass(MINUTE);
    set(-HOUR);
    answer();
    pass(MINUTE);
    set(HOUR);
    await reopen();
    pass(MINUTE);
    answer();
    expect(spentMsIn(session())).toBe(3 * MINUTE);
    expect(session().phase).toBe('ask');
  });
});
