import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import type { Answers } from './answers.ts';
import { expect, levels, measures, pillarOf, test, withSettings, wrongFor } from './player.ts';
import { gameUrl } from './ports.ts';
import { playThrough } from './through.ts';

/**
 * A teacher sets ten cards, forty students play them in both languages and views, each by a pattern known beforehand,
 * and what they hand in comes back shuffled, doubled and damaged. What is expected is counted here, from the patterns.
 */
const SIZE = 40;
const GROUPS = [
  { language: 'zh-CN', view: 'list' },
  { language: 'en', view: 'list' },
  { language: 'zh-CN', view: 'hall' },
  { language: 'en', view: 'hall' },
] as const;
type Group = (typeof GROUPS)[number];

const words: Words = JSON.parse(
  readFileSync(new URL('../../locales/zh-CN/teacher.json', import.meta.url), 'utf8'),
).results;
const another = Object.keys(
  JSON.parse(readFileSync(new URL('../fixtures/receipts/v1.json', import.meta.url), 'utf8')),
)[0];

type Words = Readonly<Record<'name' | 'best' | 'bestPercent' | 'total' | 'latest' | 'times', string>> & {
  readonly mark: Readonly<Record<string, string>>;
};

/** One of them calls itself what a spreadsheet would take for a formula. */
const nameOf = (n: number): string => (n === 13 ? '=1+1' : `${n}号`);
const isRight = (n: number, item: string): boolean =>
  (3 * n + 7 * measures.findIndex(({ id }) => `match:${id}` === item)) % 5 > (n % 4 === 0 ? 2 : 0);

const answers: Answers = Object.fromEntries(
  measures.map(({ id }) => {
    const item = `match:${id}`;
    return [item, { right: { press: pillarOf(item) }, wrong: { press: wrongFor(item) } }];
  }),
);

/** @returns the code of the assignment. */
async function compose(page: Page): Promise<string> {
  await page.goto('./#/teach');
  for (const kind of ['choice', 'entry', 'estimate', 'order', 'proofread', 'sort'])
    await page.locator(`.compose [data-value=${kind}]`).uncheck();
  await page.locator('.compose [name=mode][data-value=test]').check();
  await expect(page.locator('.silly')).toBeVisible();
  const address = await page.locator('.share > .address').innerText();
  return address.split('#')[1] ?? '';
}

/** Students who share a device, one after the other. @returns what each hands in. */
async function play(browser: Browser, code: string, { language, view }: Group, students: readonly number[]) {
  const context = await browser.newContext({ baseURL: gameUrl, serviceWorkers: 'block', locale: 'zh-CN' });
  await withSettings(context, { language, view, motion: 'reduced' });
  const page = await context.newPage();
  const receipts: string[] = [];
  for (const n of students) {
    await page.goto(`./#${code}`);
    if (n !== students[0]) await page.locator('.classwork .actions [data-go]').waitFor();
    await page.locator('.field input').fill(nameOf(n));
    await page.locator('.classwork .actions [data-go]').click();
    await page.locator('.table[data-asked]').waitFor({ state: 'attached' });
    const rights = Object.fromEntries(Object.keys(answers).map(item => [item, isRight(n, item)]));
    expect.soft(await page.evaluate(playThrough, { answers, rights }), nameOf(n)).toEqual([]);
    receipts.push(await page.locator('.receipt textarea').inputValue());
  }
  await context.close();
  return receipts;
}

const damaged = (text: string): string =>
  `${text.slice(0, 40)}${text[40] === 'Z' ? 'Y' : 'Z'}${text.slice(41)}`;

async function csvOf(page: Page, which: 'students' | 'items'): Promise<readonly (readonly string[])[]> {
  const saving = page.waitForEvent('download');
  await page.locator(`[data-csv=${which}]`).click();
  const text = readFileSync((await (await saving).path()) ?? '', 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  const lines = text.slice(1).split('\r\n');
  expect(lines.pop()).toBe('');
  return lines.map(line => line.split(','));
}

test('forty students: table, matrix and files equal what was expected, to the digit', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const code = await compose(page);
  const all = Array.from({ length: SIZE }, (_, n) => n + 1);
  const handed = await Promise.all(
    GROUPS.map((group, g) =>
      play(
        browser,
        code,
        group,
        all.filter(n => n % GROUPS.length === g),
      ),
    ),
  );
  const receipts = handed.flat();
  expect(new Set(receipts).size).toBe(SIZE);
  const chat = [
    ...receipts.map((text, i) => `[3:${10 + i} PM] 同学：老师好\n${text}\n收到请回复`),
    ...receipts.slice(0, 5).map(text => text.toLowerCase()),
    ...receipts.slice(5, 8).map(damaged),
    `${receipts[8]?.slice(0, 60)}`,
    another,
  ];
  // Shuffled, the same way every time.
  const shuffled = chat.map((text, i) => ({ text, at: (i * 29) % chat.length })).sort((a, b) => a.at - b.at);

  await page.goto('./#/teach/results');
  await page.locator('[data-paste]').fill(shuffled.map(({ text }) => text).join('\n\n'));
  await page.locator('[data-take]').click();
  await expect(page.locator('[data-student]')).toHaveCount(SIZE);
  const items = await page
    .locator('[data-item]')
    .evaluateAll(list => list.map(one => one.getAttribute('data-item') ?? ''));
  expect(items).toHaveLength(10);

  const score = (n: number): number => items.filter(item => isRight(n, item)).length;
  const rows = await page
    .locator('[data-student]')
    .evaluateAll(list =>
      list.map(row => [
        row.querySelector('th')?.textContent?.trim(),
        row.querySelector('[data-best]')?.textContent,
      ]),
    );
  const expected = all.map(n => [nameOf(n), `${score(n)}/10`]);
  expect([...rows].sort()).toEqual([...expected].sort());

  const reasons = await page
    .locator('[data-reason]')
    .evaluateAll(list => list.map(one => one.getAttribute('data-reason')));
  await expect(page.locator('[data-outcome]')).toContainText('重复5份');
  expect(reasons.filter(reason => reason === 'mistyped' || reason === 'cut')).toHaveLength(4);
  expect(reasons).toContain('other');

  const students = await csvOf(page, 'students');
  const marks = ['late', 'unfinished', 'extended', 'shared', 'notReplayed'].map(mark => words.mark[mark]);
  const heads = [words.name, words.best, words.bestPercent, words.total, words.latest, words.times, ...marks];
  expect(students[0]?.slice(1, -2)).toEqual(heads);
  const cell = (name: string): string => (name.startsWith('=') ? `'${name}` : name);
  const lines = all.map(n =>
    [cell(nameOf(n)), score(n), 10 * score(n), 10, score(n), 1, 0, 0, 0, 0, 0].map(String),
  );
  expect(
    students
      .slice(1)
      .map(row => row.slice(1, -2))
      .sort(),
  ).toEqual([...lines].sort());

  const rightIn = (item: string): number => all.filter(n => isRight(n, item)).length;
  const counted = (await csvOf(page, 'items'))
    .slice(1)
    .map(([, , asked, right, percent]) => [asked, right, percent].join());
  expect(counted.sort()).toEqual(
    items.map(item => [SIZE, rightIn(item), Math.round((100 * rightIn(item)) / SIZE)].join()).sort(),
  );

  const pillars = ['growth_1', 'growth_2', 'growth_3', 'growth_4'];
  expect(levels.flatMap(level => level.pillars ?? [])).toEqual(expect.arrayContaining(pillars));
  const cells = await page
    .locator('.grid tbody tr')
    .evaluateAll(list =>
      list.map(row => [...row.querySelectorAll('td')].map(one => Number(one.textContent ?? 0))),
    );
  const inOrder = measures.map(({ id }) => `match:${id}`).filter(item => items.includes(item));
  expect(cells).toEqual(
    inOrder.map(item =>
      pillars.map(pillar => {
        if (pillar === pillarOf(item)) return rightIn(item);
        return pillar === wrongFor(item) ? SIZE - rightIn(item) : 0;
      }),
    ),
  );
  const pairs = new Map<string, number>();
  for (const item of items) {
    const pair = [pillarOf(item), wrongFor(item)].sort().join(' ');
    pairs.set(pair, (pairs.get(pair) ?? 0) + SIZE - rightIn(item));
  }
  const [most] = [...pairs].sort((a, b) => b[1] - a[1]);
  await expect(page.locator('[data-pair]')).toHaveAttribute('data-pair', most?.[0] ?? '');
  await expect(page.locator('[data-pair] h3')).toContainText(String(most?.[1]));

  // All of it is still there after a reload, and gone when it is deleted.
  await page.reload();
  await expect(page.locator('[data-student]')).toHaveCount(SIZE);
});
