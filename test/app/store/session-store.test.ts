import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentOf } from '../../../src/core/session/session-state.ts';
import { makeInterview, makeShelf } from '../../small-interview.ts';
import { open, type Table } from './make-game.ts';

const interview = makeInterview();
const LEVEL = 'roof_match_2';
const pillars = interview.pillars.map(({ id }) => id);

const sessionOf = ({ session }: Table) => session.getState().session;

/** Responds to the current card with a pillar and goes on. */
function respond(table: Table, pillar: string): void {
  const state = sessionOf(table);
  const id = state && currentOf(state);
  if (!id) return;
  table.session.respond(id, { pillar });
  table.session.advance();
}

function rightPillar(table: Table): string {
  const state = sessionOf(table);
  const id = state && currentOf(state);
  return interview.measures.find(measure => `match:${measure.id}` === id)?.pillar ?? '';
}

function finish(table: Table): void {
  for (let left = 20; left > 0 && sessionOf(table)?.phase !== 'done'; left--)
    respond(table, rightPillar(table));
}

/** The first two cards of the level, dealt as a part of it. */
function beginPart(table: Table): void {
  const ids = sessionOf(table)?.items.map(({ id }) => id) ?? [];
  table.session.restart(LEVEL, ids.slice(0, 2));
}

describe('a sitting in the store', () => {
  it('is the same after a reload at any step', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pillars, 'hint'), { maxLength: 15 }), async responses => {
        const storage = makeShelf();
        const table = await open(storage);
        table.session.open(LEVEL);
        for (const response of responses) {
          if (response === 'hint') table.session.hint();
          else respond(table, response);
          const again = await open(storage, { from: 100 });
          again.session.open(LEVEL);
          expect(sessionOf(again)).toEqual(sessionOf(table));
          expect(again.notices.getState()).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('goes on by itself after a right response and waits after a wrong one', async () => {
    const table = await open(makeShelf());
    table.session.open(LEVEL);
    const first = sessionOf(table);
    const id = (first && currentOf(first)) ?? 'match:none';
    const wrong = pillars.find(pillar => pillar !== rightPillar(table)) ?? '';
    table.session.respond(id, { pillar: wrong });
    expect(sessionOf(table)?.phase).toBe('told');
    table.session.advance();
    respond(table, rightPillar(table));
    expect(sessionOf(table)?.phase).toBe('ask');
    expect(sessionOf(table)?.log).toHaveLength(2);
  });

  it('earns its stars once, however often the result is looked at', async () => {
    const storage = makeShelf();
    const table = await open(storage);
    table.session.open(LEVEL);
    finish(table);
    const length = table.learner.getState().log.length;
    expect(table.learner.getState().journey.stars.get(LEVEL)).toBe(3);
    const again = await open(storage, { from: 100 });
    again.session.open(LEVEL);
    expect(sessionOf(again)?.phase).toBe('done');
    again.session.leave();
    expect(again.learner.getState().log).toHaveLength(length);
  });

  it('begins anew once the result has been left', async () => {
    const table = await open(makeShelf());
    table.session.open(LEVEL);
    finish(table);
    table.session.leave();
    table.session.open(LEVEL);
    expect(sessionOf(table)?.log).toEqual([]);
  });

  it('counts what was placed before the page was closed in the middle', async () => {
    const storage = makeShelf();
    const table = await open(storage);
    table.session.open(LEVEL);
    respond(table, rightPillar(table));
    const { learner } = await open(storage);
    expect(learner.getState().journey.measures.size).toBe(1);
  });

  it('keeps one sitting per level side by side', async () => {
    const table = await open(makeShelf());
    table.session.open(LEVEL);
    respond(table, rightPillar(table));
    table.session.leave();
    table.session.open('roof_match_1');
    table.session.leave();
    table.session.open(LEVEL);
    expect(sessionOf(table)?.log).toHaveLength(1);
  });

  it('goes over the missed cards only, without stars', async () => {
    const table = await open(makeShelf());
    table.session.open(LEVEL);
    beginPart(table);
    expect(sessionOf(table)?.items).toHaveLength(2);
    finish(table);
    expect(sessionOf(table)?.phase).toBe('done');
    expect(table.learner.getState().journey.stars.size).toBe(0);
    expect(table.learner.getState().journey.measures.size).toBe(2);
  });

  it('keeps what was judged when the level is begun anew', async () => {
    const table = await open(makeShelf());
    table.session.open(LEVEL);
    respond(table, rightPillar(table));
    table.session.restart(LEVEL);
    expect(table.learner.getState().journey.measures.size).toBe(1);
  });

  it('drops what is over when the player arrives elsewhere', async () => {
    const storage = makeShelf();
    const table = await open(storage);
    table.session.open(LEVEL);
    finish(table);
    const again = await open(storage, { from: 100 });
    again.session.dropFinished();
    again.session.open(LEVEL);
    expect(sessionOf(again)?.log).toEqual([]);
  });

  it('shows its result again after a look into the digest, and begins anew after that', async () => {
    const table = await open(makeShelf());
    table.session.open(LEVEL);
    respond(table, pillars.find(pillar => pillar !== rightPillar(table)) ?? '');
    finish(table);
    const before = sessionOf(table);
    const length = table.learner.getState().log.length;
    table.session.setAside();
    expect(sessionOf(table)).toBeNull();
    table.session.open(LEVEL);
    expect(sessionOf(table)).toEqual(before);
    expect(sessionOf(table)?.phase).toBe('done');
    expect(table.learner.getState().log).toHaveLength(length);
    table.session.leave();
    table.session.open(LEVEL);
    expect(sessionOf(table)?.log).toEqual([]);
  });

  it('tells why a response was wrong again after a look into the digest, in a part, too', async () => {
    const table = await open(makeShelf());
    table.session.open(LEVEL);
    beginPart(table);
    const first = sessionOf(table);
    const wrong = pillars.find(pillar => pillar !== rightPillar(table)) ?? '';
    table.session.respond((first && currentOf(first)) ?? 'match:none', { pillar: wrong });
    const before = sessionOf(table);
    expect(before?.phase).toBe('told');
    table.session.setAside();
    table.session.open(LEVEL);
    expect(sessionOf(table)).toEqual(before);
    expect(table.session.getState().isPartial).toBe(true);
  });

  it('does not go on with a part once it was left', async () => {
    const table = await open(makeShelf());
    table.session.open(LEVEL);
    beginPart(table);
    respond(table, rightPillar(table));
    table.session.leave();
    table.session.open(LEVEL);
    expect(sessionOf(table)?.items).toHaveLength(6);
    expect(table.learner.getState().journey.measures.size).toBe(1);
  });

  it('says so when a sitting was dealt from another edition, and begins anew', async () => {
    const storage = makeShelf();
    const table = await open(storage);
    table.session.open(LEVEL);
    respond(table, rightPillar(table));
    const newer = await open(storage, { interview: makeInterview({ version: 2 }), from: 100 });
    newer.session.open(LEVEL);
    expect(newer.notices.getState()).toEqual(['sittingOutdated']);
    expect(sessionOf(newer)?.log).toEqual([]);
  });
});
