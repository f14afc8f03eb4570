import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ItemFigures, itemFigures, studentFigures } from '../../src/classroom/figures.ts';
import type { GradebookStore } from '../../src/store/gradebook.ts';
import { createGradebook } from '../../src/store/gradebook.ts';
import { createKeeper } from '../../src/store/keep.ts';
import { createNotices } from '../../src/store/notices.ts';
import { readBody } from '../../src/store/saves.ts';
import type { Open } from '../../src/teacher/results/desk.ts';
import { bookTitle, drawnName, itemName, kindName, studentName } from '../../src/teacher/results/names.ts';
import { itemFile, studentFile } from '../../src/teacher/results/takeaway.ts';
import { createFirst } from '../../src/text/first.ts';
import type { TeacherKey } from '../../src/text/keys.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { sat, script, scripts } from '../classroom/class.ts';
import { interview, makeAssignment } from '../classroom/make.ts';
import { KINDS } from '../kinds.ts';
import { makeShelf } from '../make.ts';
import { realText } from '../real.ts';

const everything = interview.pillars.map(({ id }) => id);

function opened(language: Language, texts: readonly string[]): Open {
  const kept = texts.map(text => [`gradebook/${text}`, JSON.stringify({ version: 1, body: [text] })]);
  const keeper = createKeeper(makeShelf(Object.fromEntries(kept)), createNotices(), readBody);
  const pause = async () => undefined;
  const gradebook: GradebookStore = createGradebook({ interview, kinds: KINDS, keeper, pause });
  const book = gradebook.book();
  if (!book) throw new Error('nobody has handed in');
  const strings = JSON.parse(readFileSync(`locales/${language}/teacher.json`, 'utf8'));
  const game = { interview } as Open['game'];
  const teach = createFirst<TeacherKey>(language, strings);
  return { game, text: realText(language), teach, now: 0, redraw: () => undefined, gradebook, book };
}

const rowsOf = (csv: string): readonly string[] => csv.slice(1).trimEnd().split('\r\n');

describe.each(LANGUAGES)('the files of a class of forty, %s', language => {
  const assignment = makeAssignment({ count: 30, pillars: everything, order: 'own' });
  const open = opened(
    language,
    scripts(assignment, 40).map(one => sat(assignment, one).text),
  );

  it('have a row for each student with the figures of the page, and no times', () => {
    const [, ...rows] = rowsOf(studentFile(open));
    const figures = studentFigures(open.book);
    expect(rows).toEqual(
      figures.map(one =>
        [studentName(open, one.student), one.best, one.total, one.latest, 1, 0, 0, 0, 0, 0].join(','),
      ),
    );
    expect(rowsOf(studentFile(open, true))[1]?.split(',')).toHaveLength(11);
    expect(new Set(figures.map(({ best }) => best)).size).toBeGreaterThan(5);
  });

  it('have a row for each item with the figures of the page', () => {
    const figures = itemFigures(open.book);
    const [, ...rows] = rowsOf(itemFile(open));
    expect(rows).toHaveLength(30);
    rows.forEach((row, i) => {
      const one = figures[i];
      expect(row).toContain(`,${[one?.asked, one?.right, one?.facility, one?.telling ?? ''].join(',')},`);
    });
  });

  it('name every item and every wrong response', () => {
    for (const one of itemFigures(open.book)) {
      expect(itemName(open, one.item)).toMatch(/\S{2}/);
      expect(itemName(open, one.item)).not.toContain('|');
      expect(kindName(open, one.item)).not.toBe(one.item.kind);
      for (const drawn of one.drawn) {
        const name = drawnName(open, one.item, drawn);
        expect(name).not.toMatch(/^$|undefined|:|_/);
      }
    }
  });
});

describe('names', () => {
  it('of the pillar a card was put on, a number that was typed, a row, a mark', () => {
    const assignment = makeAssignment({ count: 60, pillars: everything });
    const open = opened('en', [sat(assignment, script('A', 1, '')).text]);
    const figures = itemFigures(open.book);
    const first = (kind: string): ItemFigures | undefined => figures.find(({ item }) => item.kind === kind);
    const drawn = (kind: string): string => {
      const one = first(kind);
      const [wrong] = one?.drawn ?? [];
      return one && wrong ? drawnName(open, one.item, wrong) : '';
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
          drawnName(open, item, { response: { option: id }, students: [] }),
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
