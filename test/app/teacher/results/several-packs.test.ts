import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createGradebookStore } from '../../../../src/app/store/classwork/gradebook-store.ts';
import type { RetryingFetch } from '../../../../src/app/store/fetch-retry.ts';
import { createNotices } from '../../../../src/app/store/notice-store.ts';
import { createKeeper } from '../../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../../src/app/store/saves/save-schemas.ts';
import { type BookContext, openedBook } from '../../../../src/app/teacher/results/results-context.ts';
import { itemFile, studentFile } from '../../../../src/app/teacher/results/results-export.ts';
import { resultsPage } from '../../../../src/app/teacher/results/results-page.ts';
import { openPageWords, type TeacherPageContext } from '../../../../src/app/teacher/teacher-page-context.ts';
import { toLink } from '../../../../src/core/classroom/assignment-link.ts';
import { withoutBreaks } from '../../../../src/core/interview/lookups.ts';
import type { PackShelf } from '../../../../src/core/interview/pack-content.ts';
import { LANGUAGES, type Language } from '../../../../src/core/language.ts';
import { createFirstTranslate } from '../../../../src/text/first-translate.ts';
import type { TeacherKey } from '../../../../src/text/types.ts';
import { KINDS } from '../../../all-kinds.ts';
import { interview, makeAssignment, makeGardenAssignment } from '../../../core/classroom/make-assignment.ts';
import { sat, script } from '../../../core/classroom/scripted-class.ts';
import { firstText } from '../../../real-interview.ts';
import { makeMemoryStorage, makeRetryingFetch } from '../../../small-interview.ts';
import { BUILT_IN, GARDEN, shelfOf, type WholePack } from '../../../whole-packs.ts';
import { printed } from '../../list/template-markup.ts';

/** One rem in px, by which drawings are sized. */
beforeAll(() => {
  vi.stubGlobal('document', { documentElement: {} });
  vi.stubGlobal('getComputedStyle', () => ({ fontSize: '16px' }));
});
afterAll(() => void vi.unstubAllGlobals());

/** Measures that are cards in both packs, with other words and on other pillars. */
const SHARED = GARDEN.pack.interview.measures.flatMap(({ id }) =>
  interview.measures.some(one => one.id === id) ? [id] : [],
);
const cards = (of: WholePack, language: Language): readonly string[] =>
  SHARED.map(id => withoutBreaks(of.words[language].measures[id]?.card ?? ''));

// Every card of the pillars that the shared measures stand on.
const asking = (of: WholePack) => ({
  pillars: of.pack.interview.pillars
    .map(({ id }) => id)
    .filter(id => of.pack.interview.measures.some(one => one.pillar === id && SHARED.includes(one.id))),
  kinds: ['match'],
  count: 100,
});
const assignment = makeAssignment(asking(BUILT_IN));
const gardening = makeGardenAssignment(asking(GARDEN));
// All answers but the first are wrong.
const ming = sat(assignment, script('小明', 17, 'x')).text;
const rose = sat(gardening, script('Rose', 21, 'x')).text;

const TITLES: TeacherPageContext['game']['titles'] = { 'miit-2023': BUILT_IN.titles, garden: GARDEN.titles };

/** What the teacher's pages share, in a browser that has these packs. */
function openPages(shelf: PackShelf, { bring }: Pick<RetryingFetch, 'bring'> = makeRetryingFetch()) {
  let redraws = 0;
  const redraw = (): void => void redraws++;
  const gradebook = createGradebookStore({
    ...{ pack: BUILT_IN.pack, shelf, kinds: KINDS, bring },
    keeper: createKeeper(makeMemoryStorage(), createNotices(), readSave),
    pause: async () => undefined,
  });
  const wordsOf = openPageWords({ fetching: { ...makeRetryingFetch(), bring } }, redraw);
  return {
    gradebook,
    redraws: () => redraws,
    /** What the page is drawn from in a language. */
    context: (language: Language): TeacherPageContext => {
      const text = firstText(language);
      const strings = JSON.parse(readFileSync(`locales/${language}/teacher.json`, 'utf8'));
      const shown: Partial<TeacherPageContext> = {
        ...{ game: { shelf, titles: TITLES } as TeacherPageContext['game'], gradebook, text, redraw, now: 0 },
        teach: createFirstTranslate<TeacherKey>(language, strings),
        textOf: pack => (pack === BUILT_IN.pack ? text : wordsOf(pack, language)?.text),
      };
      return shown as TeacherPageContext;
    },
  };
}
type Pages = ReturnType<typeof openPages>;

/** Asks for all words of a language and waits until they are there. */
async function fetchWords({ context, gradebook, redraws }: Pages, language: Language): Promise<void> {
  const before = redraws();
  const isThere = (): boolean =>
    gradebook.gradebook().books.every(book => openedBook(context(language), book) !== undefined);
  while (!isThere()) await new Promise(turn => setTimeout(turn));
  expect(redraws()).toBe(before + 1);
}

function bookOf({ context, gradebook }: Pages, of: WholePack, language: Language): BookContext {
  const book = gradebook.gradebook().books.find(({ content }) => content.identity === of.pack.identity);
  const opened = book && openedBook(context(language), book);
  if (!opened) throw new Error(`no book of ${of.pack.interview.id}`);
  return opened;
}

/** The page of a book that is chosen. */
function pageOf(pages: Pages, of: WholePack, language: Language): string {
  const book = pages.gradebook.gradebook().books.find(({ content }) => content.identity === of.pack.identity);
  pages.gradebook.look(book?.name ?? '');
  return printed(resultsPage(pages.context(language)));
}

const both = shelfOf([BUILT_IN, GARDEN]);
async function pasted(texts: readonly string[], shelf = both): Promise<Pages> {
  const pages = openPages(shelf);
  await pages.gradebook.add(texts);
  return pages;
}
const foundIn = (text: string, names: readonly string[]): readonly string[] =>
  names.filter(name => text.includes(name));

it('the two packs have cards of one id with different words', () => {
  expect(SHARED.length).toBeGreaterThanOrEqual(3);
  for (const language of LANGUAGES)
    expect(new Set([...cards(BUILT_IN, language), ...cards(GARDEN, language)]).size).toBe(2 * SHARED.length);
});

describe.each(LANGUAGES)('receipts of two packs, %s', language => {
  const packs = [
    { own: BUILT_IN, other: GARDEN },
    { own: GARDEN, other: BUILT_IN },
  ];

  it.each(packs)('are shown with the words of their own pack alone', async ({ own, other }) => {
    const pages = await pasted([`${ming}\n${rose}`]);
    await fetchWords(pages, language);
    const page = pageOf(pages, own, language);
    expect(foundIn(page, cards(own, language))).toEqual(cards(own, language));
    expect(foundIn(page, cards(other, language))).toEqual([]);
    const pillars = (of: WholePack): readonly string[] =>
      Object.values(of.words[language].pillars).map(({ label }) => label);
    expect(foundIn(page, pillars(own)).length).toBeGreaterThan(1);
    expect(foundIn(page, pillars(other))).toEqual([]);
  });

  it.each(packs)('are exported with the words of their own pack alone', async ({ own, other }) => {
    const pages = await pasted([rose, ming]);
    await fetchWords(pages, language);
    const open = bookOf(pages, own, language);
    const items = itemFile(open);
    expect(foundIn(items, cards(own, language))).toEqual(cards(own, language));
    expect(foundIn(items, cards(other, language))).toEqual([]);
    const title = (of: WholePack): readonly string[] =>
      Object.values(of.words[language].beams).map(beam => beam.title);
    expect(foundIn(studentFile(open), title(own)).length).toBeGreaterThan(0);
    expect(foundIn(studentFile(open), title(other))).toEqual([]);
  });

  it('look the same in whatever order they were pasted', async () => {
    const draw = async (texts: readonly string[]): Promise<readonly string[]> => {
      const pages = await pasted(texts);
      await fetchWords(pages, language);
      return packs.map(({ own }) => pageOf(pages, own, language));
    };
    expect(await draw([rose, ming])).toEqual(await draw([`${ming}${rose}`]));
  });

  it('are told apart by the titles of their packs, which stand nowhere if there is only one', async () => {
    const titles = [BUILT_IN, GARDEN].map(({ titles: own }) => own[language]);
    const pages = await pasted([ming, rose]);
    await fetchWords(pages, language);
    for (const { own } of packs) {
      const page = pageOf(pages, own, language);
      const [, choice = ''] = /<select[^>]*>(.*?)<\/select>/s.exec(page) ?? [];
      expect(foundIn(choice, titles)).toEqual(titles);
      const [, head = ''] = /<header class="printed">(.*?)<\/header>/s.exec(page) ?? [];
      expect(foundIn(head, titles)).toEqual([own.titles[language]]);
    }
    const alone = await pasted([ming, sat({ ...assignment, seed: 9 }, script('Tom', 3, '')).text]);
    const page = pageOf(alone, BUILT_IN, language);
    expect(page).toContain('<select');
    expect(foundIn(page, titles)).toEqual([]);
  });

  it('of a pack that is not here are each refused with one sentence that names it', async () => {
    const link = toLink(GARDEN.pack.interview, gardening);
    const pages = await pasted([ming, rose, link], shelfOf([BUILT_IN]));
    const page = pageOf(pages, BUILT_IN, language);
    const rows = [...page.matchAll(/<li data-reason=otherPack>.*?<\/li>/gs)].map(([row]) => row);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.split(GARDEN.pack.identity)).toHaveLength(2);
    for (const code of [rose, link]) expect(foundIn(page, [code.slice(-12)])).toHaveLength(1);
    expect(pages.gradebook.getState().came).toEqual({ added: 1, known: 0, empty: 0 });
  });
});

describe('a book whose words are still being fetched', () => {
  const words = (of: WholePack): readonly string[] =>
    LANGUAGES.flatMap(language => [
      ...cards(of, language),
      ...Object.values(of.words[language].beams).map(({ title }) => title),
    ]);

  it('can be chosen, has no tables, and is drawn again when they are there', async () => {
    const pages = await pasted([rose, ming]);
    const before = pageOf(pages, GARDEN, 'en');
    expect(foundIn(before, ['data-item', 'data-csv', 'data-student'])).toEqual([]);
    expect(foundIn(before, ['data-paste', '<select', 'data-delete', GARDEN.titles.en])).toHaveLength(4);
    expect(foundIn(before, words(GARDEN))).toEqual([]);
    await fetchWords(pages, 'en');
    expect(foundIn(pageOf(pages, GARDEN, 'en'), cards(GARDEN, 'en'))).toHaveLength(SHARED.length);
    // The same when the language is changed.
    expect(foundIn(pageOf(pages, GARDEN, 'zh-CN'), words(GARDEN))).toEqual([]);
    await fetchWords(pages, 'zh-CN');
    const after = pageOf(pages, GARDEN, 'zh-CN');
    expect(foundIn(after, cards(GARDEN, 'zh-CN'))).toHaveLength(SHARED.length);
    expect(foundIn(after, cards(GARDEN, 'en'))).toEqual([]);
  });

  it('leaves those of the pack of the page as they are', async () => {
    const pages = await pasted([rose, ming]);
    expect(foundIn(pageOf(pages, BUILT_IN, 'en'), cards(BUILT_IN, 'en'))).toHaveLength(SHARED.length);
  });
});

it.each(LANGUAGES)(
  'receipts of a pack that cannot be fetched yet are not called refused, %s',
  async language => {
    const failing = { ...GARDEN.listed, open: () => Promise.reject(new Error('offline')) };
    const pages = openPages(shelfOf([BUILT_IN, { ...GARDEN, listed: failing }]));
    await pages.gradebook.add([rose]);
    const page = printed(resultsPage(pages.context(language)));
    const why = pages.context(language).teach;
    expect(foundIn(page, [why('results.why.awaited')])).toHaveLength(1);
    expect(foundIn(page, ['data-reason=otherPack', GARDEN.pack.identity, why('results.empty')])).toEqual([]);
    expect(page).toContain('data-delete');
  },
);
