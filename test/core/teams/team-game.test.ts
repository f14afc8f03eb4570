import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftFor } from '../../../src/core/classroom/assignment.ts';
import { gradebookOf } from '../../../src/core/classroom/gradebook.ts';
import { fromReceipt } from '../../../src/core/classroom/receipt-codec.ts';
import { createReceiptReader } from '../../../src/core/classroom/receipt-reader.ts';
import { replayReceipt, sittingOutcome } from '../../../src/core/classroom/replay-receipt.ts';
import {
  isTeamRight,
  itemsOfTeams,
  leadersOf,
  playTeams,
  scoresOf,
  type TeamEvent,
  type TeamGame,
  type TeamSetup,
} from '../../../src/core/teams/team-game.ts';
import { TEAM_IDS } from '../../../src/core/teams/team-names.ts';
import { summaryOf, teamReceipts } from '../../../src/core/teams/team-results.ts';
import { KINDS } from '../../all-kinds.ts';
import { realContent } from '../../real-interview.ts';

const content = realContent();
const { interview } = content;
const pillars = interview.pillars.map(({ id }) => id);

const setupOf = (change: Partial<TeamSetup> = {}, teams = 2, count = 12): TeamSetup => ({
  assignment: { ...draftFor(content, pillars, 7), count },
  teams: TEAM_IDS.slice(0, teams).map(id => ({ id, name: '' })),
  ...{ shape: 'turns', own: 18, begun: Date.UTC(2026, 10, 30, 1, 0) },
  ...change,
});
const itemsOf = (setup: TeamSetup) => itemsOfTeams(interview, KINDS, setup);

/** A right or a wrong response, as the item has them. */
function responseTo(game: TeamGame, isRight: boolean): unknown {
  const item = game.items[game.at];
  if (!item) return undefined;
  if (isRight) return item.kind === 'entry' ? rightEntry(item) : item.key;
  const all = [1, 2, 3, 4, 5].flatMap(n => item.rules.optionAt(item.prompt, n)?.response ?? []);
  const wrong = [...all, { text: '1' }, { step: 1 }, ...slotsOf(item.prompt)].find(one => {
    const response = item.rules.parseResponse(item.prompt, one);
    return (
      response !== undefined && item.rules.isComplete(item.prompt, response) && !isTeamRight(item, response)
    );
  });
  return wrong;
}
const slotsOf = (prompt: unknown): readonly unknown[] =>
  [...(Reflect.get(Object(prompt), 'slots') ?? []), 'none'].map(slot => ({ slot }));
function rightEntry({ key, rules, prompt }: TeamGame['items'][number]): unknown {
  const tries = [
    key,
    ...['', '%', '个', '户', '家'].map(unit => ({ text: `${Reflect.get(Object(key), 'value')}${unit}` })),
  ];
  return tries.find(one => {
    const response = rules.parseResponse(prompt, one);
    return response !== undefined && rules.score(key, response).earned === 1;
  });
}

/** Events as fingers and a teacher make them, in any order; what they mean depends on the game at that time. */
type Act = { readonly act: TeamEvent['do']; readonly team: number; readonly isRight: boolean };
const acts = fc.array(
  fc.record({
    act: fc.constantFrom<TeamEvent['do'][]>(
      'answer',
      'answer',
      'answer',
      'next',
      'next',
      'reveal',
      'skip',
      'undo',
      'pause',
      'resume',
    ),
    team: fc.nat(3),
    isRight: fc.boolean(),
  }),
  { maxLength: 60 },
);

function eventsFrom(setup: TeamSetup, chosen: readonly Act[]): readonly TeamEvent[] {
  const items = itemsOf(setup);
  const events: TeamEvent[] = [];
  for (const { act, team, isRight } of chosen) {
    const at = setup.begun + events.length;
    const response = responseTo(playTeams(setup, items, events), isRight);
    const id = TEAM_IDS[team] ?? 'one';
    events.push(act === 'answer' ? { do: act, at, team: id, response } : { do: act, at });
  }
  return events;
}
const setups = fc.constantFrom(
  setupOf(),
  setupOf({ shape: 'sideBySide' }),
  setupOf({}, 3),
  setupOf({ shape: 'sideBySide' }, 4, 8),
);
const play = (setup: TeamSetup, events: readonly TeamEvent[]): TeamGame =>
  playTeams(setup, itemsOf(setup), events);

describe('a game of teams, whatever is touched in whichever order,', () => {
  it('scores what its closed questions say, and nothing else', () => {
    fc.assert(
      fc.property(setups, acts, (setup, chosen) => {
        const game = play(setup, eventsFrom(setup, chosen));
        for (const { team, right, asked } of scoresOf(game)) {
          const own = game.closed.filter(({ responses }) => responses.has(team));
          expect(asked).toBe(own.length);
          expect(right).toBe(own.filter(one => isTeamRight(one.item, one.responses.get(team))).length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('loses no question: each is closed, skipped, open or still to come', () => {
    fc.assert(
      fc.property(setups, acts, (setup, chosen) => {
        const game = play(setup, eventsFrom(setup, chosen));
        const done = [...game.closed.map(({ item }) => item.id), ...game.skipped];
        expect(new Set(done).size).toBe(done.length);
        const past = game.phase === 'told' ? game.at + 1 : game.at;
        expect([...done].sort()).toEqual(
          game.items
            .slice(0, past)
            .map(({ id }) => id)
            .sort(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is the same when it is loaded again, at any moment', () => {
    fc.assert(
      fc.property(setups, acts, (setup, chosen) => {
        const events = eventsFrom(setup, chosen);
        for (const n of [0, Math.floor(events.length / 2), events.length]) {
          const kept = JSON.parse(JSON.stringify({ setup, events: events.slice(0, n) }));
          expect(play(kept.setup, kept.events).closed.map(({ item }) => item.id)).toEqual(
            play(setup, events.slice(0, n)).closed.map(({ item }) => item.id),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is what it was before once the last answer, reveal or skip is taken back', () => {
    fc.assert(
      fc.property(
        setups,
        acts,
        fc.constantFrom('answer' as const, 'reveal' as const, 'skip' as const),
        (setup, chosen, act) => {
          const events = eventsFrom(setup, chosen);
          const before = play(setup, events);
          const more = eventsFrom(setup, [...chosen, { act, team: 0, isRight: true }]);
          const after = play(setup, more);
          if (after.steps === before.steps) return;
          const back = play(setup, [...more, { do: 'undo', at: setup.begun + 999 }]);
          expect({ ...back, steps: 0 }).toEqual({ ...before, steps: 0 });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('in turns', () => {
  it('each team is asked as many questions, one after the other', () => {
    const setup = setupOf({}, 3, 14);
    expect(itemsOf(setup)).toHaveLength(12);
    let events: readonly TeamEvent[] = [];
    const turns: string[] = [];
    for (let n = 0; n < 12; n++) {
      const game = play(setup, events);
      const [team = 'one'] = game.asked;
      turns.push(team);
      events = [
        ...events,
        { do: 'answer', at: n, team, response: responseTo(game, n % 2 === 0) },
        { do: 'next', at: n },
      ];
    }
    expect(turns).toEqual([
      ...TEAM_IDS.slice(0, 3),
      ...TEAM_IDS.slice(0, 3),
      ...TEAM_IDS.slice(0, 3),
      ...TEAM_IDS.slice(0, 3),
    ]);
    const game = play(setup, events);
    expect(game.phase).toBe('over');
    expect(scoresOf(game).map(({ asked }) => asked)).toEqual([4, 4, 4]);
  });

  it('a question that is skipped is no turn, and nobody else can answer', () => {
    const setup = setupOf();
    const first = play(setup, []);
    const skipped = play(setup, [{ do: 'skip', at: 1 }]);
    expect(skipped.asked).toEqual(first.asked);
    expect(skipped.at).toBe(1);
    const other = play(setup, [{ do: 'answer', at: 1, team: 'two', response: responseTo(first, true) }]);
    expect(other.closed).toEqual([]);
    expect(other.answers.size).toBe(0);
  });
});

describe('side by side', () => {
  const setup = setupOf({ shape: 'sideBySide' });
  const first = play(setup, []);
  const right = responseTo(first, true);
  const wrong = responseTo(first, false);

  it('a question is closed by the last answer, and until then a team may change its own', () => {
    const one = play(setup, [
      { do: 'answer', at: 1, team: 'one', response: wrong },
      { do: 'answer', at: 2, team: 'one', response: right },
    ]);
    expect(one.phase).toBe('ask');
    const both = play(setup, [
      { do: 'answer', at: 1, team: 'one', response: wrong },
      { do: 'answer', at: 2, team: 'one', response: right },
      { do: 'answer', at: 3, team: 'two', response: wrong },
      { do: 'answer', at: 4, team: 'two', response: right },
    ]);
    expect(both.phase).toBe('told');
    expect(scoresOf(both).map(score => score.right)).toEqual([1, 0]);
  });

  it('who has not answered when it is revealed was asked, and was not right', () => {
    const game = play(setup, [
      { do: 'answer', at: 1, team: 'two', response: right },
      { do: 'reveal', at: 2 },
    ]);
    expect(scoresOf(game)).toEqual([
      { team: 'one', right: 0, asked: 1 },
      { team: 'two', right: 1, asked: 1 },
    ]);
  });

  it('nothing is answered during a pause', () => {
    const game = play(setup, [
      { do: 'pause', at: 1 },
      { do: 'answer', at: 2, team: 'one', response: right },
      { do: 'reveal', at: 3 },
    ]);
    expect([game.phase, game.isPaused, game.answers.size]).toEqual(['ask', true, 0]);
  });
});

it.each([
  [
    [
      [1, 2],
      [2, 4],
    ],
    ['one', 'two'],
  ],
  [
    [
      [3, 4],
      [2, 4],
    ],
    ['one'],
  ],
  [
    [
      [1, 3],
      [1, 2],
    ],
    ['two'],
  ],
  [
    [
      [0, 0],
      [0, 0],
    ],
    ['one', 'two'],
  ],
] as const)('the greatest share leads, and a tie stays a tie: %j', (counts, leaders) => {
  const scores = counts.map(([right, asked], i) => ({ team: TEAM_IDS[i] ?? 'one', right, asked }));
  expect(leadersOf(scores)).toEqual(leaders);
});

it('a team that once gave no answer has its others in the book all the same', () => {
  const setup = setupOf({ shape: 'sideBySide' }, 2, 10);
  const events: TeamEvent[] = [];
  for (let n = 0; n < 10; n++) {
    const game = play(setup, events);
    events.push({ do: 'answer', at: n, team: 'one', response: responseTo(game, true) });
    if (n !== 3) events.push({ do: 'answer', at: n, team: 'two', response: responseTo(game, n % 2 === 0) });
    events.push({ do: 'reveal', at: n }, { do: 'next', at: n });
  }
  const game = play(setup, events);
  const [, score] = scoresOf(game);
  const [, text = ''] = teamReceipts(interview, KINDS, game, team => team);
  const read = fromReceipt([content], KINDS, text);
  if (!read.ok) throw new Error(read.problem);
  const session = replayReceipt(interview, read.items, read.receipt);
  expect(session && sittingOutcome(session)).toMatchObject({ right: score?.right, asked: 9, total: 10 });
});

/** Plays all of it; every third answer is wrong. */
function played(setup: TeamSetup): TeamGame {
  let events: readonly TeamEvent[] = [];
  for (let n = 0; n < 100; n++) {
    const game = play(setup, events);
    if (game.phase === 'over') return game;
    const answers = game.asked.map(
      (team, i): TeamEvent => ({ do: 'answer', at: n, team, response: responseTo(game, (n + i) % 3 > 0) }),
    );
    events = [...events, ...answers, { do: 'next', at: n }];
  }
  throw new Error('it does not end');
}

describe.each([
  ['turns', 2, 12],
  ['turns', 4, 24],
  ['sideBySide', 3, 10],
] as const)('what a class has played %s, with %i teams and %i questions,', (shape, teams, count) => {
  const setup = setupOf({ shape }, teams, count);
  const game = played(setup);
  const nameOf = (team: string): string => `Team ${team}`;

  it('goes to the book as a receipt of each team, judged again like any other', () => {
    const texts = teamReceipts(interview, KINDS, game, nameOf);
    expect(texts).toHaveLength(teams);
    for (const [i, text] of texts.entries()) {
      const read = fromReceipt([content], KINDS, text);
      if (!read.ok) throw new Error(read.problem);
      const session = replayReceipt(interview, read.items, read.receipt);
      const { right, asked } = scoresOf(game)[i] ?? { right: -1, asked: -1 };
      expect(session && sittingOutcome(session)).toMatchObject({ right, asked, total: asked });
      expect(read.receipt.nickname).toBe(nameOf(TEAM_IDS[i] ?? ''));
    }
    const { books } = gradebookOf(
      KINDS,
      texts,
      createReceiptReader(() => [content], KINDS),
    );
    expect(books.length).toBe(shape === 'turns' ? teams : 1);
    const marks = books.flatMap(({ students }) =>
      students.flatMap(({ works }) => works.flatMap(one => one.marks)),
    );
    expect(marks).not.toContain('shared');
  });

  it('says what to go over, and can be played again with what was missed', () => {
    const summary = summaryOf(interview, game);
    expect(summary.measures.length).toBeLessThanOrEqual(3);
    expect(summary.missed.length).toBeGreaterThan(0);
    const again = itemsOf({ ...setup, only: summary.missed, own: 19 });
    expect(again.length).toBeGreaterThan(0);
    expect(again.every(({ id }) => summary.missed.includes(id))).toBe(true);
  });
});
