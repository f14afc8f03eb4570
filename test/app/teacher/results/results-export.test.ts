import { describe, expect, it } from 'vitest';
import {
  bookSign,
  bookTitle,
  itemName,
  kindName,
  studentName,
  wrongResponseName,
} from '../../../../src/app/teacher/results/results-context.ts';
import {
  itemFile,
  resultsFileName,
  studentFile,
} from '../../../../src/app/teacher/results/results-export.ts';
import type { Assignment } from '../../../../src/core/classroom/assignment.ts';
import { assignmentName, toLink } from '../../../../src/core/classroom/assignment-link.ts';
import { type ItemStats, itemStats, studentStats } from '../../../../src/core/classroom/class-analysis.ts';
import { LANGUAGES } from '../../../../src/core/language.ts';
import { interview, makeAssignment } from '../../../core/classroom/make-assignment.ts';
import { sat, script, scripts } from '../../../core/classroom/scripted-class.ts';
import { opened } from './opened-book.ts';

const everything = interview.pillars.map(({ id }) => id);

const rowsOf = (csv: string): readonly string[] => csv.slice(1).trimEnd().split('\r\n');

describe.each(LANGUAGES)('the files of a class of forty, %s', language => {
  const assignment = makeAssignment({ count: 30, pillars: everything, order: 'own' });
  const open = opened(
    language,
    scripts(assignment, 40).map(one => sat(assignment, one).text),
  );

  it('have a row for each student with the figures of the page, and no times', () => {
    const title = `${bookTitle(open)} · ${bookSign(open.book)}`;
    const [, ...rows] = rowsOf(studentFile(open));
    const figures = studentStats(open.book);
    expect(rows).toEqual(
      figures.map(one =>
        [
          ...[title, studentName(open, one.student), one.best, one.percent, one.total, one.latest, 1],
          ...[0, 0, 0, 0, 0, '', ''],
        ].join(','),
      ),
    );
    expect(rowsOf(studentFile(open, true))[1]?.split(',')).toHaveLength(15);
    expect(new Set(figures.map(({ best }) => best)).size).toBeGreaterThan(5);
  });

  it('have a row for each item with the figures of the page', () => {
    const figures = itemStats(open.book);
    const [, ...rows] = rowsOf(itemFile(open));
    expect(rows).toHaveLength(30);
    rows.forEach((row, i) => {
      const one = figures[i];
      expect(row).toContain(`,${[one?.asked, one?.right, one?.facility, one?.telling ?? ''].join(',')},`);
    });
  });

  it('name every item and every wrong response', () => {
    for (const one of itemStats(open.book)) {
      expect(itemName(open, one.item)).toMatch(/\S{2}/);
      expect(itemName(open, one.item)).not.toContain('|');
      expect(kindName(open, one.item)).not.toBe(one.item.kind);
      for (const drawn of one.drawn) {
        const name = wrongResponseName(open, one.item, drawn);
        expect(name).not.toMatch(/^$|undefined|:|_/);
      }
    }
  });
});

describe('the files of several assignments', () => {
  const begins = new Date(2026, 11, 1, 8).getTime();
  const ends = new Date(2026, 11, 2, 18, 30).getTime();
  const week3 = makeAssignment({ title: '第三周 5/6', count: 3, opens: begins, due: ends });
  // The same, put off by a day and called otherwise: another assignment, whose students are others.
  const later = { ...week3, title: '=Week 3, again', opens: null, due: ends + 86_400_000 };
  const untitled = makeAssignment({ count: 4, seed: 9 });
  const texts = [
    ...[toLink(interview, week3), toLink(interview, later)],
    ...[sat(week3, script('01', 1, 'x..')).text, sat(later, script('02', 2, 'xx.')).text],
    sat(untitled, script('03', 3, 'xxxx')).text,
  ];
  const desk = opened('zh-CN', texts);
  const fileOf = (assignment: Assignment): { readonly name: string; readonly rows: readonly string[] } => {
    const book = desk.gradebook
      .gradebook()
      .books.find(({ name }) => name === assignmentName(interview, assignment));
    if (!book) throw new Error('nobody has handed in');
    const open = { ...desk, book, now: new Date(2026, 11, 3, 9).getTime() };
    const [, ...items] = rowsOf(itemFile(open));
    const [, ...students] = rowsOf(studentFile(open));
    const [title] = /^(?:"[^"]*"|[^,]*),/.exec(students[0] ?? '') ?? [];
    expect(items.filter(row => !row.startsWith(title ?? '?'))).toEqual([]);
    expect(items).toHaveLength(book.items.length);
    return { name: resultsFileName(open, 'Students'), rows: rowsOf(studentFile(open)) };
  };
  const sign = (assignment: Assignment): string => assignmentName(interview, assignment).slice(-4);

  it('say in every row and in their names which they are of, and when it opens and is due', () => {
    expect(fileOf(week3)).toEqual({
      name: `第三周-5-6 学生成绩 2026-12-03 ${sign(week3)}.csv`,
      rows: [
        '作业,称呼,最好,最好（百分制）,题数,最近,次数,迟交,没做完,加了时间,和别人是同一份,短码，未核对,开放时间,截止时间',
        '第三周 5/6,"01\t",1,33.33,3,1,1,0,0,0,0,0,2026-12-01 08:00,2026-12-02 18:30',
      ],
    });
    expect(fileOf(later).rows.slice(1)).toEqual([
      '"\'=Week 3, again","02\t",2,66.67,3,2,1,0,0,0,0,0,,2026-12-03 18:30',
    ]);
    expect(fileOf(later).name).toBe(`Week-3-again 学生成绩 2026-12-03 ${sign(later)}.csv`);
  });

  it('are told apart by their codes without a title, and 4 of 4 are 100', () => {
    const title = `稳工业增长 · ${sign(untitled)}`;
    expect(fileOf(untitled).rows.slice(1)).toEqual([`${title},"03\t",4,100,4,4,1,0,0,0,0,0,,`]);
    expect(fileOf(untitled).name).toBe(`稳工业增长 学生成绩 2026-12-03 ${sign(untitled)}.csv`);
  });
});

describe('names', () => {
  it('of the pillar a card was put on, a number that was typed, a row, a mark', () => {
    const assignment = makeAssignment({ count: 60, pillars: everything });
    const open = opened('en', [sat(assignment, script('A', 1, '')).text]);
    const figures = itemStats(open.book);
    const first = (kind: string): ItemStats | undefined => figures.find(({ item }) => item.kind === kind);
    const drawn = (kind: string): string => {
      const one = first(kind);
      const [wrong] = one?.drawn ?? [];
      return one && wrong ? wrongResponseName(open, one.item, wrong) : '';
    };
    expect(drawn('match')).toBe('Step up policy support');
    expect(drawn('entry')).toMatch(/\d/);
    expect(drawn('choice')).toMatch(/\d/);
    expect(drawn('estimate')).toMatch(/^Estimated too (high|low)$/);
    expect(drawn('order')).toContain(' → ');
  });

  it.each(LANGUAGES)(
    'of a question about the wording ask for it, and tell its answers apart, %s',
    language => {
      const assignment = makeAssignment({ count: 100, pillars: everything, kinds: ['choice'] });
      const open = opened(language, [sat(assignment, script('A', 1, '')).text]);
      const names = open.book.items.map(item => itemName(open, item));
      expect(new Set(names).size).toBe(names.length);
      for (const item of open.book.items) {
        const options: readonly { readonly id: string }[] = Object(item.prompt).options;
        const said = options.map(({ id }) =>
          wrongResponseName(open, item, { response: { option: id }, students: [] }),
        );
        expect(new Set(said).size).toBe(options.length);
      }
    },
  );

  it('of a student without one, and of an assignment with or without a title', () => {
    const assignment = makeAssignment();
    const open = opened('en', [sat(assignment, script('', 33, 'x')).text]);
    expect(open.book.students.map(student => studentName(open, student))).toEqual(['No name 0011']);
    expect(bookTitle(open)).toBe('Steady growth');
    const { book } = open;
    expect(
      bookTitle({ ...open, book: { ...book, assignment: { ...book.assignment, title: 'Monday' } } }),
    ).toBe('Monday');
  });
});
