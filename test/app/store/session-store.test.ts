import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentOf } from '../../../src/core/session/session-state.ts';
import { makeInterview, makeMemoryStorage } from '../../small-interview.ts';
import { open, type Stores } from './make-game.ts';

const interview = makeInterview();
const LEVEL = 'roof_match_2';
const pillars = interview.pillars.map(({ id }) => id);

const sessionOf = ({ session }: Stores) => session.getState().session;

/** Responds to the current card with a pillar and goes on. */
function respond(stores: Stores, pillar: string): void {
  const state = sessionOf(stores);
  const id = state && currentOf(state);
  if (!id) return;
  stores.session.respond(id, { pillar });
  stores.session.advance();
}

function rightPillar(stores: Stores): string {
  const state = sessionOf(stores);
  const id = state && currentOf(state);
  return interview.measures.find(measure => `match:${measure.id}` === id)?.pillar ?? '';
}

function finish(stores: Stores): void {
  for (let left = 20; left > 0 && sessionOf(stores)?.phase !== 'done'; left--)
    respond(stores, rightPillar(stores));
}

/** The first two cards of the level, dealt as a part of it. */
function beginPart(stores: Stores): void {
  const ids = sessionOf(stores)?.items.map(({ id }) => id) ?? [];
  stores.session.restart(LEVEL, ids.slice(0, 2));
}

describe('a sitting in the store', () => {
  it('is the same after a reload at any step', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pillars, 'hint'), { maxLength: 15 }), async responses => {
        const storage = makeMemoryStorage();
        const stores = await open(storage);
        stores.session.open(LEVEL);
        for (const response of responses) {
          if (response === 'hint') stores.session.hint();
          else respond(stores, response);
          const again = await open(storage, { from: 100 });
          again.session.open(LEVEL);
          expect(sessionOf(again)).toEqual(sessionOf(stores));
          expect(again.notices.getState()).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('goes on by itself after a right response and waits after a wrong one', async () => {
    const stores = await open(makeMemoryStorage());
    stores.session.open(LEVEL);
    const first = sessionOf(stores);
    const id = (first && currentOf(first)) ?? 'match:none';
    const wrong = pillars.find(pillar => pillar !== rightPillar(stores)) ?? '';
    stores.session.respond(id, { pillar: wrong });
    expect(sessionOf(stores)?.phase).toBe('told');
    stores.session.advance();
    respond(stores, rightPillar(stores));
    expect(sessionOf(stores)?.phase).toBe('ask');
    expect(sessionOf(stores)?.log).toHaveLength(2);
  });

  it('earns its stars once, however often the result is looked at', async () => {
    const storage = makeMemoryStorage();
    const stores = await open(storage);
    stores.session.open(LEVEL);
    finish(stores);
    const length = stores.learner.getState().log.length;
    expect(stores.learner.getState().journey.stars.get(LEVEL)).toBe(3);
    const again = await open(storage, { from: 100 });
    again.session.open(LEVEL);
    expect(sessionOf(again)?.phase).toBe('done');
    again.session.leave();
    expect(again.learner.getState().log).toHaveLength(length);
  });

  it('restarts once the result has been left', async () => {
    const stores = await open(makeMemoryStorage());
    stores.session.open(LEVEL);
    finish(stores);
    stores.session.leave();
    stores.session.open(LEVEL);
    expect(sessionOf(stores)?.log).toEqual([]);
  });

  it('keeps the responses given before the page was closed', async () => {
    const storage = makeMemoryStorage();
    const stores = await open(storage);
    stores.session.open(LEVEL);
    respond(stores, rightPillar(stores));
    const { learner } = await open(storage);
    expect(learner.getState().journey.measures.size).toBe(1);
  });

  it('keeps one sitting per level side by side', async () => {
    const stores = await open(makeMemoryStorage());
    stores.session.open(LEVEL);
    respond(stores, rightPillar(stores));
    stores.session.leave();
    stores.session.open('roof_match_1');
    stores.session.leave();
    stores.session.open(LEVEL);
    expect(sessionOf(stores)?.log).toHaveLength(1);
  });

  it('repeats only the missed cards, without stars', async () => {
    const stores = await open(makeMemoryStorage());
    stores.session.open(LEVEL);
    beginPart(stores);
    expect(sessionOf(stores)?.items).toHaveLength(2);
    finish(stores);
    expect(sessionOf(stores)?.phase).toBe('done');
    expect(stores.learner.getState().journey.stars.size).toBe(0);
    expect(stores.learner.getState().journey.measures.size).toBe(2);
  });

  it('keeps judged responses when the level is restarted', async () => {
    const stores = await open(makeMemoryStorage());
    stores.session.open(LEVEL);
    respond(stores, rightPillar(stores));
    stores.session.restart(LEVEL);
    expect(stores.learner.getState().journey.measures.size).toBe(1);
  });

  it('drops a finished sitting when the player opens another page', async () => {
    const storage = makeMemoryStorage();
    const stores = await open(storage);
    stores.session.open(LEVEL);
    finish(stores);
    const again = await open(storage, { from: 100 });
    again.session.dropFinished();
    again.session.open(LEVEL);
    expect(sessionOf(again)?.log).toEqual([]);
  });

  it('shows its result again after a visit to the digest, and restarts after that', async () => {
    const stores = await open(makeMemoryStorage());
    stores.session.open(LEVEL);
    respond(stores, pillars.find(pillar => pillar !== rightPillar(stores)) ?? '');
    finish(stores);
    const before = sessionOf(stores);
    const length = stores.learner.getState().log.length;
    stores.session.setAside();
    expect(sessionOf(stores)).toBeNull();
    stores.session.open(LEVEL);
    expect(sessionOf(stores)).toEqual(before);
    expect(sessionOf(stores)?.phase).toBe('done');
    expect(stores.learner.getState().log).toHaveLength(length);
    stores.session.leave();
    stores.session.open(LEVEL);
    expect(sessionOf(stores)?.log).toEqual([]);
  });

  it('explains a wrong response again after a visit to the digest, also while missed cards are repeated', async () => {
    const stores = await open(makeMemoryStorage());
    stores.session.open(LEVEL);
    beginPart(stores);
    const first = sessionOf(stores);
    const wrong = pillars.find(pillar => pillar !== rightPillar(stores)) ?? '';
    stores.session.respond((first && currentOf(first)) ?? 'match:none', { pillar: wrong });
    const before = sessionOf(stores);
    expect(before?.phase).toBe('told');
    stores.session.setAside();
    stores.session.open(LEVEL);
    expect(sessionOf(stores)).toEqual(before);
    expect(stores.session.getState().isPartial).toBe(true);
  });

  it('does not continue a partial sitting that was left', async () => {
    const stores = await open(makeMemoryStorage());
    stores.session.open(LEVEL);
    beginPart(stores);
    respond(stores, rightPillar(stores));
    stores.session.leave();
    stores.session.open(LEVEL);
    expect(sessionOf(stores)?.items).toHaveLength(6);
    expect(stores.learner.getState().journey.measures.size).toBe(1);
  });

  it('restarts, with a notice, if a sitting was dealt from another version of the interview', async () => {
    const storage = makeMemoryStorage();
    const stores = await open(storage);
    stores.session.open(LEVEL);
    respond(stores, rightPillar(stores));
    const newer = await open(storage, { interview: makeInterview({ version: 2 }), from: 100 });
    newer.session.open(LEVEL);
    expect(newer.notices.getState()).toEqual(['sittingOutdated']);
    expect(sessionOf(newer)?.log).toEqual([]);
  });
});

describe('a sitting of the day', () => {
  const DAY_MS = 86_400_000;
  const facts = interview.measures.slice(0, 4).map(({ id }) => id);

  async function begun(now: () => number): Promise<Stores> {
    const stores = await open(makeMemoryStorage(), { clock: now });
    stores.session.prepare('today', facts);
    stores.session.open('today');
    respond(stores, rightPillar(stores));
    stores.session.leave();
    return stores;
  }

  it('that was left is gone on with on the same day', async () => {
    const stores = await begun(() => 1000);
    stores.session.open('today');
    expect(sessionOf(stores)?.log).toHaveLength(1);
    expect(sessionOf(stores)?.items).toHaveLength(4);
    stores.session.leave();
    stores.session.dropFinished();
    stores.session.open('today');
    expect(sessionOf(stores)?.log).toHaveLength(1);
  });

  it('is another one on another day, and after it is over', async () => {
    let now = 1000;
    const stores = await begun(() => now);
    now += 2 * DAY_MS;
    stores.session.open('today');
    await stores.session.ready();
    expect(sessionOf(stores)?.log).toEqual([]);
    stores.session.leave();
    stores.session.prepare('today', facts);
    stores.session.open('today');
    finish(stores);
    stores.session.leave();
    stores.session.open('today');
    await stores.session.ready();
    expect(sessionOf(stores)?.log).toEqual([]);
  });

  it('in which only what was missed is practised is not gone on with', async () => {
    const stores = await begun(() => 1000);
    stores.session.open('today');
    const [first] = sessionOf(stores)?.items ?? [];
    stores.session.restart('today', first ? [first.id] : []);
    expect(sessionOf(stores)?.items).toHaveLength(1);
    stores.session.leave();
    stores.session.open('today');
    await stores.session.ready();
    expect(sessionOf(stores)?.items).not.toHaveLength(1);
  });
});
