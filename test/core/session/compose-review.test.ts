import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beamOfFact, isMeasure } from '../../../src/core/interview/facts.ts';
import { questionsOf } from '../../../src/core/interview/lookups.ts';
import { subjectOf } from '../../../src/core/kinds/kind.ts';
import { composeReview, composeToday, takingTurns } from '../../../src/core/session/compose-review.ts';
import { applyMove } from '../../../src/core/session/session-moves.ts';
import {
  begin,
  currentOf,
  progressOf,
  type Session,
  spentMsIn,
} from '../../../src/core/session/session-state.ts';
import { KINDS } from '../../all-kinds.ts';
import { toldTooSoon } from '../../deals/deal-problems.ts';
import { realInterview } from '../../real-interview.ts';
import { makeInterview } from '../../small-interview.ts';

const interview = realInterview();
const { measures, figures, lists = [] } = interview;
const facts = [...measures, ...figures, ...lists].map(({ id }) => id);
const some = fc.uniqueArray(fc.constantFrom(...facts), { maxLength: 25 });

describe('what a day asks', () => {
  it('is one item for each fact, in the order of the plan, but numbers are asked for before they are told', () => {
    fc.assert(
      fc.property(some, fc.string(), (wanted, seed) => {
        const items = composeToday(interview, KINDS, wanted, seed, 'perKind');
        expect(items.map(({ id }) => subjectOf(id)).sort()).toEqual([...wanted].sort());
        const cards = (ids: readonly string[]) => ids.filter(id => isMeasure(interview, id));
        if (wanted.every(id => isMeasure(interview, id)))
          expect(items.map(({ id }) => subjectOf(id))).toEqual(cards(wanted));
        expect(toldTooSoon(interview, items)).toEqual([]);
      }),
    );
  });

  it('asks numbers by kinds that change', () => {
    const figures = interview.figures.map(({ id }) => id);
    for (const seed of ['A', 'B', 'C', 'D']) {
      const kinds = composeToday(interview, KINDS, figures, seed, 'perKind').map(({ kind }) => kind);
      expect(new Set(kinds).size).toBe(4);
    }
  });

  it('meets nothing new in a headline, and what is known in one question of three', () => {
    const told = interview.measures.filter(({ id }) =>
      questionsOf(interview).headlines.some(({ about }) => about === id),
    );
    const wanted = told.map(({ id }) => id).slice(0, 20);
    const kindsOf = (fresh: readonly string[]) =>
      composeToday(interview, KINDS, wanted, 'A', 'perKind', fresh).map(({ kind }) => kind);
    expect(new Set(kindsOf(wanted))).toEqual(new Set(['match']));
    const headlines = kindsOf([]).filter(kind => kind === 'proofread').length;
    expect(headlines).toBeGreaterThanOrEqual(6);
    expect(headlines).toBeLessThanOrEqual(7);
  });

  it('leaves out what the interview no longer has', () => {
    expect(composeToday(interview, KINDS, ['nobody', 'iov'], 'A', 'perKind')).toHaveLength(1);
  });
});

describe('what is gone over again', () => {
  it('is one item for each fact, the same for the same seed', () => {
    fc.assert(
      fc.property(some, fc.string(), (wanted, seed) => {
        const items = composeReview(interview, KINDS, wanted, seed, 'perKind');
        expect(items.map(({ id }) => subjectOf(id)).sort()).toEqual([...wanted].sort());
        const again = composeReview(interview, KINDS, wanted, seed, 'perKind');
        expect(again.map(({ id, prompt, key }) => [id, prompt, key])).toEqual(
          items.map(({ id, prompt, key }) => [id, prompt, key]),
        );
      }),
    );
  });

  it('leaves out what the interview no longer has', () => {
    expect(
      composeReview(interview, KINDS, ['gone', 'base_stations', 'also_gone'], 'A', 'perKind'),
    ).toHaveLength(1);
    expect(composeReview(interview, KINDS, [], 'A', 'perKind')).toEqual([]);
  });

  it('asks a card for any pillar of its beam', () => {
    const [item] = composeReview(interview, KINDS, ['sme_laws'], 'A', 'perKind');
    expect(item?.prompt).toMatchObject({
      measure: 'sme_laws',
      pillars: ['smes_1', 'smes_2', 'smes_3', 'smes_4', 'smes_5'],
    });
  });

  it('takes turns: never three of one beam, three numbers or three lists, while there is something else', () => {
    const isList = (fact: string): boolean => lists.some(({ id }) => id === fact);
    const nameOf = (fact: string): string =>
      isMeasure(interview, fact) ? beamOfFact(interview, fact) : isList(fact) ? 'lists' : 'numbers';
    fc.assert(
      fc.property(some, wanted => {
        const turns = takingTurns(interview, wanted);
        expect([...turns].sort()).toEqual([...wanted].sort());
        expect(turns[0]).toBe(wanted[0]);
        for (const [i, fact] of turns.entries()) {
          const run = turns.slice(i, i + 3).map(nameOf);
          const rest = new Set(turns.slice(i).map(nameOf));
          if (run.length === 3 && rest.size > 1) expect(new Set(run).size, fact).toBeGreaterThan(1);
        }
      }),
    );
  });
});

describe('a sitting that time ends', () => {
  const small = makeInterview();
  const items = composeReview(
    small,
    KINDS,
    small.measures.map(({ id }) => id),
    'A',
    'perKind',
  );

  function respond(session: Session, ms: number): Session {
    const item = currentOf(session) ?? 'match:none';
    const pillar = small.measures.find(({ id }) => item === `match:${id}`)?.pillar;
    return [
      { do: 'place', item, response: { pillar } } as const,
      { do: 'judge', at: 1, ms } as const,
      { do: 'advance' } as const,
    ].reduce(applyMove, session);
  }

  it('is over with the question that the time runs out at', () => {
    let session = begin('review', items, 'A', { ms: 100_000 });
    for (const ms of [40_000, 40_000]) session = respond(session, ms);
    expect(session.phase).toBe('ask');
    expect(progressOf(session)).toEqual({ done: 8, total: 10, shown: '2' });
    session = respond(session, 40_000);
    expect([session.phase, session.log.length]).toEqual(['done', 3]);
  });

  it('counts a question that was left lying for a minute at most', () => {
    const session = respond(begin('review', items, 'A', { ms: 100_000 }), 3_600_000);
    expect(spentMsIn(session)).toBe(60_000);
    expect(session.phase).toBe('ask');
  });
});
