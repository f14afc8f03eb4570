import { describe, expect, it } from 'vitest';
import { assignmentName } from '../../../src/core/classroom/assignment-link.ts';
import { classStats, itemStats, studentStats } from '../../../src/core/classroom/class-analysis.ts';
import { mostConfused, placingsIn } from '../../../src/core/classroom/class-confusions.ts';
import type { AssignmentBook } from '../../../src/core/classroom/gradebook.ts';
import type { Content } from '../../../src/core/interview/pack-content.ts';
import { bookOf, lessonName, roomInName } from '../../../src/core/live/room-book.ts';
import { itemsOfRoom } from '../../../src/core/live/room-questions.ts';
import { type RoomRecord, recordOf } from '../../../src/core/live/room-record.ts';
import { KINDS } from '../../all-kinds.ts';
import { firstContent } from '../../real-interview.ts';
import { makeRecord } from './make-record.ts';
import { content, makeRoom, makeTask, OPENED, playerOf, ROOM } from './make-room.ts';

const assignment = makeTask({ count: 6 });
const recorded = (...given: readonly string[]): RoomRecord =>
  makeRecord(
    content,
    assignment,
    given.map((letters, i) => ({ names: [`Pupil ${i + 1}`], given: letters })),
  );
function opened(record: RoomRecord, of: Content = content): AssignmentBook {
  const book = bookOf(of, KINDS, record, 'Monday');
  if (!book) throw new Error('no book');
  return book;
}
const figures = (record: RoomRecord) =>
  studentStats(opened(record)).map(({ student, best, total, marks }) => [
    student.name,
    best,
    total,
    ...marks,
  ]);

describe('the book of a live class', () => {
  it('has a sitting for each player over what that player was asked', () => {
    expect(figures(recorded('xxxxxx', 'x-x-x-', 'xx..--', '   xx-', '      '))).toEqual([
      ['Pupil 1', 6, 6],
      ['Pupil 2', 3, 6],
      ['Pupil 3', 2, 6, 'unfinished'],
      ['Pupil 4', 2, 3],
    ]);
  });

  it('says what it is of, and when, and is named like no other', () => {
    const book = opened(recorded('xxxxxx'));
    expect(book).toMatchObject({
      name: `live ${ROOM} ${OPENED}`,
      lesson: { room: ROOM, opened: OPENED },
      assignment: { title: 'Monday', content: content.identity },
    });
    expect(book.content).toBe(content);
    const { name } = book;
    const others = [
      assignmentName(content.interview, assignment),
      lessonName({ room: ROOM, opened: OPENED + 1 }),
      lessonName({ room: 'B4M2XR', opened: OPENED }),
    ];
    expect(others).not.toContain(name);
    expect(roomInName(name)).toBe(ROOM);
    expect(roomInName(others[0] ?? '')).toBeUndefined();
  });

  it('has the items that were told, sorted by id, and no others', () => {
    const { items } = opened(recorded('xxxx'));
    expect(items).toHaveLength(4);
    expect(items.map(({ id }) => id)).toEqual(items.map(({ id }) => id).sort());
  });

  it('has both of a pair that shares a phone, with the same answers', () => {
    const record = makeRecord(content, assignment, [
      { names: ['李华', '王芳'], given: 'xx-x..' },
      { names: ['李华'], given: 'xxxxxx' },
    ]);
    expect(new Set(figures(record).map(row => row.join(' ')))).toEqual(
      new Set(['李华 6 6', '李华 3 6 unfinished', '王芳 3 6 unfinished']),
    );
    const { students } = opened(record);
    expect(new Set(students.map(({ key }) => key)).size).toBe(3);
    expect(new Set(students.flatMap(({ works }) => works.map(({ code }) => code))).size).toBe(3);
  });

  it('is in the order of seats, by number', () => {
    const seats = ['10', '2', '1 李华'].map(name => ({ names: [name], given: 'x' }));
    expect(opened(makeRecord(content, assignment, seats)).students.map(({ name }) => name)).toEqual([
      '1 李华',
      '2',
      '10',
    ]);
  });

  it('counts the first answer to an item: that to the second lift only of those whom the first did not ask', () => {
    const class_ = ['-xxxxxx', '.xxxxxx', ' xxxxxx', ' xxxxx-'].map((given, i) => ({
      names: [`P${i}`],
      given,
    }));
    const record = makeRecord(content, assignment, class_, { again: [0] });
    expect(record.questions.map(({ q }) => q[0])).toEqual(['1', '1', '1', '1', '1', '1', '2']);
    expect(figures(record)).toEqual([
      ['P0', 5, 6],
      ['P1', 5, 6, 'unfinished'],
      ['P2', 6, 6],
      ['P3', 5, 6],
    ]);
  });

  it('asks in a sitting what was answered, in that order, and last what was not', () => {
    const record = recorded('.x.xx-');
    const ids = record.questions.map(({ q }) => q.slice(2));
    const session = opened(record).students[0]?.best.session;
    expect(session?.items.map(({ id }) => id)).toEqual([1, 3, 4, 5, 0, 2].map(n => ids[n]));
    expect(session?.log.map(({ item, isFirst, ms }) => [item, isFirst, ms])).toEqual(
      [1, 3, 4, 5].map(n => [ids[n], true, 3000]),
    );
    expect(session?.log[3]?.at).toBe(OPENED + 12_000);
    expect(opened(record).students[0]?.best).toMatchObject({ begun: OPENED, ms: 12_000 });
  });

  it('judges again: what is no answer to its item is none', () => {
    const record = recorded('xx');
    const [first, second] = record.questions;
    if (!first || !second) throw new Error('no questions');
    const bad = { ...first, answers: first.answers.map(one => ({ ...one, response: { made: 'up' } })) };
    expect(figures({ ...record, questions: [bad, second] })).toEqual([['Pupil 1', 1, 2, 'unfinished']]);
  });

  it('is none if nobody was asked anything, or it is of another pack or of no assignment', () => {
    for (const record of [
      recorded(),
      recorded('  ', '  '),
      { ...recorded('xx'), players: [] },
      { ...recorded('xx'), questions: [] },
      { ...recorded('xx'), task: 'A2XXX' },
    ])
      expect(bookOf(content, KINDS, record, '')).toBeUndefined();
    expect(bookOf(firstContent(), KINDS, recorded('xx'), '')).toBeUndefined();
  });

  it('is of any kind of question, whatever the assignment says of time and attempts', () => {
    const kinds = KINDS.map(({ name }) => name);
    const hurried = makeTask({
      kinds,
      count: 60,
      minutes: 1,
      mode: 'practice',
      factor: 2,
      due: OPENED - 900_000,
    });
    const record = makeRecord(content, hurried, [
      { names: ['A'], given: 'x'.repeat(60) },
      { names: ['B'], given: '-'.repeat(60) },
    ]);
    const task = itemsOfRoom(content, KINDS, record) ?? [];
    expect(figures(record)).toEqual([
      ['A', task.length, task.length],
      ['B', 0, task.length],
    ]);
    expect(opened(record).assignment).toMatchObject({ due: null, opens: null, factor: 1 });
  });

  it('is what its room came to', () => {
    const room = makeRoom();
    for (let n = 1; n <= 4; n++) room.join(n, n);
    for (const [i, given] of ['xx-.', 'x---', 'xxxx'].entries()) {
      if (i === 1) room.join(99, 5);
      const q = room.ask(100 * i + 10);
      for (const [n, letter] of [...given, 'x'].entries())
        if (letter !== '.') room.answer(100 * i + 12, n + 1, letter === 'x' ? 'right' : 'wrong');
      room.host(100 * i + 20, { e: 'told', q });
    }
    room.host(400, { e: 'removed', p: playerOf(4) });
    room.host(500, { e: 'ended' });
    const record: RoomRecord = JSON.parse(JSON.stringify(recordOf(room.room)));
    expect(figures(record)).toEqual([
      ['Pupil 1', 3, 3],
      ['Pupil 2', 2, 3],
      ['Pupil 3', 1, 3],
      ['Pupil 5', 2, 2],
    ]);
  });
});

describe('the figures of a live class', () => {
  it('of a question are of those who have answered it', () => {
    const book = opened(recorded('x.', 'x.', '-.', ' .'));
    const [first, second] = recorded('xx').questions.map(({ q }) =>
      itemStats(book).find(one => one.item.id === q.slice(2)),
    );
    expect(first).toMatchObject({ asked: 3, right: 2, facility: 67, seconds: 4 });
    expect(first?.drawn[0]?.students.map(({ name }) => name)).toEqual(['Pupil 3']);
    expect(second).toMatchObject({ asked: 0, right: 0, facility: undefined });
    expect(classStats(book)).toMatchObject({ students: 4, attempts: 4, mean: 29 });
  });

  it('tell those who know the rest by those only who were asked all of it', () => {
    const knowing = Array.from({ length: 12 }, (_, i) => (i < 6 ? 'xxxxx' : '--x--'));
    const telling = (given: readonly string[]) =>
      itemStats(opened(recorded(...given))).map(one => one.telling);
    expect(telling(knowing).filter(one => one === 1)).toHaveLength(4);
    // Whoever came late knows one thing, and was asked only that.
    expect(telling([...knowing, ...Array(12).fill('    x')])).toEqual(telling(knowing));
  });

  it('say which pillars the class has taken for each other', () => {
    const cards = makeTask({ kinds: ['match'], count: 4 });
    const record = makeRecord(content, cards, [
      { names: ['A'], given: '-xxx' },
      { names: ['B'], given: '-xxx' },
    ]);
    const pair = mostConfused(content.interview, placingsIn(content.interview, opened(record)));
    expect(pair?.times).toBe(2);
  });
});
