import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/core/classroom/append-only-ids.ts';
import type { Assignment } from '../../src/core/classroom/assignment.ts';
import { type DealtItem, kindOf } from '../../src/core/kinds/kind.ts';
import { type Asked, asksOf as asksNow } from '../../src/core/kinds/register.ts';
import { currentOf, itemOf } from '../../src/core/session/session-state.ts';
import links from '../fixtures/links/v2.json';
import { dealOf, frozenDeals } from '../frozen-deals.ts';
import { firstContent } from '../real-interview.ts';
import { makeMemoryStorage } from '../small-interview.ts';
import { assignmentOf, dealAgain } from './deal-again.ts';
import { type Game, gameWith } from './game-with-kinds.ts';
import { EIGHT_MORE, type LaterKind, TWO_MORE } from './two-more-kinds.ts';

const content = firstContent();
const { interview } = content;
const all = interview.pillars.map(({ id }) => id);
/** Those that there were when the fixtures were frozen. */
const FIVE = ['match', 'choice', 'entry', 'estimate', 'order'];
const namesOf = (kinds: readonly LaterKind[]): readonly string[] => kinds.map(({ name }) => name);
/** All kinds of today, and two more. */
const MORE = [...KINDS, ...namesOf(TWO_MORE)];
const asksOf = (name: string): Asked => TWO_MORE.find(one => one.name === name)?.asks ?? asksNow(name);
const thatAsk = (asked: Asked): readonly string[] => MORE.filter(name => asksOf(name) === asked);

/** Loaded one after another, since each replaces modules. */
const today = await gameWith([]);
const twoMore = await gameWith(TWO_MORE);
const twoMoreFirst = await gameWith(TWO_MORE, 'first');
const eightMore = await gameWith(EIGHT_MORE);

const draftOf = (game: Game, change: Partial<Assignment> = {}): Assignment => ({
  ...game.draftFor(content, all.slice(0, 4), 7),
  ...change,
});
const kindsIn = (items: readonly { readonly id: DealtItem['id'] }[]): readonly string[] =>
  [...new Set(items.map(({ id }) => kindOf(id)))].sort();

describe.each([
  ['the kinds of today', today],
  ['two more kinds', twoMore],
  ['two more kinds, the later ones first in the register', twoMoreFirst],
  ['eight more kinds', eightMore],
] as const)('a game of %s', (_, game) => {
  it.each(['v1', 'v2'] as const)('deals, reads and goes on with whatever is frozen in %s', version => {
    const frozen = frozenDeals(version);
    expect(dealAgain(game, content, frozen)).toEqual(frozen);
  });

  it('writes each assignment of five kinds in the code that it has', () => {
    for (const code of Object.keys(links)) {
      const set = assignmentOf(game, content, code);
      expect(code.startsWith('C') ? game.toShortCode(interview, set) : game.toLink(interview, set)).toBe(
        code,
      );
    }
  });

  it('writes each sitting that is kept as it was', () => {
    const { sittings } = frozenDeals('v2');
    const notices = game.createNotices();
    for (const [key, { text }] of Object.entries(sittings)) {
      const [before, after] = [makeMemoryStorage({ [key]: text }), makeMemoryStorage()];
      const [kept] = game.createSittings(game.createKeeper(before, notices, game.readSave)).all();
      if (!kept) throw new Error(`${key} cannot be read`);
      game.createSittings(game.createKeeper(after, notices, game.readSave)).put(kept);
      expect(JSON.parse(after.read(key) ?? 'null')).toEqual(JSON.parse(text));
    }
    expect(notices.getState()).toEqual([]);
  });

  it('takes what is said of all kinds, in whichever layout, for the five that there were', () => {
    for (const code of ['BY001YH00EN7', 'A102FR002ZH4000WG000RH', 'CWQ2G0H007KQ'])
      expect(assignmentOf(game, content, code).kinds).toEqual(FIVE);
  });
});

describe.each([
  ['last', twoMore],
  ['first', twoMoreFirst],
] as const)('two later kinds, %s in the register,', (_, game) => {
  it('are asked by every level that asks cards, or figures', () => {
    const kindsAskedBy = (id: string): readonly string[] => {
      const dealing = game.dealingNow(interview, id);
      // Of several kinds that could ask the same thing, chance takes one or two.
      const items = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].flatMap(seed => {
        const sitting = { level: id, seed, content: interview.version, dealing, moves: [] };
        return game.dealSitting(interview, game.levelRules, sitting).items;
      });
      return kindsIn(items);
    };
    expect(kindsAskedBy('growth_match_1')).toEqual([...thatAsk('cards')].sort());
    expect(kindsAskedBy('digital_numbers')).toContain('seventh');
    expect(kindsAskedBy('challenge')).toEqual(expect.arrayContaining(['sixth', 'seventh']));
  });

  it.each([
    ['all', MORE, 12],
    ['all but the last', MORE.slice(0, -1), 12],
    ['cards only', thatAsk('cards'), 12],
    ['figures only', thatAsk('figures'), 12],
    ['the two only', ['sixth', 'seventh'], 16],
    ['some of them', ['match', 'order', 'seventh'], 16],
    ['those of today and the last', [...KINDS, 'seventh'], 16],
  ])('are said by long and short codes: %s', (_, kinds, length) => {
    const set = draftOf(game, { kinds });
    const short = game.toShortCode(interview, set) ?? '';
    expect(short).toHaveLength(length);
    for (const code of [game.toLink(interview, set), short])
      expect(game.fromLink([content], code)).toEqual({ ok: true, assignment: set });
  });

  it('are asked in a new assignment, whose code to type is as long as it was', () => {
    const set = draftOf(game, { pillars: all, count: 60 });
    expect(set.kinds).toEqual(MORE);
    // This content has neither headlines nor lists.
    const asked = MORE.filter(kind => !['proofread', 'sort'].includes(kind));
    expect(kindsIn(game.itemsFor(interview, game.rules, set, 1))).toEqual([...asked].sort());
    expect(game.toShortCode(interview, draftOf(game))).toHaveLength(12);
  });

  it('change nothing in what the others draw', () => {
    const dealt = (kinds: readonly string[]) =>
      game
        .itemsToChooseFrom(interview, game.rules, { pillars: all, kinds, seed: '7', streams: 'perKind' })
        .filter(({ kind }) => FIVE.includes(kind));
    expect(dealOf(dealt(MORE))).toEqual(dealOf(dealt(FIVE)));
  });

  it('come back in receipts and suspended sittings, in the same order', () => {
    const set = draftOf(game, {
      kinds: ['match', 'sixth', 'seventh'],
      count: 12,
      mode: 'test',
      order: 'own',
    });
    const { session, receipt } = played(game, set, 18);
    const text = game.toReceipt(interview, session.items, receipt);
    const read = game.fromReceipt([content], game.rules, text);
    if (!read.ok) throw new Error(read.problem);
    expect(dealOf(read.items)).toEqual(dealOf(session.items));
    expect(kindsIn(read.receipt.responses.map(({ item }) => ({ id: item })))).toEqual(kindsIn(session.items));
    const again = game.replayReceipt(interview, read.items, read.receipt);
    expect(again && game.sittingOutcome(again)).toEqual(game.sittingOutcome(session));
    const { text: kept } = game.toSuspended({ interview, assignment: set, items: session.items }, receipt);
    const resumed = game.fromSuspended(interview, game.rules, set, kept);
    expect(resumed.ok && resumed.suspended.responses).toEqual(receipt.responses);
  });
});

/** A sitting in which every response is right. */
function played(game: Game, set: Assignment, own: number) {
  let session = game.beginAssignedSitting(
    interview,
    set,
    game.itemsFor(interview, game.rules, set, own),
    own,
  );
  const begun = Date.UTC(2026, 10, 23, 1, 0);
  for (let at = begun + 500; session.phase !== 'done'; at += 500) {
    const id = currentOf(session);
    const item = id ? itemOf(session, id) : undefined;
    if (!id || !item) throw new Error('nothing is asked');
    for (const move of [
      { do: 'place', item: id, response: item.key },
      { do: 'judge', at, ms: 500 },
      { do: 'advance' },
    ] as const)
      session = game.applyMove(session, move);
  }
  const responses = game.givenResponses(session);
  return { session, receipt: { assignment: set, nickname: '小明', own, begun, isDone: true, responses } };
}

describe('a code of more kinds than this game has', () => {
  it('is said to be newer, never read as fewer', () => {
    const set = draftOf(twoMore);
    const codes = [twoMore.toLink(interview, set), twoMore.toShortCode(interview, set) ?? ''];
    const some = twoMore.toShortCode(interview, draftOf(twoMore, { kinds: ['match', 'seventh'] })) ?? '';
    const { receipt, session } = played(twoMore, draftOf(twoMore, { kinds: ['seventh'] }), 18);
    const handed = twoMore.toReceipt(interview, session.items, receipt);
    for (const code of [...codes, some])
      expect(today.fromLink([content], code)).toEqual({ ok: false, problem: 'newer' });
    expect(today.fromReceipt([content], today.rules, handed)).toEqual({ ok: false, problem: 'newer' });
  });

  it('has a sitting that this game does not go on with, rather than to deal another', () => {
    const dealing = twoMore.dealingNow(interview, 'challenge');
    const sitting = { level: 'challenge', seed: 'A', content: interview.version, dealing, moves: [] };
    expect(twoMore.resumeSitting(interview, twoMore.levelRules, sitting)).toBeDefined();
    expect(today.resumeSitting(interview, today.levelRules, sitting)).toBeUndefined();
  });

  it('is not shortened where a short one cannot count them', () => {
    const { toShortCode, toLink, fromLink } = eightMore;
    const set = draftOf(eightMore);
    expect(set.kinds).toHaveLength(KINDS.length + EIGHT_MORE.length);
    expect(toShortCode(interview, set)).toBeUndefined();
    expect(fromLink([content], toLink(interview, set))).toEqual({ ok: true, assignment: set });
    expect(toShortCode(interview, { ...set, kinds: set.kinds.slice(0, 12) })).toHaveLength(12);
    expect(toShortCode(interview, { ...set, kinds: FIVE })).toHaveLength(12);
  });
});
