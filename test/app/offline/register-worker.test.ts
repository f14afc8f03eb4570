import { describe, expect, it } from 'vitest';
import { TAKE_OVER } from '../../../src/app/offline/edition-cache.ts';
import { registerWorker, type WorkerHost } from '../../../src/app/offline/register-worker.ts';
import { makeCaches, SCOPE } from './fake-caches.ts';

const HOUR = 3_600_000;

/** A worker, as far as a page sees it. */
class Worker extends EventTarget {
  readonly heard: unknown[] = [];
  postMessage(message: unknown): void {
    this.heard.push(message);
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null;
  waiting: Worker | null = null;
  active: Worker | null = null;
  looks = 0;
  async update(): Promise<void> {
    this.looks++;
    throw new TypeError('no network');
  }
  /** A newer worker comes, and has everything. */
  bring(): Worker {
    const worker = new Worker();
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    [this.installing, this.waiting] = [null, worker];
    worker.dispatchEvent(new Event('statechange'));
    return worker;
  }
}

async function open(registration = new Registration(), isControlled = false) {
  const caches = makeCaches();
  const workers = Object.assign(new EventTarget(), {
    register: async () => registration,
    controller: isControlled ? new Worker() : null,
  });
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const ready: (() => void)[] = [];
  const seen = { time: 0, reloads: 0 };
  const page = {
    workers,
    document,
    now: () => seen.time,
    reload: () => void seen.reloads++,
    caches,
    scope: SCOPE,
    asked: ['assets/engine-canvas-AbC_-12.js', 'assets/part-1234567.js', 'icon.svg'].map(
      path => SCOPE + path,
    ),
    onReady: (change: () => void) => void ready.push(change),
  };
  await registerWorker(page as unknown as WorkerHost);
  return { registration, workers, document, ready, seen, caches };
}

describe('the first visit', () => {
  it('notes what it has used, since no worker has seen it', async () => {
    const { caches } = await open();
    const [noted] = [...caches.contents.values()];
    expect([...(noted?.keys() ?? [])]).toEqual([`${SCOPE}?use=engine-canvas`, `${SCOPE}?use=part`]);
  });

  it('leaves that to the worker later on', async () => {
    const { caches } = await open(new Registration(), true);
    expect(caches.contents.size).toBe(0);
  });
});

describe('a newer edition', () => {
  it('is told when it has come, and put on and reloaded only when that is asked for', async () => {
    const { registration, workers, ready, seen } = await open();
    registration.active = new Worker();
    const worker = registration.bring();
    expect([ready.length, worker.heard, seen.reloads]).toEqual([1, [], 0]);
    ready[0]?.();
    expect([worker.heard, seen.reloads]).toEqual([[TAKE_OVER], 0]);
    workers.dispatchEvent(new Event('controllerchange'));
    workers.dispatchEvent(new Event('controllerchange'));
    expect(seen.reloads).toBe(1);
  });

  it('is told at once where it waits since the last visit', async () => {
    const registration = Object.assign(new Registration(), { active: new Worker(), waiting: new Worker() });
    expect((await open(registration)).ready.length).toBe(1);
  });

  it('is not what the first visit brings', async () => {
    const { registration, workers, ready, seen } = await open();
    registration.bring();
    workers.dispatchEvent(new Event('controllerchange'));
    expect([ready.length, seen.reloads]).toEqual([0, 0]);
  });

  it('that another tab has put on leaves this one as it is, until its player asks', async () => {
    const { registration, workers, ready, seen } = await open();
    registration.active = new Worker();
    registration.active = registration.bring();
    registration.waiting = null;
    workers.dispatchEvent(new Event('controllerchange'));
    expect(seen.reloads).toBe(0);
    ready[0]?.();
    expect(seen.reloads).toBe(1);
  });
});

describe('a tab that is never closed', () => {
  it('looks for a newer edition when it is seen again, once an hour', async () => {
    const { registration, document, seen } = await open();
    const come = (time: number, state = 'visible'): number => {
      seen.time = time;
      document.visibilityState = state;
      document.dispatchEvent(new Event('visibilitychange'));
      return registration.looks;
    };
    expect(come(HOUR - 1)).toBe(0);
    expect(come(HOUR, 'hidden')).toBe(0);
    expect(come(HOUR)).toBe(1);
    expect(come(2 * HOUR - 1)).toBe(1);
    expect(come(2 * HOUR)).toBe(2);
  });
});
