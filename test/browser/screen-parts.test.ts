import type { Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { expect, test } from './player.ts';

/** Two teams at a whiteboard. */
test.use({ viewport: { width: 1366, height: 768 }, hasTouch: true });

const ASSIGNMENT = {
  ...{ content: 'another', streams: 'perKind', kinds: ['entry'], count: 10, leftOut: [], seed: 7 },
  pillars: ['growth_1', 'growth_2', 'growth_3', 'growth_4'],
  ...{ order: 'same', mode: 'practice', hasHints: true, attempts: 0, minutes: 0, factor: 1 },
  ...{ opens: null, due: null, language: null, title: '' },
};

const EVERY = ['growth', 'industry', 'digital', 'smes'].flatMap(beam =>
  [1, 2, 3, 4, 5].map(n => `${beam}_${n}`).filter(id => id !== 'growth_5'),
);

/** A teacher whose form was left with these settings. */
async function withDraft(page: Page, change: Partial<typeof ASSIGNMENT> = {}): Promise<void> {
  const body = { assignment: { ...ASSIGNMENT, ...change }, paper: { version: 1, part: 'both' } };
  await page.addInitScript(
    text => {
      const key = 'beams-and-pillars/draft';
      if (!sessionStorage.getItem(key)) sessionStorage.setItem(key, text);
    },
    JSON.stringify({ version: 2, body }),
  );
}

/** What a class has done, as the device keeps it; the page goes on from there. */
async function withEvents(page: Page, events: readonly object[]): Promise<void> {
  await page.evaluate(added => {
    const key = 'beams-and-pillars/teams';
    const save = JSON.parse(localStorage.getItem(key) ?? '');
    localStorage.setItem(key, JSON.stringify({ ...save, body: { ...save.body, events: added } }));
  }, events);
  await page.reload();
}

const part = (page: Page, team: 'one' | 'two', name: string) =>
  page.locator(`.answer-zone[data-team=${team}] [data-part="${name}"]`);

/** Two fingers come down at once, each on a key of its team, and are lifted together. */
async function touchBoth(page: Page, name: string, other = name): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const points = await Promise.all(
    [part(page, 'one', name), part(page, 'two', other)].map(async (key, id) => {
      const { x = 0, y = 0, width = 0, height = 0 } = (await key.boundingBox()) ?? {};
      return { x: x + width / 2, y: y + height / 2, id };
    }),
  );
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('from the form to the first question in two clicks', async ({ page }) => {
  await withDraft(page, { kinds: ['choice'] });
  await page.goto('./#/teach');
  await page.locator('[data-screen]').click();
  await page.locator('[data-start]').click();
  await expect(page.locator('.answer-zone[data-team=one] [data-option]')).not.toHaveCount(0);
  await expect(page.locator('.answer-zone[data-team=two] [data-option]')).toHaveCount(0);
});

test('what is set up passes axe, keeps names within twelve letters and refuses two of one name', async ({
  page,
}) => {
  await withDraft(page);
  await page.goto('./#/teach/screen');
  await page.locator('[name=teams][data-value="3"]').check();
  const field = page.locator('[name=team-two]');
  await field.fill('一二三四五六七八九十甲乙丙');
  await expect(field).toHaveValue('一二三四五六七八九十甲乙');
  expect(await violationsOf(page)).toEqual([]);
  await field.fill('东队');
  await expect(page.locator('[data-same]')).toBeVisible();
  await page.locator('[data-start]').click({ force: true });
  await expect(page.locator('.screen-setup')).toBeVisible();
});

test('two fingers type on two keypads at once, nothing shows, and the explanation follows', async ({
  page,
}) => {
  await withDraft(page);
  await page.goto('./#/teach/screen');
  await page.locator('[name=shape][data-value=sideBySide]').check();
  await page.locator('[data-start]').click();
  await touchBoth(page, 'key:2', 'key:9');
  await touchBoth(page, 'key:8', 'key:.');
  await touchBoth(page, 'key:1', 'key:5');
  const typed = page.locator('.answer-zone [data-typing]');
  await expect(typed.nth(0)).toHaveValue('281');
  await expect(typed.nth(1)).toHaveValue('9.5');
  const percent = part(page, 'one', 'chip:percent');
  if (await percent.isVisible()) await touchBoth(page, 'chip:percent');
  await part(page, 'one', 'confirm').tap();
  const zone = page.locator('.answer-zone[data-team=one]');
  await expect(zone).toHaveAttribute('data-state', 'answered');
  await expect(zone).not.toContainText('281');
  await expect(zone).toContainText('已经作答');
  await part(page, 'two', 'confirm').tap();
  await expect(page.locator('.told-wall')).toBeVisible();
  await expect(page.locator('.told-wall [data-outcome]')).toHaveCount(2);
  await expect(page.locator('.told-wall blockquote')).not.toHaveCount(0);
  await expect(zone).toContainText('281');
});

test('a mark is dragged by each finger on its own line', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 1600 });
  await withDraft(page, { kinds: ['estimate'], pillars: EVERY });
  await page.goto('./#/teach/screen');
  await page.locator('[name=shape][data-value=sideBySide]').check();
  await page.locator('[data-start]').click();
  await touchBoth(page, 'line');
  const marks = page.locator('.answer-zone [type=range]');
  const [one, two] = [await marks.nth(0).inputValue(), await marks.nth(1).inputValue()];
  expect(Number(one)).toBeGreaterThan(0);
  expect(two).toBe(one);
  await part(page, 'two', 'forth').tap();
  await expect(marks.nth(1)).toHaveValue(String(Number(two) + 1));
  await expect(marks.nth(0)).toHaveValue(one);
});

test('after the end the results go into the book as teams, once, and the game is forgotten', async ({
  page,
}) => {
  await withDraft(page, { kinds: ['match'], count: 4 });
  await page.goto('./#/teach/screen');
  await page.locator('[name=team-one]').fill('<i>红队</i>');
  await page.locator('[name=shape][data-value=sideBySide]').check();
  await page.locator('[data-start]').click();
  await expect(page.locator('.screen-setup')).toHaveCount(0);
  const answer = (team: string, at: number) => ({ do: 'answer', team, response: { pillar: 'growth_1' }, at });
  const round = (at: number) => [answer('one', at), answer('two', at + 1), { do: 'next', at: at + 2 }];
  await withEvents(page, [...round(1), ...round(4), ...round(7), ...round(10)]);
  await expect(page.locator('.screen-end h1')).toBeVisible();
  await expect(page.locator('.end-scores')).toContainText('<i>红队</i>');
  expect(await violationsOf(page)).toEqual([]);
  await page.locator('[data-book]').click();
  await expect(page.locator('[data-booked]')).toContainText('2队');
  await page.locator('[data-booked] a').click();
  await expect(page.locator('[data-student]')).toHaveCount(2);
  await expect(page.locator('[data-student]').first()).toContainText(/红队|西队/);
  await page.goBack();
  await page.reload();
  await expect(page.locator('[data-booked]')).toBeVisible();
  await page.locator('[data-finish]').click();
  await expect(page.locator('form.compose')).toBeVisible();
  await page.goto('./#/teach/screen');
  await expect(page.locator('[data-start]')).toBeVisible();
});
