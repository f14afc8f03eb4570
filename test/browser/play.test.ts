import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { realInterview } from '../real-interview.ts';
import { answersOf } from './answers.ts';
import { asked, seek } from './desk.ts';
import {
  cardCount,
  current,
  expect,
  expectStars,
  finish,
  pillarOf,
  tapPillar,
  test,
  withSettings,
  wrongFor,
} from './player.ts';
import { withSeed } from './table.ts';

/** A finger does not come down on the same spot twice; two quick taps on one spot are a double tap. */
function tapSomewhere(page: Page): (pillar: string) => Promise<void> {
  let n = 0;
  return async pillar => {
    const position = { x: 20 + 45 * (n++ % 6), y: 20 };
    await page.locator(`[data-option=${pillar}]`).tap({ position });
  };
}

test.describe('by touch, in Chinese', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('from the hall through a blueprint to three stars, and on', async ({ page }) => {
    await page.goto('./');
    await page.locator('.storey').nth(1).tap();
    await expect(page.locator('h1')).toHaveText('建现代化产业体系');
    await page.locator('[data-go]').tap();
    await finish(page, tapSomewhere(page));
    await expectStars(page, 3);
    await page.locator('[data-go]').tap();
    await finish(page, tapSomewhere(page));
    await expectStars(page, 3);
  });

  test('a card is chosen from the hand by a tap', async ({ page }) => {
    await page.goto('./#/play/industry_match_1');
    const third = page.locator('.hand .card').nth(2);
    await third.tap();
    const item = await third.locator('input').inputValue();
    expect(await current(page)).toBe(item);
    await page.locator(`[data-option=${pillarOf(item)}]`).tap();
    await expect(page.locator(`.hand input[value="${item}"]`)).toHaveCount(0);
  });
});

test.describe('by keyboard alone, in English, at night', () => {
  test.use({ locale: 'en-GB', colorScheme: 'dark' });

  test('from the hall to three stars', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.locator('[data-go]').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toHaveAttribute('data-page', 'first');
    for (const pillar of ['growth_3', 'growth_4', 'growth_4']) {
      await page.locator(`[data-option=${pillar}]`).focus();
      await page.keyboard.press('Enter');
    }
    await page.locator('[data-go]').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toHaveAttribute('data-page', 'blueprint');
    await page.locator('[data-go]').focus();
    await page.keyboard.press('Enter');
    await finish(page, pillar => page.keyboard.press(pillar.slice(-1)));
    await expectStars(page, 3);
    await expect(page.locator('h1')).toBeFocused();
  });

  test('every step can be reached with Tab, arrows, Enter and Space', async ({ page }) => {
    await page.goto('./#/play/smes_match_2');
    const hand = page.locator('.hand input');
    await hand.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(hand.nth(1)).toBeChecked();
    await expect(hand.nth(1)).toBeFocused();
    const item = await current(page);
    const target = page.locator(`[data-option=${pillarOf(item)}]`);
    for (let steps = 8; steps > 0 && !(await target.evaluate(el => el === document.activeElement)); steps--)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator(`.hand input[value="${item}"]`)).toHaveCount(0);
    await expect(page.locator('.progress strong')).toHaveText(`1/${cardCount('smes_match_2')}`);
  });

  test('Escape goes on from an explanation and lets go of a card', async ({ page }) => {
    await page.goto('./#/play/smes_match_2');
    const item = await current(page);
    await tapPillar(page, wrongFor(item));
    await expect(page.locator('#verdict')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('main')).toHaveAttribute('data-phase', 'ask');
    await page.locator('.hand .card').nth(1).click();
    await page.keyboard.press('Escape');
    await expect(page.locator('.hand input').first()).toBeChecked();
  });
});

test('a wrong pillar is told with its name, the reason, the place and the words of the source', async ({
  page,
}) => {
  await page.goto('./#/play/industry_match_1');
  const item = await current(page);
  await tapPillar(page, wrongFor(item));
  const sheet = page.locator('.told-sheet');
  await expect(sheet.locator('h2')).toContainText('不在');
  await expect(sheet.locator('.clue')).not.toBeEmpty();
  await expect(sheet.locator(':is(.about, .contrast)')).not.toBeEmpty();
  await expect(sheet.locator('figcaption')).toHaveText(/^答二·第[一二]点$/);
  await expect(sheet.locator('blockquote')).toHaveAttribute('lang', 'zh-CN');
  await sheet.locator('[data-go]').click();
  await expect(page.locator(`.hand input[value="${item}"]`)).toHaveCount(0);
  await finish(page);
  await expectStars(page, 2);
  await expect(page.locator('.missed li')).toHaveCount(1);
});

test('the missed ones can be gone over again, without stars', async ({ page }) => {
  await page.goto('./#/play/smes_match_1');
  await tapPillar(page, wrongFor(await current(page)));
  await page.locator('.told-sheet [data-go]').click();
  await finish(page);
  await page.locator('.result .actions button').click();
  await expect(page.locator('.progress strong')).toHaveText('0/1');
  await finish(page);
  await expect(page.locator('.result h1')).toHaveText('补练');
  await expect(page.locator('.result .earned')).toHaveCount(0);
});

test('a reload in the middle goes on where it was, on the explanation and on the result, too', async ({
  page,
}) => {
  await page.goto('./#/play/digital_match_1');
  await tapPillar(page, pillarOf(await current(page)));
  await page.locator('.hand .card').nth(1).click();
  const item = await current(page);
  await page.reload();
  expect(await current(page)).toBe(item);
  await tapPillar(page, wrongFor(item));
  const verdict = await page.locator('#verdict').innerText();
  await page.reload();
  await expect(page.locator('#verdict')).toHaveText(verdict, { useInnerText: true });
  await page.locator('.told-sheet [data-go]').click();
  await finish(page);
  await expectStars(page, 2);
  await page.reload();
  await expectStars(page, 2);
  await page.goto('./#/');
  await expect(page.locator('main[data-page=home]')).toBeVisible();
  await page.goto('./#/play/digital_match_1');
  await expect(page.locator('.progress strong')).toHaveText(/^0\//);
});

test('a switch of language in the middle of a card loses nothing', async ({ page }) => {
  await page.goto('./#/play/growth_match_1');
  await tapPillar(page, pillarOf(await current(page)));
  await page.locator('.hand .card').nth(2).click();
  const item = await current(page);
  const zh = await page.locator('.hand').innerText();
  await page.getByRole('button', { name: '暂停' }).click();
  await page.locator('dialog[open] [data-value=en]').check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.locator('dialog[open] [data-resume]').click();
  expect(await current(page)).toBe(item);
  await expect(page.locator('.progress strong')).toHaveText(`1/${cardCount('growth_match_1')}`);
  expect(await page.locator('.hand').innerText()).not.toBe(zh);
});

test('a hint takes away two wrong pillars and is counted', async ({ page }) => {
  await page.goto('./#/play/industry_match_2');
  const item = await current(page);
  await page.locator('.hint').click();
  await expect(page.locator('.pillar[aria-disabled=true]')).toHaveCount(2);
  await expect(page.locator(`[data-option=${pillarOf(item)}]`)).toHaveAttribute('aria-disabled', 'false');
  await expect(page.locator('.badge')).toHaveText('1');
  await expect(page.locator('[data-voice]')).toContainText('排除了');
  await expect(page.locator('.hint')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.badge')).toHaveText('1');
  await page.locator('.pillar[aria-disabled=true]').first().click({ force: true });
  await expect(page.locator('main')).toHaveAttribute('data-phase', 'ask');
});

test('pause leads home and back to the same sitting, and can start over', async ({ page }) => {
  await page.goto('./#/play/smes_match_1');
  await tapPillar(page, pillarOf(await current(page)));
  await page.getByRole('button', { name: '暂停' }).click();
  await page.locator('dialog[open] .pair a').click();
  await expect(page.locator('main[data-page=home]')).toBeVisible();
  await expect(page.locator('.storey').nth(3)).toHaveAccessibleName(/已归位1条，共12条/);
  await page.goBack();
  await expect(page.locator('.progress strong')).toHaveText('1/6');
  await page.getByRole('button', { name: '暂停' }).click();
  page.once('dialog', dialog => dialog.accept());
  await page.locator('dialog[open] .pair button').click();
  await expect(page.locator('.progress strong')).toHaveText('0/6');
});

test('free play opens every level and shows its stars', async ({ page }) => {
  await page.goto('./#/levels');
  // All but those that are composed when they are opened: today, review, drill, assigned.
  await expect(page.locator('.row')).toHaveCount(realInterview().levels.length - 4);
  await page.locator('.row[href$=smes_match_2]').click();
  await finish(page);
  await page.goto('./#/levels');
  await expect(page.locator('.row[href$=smes_match_2] .f-star')).toHaveCount(3);
});

test('settings take effect at once and stay', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: '设置' }).click();
  for (const value of ['night', '1.3', 'reduced'])
    await page.locator(`dialog[open] [data-value="${value}"]`).check({ force: true });
  await page.locator('dialog[open] [name$=isMirrored][data-value=true]').check({ force: true });
  // Last: the words of the other language come when they come, and everything moves a little.
  await page.locator('dialog[open] [data-value=en]').check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '1.3');
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
  await expect(page.locator('html')).toHaveAttribute('data-mirrored', '');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the address of a level opens that level', async ({ page, context }) => {
  await withSettings(context, { language: 'en' });
  await page.goto('./#/play/digital_match_2&appinstall=0');
  await expect(page.locator('h1')).toContainText('Digital economy');
});

test('the focus goes to the question of a level, however it is entered', async ({ page }) => {
  await page.goto('./#/play/smes_match_1');
  await expect(page.locator('[data-heading]')).toBeFocused();
  await page.keyboard.press(pillarOf(await current(page)).slice(-1));
  await expect(page.locator('.progress strong')).toHaveText('1/6');
  await page.goto('./#/levels');
  await expect(page.locator('h1')).toBeFocused();
  await expect(page).toHaveTitle('自由练习 · 四梁八柱');
  await page.locator('.row[href$=smes_match_2]').click();
  await expect(page.locator('[data-heading]')).toBeFocused();
});

test('a key answers nothing while a sheet is open or the focus is nowhere', async ({ page }) => {
  await page.goto('./#/play/smes_match_1');
  await page.getByRole('button', { name: '暂停' }).click();
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('1');
  await expect(page.locator('main')).toHaveAttribute('data-phase', 'ask');
  await expect(page.locator('.progress strong')).toHaveText('0/6');
});

test('settings show what is set, also after a level with its own pause sheet', async ({ page }) => {
  await page.goto('./#/play/smes_match_1');
  await page.getByRole('button', { name: '暂停' }).click();
  await page.locator('dialog[open] [data-value=night]').check({ force: true });
  await page.locator('dialog[open] .pair a').click();
  await page.getByRole('button', { name: '设置' }).click();
  await expect(page.locator('dialog[open] input:checked')).toHaveCount(9);
  await expect(page.locator('dialog[open] [data-value=night]')).toBeChecked();
});

test('a beam that stands can be kept as a picture of the hall', async ({ page, context }) => {
  const earlier = (level: string) => ({
    type: 'finish',
    stars: 3,
    at: 1790000000000,
    interview: 'miit-2023',
    level,
    seed: 'EARLIER',
  });
  await context.addInitScript(
    text => {
      if (!localStorage.getItem('beams-and-pillars/log')) localStorage.setItem('beams-and-pillars/log', text);
    },
    JSON.stringify({
      version: 1,
      body: ['smes_match_1', 'smes_match_2', 'smes_numbers', 'smes_raise'].map(earlier),
    }),
  );
  await page.goto('./#/play/smes_match_1');
  await finish(page);
  await page.getByRole('link', { name: '看看大殿造到哪了' }).click();
  await expect(page.locator('h1')).toHaveText('大殿在建');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成图片' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('四梁八柱.png');
  const picture = readFileSync(await download.path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1170, 1920]);
  await page.goBack();
  await expectStars(page, 3);
});

test('a challenge says that the result comes next, counts what was asked, and is tried again as a whole', async ({
  page,
  context,
}) => {
  await withSeed(context);
  await page.goto('./#/play/challenge');
  await expect(page.locator('.table[data-asked]')).toBeAttached();
  for (const word of ['下一题', '下一题', '看结果']) {
    await tapPillar(page, wrongFor(await current(page)));
    await expect(page.locator('.told-sheet [data-go]')).toHaveText(word);
    await page.locator('.told-sheet [data-go]').click();
  }
  await expect(page.locator('.figures dd')).toHaveText(['0%', '答3次，对0次', '0/3', '共3题', '0']);
  await page.getByRole('button', { name: '再来一遍' }).click();
  await expect(page.locator('.progress strong')).toHaveText('0/40');
});

for (const [width, height] of [
  [390, 844],
  [844, 390],
] as const)
  test(`the hall of the list fills the place that the canvas will take, at ${width}x${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./');
    const heightOf = (selector: string): Promise<number> =>
      page.locator(selector).evaluate(element => element.getBoundingClientRect().height);
    await expect(page.locator('main[data-page=home]')).toBeVisible();
    const room = await heightOf('.home .picture');
    const drawn = await heightOf('.home .picture > .drawing');
    expect(room - drawn).toBeLessThan(2);
    expect(drawn).toBeLessThanOrEqual(room);
  });

test.describe('numbers by keyboard alone', () => {
  test('a number is typed, pasted and confirmed without a field', async ({ page, context }) => {
    await withSeed(context);
    await page.goto('./#/play/digital_numbers');
    await seek(page, 'digital_numbers', 'entry:');
    const { right } = answersOf('digital_numbers')[await asked(page)] ?? {};
    if (!right || !('fill' in right)) throw new Error('an entry is filled in');
    await expect(page.locator('[data-heading]')).toBeFocused();
    for (const key of ['9', '.', '5', 'Backspace', 'Backspace', 'Backspace', '7'])
      await page.keyboard.press(key);
    await expect(page.locator('.table input')).toHaveValue('7');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toHaveAttribute('data-phase', 'ask');
    await page.evaluate(text => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', text);
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
    }, right.fill);
    await expect(page.locator('.table input')).toHaveValue(right.fill);
    await page.keyboard.press('Enter');
    await expect(page.locator('.told-sheet.good')).toBeVisible();
    await expect(page.locator('#verdict')).toBeFocused();
  });

  test('the keys of an input method answer nothing; the same keys without it do', async ({
    page,
    context,
  }) => {
    await withSeed(context);
    await page.goto('./#/play/digital_numbers');
    await seek(page, 'digital_numbers', 'entry:');
    const field = page.locator('.table input');
    const ended = async (on: string, key: string, keyCode: number, isComposing = false): Promise<void> =>
      page.evaluate(
        ([at, init]) => {
          document.querySelector(at)?.dispatchEvent(new KeyboardEvent('keydown', init));
        },
        [on, { key, keyCode, isComposing, bubbles: true, cancelable: true }] as const,
      );
    // A word in Latin letters, written under a Chinese input method, as Chromium and the system do it.
    await field.focus();
    await field.fill('228');
    const session = await context.newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'w', selectionStart: 1, selectionEnd: 1 });
    for (const windowsVirtualKeyCode of [229, 13])
      await session.send('Input.dispatchKeyEvent', {
        ...{ type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode },
      });
    await session.send('Input.insertText', { text: 'w' });
    await expect(field).toHaveValue('228w');
    // As Safari tells of it: the word has ended, the key has the code alone.
    for (const on of ['.table input', '[data-heading]']) {
      await ended(on, 'Enter', 229);
      await ended(on, 'Enter', 13, true);
      await ended(on, '7', 55, true);
      await ended(on, 'Process', 229);
    }
    await expect(field).toHaveValue('228w');
    await expect(page.locator('main')).toHaveAttribute('data-phase', 'ask');
    await field.press('Enter');
    await expect(page.locator('main')).toHaveAttribute('data-phase', 'told');
  });

  test('what is half typed survives a reload and a switch of language; what is not understood is no attempt', async ({
    page,
    context,
  }) => {
    await withSeed(context);
    await page.goto('./#/play/digital_numbers');
    await seek(page, 'digital_numbers', 'entry:');
    await page.locator('.table input').fill('1万2');
    await expect(page.locator('.reading')).toContainText('可以读成12,000，也可以读成10,002');
    await page.locator('[data-part=confirm]').click();
    await expect(page.locator('main')).toHaveAttribute('data-phase', 'ask');
    await page.locator('.table input').fill('22');
    await page.reload();
    await expect(page.locator('.table input')).toHaveValue('22');
    await page.getByRole('button', { name: '暂停' }).click();
    await page.locator('dialog[open] [data-value=en]').check({ force: true });
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.locator('dialog[open] [data-resume]').click();
    await expect(page.locator('.table input')).toHaveValue('22');
    await expect(page.locator('.reading')).toContainText('Read as');
  });

  test('the arrows push a mark; a screen reader hears its value', async ({ page, context }) => {
    await withSeed(context);
    await page.goto('./#/play/growth_numbers');
    await seek(page, 'growth_numbers', 'estimate:');
    const slider = page.locator('.line input');
    await slider.focus();
    for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', '0.3%');
    await expect(slider).toHaveAccessibleName('铅锤的位置');
  });
});

test('pinyin is switched on in the middle of a level, stays, and goes with the language', async ({
  page,
}) => {
  await page.goto('./#/play/industry_match_1');
  const ruby = page.locator('.hand ruby rt');
  await expect(page.locator('.hand')).toBeVisible();
  await expect(ruby).toHaveCount(0);
  await page.locator('[data-part=pause]').click();
  await page.locator('dialog[open] input[name=pause-hasPinyin][data-value=true]').check({ force: true });
  await page.keyboard.press('Escape');
  await expect(ruby.first()).toHaveText(/^[a-z]\S*/i);
  const before = await current(page);
  await tapPillar(page, pillarOf(before));
  await expect(page.locator('.progress strong')).toHaveText(`1/${cardCount('industry_match_1')}`);
  await page.reload();
  await expect(ruby.first()).toBeAttached();
  await page.locator('[data-part=pause]').click();
  await page.locator('dialog[open] [data-value=en]').check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(ruby).toHaveCount(0);
  await expect(page.locator('dialog[open] input[name=pause-hasPinyin]')).toHaveCount(0);
  await page.locator('dialog[open] input[data-value=zh-CN]').check({ force: true });
  await expect(ruby.first()).toBeAttached();
});
