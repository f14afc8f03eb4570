import { describe, expect, it } from 'vitest';
import type { DealtItem } from '../../../src/core/kinds/kind.ts';
import { subjectOf } from '../../../src/core/kinds/kind.ts';
import { phoneView, progressOf, remoteView, wallView } from '../../../src/core/live/room-views.ts';
import { KINDS } from '../../all-kinds.ts';
import { responseTo } from '../../right-answers.ts';
import { at, codeOf, content, type Driven, itemsOf, makeRoom, makeTask, playerOf } from './make-room.ts';

const { interview } = content;
const AWAY = new Map([[playerOf(2), at(3)]]);

const phone = ({ room }: Driven, n: number, s = 99) => phoneView(room, 1, playerOf(n), at(s));
const wall = ({ room }: Driven, s = 99) => wallView(room, interview, 1, at(s));
const remote = ({ room }: Driven, s = 99) => remoteView(room, interview, 1, at(s), AWAY);

function seated(
  players = 3,
  setup: Parameters<typeof makeRoom>[0] = {},
  items?: readonly DealtItem[],
): Driven {
  const room = makeRoom(setup, items);
  for (let n = 1; n <= players; n++) room.join(n, n);
  return room;
}

/** Nowhere in any text of a page. */
const SECRET = 'not-to-be-seen';
/** Another answer where there is only one question of a kind. */
const backwards = (key: unknown): unknown =>
  JSON.parse(JSON.stringify(key, (_, value) => (Array.isArray(value) ? [...value].reverse() : value)));
const marked = (key: unknown): unknown => Object.assign({}, key, { secret: SECRET });

describe.each(KINDS.map(({ name }) => name))('the answer of a question of the kind %s', kind => {
  const [one, ...others] = itemsOf(codeOf(makeTask({ kinds: [kind], count: 20 })));
  if (!one) throw new Error(`no ${kind}`);
  const isOther = (key: unknown): boolean => JSON.stringify(key) !== JSON.stringify(one.key);
  const otherKey = [...others.map(({ key }) => key), backwards(one.key)].find(isOther);
  if (!otherKey) throw new Error(`only one answer of the kind ${kind}`);
  /** All that is sent to anybody, by a room that asks an item. `given`: what each player answers. */
  function sent(item: DealtItem, given: readonly unknown[]): { readonly all: string; readonly room: Driven } {
    const room = seated(3, {}, [item]);
    room.host(4, { e: 'looked', on: true });
    room.ask(10);
    for (const [i, r] of given.entries()) room.answer(11, i + 1, 'right', { r });
    return { all: pages(room), room };
  }
  const pages = (room: Driven): string =>
    JSON.stringify([phone(room, 1), phone(room, 9), wall(room), remote(room)]);

  it('is in no view before it is told, and then in all', () => {
    const { all, room } = sent({ ...one, key: marked(one.key) }, []);
    const { q } = room.now();
    const said = [all];
    room.host(12, { e: 'paused' });
    said.push(pages(room));
    room.host(13, { e: 'resumed' });
    room.answer(14, 1, 'right', { r: responseTo(one, 'right') });
    room.answer(15, 2, 'wrong', { r: responseTo(one, 'wrong') });
    said.push(pages(room), JSON.stringify(progressOf(room.room, room.now())));
    room.host(16, { e: 'closed', q, due: null });
    said.push(pages(room));
    expect(said.filter(text => text.includes(SECRET))).toEqual([]);
    room.host(17, { e: 'told', q });
    for (const view of [phone(room, 1), wall(room), remote(room)])
      expect(JSON.stringify(view.question?.told)).toContain(SECRET);
  });

  it('cannot be told from the views of phones and the wall, whatever was answered', () => {
    const answers = ['right', 'wrong', 'right'].map(given =>
      responseTo(one, given === 'right' ? 'right' : 'wrong'),
    );
    const [a, b] = [one, { ...one, key: otherKey }].map(item => sent(item, answers).room);
    if (!a || !b) throw new Error('no rooms');
    for (const room of [a, b]) room.host(16, { e: 'closed', q: room.now().q, due: null });
    for (const n of [1, 2, 9]) expect(phone(b, n)).toEqual(phone(a, n));
    expect(wall(b)).toEqual(wall(a));
  });

  it('is not told by skipping the question, nor by the end', () => {
    for (const e of ['skipped', 'ended'] as const) {
      const { room } = sent({ ...one, key: marked(one.key) }, [responseTo(one, 'right')]);
      room.host(16, e === 'ended' ? { e } : { e, q: room.now().q });
      expect(pages(room)).not.toContain(SECRET);
      expect(phone(room, 1).me?.mine?.isRight ?? null).toBeNull();
    }
  });
});

describe('the view of a phone', () => {
  it('says nothing of others, and of itself whether it was right once that is told', () => {
    const room = seated();
    const q = room.ask(10);
    room.answer(12, 1, 'right');
    room.answer(12, 2, 'wrong');
    expect(phone(room, 1)).toMatchObject({
      ...{ to: 'phone', phase: 'ask', isPaused: false, n: 1, total: 6, seats: null },
      me: { id: playerOf(1), names: ['Pupil 1'], isAsked: true, asked: 0, right: 0 },
    });
    expect(phone(room, 1).me?.mine).toMatchObject({ isLate: false, isRight: null });
    expect(phone(room, 3).me?.mine).toBeNull();
    room.host(20, { e: 'told', q });
    expect(phone(room, 1).me).toMatchObject({ mine: { isRight: true }, asked: 1, right: 1 });
    expect(phone(room, 2).me).toMatchObject({ mine: { isRight: false }, asked: 1, right: 0 });
    expect(phone(room, 3).me).toMatchObject({ mine: null, asked: 1, right: 0 });
    for (const n of [2, 3]) expect(JSON.stringify(phone(room, 1))).not.toContain(`Pupil ${n}`);
    expect(phone(room, 9)).toMatchObject({ me: null, question: { q } });
  });

  it('says that an answer came late, and whether it was right once that is told', () => {
    const room = seated();
    const q = room.ask(10);
    room.host(20, { e: 'closed', q, due: null });
    room.answer(21, 1, 'right');
    expect(phone(room, 1).me?.mine).toMatchObject({ isLate: true, isRight: null });
    room.host(22, { e: 'told', q });
    expect(phone(room, 1).me).toMatchObject({ mine: { isLate: true, isRight: true }, asked: 1, right: 0 });
  });

  it('has the time that is left while the clock stands, and more of it for single players', () => {
    const room = seated();
    room.ask(10);
    room.host(11, { e: 'timed', p: playerOf(2), factor: 1.5 });
    expect(phone(room, 1).question).toMatchObject({ closes: at(40), leftMs: null });
    expect(phone(room, 2).question).toMatchObject({ closes: at(55) });
    room.host(20, { e: 'paused' });
    expect(phone(room, 1, 500)).toMatchObject({ isPaused: true, question: { leftMs: 20_000 } });
    expect(phone(room, 2, 500).question?.leftMs).toBe(35_000);
    room.host(600, { e: 'resumed' });
    expect(phone(room, 1).question).toMatchObject({ closes: at(620), leftMs: null });
  });

  it('names the seats of a roster, and nobody behind them', () => {
    const room = seated();
    room.host(5, { e: 'rostered', lines: [{ seat: '07', name: '李华' }] });
    expect(phone(room, 9).seats).toEqual(['07']);
    expect(JSON.stringify(phone(room, 9))).not.toContain('李华');
  });

  it('has no question in the lobby, nor at the end', () => {
    const room = seated();
    expect(phone(room, 1).question).toBeNull();
    room.ask(10);
    room.host(11, { e: 'ended' });
    expect(phone(room, 1)).toMatchObject({ phase: 'ended', question: null });
  });
});

describe('the wall', () => {
  it('shows no name before the host has looked, and then the plain ones', () => {
    const room = seated();
    room.join(5, 8, { names: ['Door'], waits: true });
    room.host(6, { e: 'rostered', lines: [{ seat: 'Pupil 1', name: '李华' }] });
    room.ask(10);
    room.answer(12, 1, 'right');
    expect(wall(room)).toMatchObject({ names: null, players: 3, waiting: 1 });
    expect(JSON.stringify(wall(room))).not.toMatch(/Pupil|Door|李华/);
    room.host(13, { e: 'looked', on: true });
    expect(wall(room).names).toEqual(['Pupil 1', 'Pupil 2', 'Pupil 3']);
    expect(JSON.stringify(wall(room))).not.toMatch(/Door|李华/);
    room.host(14, { e: 'removed', p: playerOf(2) });
    expect(wall(room).names).toEqual(['Pupil 1', 'Pupil 3']);
  });

  it('has nobody’s answer, and before the closing no answers at all', () => {
    const room = seated();
    const q = room.ask(10);
    room.answer(12, 1, 'right');
    room.answer(12, 2, 'wrong');
    expect(wall(room)).toMatchObject({ progress: { q, asked: 3, answered: 2 }, told: null });
    expect(wall(room).progress).not.toHaveProperty('groups');
    room.host(13, { e: 'closed', q, due: null });
    expect(wall(room).told).toBeNull();
    room.host(14, { e: 'told', q });
    expect(wall(room).told).toMatchObject({ asked: 3, answered: 2, right: 1, standing: 'placed' });
    expect(wall(room).told?.groups.map(({ times, isRight }) => [times, isRight])).toEqual([
      [1, true],
      [1, false],
    ]);
    const ids = [1, 2, 3].map(playerOf);
    expect(ids.filter(id => JSON.stringify(wall(room)).includes(id))).toEqual([]);
  });

  it('shows the commonest answer first, and estimates by their side', () => {
    const [item] = itemsOf(codeOf(makeTask({ kinds: ['estimate'], count: 1 })));
    if (!item) throw new Error('no estimate');
    const { steps } = Object(item.prompt).line;
    const room = seated(4, {}, [item]);
    const q = room.ask(10);
    const { at: truth } = Object(item.key);
    const [low, high] = truth > steps / 2 ? [[0, 1, 2], steps] : [[steps, steps - 1, steps - 2], 0];
    for (const [i, step] of [...low, high].entries()) room.answer(12, i + 1, 'wrong', { r: { step } });
    room.host(13, { e: 'told', q });
    expect(wall(room).told?.groups.map(({ times }) => times)[0]).toBeGreaterThanOrEqual(3);
  });

  it('raises what was mastered and what was placed, as soon as that is told', () => {
    const cards = itemsOf(codeOf(makeTask({ kinds: ['match'], count: 3 })));
    const room = seated(5, {}, cards);
    const standings: (typeof wall extends (...all: never) => infer V ? V : never)['hall'][] = [];
    for (const [n, given] of ['xxxx-', 'xxx--', 'x----'].entries()) {
      const q = room.ask(20 * n + 10);
      for (const [i, letter] of [...given].entries())
        room.answer(20 * n + 11, i + 1, letter === 'x' ? 'right' : 'wrong');
      standings.push(wall(room).hall);
      room.host(20 * n + 12, { e: 'told', q });
    }
    const measures = cards.map(({ id }) => subjectOf(id));
    expect(standings.map(({ length }) => length)).toEqual([0, 1, 2]);
    expect(wall(room).hall).toEqual([
      [measures[0], 'mastered'],
      [measures[1], 'placed'],
      [measures[2], 'planned'],
    ]);
    expect(wall(room).next).toBe(2);
    const q = room.ask(100);
    for (let n = 1; n <= 5; n++) room.answer(101, n, 'right');
    room.host(102, { e: 'told', q });
    expect(wall(room).hall[2]).toEqual([measures[2], 'mastered']);
    expect(wall(room)).toMatchObject({ next: null, n: 4, total: 4, summary: null });
    room.host(110, { e: 'ended' });
    expect(wall(room).summary?.measures[0]?.measure).toBe(measures[2]);
    expect(wall(room)).toMatchObject({ question: null, told: null, progress: null });
  });
});

describe('the remote', () => {
  it('knows who has answered, who is away, and what came late', () => {
    const room = seated();
    room.join(5, 8, { waits: true });
    room.host(6, { e: 'rostered', lines: [{ seat: 'Pupil 1', name: '李华' }] });
    room.host(6, { e: 'timed', p: playerOf(3), factor: 2 });
    const q = room.ask(10);
    room.answer(12, 1, 'right');
    expect(remote(room).seats).toMatchObject([
      { names: ['Pupil 1 李华'], hasAnswered: true, awaySince: null, factor: 1, isWaiting: false },
      { names: ['Pupil 2'], hasAnswered: false, awaySince: at(3) },
      { hasAnswered: false, factor: 2 },
      { names: ['Pupil 8'], isWaiting: true },
    ]);
    expect(remote(room).progress?.groups).toHaveLength(1);
    room.host(13, { e: 'told', q });
    room.answer(14, 2, 'right', { sent: at(12.5) });
    expect(remote(room).late).toEqual([{ q, p: playerOf(2), sent: at(12.5) }]);
    room.host(15, { e: 'removed', p: playerOf(2) });
    expect(remote(room).late).toEqual([]);
    expect(remote(room).seats).toHaveLength(3);
  });

  it('says nothing late of a question that counts for nobody', () => {
    const room = seated();
    const q = room.ask(10);
    room.host(12, { e: 'closed', q, due: null });
    room.answer(13, 1, 'right');
    expect(remote(room).late).toHaveLength(1);
    room.host(14, { e: 'skipped', q });
    expect(remote(room).late).toEqual([]);
  });
});
