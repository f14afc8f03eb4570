import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createGradebookStore } from '../../../../src/app/store/classwork/gradebook-store.ts';
import { createNotices } from '../../../../src/app/store/notice-store.ts';
import { createKeeper } from '../../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../../src/app/store/saves/save-schemas.ts';
import { bookSign, openedBook } from '../../../../src/app/teacher/results/results-context.ts';
import {
  itemFile,
  resultsFileName,
  studentFile,
} from '../../../../src/app/teacher/results/results-export.ts';
import { resultsPage } from '../../../../src/app/teacher/results/results-page.ts';
import type { TeacherPageContext } from '../../../../src/app/teacher/teacher-page-context.ts';
import { LANGUAGES, type Language } from '../../../../src/core/language.ts';
import { lessonName } from '../../../../src/core/live/room-book.ts';
import { KINDS } from '../../../all-kinds.ts';
import { makeAssignment, makeGardenAssignment } from '../../../core/classroom/make-assignment.ts';
import { sat, script } from '../../../core/classroom/scripted-class.ts';
import { makeRecord } from '../../../core/live/make-record.ts';
import { ROOM } from '../../../core/live/make-room.ts';
import { firstText } from '../../../real-interview.ts';
import { makeMemoryStorage, makeRetryingFetch } from '../../../small-interview.ts';
import { realTeach } from '../../../teacher-words.ts';
import { BUILT_IN, GARDEN, shelfOf } from '../../../whole-packs.ts';
import { printed } from '../../list/template-markup.ts';

/** One rem in px, by which drawings are sized. */
beforeAll(() => {
  vi.stubGlobal('document', { documentElement: {} });
  vi.stubGlobal('getComputedStyle', () => ({ fontSize: '16px' }));
});
afterAll(() => void vi.unstubAllGlobals());

const assignment = makeAssignment({ kinds: ['match'] });
const HELD = new Date(2026, 10, 30, 9).getTime();
const record = makeRecord(
  BUILT_IN.pack,
  assignment,
  [
    { names: ['李华'], given: 'xx-.x' },
    { names: ['Anna', 'Bert'], given: '-x-.x' },
    { names: ['Cleo'], given: '  x.x' },
  ],
  { opened: HELD },
);
const receipts = [
  sat(assignment, script('小明', 17, 'xxx')).text,
  sat(assignment, script('Tom', 18, 'x')).text,
];

type Pages = {
  readonly gradebook: ReturnType<typeof createGradebookStore>;
  readonly context: (language: Language) => TeacherPageContext;
};
function openPages(): Pages {
  const { pack } = BUILT_IN;
  const gradebook = createGradebookStore({
    ...{ pack, shelf: shelfOf([BUILT_IN]), kinds: KINDS, bring: makeRetryingFetch().bring },
    keeper: createKeeper(makeMemoryStorage(), createNotices(), readSave),
    pause: async () => undefined,
  });
  const game = { interview: pack.interview, shelf: shelfOf([BUILT_IN]), titles: {} };
  return {
    gradebook,
    context: language => {
      const text = firstText(language);
      const teach = realTeach(language);
      const now = new Date(2026, 11, 3, 9).getTime();
      const of = { gradebook, game, text, teach, textOf: () => text, now, redraw: () => undefined };
      return of as unknown as TeacherPageContext;
    },
  };
}
async function held(title = '第三周'): Promise<Pages> {
  const pages = openPages();
  await pages.gradebook.addLesson(record, title);
  return pages;
}
const drawn = ({ context }: Pages, language: Language): string => printed(resultsPage(context(language)));
function opened({ gradebook, context }: Pages, language: Language) {
  const book = gradebook.book();
  const of = book && openedBook(context(language), book);
  if (!of) throw new Error('no book');
  return of;
}

describe.each(LANGUAGES)('the results of a live class, %s', language => {
  const teach = realTeach(language);
  const date = new Date(HELD).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });

  it('say what it was, when, who was there, and how each did of what that one was asked', async () => {
    const page = drawn(await held(), language);
    expect(page).toContain(teach('results.lesson', { title: '第三周', held: date, count: 4 }));
    const rows = [...page.matchAll(/<tr data-student=.*?<\/tr>/gs)].map(([row]) => row);
    expect(rows).toHaveLength(4);
    for (const name of ['李华', 'Anna', 'Bert', 'Cleo']) expect(rows.join(' ')).toContain(name);
    const said = rows.map(row => [/data-best>([^<]*)/.exec(row)?.[1], row.includes('data-mark=unfinished')]);
    expect(said).toEqual(
      expect.arrayContaining([
        ['3/5', true],
        ['2/5', true],
        ['2/3', true],
      ]),
    );
    expect(page).toContain(teach('results.lessonItems'));
    expect(page).toContain(teach('results.noAnswer'));
    expect(page).toContain('data-pair=');
    expect(page).toContain('data-csv="students"');
  });

  it('say nothing of receipts, of attempts, or of a code', async () => {
    const page = drawn(await held(), language);
    expect(page).not.toContain(teach('results.works'));
    expect(page).not.toContain(`<dt>${teach('results.attempts')}</dt>`);
    expect(page).not.toContain(teach('results.itemsLine'));
    expect(page).not.toContain(teach('results.shareNone'));
    expect(page).not.toContain('data-reason=other');
    expect(page).not.toContain('data-short');
    expect(page).not.toMatch(/undefined|\{\{|NaN/);
    const head = /<header class="printed">(.*?)<\/header>/s.exec(page)?.[1] ?? '';
    expect(head).toContain(date);
    expect(head).not.toContain(ROOM);
  });

  it('stand beside those of assignments, to be chosen', async () => {
    const pages = await held();
    await pages.gradebook.add(receipts);
    const page = drawn(pages, language);
    const [, choice = ''] = /<select[^>]*>(.*?)<\/select>/s.exec(page) ?? [];
    expect(choice.match(/<option/g)).toHaveLength(2);
    expect(choice).toContain(date);
    expect(page).toContain(teach('results.whichOfAll'));
    expect(page).toContain('Cleo');
    const other = pages.gradebook.gradebook().books.find(({ lesson }) => !lesson);
    pages.gradebook.look(other?.name ?? '');
    const theirs = drawn(pages, language);
    expect(theirs).toContain('小明');
    expect(theirs).not.toContain('Cleo');
    expect(theirs).toContain(teach('results.works'));
    // A lesson is no receipt of another assignment.
    expect(theirs).not.toContain('data-reason=other');
    expect(theirs).not.toContain('data-delete=lesson');
  });

  it('can be deleted by themselves, and are counted where everything is', async () => {
    const pages = await held();
    const alone = drawn(pages, language);
    // Where there is nothing else it is all.
    expect(alone).not.toContain('data-delete=lesson');
    expect(alone).toContain(teach('results.deleteLessons', { count: 1 }));
    expect(alone).not.toContain(teach('results.deleteLine', { count: 0 }));
    await pages.gradebook.add(receipts);
    const both = drawn(pages, language);
    expect(both).toContain('data-delete=lesson');
    expect(both).toContain(teach('results.deleteLessonLine', { title: '第三周' }));
    expect(both).toContain(teach('results.deleteLessons', { count: 1 }));
    expect(both).toContain(teach('results.deleteLine', { count: 2 }));
    pages.gradebook.removeLesson(lessonName(record));
    const left = drawn(pages, language);
    expect(left).not.toContain('Cleo');
    expect(left).not.toContain(teach('results.deleteLessons', { count: 0 }));
  });

  it('are exported with the time of the class', async () => {
    const pages = await held();
    const [, ...rows] = studentFile(opened(pages, language)).slice(1).trimEnd().split('\r\n');
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row).toMatch(/^第三周,.*,2026-11-30 09:00,$/);
    expect(rows.find(row => row.includes('Cleo'))).toBe(
      '第三周,Cleo,2,66.67,3,2,1,0,1,0,0,0,2026-11-30 09:00,',
    );
    const items = itemFile(opened(pages, language)).slice(1).trimEnd().split('\r\n');
    expect(items).toHaveLength(1 + 5);
    const name = resultsFileName(opened(pages, language), 'Students');
    expect(name).toContain('2026-11-30');
    expect(name).toContain(ROOM);
  });

  it('are told apart without a title, too', async () => {
    const pages = await held('');
    expect(studentFile(opened(pages, language))).toContain(` · ${ROOM},`);
    expect(bookSign(opened(pages, language).book)).toBe(ROOM);
    expect(drawn(pages, language)).toContain(date);
  });

  it('of a pack that is not here are named, and can be removed', async () => {
    const pages = openPages();
    const gardening = makeRecord(GARDEN.pack, makeGardenAssignment(), [{ names: ['Rose'], given: 'xx' }]);
    await pages.gradebook.addLesson(gardening, 'Roses');
    const page = drawn(pages, language);
    expect(page).toContain('<strong>Roses</strong>');
    expect(page).toContain(ROOM);
    expect(page).toContain(GARDEN.pack.identity);
    expect(page).not.toContain(teach('results.whose'));
  });
});
