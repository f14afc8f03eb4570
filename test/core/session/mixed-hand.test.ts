import { describe, expect, it } from 'vitest';
import { isStarred } from '../../../src/core/interview/lookups.ts';
import type { Interview } from '../../../src/core/interview/types.ts';
import type { DealtItem as Item, ItemId } from '../../../src/core/kinds/kind.ts';
import { limitOf } from '../../../src/core/session/compose-level.ts';
import { applyMove, replay } from '../../../src/core/session/session-moves.ts';
import {
  beamNow,
  begin,
  currentOf,
  draftOf,
  errorsIn,
  itemNow,
  itemOf,
  type Session,
} from '../../../src/core/session/session-state.ts';
import { dealLevel } from '../../all-kinds.ts';
import { realInterview } from '../../real-interview.ts';
import { type Given, responseTo } from '../../right-answers.ts';

const interview: Interview = realInterview();

function sitting(level: string, seed = 'A'): Session {
  const spec = interview.levels.filter(isStarred).find(({ id }) => id === level);
  if (!spec) throw new Error(`${level} cannot be played`);
  return begin(level, dealLevel(interview, spec, seed), seed, limitOf(spec));
}

function respond(session: Session, given: Given): Session {
  const id = currentOf(session);
  const item = id ? itemOf(session, id) : undefined;
  if (!item) throw new Error('nothing is asked');
  const placed = applyMove(session, { do: 'place', item: item.id, response: responseTo(item, given) });
  return applyMove(applyMove(placed, { do: 'judge', at: 1 }), { do: 'advance' });
}

const onTable = ({ hand, items }: Session): readonly Item[] =>
  hand.flatMap(id => items.find(item => item.id === id) ?? []);

function play(start: Session, give: (n: number) => Given): readonly Session[] {
  const states = [start];
  for (let n = 0; n < 300; n++) {
    const now = states.at(-1) ?? start;
    if (now.phase === 'done') return states;
    states.push(respond(now, give(n)));
  }
  throw new Error('it does not end');
}

describe.each(['growth_raise', 'digital_numbers', 'apart', 'challenge'])('%s', level => {
  it('never lays items together that do not go with each other, and never leaves the table empty', () => {
    for (const seed of ['A', 'B', 'C'])
      for (const state of play(sitting(level, seed), n => (n % 3 === 0 ? 'wrong' : 'right'))) {
        const [first, ...rest] = onTable(state);
        expect(first === undefined).toBe(state.phase === 'done');
        for (const item of rest) {
          expect(item.kind).toBe(first?.kind);
          expect(first?.rules.goesWith(first.prompt, item.prompt)).toBe(true);
        }
        expect(1 + rest.length).toBeLessThanOrEqual(first ? first.rules.atOnce : 1);
      }
  });

  it('is the same again when its moves are replayed', () => {
    const states = play(sitting(level), n => (n % 4 === 0 ? 'wrong' : 'right'));
    const last = states.at(-1);
    expect(replay(sitting(level), last?.moves ?? [])).toEqual(last);
  });
});

describe('a level of numbers', () => {
  it('asks every item until it is right, each counted once', () => {
    const states = play(sitting('smes_numbers'), n => (n % 2 === 0 ? 'wrong' : 'right'));
    const { log, items } = states.at(-1) ?? sitting('smes_numbers');
    const right = log.filter(({ score }) => score.earned === score.total);
    expect(right.map(({ item }) => item).sort()).toEqual(items.map(({ id }) => id).sort());
  });

  it('knows the beam that is asked about', () => {
    expect(beamNow(interview, sitting('smes_numbers'))).toBe('smes');
    expect(beamNow(interview, sitting('apart'))).toBeUndefined();
  });
});

describe('a challenge', () => {
  it('is over with the third error, and brings nothing back', () => {
    const states = play(sitting('challenge'), () => 'wrong');
    const last = states.at(-1);
    expect([last?.log.length, last && errorsIn(last), last?.deck]).toEqual([3, 3, []]);
  });

  it('asks each of its items once where fewer errors are made', () => {
    const states = play(sitting('challenge'), n => (n < 2 ? 'wrong' : 'right'));
    const { log, items } = states.at(-1) ?? sitting('challenge');
    expect(log.map(({ item }) => item).sort()).toEqual(items.map(({ id }) => id).sort());
  });

  it('follows the beam of the card on the table', () => {
    const beams = play(sitting('challenge'), () => 'right')
      .filter(({ phase }) => phase !== 'done')
      .map(state => beamNow(interview, state));
    expect(new Set(beams).size).toBe(4);
    expect(beams).not.toContain(undefined);
  });
});

describe('a response in the making', () => {
  const start = sitting('digital_numbers');
  const entry = start.items.find(({ kind }) => kind === 'entry')?.id ?? 'entry:none';
  const upTo = (id: ItemId): Session =>
    play(start, () => 'right').find(state => currentOf(state) === id && state.phase === 'ask') ?? start;

  it('is kept, and only its last state is remembered', () => {
    const before = upTo(entry);
    const typed = ['2', '22', '228'].reduce(
      (now, text) => applyMove(now, { do: 'place', item: entry, response: { text } }),
      before,
    );
    const item = itemNow(typed);
    expect(item && draftOf(typed, item)).toEqual({ text: '228' });
    expect(typed.moves.length).toBe(before.moves.length + 1);
    expect(replay(start, typed.moves)).toEqual(typed);
  });

  it('is not judged while it is not understood', () => {
    const before = applyMove(upTo(entry), { do: 'place', item: entry, response: { text: 'many' } });
    expect(applyMove(before, { do: 'judge', at: 1 })).toBe(before);
  });

  it('is blank before anything is put, and after it was judged', () => {
    const before = upTo(entry);
    const item = itemNow(before);
    expect(item && draftOf(before, item)).toEqual({ text: '' });
    const judged = applyMove(applyMove(before, { do: 'place', item: entry, response: { text: '3' } }), {
      do: 'judge',
      at: 1,
    });
    expect(judged.placed).toBeNull();
  });
});
