import { describe, expect, it } from 'vitest';
import {
  classStats,
  countedIn,
  itemDiscrimination,
  itemStats,
  medianOf,
  studentStats,
} from '../../../src/core/classroom/class-analysis.ts';
import {
  confusionsOf,
  mostConfused,
  placingGridsOf,
  placingsIn,
} from '../../../src/core/classroom/class-confusions.ts';
import { type AssignmentBook, gradebookOf } from '../../../src/core/classroom/gradebook.ts';
import { createReceiptReader } from '../../../src/core/classroom/receipt-reader.ts';
import { type CsvAssignment, itemsCsv, studentsCsv } from '../../../src/core/classroom/results-csv.ts';
import { measureOf } from '../../../src/core/interview/lookups.ts';
import { subjectOf } from '../../../src/core/kinds/kind.ts';
import { KINDS } from '../../all-kinds.ts';
import { content, interview, makeAssignment } from './make-assignment.ts';
import { cut, idsOf, sat, script, scripts } from './scripted-class.ts';

const assignment = makeAssignment({ kinds: ['match'], count: 4, order: 'own' });
/** Ten students, four cards; a row each, `x` is right at first. */
const ROWS = ['xxxx', 'xxxx', 'xxx.', 'xxx.', 'xx..', 'xx..', 'x...', 'x...', '...x', '....'];
const pupils = ROWS.map((row, i) => sat(assignment, script(`Student ${i + 1}`, 100 + i, row)));
const bookOf = (texts: readonly string[]): AssignmentBook => {
  const [book] = gradebookOf(
    KINDS,
    texts,
    createReceiptReader(() => [content], KINDS),
  ).books;
  if (!book) throw new Error('nobody has handed in');
  return book;
};
const book = bookOf(pupils.map(({ text }) => text));
const measures = idsOf(assignment).map(id => subjectOf(id as `${string}:${string}`));

describe('figures of a class, computed by hand', () => {
  it('facility: 8, 6, 4 and 3 of ten', () => {
    expect(itemStats(book).map(({ asked, right, facility }) => [asked, right, facility])).toEqual([
      [10, 8, 80],
      [10, 6, 60],
      [10, 4, 40],
      [10, 3, 30],
    ]);
  });

  it('discrimination: the correlation of each item with the rest', () => {
    // First item: x = 8 of 10; rest = 3,3,2,2,1,1,0,0,1,0: sum 13, squares 29; both 12.
    expect(itemStats(book)[0]?.discrimination).toBeCloseTo(
      (10 * 12 - 8 * 13) / Math.sqrt((80 - 64) * (290 - 169)),
      12,
    );
    // Second: both 12, rest 15, squares 31: 30 / sqrt(24 x 85). Third: both 10, rest 17, squares 37: 32 / sqrt(24 x 81).
    // Last item: x = 3 of 10; rest = 3,3,3,3,2,2,1,1,0,0: sum 18, squares 46; both 6.
    expect(itemStats(book)[3]?.discrimination).toBeCloseTo(
      (10 * 6 - 3 * 18) / Math.sqrt((30 - 9) * (460 - 324)),
      12,
    );
    expect(itemStats(book).map(({ telling }) => telling)).toEqual([0.36, 0.66, 0.73, 0.11]);
  });

  it('discrimination is not given for a small class, nor if all students have the same result', () => {
    const marks = Array.from({ length: 9 }, (_, i) => ({ isRight: i % 2 === 0, rest: i }));
    expect(itemDiscrimination(marks)).toBeUndefined();
    expect(itemDiscrimination([...marks, { isRight: true, rest: 3 }])).toBeTypeOf('number');
    expect(
      itemDiscrimination(marks.concat({ isRight: true, rest: 3 }).map(mark => ({ ...mark, isRight: true }))),
    ).toBeUndefined();
    expect(
      itemDiscrimination(Array.from({ length: 12 }, (_, i) => ({ isRight: i > 5, rest: 2 }))),
    ).toBeUndefined();
    expect(
      itemDiscrimination(Array.from({ length: 12 }, (_, i) => ({ isRight: i > 5, rest: Number(i > 5) }))),
    ).toBe(1);
    expect(
      itemStats(bookOf(pupils.slice(0, 9).map(({ text }) => text))).every(
        ({ telling }) => telling === undefined,
      ),
    ).toBe(true);
  });

  it('who fell for what, by name', () => {
    const [first, second] = itemStats(book);
    expect(first?.drawn.map(({ students }) => students.map(({ name }) => name))).toEqual([
      ['Student 9', 'Student 10'],
    ]);
    expect(second?.drawn[0]?.students.map(({ name }) => name)).toEqual([
      'Student 7',
      'Student 8',
      'Student 9',
      'Student 10',
    ]);
    const right = measureOf(interview, measures[0] ?? '').pillar;
    expect(first?.drawn[0]?.response).not.toEqual({ pillar: right });
  });

  it('estimates on a line are grouped by whether they are too low or too high', () => {
    const estimates = makeAssignment({
      ...{ kinds: ['estimate'], count: 3, order: 'own' },
      pillars: interview.pillars.map(({ id }) => id),
    });
    const all = ['...', 'x..', 'xx.'].map((row, i) => sat(estimates, script(`S${i}`, i, row)).text);
    const drawn = itemStats(bookOf(all)).map(one =>
      one.drawn.map(({ side, students }) => [side, students.length]),
    );
    const sides = drawn.flat().map(([side]) => side);
    expect(drawn.map(([first]) => first?.[1])).toEqual([1, 2, 3]);
    expect(sides.every(side => side === 'more' || side === 'less')).toBe(true);
  });

  it('students: best and latest, attempts, minutes of all attempts', () => {
    const later = { begun: (pupils[0]?.receipt.begun ?? 0) + 3_600_000 };
    const second = sat(assignment, script('student 1', 300, 'x...'), later);
    const with2 = bookOf([...pupils.map(({ text }) => text), second.text]);
    const [one] = studentStats(with2);
    expect(one).toMatchObject({ total: 4, best: 4, latest: 1, attempts: 2, minutes: 1, marks: [] });
    expect(classStats(book)).toEqual({ students: 10, attempts: 10, mean: 53 });
    expect(classStats(with2)).toEqual({ students: 10, attempts: 11, mean: 53 });
    // Items are rated by first attempts only: later ones are made by students who have seen the answers.
    expect(itemStats(with2).map(({ right }) => right)).toEqual([8, 6, 4, 3]);
  });

  it('an unfinished attempt counts until there is a finished one', () => {
    const [first] = pupils;
    if (!first) throw new Error('nobody');
    const part = cut(assignment, first, 2);
    expect(
      itemStats(bookOf([part]))
        .map(({ asked }) => asked)
        .reduce((a, b) => a + b),
    ).toBe(2);
    const whole = sat(assignment, script('Student 1', 300, 'x...'), {
      begun: first.receipt.begun + 3_600_000,
    });
    const counted = countedIn(bookOf([part, whole.text]));
    expect(counted.map(({ session }) => session.seed)).toEqual(['300']);
  });

  it('the median is one of the values', () => {
    expect(medianOf([])).toBeUndefined();
    expect(medianOf([5])).toBe(5);
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([4, 3, 2, 1])).toBe(2);
  });
});

describe('confusions', () => {
  const placings = placingsIn(interview, book);

  it('every measure with the pillars it was put on, ten students a row', () => {
    const [grid, ...others] = placingGridsOf(interview, placings);
    expect(others).toEqual([]);
    expect(grid?.rows.map(({ counts }) => counts.reduce((a, b) => a + b))).toEqual([10, 10, 10, 10]);
    const rights = [8, 6, 4, 3];
    for (const { measure, right, counts } of grid?.rows ?? [])
      expect(counts[grid?.pillars.indexOf(right) ?? -1]).toBe(rights[measures.indexOf(measure)]);
  });

  it('19 of 40 cards, and most between the two pillars that stand first', () => {
    const confusions = confusionsOf(placings);
    expect(confusions.reduce((sum, { times }) => sum + times, 0)).toBe(19);
    const pair = mostConfused(interview, placings);
    // A wrong card goes on the first pillar; one of the first pillar on the second.
    const expected = measures.map((measure, i) => ({
      right: measureOf(interview, measure).pillar,
      missed: [2, 4, 6, 7][i] ?? 0,
    }));
    const times = (pillar: string): number =>
      expected.filter(({ right }) => right === pillar).reduce((sum, { missed }) => sum + missed, 0);
    const between = (pillar: string): number =>
      times(pillar) + (pillar === 'growth_2' ? times('growth_1') : 0);
    const most = Math.max(...['growth_2', 'growth_3', 'growth_4'].map(between));
    expect(pair?.times).toBe(most);
    expect(pair?.pillars[0]).toBe('growth_1');
    expect(pair?.placings.reduce((sum, one) => sum + one.times, 0)).toBe(most);
  });

  it('none, if everything was right', () => {
    const perfect = bookOf([sat(assignment, script('A', 1, 'xxxx')).text]);
    expect(mostConfused(interview, placingsIn(interview, perfect))).toBeUndefined();
    expect(confusionsOf(placingsIn(interview, perfect))).toEqual([]);
  });

  it('the sentence that tells a pair apart is that of measures which were confused', () => {
    const pillarOf = (measure: string): string => measureOf(interview, measure).pillar;
    const set = interview.confusables.find(({ measures: [a = '', b = ''] }) => pillarOf(a) !== pillarOf(b));
    const [one = '', other = ''] = set?.measures ?? [];
    const [right, chosen] = [pillarOf(one), pillarOf(other)];
    const pair = mostConfused(interview, [{ measure: one, right, chosen, times: 3 }]);
    const found = interview.confusables.find(({ id }) => id === pair?.confusable)?.measures;
    expect(found).toContain(one);
    expect(found?.map(pillarOf)).toContain(chosen);
    const unlike = mostConfused(interview, [{ measure: 'none', right, chosen, times: 3 }]);
    expect(unlike?.confusable).toBeUndefined();
  });
});

describe('a file for a spreadsheet', () => {
  const about: CsvAssignment = { title: 'Week 3', opens: null, due: new Date(2026, 11, 1, 18).getTime() };
  const aboutHead = { assignment: 'Assignment', opens: 'Opens', due: 'Due' };
  const head = {
    ...aboutHead,
    name: 'Name',
    right: 'Right',
    percent: 'Of a hundred',
    total: 'Of',
    latest: 'Latest',
    attempts: 'Attempts',
    minutes: 'Minutes',
    late: 'Late',
    unfinished: 'Unfinished',
    extended: 'Extended',
    shared: 'Shared',
    notReplayed: 'Not replayed',
  };
  const itemHead = {
    ...aboutHead,
    item: 'Item',
    asked: 'Asked',
    right: 'Right',
    facility: 'Of 100',
    telling: 'Telling',
    seconds: 'Seconds',
    wrong: 'Wrong',
    times: 'Times',
    who: 'Who',
  };
  const lines = (csv: string) => csv.slice(1).split('\r\n');

  it('has the same figures for students as the page, and times only on request', () => {
    const figures = studentStats(book);
    const csv = studentsCsv(about, figures, head, ({ student }) => student.name);
    expect(lines(csv).slice(0, 3)).toEqual([
      'Assignment,Name,Right,Of a hundred,Of,Latest,Attempts,Late,Unfinished,Extended,Shared,Not replayed,Opens,Due',
      'Week 3,Student 1,4,100,4,4,1,0,0,0,0,0,,2026-12-01 18:00',
      'Week 3,Student 2,4,100,4,4,1,0,0,0,0,0,,2026-12-01 18:00',
    ]);
    expect(lines(csv)).toHaveLength(12);
    expect(lines(csv).slice(1, -1)).toEqual(
      figures.map(({ student, best, total, latest, attempts }) =>
        [
          ...['Week 3', student.name, best, (100 * best) / total, total, latest, attempts, 0, 0, 0, 0, 0],
          ...['', '2026-12-01 18:00'],
        ].join(','),
      ),
    );
    expect(lines(studentsCsv(about, figures, head, ({ student }) => student.name, true))[1]).toBe(
      'Week 3,Student 1,4,100,4,4,1,0,0,0,0,0,0,,2026-12-01 18:00',
    );
  });

  it('has the same figures for items as the page, to the digit', () => {
    const figures = itemStats(book);
    const names = {
      item: ({ item }: (typeof figures)[number]) => item.id,
      wrong: (_: unknown, { response }: { readonly response: unknown }) => JSON.stringify(response),
      who: (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join('; '),
    };
    const rows = lines(itemsCsv(about, figures, itemHead, names));
    expect(rows[0]).toBe('Assignment,Item,Asked,Right,Of 100,Telling,Wrong,Times,Who,Opens,Due');
    expect(rows.slice(1, -1).map(row => row.split(',').slice(2, 6))).toEqual(
      figures.map(one => [one.asked, one.right, one.facility, one.telling].map(String)),
    );
    expect(rows[1]).toMatch(/,2,Student 9; Student 10,,2026-12-01 18:00$/);
    expect(lines(itemsCsv(about, figures, itemHead, names, true))[1]).toMatch(/,80,0.36,4,/);
    const alone = itemStats(bookOf([cut(assignment, pupils[0] ?? sat(assignment, script('', 1, '')), 1)]));
    expect(
      lines(itemsCsv(about, alone, itemHead, names)).filter(row => /,0,0,,,,0,,,2026-12-01 18:00$/.test(row)),
    ).toHaveLength(3);
  });
});

describe('a class of forty', () => {
  it('is read with exactly the scripted scores', () => {
    const large = makeAssignment({ count: 20, order: 'own' });
    const all = scripts(large, 40);
    const figures = studentStats(bookOf(all.map(one => sat(large, one).text)));
    expect(figures).toHaveLength(40);
    expect(new Map(figures.map(({ student, best }) => [student.name, best]))).toEqual(
      new Map(all.map(({ name, rights }) => [name, rights.filter(Boolean).length])),
    );
  });
});
