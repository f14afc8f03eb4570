import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentName, toLink } from '../../../src/core/classroom/assignment-link.ts';
import { inFours } from '../../../src/core/classroom/code-bits.ts';
import { type Gradebook, gradebookOf } from '../../../src/core/classroom/gradebook.ts';
import { toReceipt } from '../../../src/core/classroom/receipt-codec.ts';
import { createReceiptReader, shownNickname } from '../../../src/core/classroom/receipt-reader.ts';
import { shortReceiptOf, toShortReceipt } from '../../../src/core/classroom/short-receipt.ts';
import { KINDS } from '../../all-kinds.ts';
import { content, dealt, interview, makeAssignment, makeReceipt, played } from './make-assignment.ts';
import { cut, sat, script } from './scripted-class.ts';

const reading = createReceiptReader(() => [content], KINDS);
const read = (texts: readonly string[]): Gradebook => gradebookOf(KINDS, texts, reading);
const assignment = makeAssignment({ order: 'own' });
const ming = sat(assignment, script('小明', 17, 'xxxxxx....'));
const tom = sat(assignment, script(' Tom ', 18, 'xx........'));
const reasons = ({ refused }: Gradebook) =>
  refused.map(({ reason, nickname, times }) => [reason, nickname, times]);
const rowsOf = ({ books }: Gradebook) =>
  books.map(({ students }) =>
    students.map(({ name, best, latest, works }) => [name, best.right, latest.right, works.length]),
  );
const hour = 3_600_000;

describe('a gradebook', () => {
  it('has every student once, scored by what was answered', () => {
    const book = read([`小明：${ming.text}`, inFours(tom.text)]);
    expect(rowsOf(book)).toEqual([
      [
        ['小明', 6, 6, 1],
        ['Tom', 2, 2, 1],
      ],
    ]);
    expect(book.refused).toEqual([]);
    expect(book.books[0]?.name).toBe(assignmentName(interview, assignment));
    expect(book.books[0]?.assignment.title).toBe('');
  });

  it('is empty without texts, and names each text without a code', () => {
    expect(read([])).toEqual({ books: [], refused: [] });
    expect(reasons(read(['  ', '老师我还没做完', '老师我还没做完']))).toEqual([['nothing', '', 2]]);
  });

  it('takes the title from a link', () => {
    const link = toLink(interview, { ...assignment, title: '周一的作业' });
    expect(read([ming.text, `https://example.org/#${link}`]).books[0]?.assignment.title).toBe('周一的作业');
    expect(read([link])).toEqual({ books: [], refused: [] });
  });

  it('groups the attempts of a student, with the best and the latest', () => {
    const again = sat(assignment, script('TOM', 40, 'xxxxx.....'), { begun: ming.receipt.begun + hour });
    const last = sat(assignment, script('ｔｏｍ', 41, 'xxx.......'), {
      begun: ming.receipt.begun + 2 * hour,
    });
    const book = read([last.text, tom.text, again.text]);
    expect(rowsOf(book)).toEqual([[['tom', 5, 3, 3]]]);
  });

  it('keeps students without a name apart', () => {
    const texts = [20, 21].map(own => sat(assignment, script('', own, 'x.........')).text);
    expect(rowsOf(read(texts))).toEqual([
      [
        ['', 1, 1, 1],
        ['', 1, 1, 1],
      ],
    ]);
  });

  it('keeps assignments apart, the fullest first; extended time is the same assignment', () => {
    const other = sat(makeAssignment({ seed: 8 }), script('Ann', 19, 'xxxxxxxxxx'));
    const timed = makeAssignment({ minutes: 20 });
    const pupils = [sat(timed, script('A', 1, 'x')), sat({ ...timed, factor: 1.5 }, script('B', 2, 'x'))];
    const book = read([other.text, ...pupils.map(({ text }) => text)]);
    expect(rowsOf(book)).toEqual([
      [
        ['A', 1, 1, 1],
        ['B', 1, 1, 1],
      ],
      [['Ann', 10, 10, 1]],
    ]);
    expect(book.books[0]?.students.map(({ best }) => best.marks)).toEqual([[], ['extended']]);
    expect(book.books[0]?.assignment.factor).toBe(1);
  });

  it('marks what came late and what is unfinished', () => {
    const due = ming.receipt.begun - (ming.receipt.begun % 1_800_000);
    const late = sat({ ...assignment, due }, script('晚', 30, 'xxxxxxxxxx'), { begun: due + 60_000 });
    const early = sat({ ...assignment, due }, script('早', 31, 'xxxxxxxxxx'), { begun: due - hour });
    const marks = read([late.text, early.text, cut({ ...assignment, due }, late, 3)]).books[0]?.students.map(
      ({ name, best }) => [name, best.marks],
    );
    expect(marks).toContainEqual(['晚', ['late']]);
    expect(marks).toContainEqual(['早', []]);
    expect(read([cut(assignment, ming, 4)]).books[0]?.students[0]?.best.marks).toEqual(['unfinished']);
  });
});

describe('a sitting that ran out of time', () => {
  it('counts as finished, however long each response took', () => {
    const timed = makeAssignment({
      count: 30,
      minutes: 1,
      mode: 'test',
      pillars: interview.pillars.map(({ id }) => id),
    });
    for (let ms = 3000; ms < 6000; ms += 130) {
      const session = played(timed, () => true, 1, ms);
      const text = toReceipt(interview, dealt(timed), makeReceipt(timed, session, { nickname: 'A' }));
      const [book] = read([text]).books;
      expect(book?.students[0]?.best.right).toBe(Math.ceil(60_000 / ms));
      expect(book?.students[0]?.best.marks).toEqual([]);
    }
  });
});

describe('refused', () => {
  it('are repetitions of a code, and earlier states of its sitting', () => {
    const book = read([
      ming.text,
      `${ming.text} ${ming.text}`,
      cut(assignment, ming, 3),
      cut(assignment, ming, 8),
    ]);
    expect(reasons(book)).toEqual([
      ['duplicate', '小明', 2],
      ['older', '小明', 1],
      ['older', '小明', 1],
    ]);
    expect(rowsOf(book)).toEqual([[['小明', 6, 6, 1]]]);
  });

  it('is a receipt without a name that was handed in again with one', () => {
    const nameless = toReceipt(interview, dealt(assignment, 17), { ...ming.receipt, nickname: '' });
    expect(reasons(read([nameless, ming.text]))).toEqual([['older', '', 1]]);
  });

  it('is no sitting under two names: it is marked on both', () => {
    const borrowed = toReceipt(interview, dealt(assignment, 17), { ...ming.receipt, nickname: '小红' });
    const book = read([borrowed, ming.text]);
    expect(book.refused).toEqual([]);
    expect(book.books[0]?.students.map(({ best }) => best.marks)).toEqual([['shared'], ['shared']]);
  });

  it('are two receipts of one sitting that contradict each other', () => {
    const other = sat(assignment, script('小明', 17, 'xxxxxxxxxx'));
    const book = read([other.text, ming.text, tom.text]);
    expect(reasons(book)).toEqual([
      ['contradictory', '小明', 1],
      ['contradictory', '小明', 1],
    ]);
    expect(rowsOf(book)).toEqual([[['Tom', 2, 2, 1]]]);
  });

  it('are edited receipts: a response after the end, a false claim to be finished', () => {
    const { responses } = ming.receipt;
    const write = (change: Partial<typeof ming.receipt>) =>
      toReceipt(interview, dealt(assignment, 17), { ...ming.receipt, ...change });
    const texts = [
      write({ responses: [...responses, ...responses.slice(0, 1)] }),
      write({ responses: responses.slice(0, 4) }),
    ];
    expect(reasons(read(texts))).toEqual([
      ['impossible', '小明', 1],
      ['impossible', '小明', 1],
    ]);
    expect(read(texts).books).toEqual([]);
  });

  it('are receipts that are damaged, newer, or of another pack', () => {
    const { text } = ming;
    const other = { ...assignment, content: 'SMA11PACK0' };
    const elsewhere = toReceipt(interview, dealt(assignment, 17), { ...ming.receipt, assignment: other });
    const damaged = `${text.slice(0, 40)}${text[40] === '7' ? '8' : '7'}${text.slice(41)}`;
    expect(reasons(read([damaged, text.slice(0, 60), `R3${text.slice(2)}`, elsewhere]))).toEqual([
      ['mistyped', '', 1],
      ['mistyped', '', 1],
      ['newer', '', 1],
      ['otherPack', '', 1],
    ]);
  });
});

describe('short codes', () => {
  const short = (seat: number, of = assignment): string => {
    const found = shortReceiptOf(ming.session, assignmentName(interview, of), seat);
    return found ? toShortReceipt(found) : '';
  };

  it('count, with a mark, if their assignment is known', () => {
    const book = read([tom.text, inFours(short(12)), short(3)]);
    expect(rowsOf(book)).toEqual([
      [
        ['3', 6, 6, 1],
        ['12', 6, 6, 1],
        ['Tom', 2, 2, 1],
      ],
    ]);
    expect(book.books[0]?.students.map(({ best }) => best.marks)).toEqual([
      ['notReplayed'],
      ['notReplayed'],
      [],
    ]);
    expect(book.books[0]?.students[0]?.best.session).toBeNull();
    expect(rowsOf(read([toLink(interview, assignment), short(3)]))).toEqual([[['3', 6, 6, 1]]]);
  });

  it('are refused if it is not known', () => {
    expect(reasons(read([short(12)]))).toEqual([['unknown', '', 1]]);
    expect(reasons(read([tom.text, short(12, makeAssignment({ seed: 9 }))]))).toEqual([['unknown', '', 1]]);
  });

  it('of a seat belong to the student whose nickname is the same number', () => {
    const seven = sat(assignment, script('7', 50, 'xxxxxxxx..'));
    expect(rowsOf(read([seven.text, short(7)]))).toEqual([[['7', 8, 8, 2]]]);
  });
});

describe('any texts', () => {
  const again = sat(assignment, script('tom', 40, 'xxxxx.....'), { begun: ming.receipt.begun + hour });
  const borrowed = toReceipt(interview, dealt(assignment, 17), { ...ming.receipt, nickname: '小红' });
  const told = sat(assignment, script('tom', 40, 'x.xxx.....'), { begun: ming.receipt.begun + hour });
  const other = sat(makeAssignment({ seed: 8 }), script('Ann', 19, 'xxxxxxxxxx'));
  const code = toShortReceipt(
    shortReceiptOf(ming.session, assignmentName(interview, assignment), 4) ?? {
      assignment: 0,
      seat: 0,
      rights: [],
      isDone: true,
      minutes: 0,
    },
  );
  const all = [
    ming.text,
    tom.text,
    again.text,
    borrowed,
    told.text,
    other.text,
    code,
    cut(assignment, ming, 5),
    cut(assignment, tom, 2),
    toLink(interview, { ...assignment, title: '甲' }),
    ming.text.slice(0, 50),
    '你好',
  ];
  const counted = ({ books }: Gradebook) => JSON.stringify(books.map(({ items: _, ...book }) => book));

  it('give the same book in any order and grouping', () => {
    const expected = read(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(all.length), (texts, at) => {
        const parts = [...texts.slice(0, at), texts.slice(at).join('\n再发一次：')];
        const book = read(parts);
        expect(counted(book)).toBe(counted(expected));
        expect(read(texts).refused).toEqual(expected.refused);
      }),
      { numRuns: 60 },
    );
  });

  it('are never counted twice, however often they occur', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all), { maxLength: 10 }), more => {
        expect(counted(read([...all, ...more]))).toBe(counted(read(all)));
      }),
      { numRuns: 40 },
    );
  });

  it('never throw and never change what is counted when mutated, 2,000 times', () => {
    const whole = [ming.text, tom.text, again.text];
    const expected = counted(read(whole));
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ-\n 你';
    const mutation = fc.record({
      text: fc.constantFrom(...whole),
      at: fc.nat(200),
      how: fc.constantFrom('replace', 'insert', 'remove', 'cut', 'double'),
      by: fc.constantFrom(...alphabet),
    });
    fc.assert(
      fc.property(mutation, ({ text, at, how, by }) => {
        const place = 1 + (at % (text.length - 1));
        const [before, here, after] = [text.slice(0, place), text[place] ?? '', text.slice(place + 1)];
        const mutated = {
          replace: before + by + after,
          insert: before + by + here + after,
          remove: before + after,
          cut: before,
          double: before + here + here + after,
        }[how];
        expect(counted(read([...whole, mutated]))).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});

it.each([
  ['👨‍👩‍👧 小明', '👨‍👩‍👧 小明'],
  ['👩🏽‍🔬', '👩🏽‍🔬'],
  ['❤️‍🔥', '❤️‍🔥'],
  ['小\u200d明', '小明'],
  ['👨\u200d小明', '👨小明'],
  ['\u202e明小\u202c', '明小'],
])('shows the name %s without what cannot be seen, and its emoji whole', (name, shown) => {
  expect(shownNickname(name)).toBe(shown);
});
