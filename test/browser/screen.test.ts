import { readFileSync } from 'node:fs';
import type { CDPSession, Locator, Page } from '@playwright/test';
import { draftFor } from '../../src/core/classroom/assignment.ts';
import type { TeamSetup } from '../../src/core/teams/team-game.ts';
import { TEAM_IDS } from '../../src/core/teams/team-names.ts';
import { realContent } from '../real-interview.ts';
import { violationsOf } from './axe.ts';
import { expect, measures, resize, test } from './player.ts';

/** A touch screen in front of a class. */
test.use({ viewport: { width: 1920, height: 1080 }, hasTouch: true });

const content = realContent();
const pillars = content.interview.pillars.filter(({ beam }) => beam === 'growth').map(({ id }) => id);
const cards = Object.entries<{ card: string }>(
  JSON.parse(readFileSync(new URL('../../src/packs/miit-2023/words/zh-CN.json', import.meta.url), 'utf8'))
    .measures,
);

/** Opens a game of cards of one beam. */
async function open(page: Page, change: Partial<TeamSetup> & { readonly size?: number } = {}): Promise<void> {
  const { size = 2, ...more } = change;
  const setup: TeamSetup = {
    assignment: { ...draftFor(content, pillars, 7), count: 6, kinds: ['match'] },
    teams: TEAM_IDS.slice(0, size).map(id => ({ id, name: '' })),
    ...{ shape: 'turns', own: 18, begun: 1 },
    ...more,
  };
  await page.addInitScript(
    save => {
      if (sessionStorage.getItem('given')) return;
      sessionStorage.setItem('given', 'yes');
      localStorage.setItem('beams-and-pillars/teams', save);
    },
    JSON.stringify({ version: 1, body: { setup, events: [] } }),
  );
  await page.goto('./#/teach/screen');
  await expect(page.locator('main.stage[data-phase=ask]')).toBeVisible();
}

const zone = (page: Page, team: string): Locator => page.locator(`.hall-zone[data-team=${team}]`);

/** Where the card of the open question belongs, and a pillar where it does not. */
async function pillarsOf(page: Page): Promise<{ readonly right: string; readonly wrong: string }> {
  const asked = (await page.locator('.hall-zone h2').first().textContent()) ?? '';
  const [id] = cards.find(([, { card }]) => asked.includes(`“${card.replaceAll('|', '')}”`)) ?? [];
  const right = measures.find(measure => measure.id === id)?.pillar ?? '';
  expect(pillars).toContain(right);
  return { right, wrong: pillars.find(other => other !== right) ?? '' };
}

/** The halls as they are drawn: what a team has answered must not show in them. */
const hallsOf = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.stage-picture')
    .evaluateAll(all => all.map(one => one.innerHTML).filter(one => one.includes('稳工业增长')));

type Finger = { readonly id: number; readonly x: number; readonly y: number };
/** `fingers` are those that come down, have moved or go up; without any all go up. */
const touch = (
  cdp: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
  fingers: readonly Finger[],
) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map(finger => ({ ...finger })) });

async function middleOf(part: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await part.boundingBox()) ?? {};
  return { x: x + width / 2, y: y + height / 2 };
}

test('two fingers carry the cards of two teams at once, and nothing of an answer shows before all are in', async ({
  page,
}) => {
  await open(page, { shape: 'sideBySide' });
  const cdp = await page.context().newCDPSession(page);
  const { right, wrong } = await pillarsOf(page);
  const before = await hallsOf(page);
  const from = [
    await middleOf(page.locator('[data-card=one]')),
    await middleOf(page.locator('[data-card=two]')),
  ];
  const to = [
    await middleOf(zone(page, 'one').locator(`[data-option=${right}]`)),
    await middleOf(zone(page, 'two').locator(`[data-option=${wrong}]`)),
  ];
  const at = (share: number): readonly Finger[] =>
    from.map(({ x, y }, id) => ({
      id,
      x: x + share * ((to[id]?.x ?? 0) - x),
      y: y + share * ((to[id]?.y ?? 0) - y),
    }));
  await touch(cdp, 'touchStart', at(0).slice(0, 1));
  await touch(cdp, 'touchStart', at(0));
  for (const share of [0.2, 0.5, 0.8, 1]) await touch(cdp, 'touchMove', at(share));
  await expect(page.locator('[data-state=carried]')).toHaveCount(2);
  // The finger of the first team goes up: its card is turned over, and the other card stays in its hand.
  await touch(cdp, 'touchEnd', at(1).slice(0, 1));
  await expect(page.locator('[data-card=one]')).toHaveAttribute('data-state', 'turned');
  await expect(page.locator('[data-card=two]')).toHaveAttribute('data-state', 'carried');
  await expect(page.locator('main')).toHaveAttribute('data-phase', 'ask');
  await touch(cdp, 'touchMove', from.map(({ x, y }, id) => ({ id, x, y })).slice(1));
  await expect.poll(() => hallsOf(page)).toEqual(before);
  await touch(cdp, 'touchMove', at(1).slice(1));
  await touch(cdp, 'touchEnd', []);
  await expect(page.locator('main')).toHaveAttribute('data-phase', 'told');
  await expect(page.locator('.stage')).toContainText('东队：答对了，答对1题，共1题');
  await expect(page.locator('.stage')).toContainText('西队：没答对，答对0题，共1题');
});

test('a touch that the system takes away, a second finger and a drop beside the pillars answer nothing', async ({
  page,
}) => {
  await open(page, { shape: 'sideBySide' });
  const cdp = await page.context().newCDPSession(page);
  const card = await middleOf(page.locator('[data-card=one]'));
  const pillar = await middleOf(zone(page, 'one').locator('.target').first());
  await touch(cdp, 'touchStart', [{ id: 0, ...card }]);
  await touch(cdp, 'touchMove', [{ id: 0, ...pillar }]);
  await expect(page.locator('[data-card=one]')).toHaveAttribute('data-state', 'carried');
  // A hand that comes down on a pillar of the same team.
  const other = await middleOf(zone(page, 'one').locator('.target').last());
  await touch(cdp, 'touchStart', [
    { id: 0, ...pillar },
    { id: 1, ...other },
  ]);
  await touch(cdp, 'touchEnd', [{ id: 1, ...other }]);
  await expect(page.locator('[data-card=one]')).toHaveAttribute('data-state', 'carried');
  await touch(cdp, 'touchCancel', []);
  await expect(page.locator('[data-card=one]')).toHaveAttribute('data-state', 'open');
  await page.mouse.move(card.x, card.y);
  await page.mouse.down();
  await page.mouse.move(card.x, 300, { steps: 4 });
  await page.mouse.up();
  await expect(page.locator('[data-card=one]')).toHaveAttribute('data-state', 'open');
  await expect(page.locator('main')).toHaveAttribute('data-phase', 'ask');
});

test('two fingers that tap pillars of two teams at once answer for both, each once', async ({ page }) => {
  await open(page, { shape: 'sideBySide' });
  const cdp = await page.context().newCDPSession(page);
  const { right } = await pillarsOf(page);
  const fingers = [
    { id: 0, ...(await middleOf(zone(page, 'one').locator(`[data-option=${right}]`))) },
    { id: 1, ...(await middleOf(zone(page, 'two').locator(`[data-option=${right}]`))) },
  ];
  await touch(cdp, 'touchStart', fingers);
  await touch(cdp, 'touchEnd', []);
  await expect(page.locator('main')).toHaveAttribute('data-phase', 'told');
  const steps = await page.evaluate(
    () => JSON.parse(localStorage.getItem('beams-and-pillars/teams') ?? '{}').body.events,
  );
  expect(steps).toHaveLength(2);
  await page.locator('[data-act=undo]').tap();
  await expect(page.locator('main')).toHaveAttribute('data-phase', 'ask');
});

test('a game in turns is played by keys alone, goes on after a reload, and is paused and ended by keys', async ({
  page,
}) => {
  await open(page);
  const { right } = await pillarsOf(page);
  await page.keyboard.press(String(pillars.indexOf(right) + 1));
  await expect(page.locator('main')).toHaveAttribute('data-phase', 'told');
  await expect(page.locator('[data-voice]')).toContainText('东队：答对了');
  await page.keyboard.press('PageDown');
  await expect(page.locator('main')).toHaveAttribute('data-phase', 'ask');
  await page.reload();
  await expect(page.locator('.stage')).toContainText('轮到西队');
  const { wrong } = await pillarsOf(page);
  const button = zone(page, 'two').locator(`[data-option=${wrong}]`);
  await expect(button).toHaveAccessibleName(/^西队：\d，/);
  for (let left = 20; left > 0 && !(await button.evaluate(one => one === document.activeElement)); left--)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.stage')).toContainText('西队：没答对');
  // Where the button was, the focus goes on to what comes next.
  await expect(page.locator('[data-act=next]')).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(page.locator('main')).toHaveAttribute('data-phase', 'ask');
  await page.keyboard.press(String(pillars.indexOf(wrong) + 1));
  await page.locator('[data-act=next]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.stage')).toContainText('轮到东队');
  // Never on a button that has come to stand where the pressed one was.
  await expect(page.locator('h1')).toBeFocused();
  await page.locator('[data-act=pause]').focus();
  await page.keyboard.press('Space');
  await expect(page.locator('.stage-sheet')).toBeVisible();
  await expect(page.locator('.team-card, .target')).toHaveCount(0);
  await expect(page.locator('[data-act=go-on]')).toBeFocused();
  await page.reload();
  await page.locator('[data-act=skip]').press('Enter');
  await expect(page.locator('.stage')).toContainText('第4题');
  await expect(page.locator('.stage')).toContainText('轮到东队');
  await page.locator('[data-act=pause]').press('Enter');
  await page.locator('[data-act=end]').press('Enter');
  await expect(page.locator('main.stage')).toHaveCount(0);
});

const SHAPES = [
  { shape: 'turns', size: 2, theme: 'light' },
  { shape: 'sideBySide', size: 2, theme: 'night' },
  { shape: 'turns', size: 3, theme: 'night' },
  { shape: 'sideBySide', size: 4, theme: 'light' },
] as const;
for (const { shape, size, theme } of SHAPES)
  test(`${size} teams ${shape} in the ${theme} theme: nothing for axe to find, nothing to scroll`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme === 'night' ? 'dark' : 'light' });
    await open(page, { shape, size });
    const check = async (): Promise<void> => {
      expect(await violationsOf(page)).toEqual([]);
      expect(
        await page.evaluate(() => [
          document.documentElement.scrollWidth - window.innerWidth,
          document.documentElement.scrollHeight - window.innerHeight,
        ]),
      ).toEqual([0, 0]);
    };
    await check();
    for (const target of await page.locator('.hall-zone .target:first-of-type').all())
      if (await target.isVisible()) await target.click();
    await expect(page.locator('main')).toHaveAttribute('data-phase', 'told');
    await check();
    await page.locator('[data-act=pause]').click();
    await expect(page.locator('.stage-sheet')).toBeVisible();
    await check();
    for (const window of [
      { width: 1366, height: 768 },
      { width: 1280, height: 720 },
      { width: 1024, height: 768 },
    ]) {
      await resize(page, window);
      await check();
    }
  });
