import type { Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { expect, pillarOf, resize, tapPillar, test, withSettings } from './player.ts';

/** In the order in which they are given. */
const CARDS = ['match:early_start', 'match:appliances', 'match:info_cities'] as const;
const [FIRST, SECOND] = CARDS;

// Nothing is kept: a newcomer.
test.use({ view: 'hall' });

const left = (page: Page) => page.locator('.first-hand [data-item]');
const chosen = (page: Page) => page.locator('.first-hand input:checked');

async function begin(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.locator('main[data-page=first]')).toBeVisible();
}

async function placeAll(page: Page): Promise<void> {
  for (const [n, item] of CARDS.entries()) {
    await expect(left(page)).toHaveCount(CARDS.length - n);
    await tapPillar(page, pillarOf(item));
  }
  await expect(page.locator('main')).toHaveAttribute('data-phase', 'done');
}

/** Carries a card to a pillar by the mouse. */
async function carry(page: Page, item: string, pillar: string | undefined): Promise<void> {
  const [card, target] = [page.locator(`[data-item="${item}"]`), page.locator(`[data-option=${pillar}]`)];
  const [from, to] = [
    await card.boundingBox(),
    pillar ? await target.boundingBox() : { x: 4, y: 4, width: 0, height: 0 },
  ];
  if (!from || !to) throw new Error('there is nothing to carry');
  await page.mouse.move(from.x + 60, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  await expect(page.locator('.first-ghost')).toBeVisible();
  await expect(page.locator('[data-over]')).toHaveCount(pillar ? 1 : 0);
  await page.mouse.up();
  await expect(page.locator('.first-ghost')).toHaveCount(0);
}

test('whoever knows only the address meets three cards, the first of them chosen, and places it by one tap', async ({
  page,
}) => {
  await begin(page);
  expect(page.url()).toMatch(/#\/first$/);
  await expect(left(page)).toHaveCount(3);
  await expect(chosen(page)).toHaveValue(FIRST);
  await expect(page.locator('.way path').first()).toHaveAttribute('d', /^M/);
  await tapPillar(page, pillarOf(FIRST));
  await expect(left(page)).toHaveCount(2);
  await expect(page.locator('.first-right')).toBeVisible();
  await expect(chosen(page)).toHaveValue(SECOND);
  await expect(page.locator('.way')).toBeHidden();
});

test('after the third card the beam is raised, any tap shows its last frame, and the plan has what was built', async ({
  page,
}) => {
  await begin(page);
  await placeAll(page);
  await expect(page.locator('main h1')).toBeFocused();
  await expect(page.locator('.raised-roof')).toBeVisible();
  await page.mouse.click(20, 200);
  const moving = await page.evaluate(
    () => document.querySelector('.first-hall')?.getAnimations({ subtree: true }).length,
  );
  expect(moving).toBe(0);
  await page.locator('[data-go]').click();
  await expect(page.locator('main[data-page=blueprint]')).toBeVisible();
  expect(page.url()).toMatch(/#\/beam\/growth$/);
  await expect(page.locator('.blueprint .drawn .f-half')).toHaveCount(2);
  await page.goto('./');
  await page.reload();
  await expect(page.locator('main[data-page=home]')).toBeVisible();
});

test('cards are carried by the mouse, and glide back from elsewhere', async ({ page }) => {
  await begin(page);
  await carry(page, FIRST, undefined);
  await expect(left(page)).toHaveCount(3);
  await carry(page, SECOND, pillarOf(SECOND));
  await expect(left(page)).toHaveCount(2);
  await expect(page.locator(`[data-item="${SECOND}"]`)).toHaveCount(0);
  await carry(page, FIRST, pillarOf(SECOND));
  await expect(page.locator('[data-told]')).toBeVisible();
  await expect(left(page)).toHaveCount(2);
  await expect(page.locator('[data-carried]')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('a card is tapped, then its pillar', async ({ page }) => {
    await begin(page);
    await page.locator(`[data-item="${SECOND}"]`).tap();
    await expect(chosen(page)).toHaveValue(SECOND);
    await page.locator(`[data-option=${pillarOf(SECOND)}]`).tap();
    await expect(page.locator(`[data-item="${SECOND}"]`)).toHaveCount(0);
    await expect(chosen(page)).toHaveValue(FIRST);
  });
});

test('keys alone are enough, and each outcome is said', async ({ page }) => {
  await begin(page);
  const voice = page.locator('[data-voice]');
  const press = async (pillar: string): Promise<void> => {
    for (let tabs = 12; tabs > 0; tabs--) {
      if ((await page.evaluate(() => document.activeElement?.getAttribute('data-option'))) === pillar) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
  };
  await press('growth_4');
  await expect(voice).toContainText('不是这根柱');
  await page.keyboard.press('Shift+Tab');
  await press('growth_3');
  await expect(voice).toContainText('答对了');
  // Digits are of the four pillars of a level: here they mean nothing.
  await page.keyboard.press('1');
  await expect(left(page)).toHaveCount(2);
  await press('growth_4');
  await expect(left(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('main h1')).toBeFocused();
});

test('a wrong pillar says why in place, and the card can be put again at once', async ({ page }) => {
  await begin(page);
  await tapPillar(page, 'growth_4');
  await expect(page.locator('[data-told]')).toContainText('不是这根柱');
  await expect(chosen(page)).toHaveValue(FIRST);
  await tapPillar(page, 'growth_3');
  await expect(page.locator('.first-right')).toBeVisible();
  await expect(left(page)).toHaveCount(2);
});

test('a reload in the middle goes on, also at the bare address', async ({ page }) => {
  await begin(page);
  await tapPillar(page, pillarOf(FIRST));
  await expect(left(page)).toHaveCount(2);
  await page.reload();
  await expect(left(page)).toHaveCount(2);
  await page.goto('about:blank');
  await page.goto('./');
  await expect(page.locator('main[data-page=first]')).toBeVisible();
  await expect(left(page)).toHaveCount(2);
  await tapPillar(page, 'growth_3');
  await expect(page.locator('[data-told]')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-told]')).toBeVisible();
});

test('another language and another way to hold the phone lose nothing', async ({ page }) => {
  await begin(page);
  await tapPillar(page, pillarOf(FIRST));
  await page.locator('.first-head [lang=en]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('main h1')).toHaveText('Put each card on the right pillar');
  await expect(left(page)).toHaveCount(2);
  await resize(page, { width: 844, height: 390 });
  await expect(page.locator('main.first.wide')).toBeVisible();
  await expect(left(page)).toHaveCount(2);
  await tapPillar(page, pillarOf(SECOND));
  await expect(left(page)).toHaveCount(1);
});

test('it can be skipped, and does not come again', async ({ page }) => {
  await begin(page);
  await page.locator('.skip').click();
  await expect(page.locator('main[data-page=home]')).toBeVisible();
  await page.reload();
  await expect(page.locator('main[data-page=home]')).toBeVisible();
});

test('whoever was here before sees home', async ({ page, context }) => {
  await withSettings(context, {});
  await page.goto('./');
  await expect(page.locator('main[data-page=home]')).toBeVisible();
});

test('with less motion nothing moves: the way is whole, the beam is there', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await begin(page);
  await expect(page.locator('.way')).toHaveCSS('animation-name', 'none');
  await placeAll(page);
  await expect(page.locator('.first-ghost')).toHaveCount(0);
  await expect(page.locator('.raised-beam')).toHaveCSS('animation-name', 'come');
  await expect(page.locator('.raised-beam')).toHaveCSS('opacity', '1');
});

for (const locale of ['zh-CN', 'en-GB'])
  for (const [width, height] of [
    [320, 568],
    [360, 640],
    [844, 390],
    [1366, 768],
  ] as const)
    test.describe(`${locale}, ${width} x ${height}`, () => {
      test.use({ locale, viewport: { width, height } });

      test('all of it fits on the screen, with targets for fingers and nothing cut off', async ({ page }) => {
        await begin(page);
        await expect(page.locator('.way path').first()).toHaveAttribute('d', /^M/);
        const { over, small, cut } = await page.evaluate(() => {
          const root = document.documentElement;
          const all = [...document.querySelectorAll<HTMLElement>('.first :is(button, a, label)')];
          const texts = [...document.querySelectorAll<HTMLElement>('.first :is(h1, p, .timber)')];
          return {
            over: Math.max(root.scrollHeight - window.innerHeight, root.scrollWidth - window.innerWidth),
            small: all
              .filter(one => one.offsetWidth < 48 || one.offsetHeight < 47.5)
              .map(one => one.className),
            cut: texts.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.className),
          };
        });
        expect({ over, small, cut }).toEqual({ over: 0, small: [], cut: [] });
      });
    });

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing while it is played: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await begin(page);
    expect.soft(await violationsOf(page), 'ask').toEqual([]);
    await tapPillar(page, 'growth_4');
    await expect(page.locator('[data-told]')).toBeVisible();
    expect.soft(await violationsOf(page), 'told').toEqual([]);
    await placeAll(page);
    await expect(page.locator('.raised-beam')).toHaveCSS('opacity', '1');
    expect(await violationsOf(page), 'done').toEqual([]);
  });

test('in forced colours the chosen card, the slot and the way can still be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await begin(page);
  const colours = await page.evaluate(() => {
    const colour = (selector: string, name: string): string => {
      const element = document.querySelector(selector);
      return element ? getComputedStyle(element).getPropertyValue(name) : '';
    };
    return [
      colour('body', 'background-color'),
      colour('.way path', 'stroke'),
      colour('.first-pillar .s-deep', 'stroke'),
    ];
  });
  const [ground, ...drawn] = colours;
  expect(drawn).toHaveLength(2);
  for (const line of drawn) expect(line).not.toBe(ground);
});
