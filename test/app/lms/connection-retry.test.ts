import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnectionRetry, createReachabilityProbe } from '../../../src/app/lms/connection-retry.ts';
import { createNotices } from '../../../src/app/store/notice-store.ts';

function setUp(probe = async (): Promise<boolean> => true) {
  const notices = createNotices();
  return { notices, retry: createConnectionRetry(notices, { setTimeout, clearTimeout }, probe) };
}

describe('a platform that does not take what it is told', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is said so once, and again only where another try was asked for', () => {
    const { notices, retry } = setUp();
    retry.onTrouble(true);
    notices.dismiss('lmsTrouble');
    retry.onTrouble(true);
    expect(notices.getState()).toEqual([]);
    retry.retryNow(() => retry.onTrouble(true));
    expect(notices.getState()).toEqual(['lmsTrouble']);
    retry.onTrouble(false);
    expect(notices.getState()).toEqual(['lmsTaken']);
  });

  it('is not said to have taken anything where there was no trouble', () => {
    const { notices, retry } = setUp();
    retry.onTrouble(false);
    expect(notices.getState()).toEqual([]);
  });

  it('is tried again as soon as there is a network, and not before', async () => {
    let isThere = false;
    const { retry } = setUp(async () => isThere);
    const tries = vi.fn();
    retry.onRetry(tries);
    retry.onTrouble(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tries).not.toHaveBeenCalled();
    isThere = true;
    await vi.advanceTimersByTimeAsync(80_000);
    expect(tries).toHaveBeenCalledTimes(1);
    // Each that fails says so, and the next is further off.
    retry.onTrouble(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(tries).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(80_000);
    expect(tries).toHaveBeenCalledTimes(2);
    retry.onTrouble(false);
    await vi.advanceTimersByTimeAsync(200_000);
    expect(tries).toHaveBeenCalledTimes(2);
  });

  it('is not spoken of any more once another tab has taken over', async () => {
    const { notices, retry } = setUp();
    const tries = vi.fn();
    retry.onRetry(tries);
    retry.onTrouble(true);
    retry.end();
    await vi.advanceTimersByTimeAsync(200_000);
    expect([notices.getState(), tries.mock.calls]).toEqual([[], []]);
  });
});

it('a platform can be reached if it answers anything, and cannot if it does not', async () => {
  const asked: unknown[] = [];
  const answer =
    (status: number) =>
    async (...to: unknown[]) => {
      asked.push(to);
      return new Response(null, { status });
    };
  for (const status of [200, 404, 500])
    expect(await createReachabilityProbe('https://lms.test/', answer(status))()).toBe(true);
  expect(asked[0]).toMatchObject(['https://lms.test/', { method: 'HEAD', cache: 'no-store' }]);
  const fails = async (): Promise<Response> => {
    throw new TypeError('Failed to fetch');
  };
  expect(await createReachabilityProbe('https://lms.test/', fails)()).toBe(false);
});
