import { readFileSync } from 'node:fs';
import { violationsOf } from './axe.ts';
import { current, expect, test } from './player.ts';
import { packsUrl } from './ports.ts';

/** The garden has a card with all that can be said of one. */
test.use({ baseURL: packsUrl });

type Measure = { readonly id: string; readonly pillar: string };
const file = new URL('../fixtures/packs/garden/measures.json', import.meta.url);
const measures: readonly Measure[] = JSON.parse(readFileSync(file, 'utf8'));
/** The key by which a card is put on its pillar. */
const keyFor = (item: string): string =>
  measures.find(({ id }) => `match:${id}` === item)?.pillar.slice(-1) ?? 'none';

/** Both views, each in another language. */
const TOLD = [
  {
    view: 'list',
    locale: 'zh-CN',
    marks: ['同一种菜', '不连种'],
    contrast: /照看小苗/,
    arguable: /^可以商量：/,
    translation: [],
  },
  {
    view: 'hall',
    locale: 'en-GB',
    marks: ['crop rotation'],
    contrast: /Care for plants/,
    arguable: /^A close call: /,
    translation: [/^Translation the same vege/],
  },
] as const;

for (const { view, locale, marks, contrast, arguable, translation } of TOLD)
  test.describe(`in the ${view}, ${locale}`, () => {
    test.use({ view, locale });

    test('a wrong card is told by the words that decide and by what would belong there', async ({ page }) => {
      await page.goto('./?pack=garden#/play/growth_match_1');
      if (view === 'hall') await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
      // Keys count only once the question has the focus, which comes a frame after the first page.
      await expect(page.locator('main [data-heading]')).toBeFocused();
      for (let left = 9; left > 0; left--) {
        const item = await current(page);
        if (item === 'match:rotation') break;
        await page.keyboard.press(keyFor(item));
        await expect(page.locator(`.hand input:checked[value="${item}"]`)).toHaveCount(0);
      }
      await page.keyboard.press('2');
      const sheet = page.locator('.told-sheet');
      await expect(sheet.locator('mark')).toHaveText(marks);
      await expect(sheet.locator('mark').first()).toHaveCSS('text-decoration-line', 'underline');
      await expect(sheet.locator('.contrast')).toHaveText(contrast);
      await expect(sheet.locator('.about')).toHaveCount(0);
      await expect(sheet.locator('.arguable')).toHaveText(arguable);
      await expect(sheet.locator('blockquote')).toHaveText('同一种菜不连种两年');
      await expect(sheet.locator('.translation')).toHaveText(translation);
      await expect(sheet.locator('[data-go]')).toBeInViewport({ ratio: 1 });
      expect(await violationsOf(page)).toEqual([]);
      await expect(page.locator('#verdict')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(sheet).toHaveCount(0);
    });
  });
