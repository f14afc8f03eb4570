import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { assignedBy } from './answers.ts';
import { violationsOf } from './axe.ts';
import { seek } from './desk.ts';
import { forgetSittings } from './log.ts';
import {
  current,
  expect,
  finish,
  pillarOf,
  resize,
  tapPillar,
  test,
  withSettings,
  wrongFor,
} from './player.ts';
import { pseudoUrl } from './ports.ts';
import { withSeed } from './table.ts';

const RECEIPTS = Object.keys(
  JSON.parse(readFileSync(new URL('../fixtures/receipts/v1.json', import.meta.url), 'utf8')),
);

/** Every text stands 7 to 1 on what lies under it; 4.5 to 1, where it is large. */
const ENHANCED = 'color-contrast-enhanced';

/** How to get to every screen there is. */
const SCREENS: Readonly<Record<string, (page: Page, base: string) => Promise<void>>> = {
  home: async (page, base) => {
    await page.goto(`${base}#/`);
  },
  levels: async (page, base) => {
    await page.goto(`${base}#/levels`);
  },
  blueprint: async (page, base) => {
    await page.goto(`${base}#/beam/industry`);
    await page.locator('.glossary summary').click();
  },
  ask: async (page, base) => {
    await page.goto(`${base}#/play/industry_match_1`);
    await page.locator('.hint').click();
  },
  right: async (page, base) => {
    await page.goto(`${base}#/play/growth_match_1`);
    await tapPillar(page, pillarOf(await current(page)));
  },
  wrong: async (page, base) => {
    await page.goto(`${base}#/play/digital_match_1`);
    await tapPillar(page, wrongFor(await current(page)));
  },
  result: async (page, base) => {
    await page.goto(`${base}#/play/smes_match_1`);
    await tapPillar(page, wrongFor(await current(page)));
    await page.locator('.told-sheet [data-go]').click();
    await finish(page);
  },
  choice: (page, base) => desk(page, base, 'growth_numbers', 'choice:'),
  keypad: async (page, base) => {
    await desk(page, base, 'digital_numbers', 'entry:');
    await page.locator('.table input').fill('1228万');
  },
  line: async (page, base) => {
    await desk(page, base, 'growth_numbers', 'estimate:');
    await page.locator('.table input').fill('31');
  },
  order: (page, base) => desk(page, base, 'smes_numbers', 'order:'),
  'wrong number': async (page, base) => {
    await desk(page, base, 'digital_numbers', 'entry:');
    await page.locator('.table input').fill('5亿');
    await page.locator('[data-part=confirm]').click();
  },
  'off the line': async (page, base) => {
    await desk(page, base, 'growth_numbers', 'estimate:');
    await page.locator('.table input').fill('2');
    await page.locator('[data-part=confirm]').click();
  },
  review: async (page, base) => {
    await page.goto(`${base}#/review`);
    const day = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10);
    await page.locator('input[type=date]').fill(day);
    await page.locator('input[type=date]').dispatchEvent('change');
    await page.locator('[data-plan]').waitFor();
  },
  keep: async (page, base) => {
    await page.goto(`${base}#/keep`);
    await page.locator('summary').click();
  },
  digest: async (page, base) => {
    await page.goto(`${base}#/digest/open_bidding`);
    await page.locator('[data-marked]').waitFor();
  },
  whole: async (page, base) => {
    await page.goto(`${base}#/whole`);
  },
  mistakes: async (page, base) => {
    await page.goto(`${base}#/mistakes`);
  },
  progress: async (page, base) => {
    await page.goto(`${base}#/progress`);
  },
  assignment: async (page, base) => {
    await page.goto(`${base}#${assignedBy('test').code}`);
    await page.locator('.terms').waitFor();
  },
  'broken code': async (page, base) => {
    await page.goto(`${base}#${assignedBy('test').code.slice(0, 12)}`);
    await page.locator('.code-form').waitFor();
  },
  teach: async (page, base) => {
    await page.goto(`${base}#/teach`);
    await page.locator('.share .code').first().waitFor();
    for (const summary of await page.locator('main summary').all()) await summary.click();
  },
  results: async (page, base) => {
    await page.goto(`${base}#/teach/results`);
    await page.locator('[data-paste]').fill(RECEIPTS.join('\n'));
    await page.locator('[data-take]').click();
    await page.locator('[data-student]').first().waitFor();
  },
  help: async (page, base) => {
    await page.goto(`${base}#/teach/help`);
    await page.locator('.prose').waitFor();
  },
  paper: async (page, base) => {
    await page.goto(`${base}#/teach/paper/${assignedBy('sixty').code}`);
    await page.locator('[data-key]').waitFor();
  },
  settings: async (page, base) => {
    await page.goto(`${base}#/`);
    await page.locator('.quick .icon').nth(1).click();
  },
  pause: async (page, base) => {
    await page.goto(`${base}#/play/digital_match_2`);
    await page.locator('.controls .icon').click();
  },
};

/** A level of numbers at the first item of this kind, begun anew. */
async function desk(page: Page, base: string, level: string, kind: string): Promise<void> {
  await page.goto(`${base}#/`);
  await forgetSittings(page);
  await page.reload();
  await page.goto(`${base}#/play/${level}`);
  await seek(page, level, kind);
}

async function visit(page: Page, screen: string, base = './'): Promise<void> {
  await SCREENS[screen]?.(page, base);
  await expect(page.locator('main')).toBeVisible();
}

test.beforeEach(({ context }) => withSeed(context));

/** Things to press that are smaller than a finger, and not inside a line of text. */
const smallTargets = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate(min => {
    const all = [...document.querySelectorAll<HTMLElement>('a, button, input, summary')];
    return all
      .filter(element => element.checkVisibility() && !element.closest('dialog:not([open])'))
      .map(element => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < min - 0.5)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}x${box.height}`);
  }, least);

/** Text that its own box cuts off, and boxes that reach out of the page. */
const clipped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
    const bad = [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter(
        element =>
          !element.closest('svg, .unseen, dialog:not([open]), [hidden]') && element.checkVisibility(),
      )
      .filter(element => {
        const { left, right } = element.getBoundingClientRect();
        const isOut = left < -0.5 || right > document.documentElement.clientWidth + 0.5;
        const hides = getComputedStyle(element).overflow !== 'visible';
        // A box of fixed height that its own words outgrow.
        const isOver =
          element.matches('button, .timber, .chip, a') && element.scrollHeight > element.clientHeight + 2;
        const isCut = hides && element.tagName !== 'DIALOG' && element.scrollWidth > element.clientWidth + 1;
        return (isOut && !element.closest('.picture')) || isCut || isOver;
      })
      .map(element => element.outerHTML.slice(0, 100));
    return wide ? ['the page scrolls sideways', ...bad] : bad;
  });

const PHONE = { width: 320, height: 568 };
const WIDE = { width: 1280, height: 720 };
const NAMES = Object.keys(SCREENS);
/** So that two tests at a time share the work evenly. */
const HALVES = [NAMES.filter((_, i) => i % 2 === 0), NAMES.filter((_, i) => i % 2 === 1)] as const;

/**
 * Each screen is reached once a language, and then turned through the sizes. Axe looks at one language by day on the
 * smallest screen and at the other by night on the widest, with more contrast, too: what it looks for does not hang
 * on the size, nor colours on the language.
 */
for (const { language, theme, probed } of [
  { language: 'zh-CN', theme: 'light', probed: PHONE },
  { language: 'en', theme: 'night', probed: WIDE },
] as const)
  for (const [half, screens] of HALVES.entries())
    test(`at every size, ${language}, ${theme}, all fits and can be pressed, and axe finds nothing: half ${half + 1}`, async ({
      page,
      context,
    }) => {
      test.slow();
      await withSettings(context, { language, theme });
      for (const screen of screens) {
        await page.setViewportSize(probed);
        await visit(page, screen);
        expect.soft(await violationsOf(page), screen).toEqual([]);
        await page.emulateMedia({ contrast: 'more' });
        expect.soft(await violationsOf(page, ENHANCED), `${screen}, more contrast`).toEqual([]);
        await page.emulateMedia({ contrast: 'no-preference' });
        for (const { least, ...size } of [
          { ...PHONE, least: 44 },
          { width: 390, height: 844, least: 48 },
          { width: 844, height: 390, least: 48 },
          { ...WIDE, least: 48 },
        ]) {
          await resize(page, size);
          const name = `${screen} at ${size.width}x${size.height}`;
          expect.soft(await clipped(page), name).toEqual([]);
          expect.soft(await smallTargets(page, least), name).toEqual([]);
        }
      }
    });

for (const [half, screens] of HALVES.entries())
  test(`with every string doubled nothing is clipped, on a phone and on a wide screen: half ${half + 1}`, async ({
    page,
  }) => {
    for (const screen of screens) {
      await page.setViewportSize(PHONE);
      await visit(page, screen, pseudoUrl);
      for (const size of [PHONE, WIDE]) {
        await resize(page, size);
        expect.soft(await clipped(page), `${screen} at ${size.width}`).toEqual([]);
      }
    }
  });

/** Screens with words in titles, rows, figures and buttons. */
const WORDED = ['blueprint', 'pause', 'order', 'wrong', 'result', 'assignment', 'teach', 'settings'];

test('at the largest text size on the smallest phone nothing is clipped, nor a heading, button or row broken in the middle of a word', async ({
  page,
  context,
}) => {
  await page.setViewportSize(PHONE);
  await withSettings(context, { textSize: 1.3, language: 'en' });
  for (const screen of NAMES) {
    await visit(page, screen);
    expect.soft(await clipped(page), screen).toEqual([]);
    if (WORDED.includes(screen)) expect.soft(await broken(page), screen).toEqual([]);
  }
});

test('on a page magnified to twice its size no heading, button or row is broken in the middle of a word', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 195, height: 422 });
  await withSettings(context, { language: 'en' });
  for (const screen of WORDED) {
    await visit(page, screen);
    // Where words come late, the page behind a dialog is laid out once more.
    await expect.poll(() => broken(page), screen).toEqual([]);
  }
});

/** English words that go on in the next line without a hyphen. */
const broken = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const places =
      'h1, dialog h2, .button strong, .rows .name, .figures :is(dd, dt), .whole-beam strong, .belongs strong';
    for (const place of document.querySelectorAll(places)) {
      if (!place.checkVisibility() || getComputedStyle(place).hyphens === 'auto') continue;
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const { index, 0: word } of (node.textContent ?? '').matchAll(/[A-Za-z]+|\d+%/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
            found.push(word);
        }
    }
    return found;
  });

test('where the interview says so is named in one line, however narrow the sheet beside the hall', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await withSettings(context, { language: 'en' });
  await visit(page, 'wrong number');
  await page.locator('.source .see').first().waitFor();
  const lines = page
    .locator('.source figcaption')
    .evaluateAll(all => all.map(one => one.getClientRects()[0]?.height ?? 0));
  for (const height of await lines) expect(height).toBeLessThan(32);
});

for (const [view, width, height, language] of [
  ['hall', 360, 640, 'en'],
  ['hall', 320, 568, 'zh-CN'],
  ['hall', 640, 360, 'en'],
  ['list', 320, 568, 'en'],
] as const)
  test(`under the button of a reason no line is cut: ${view}, ${width}x${height}, ${language}`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width, height });
    await withSettings(context, { view, language, motion: 'reduced' });
    await page.goto('./#/play/smes_match_1');
    if (view === 'hall') await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
    await page.locator(`[data-option=${wrongFor(await current(page))}]`).press('Enter');
    const button = page.locator('.told-sheet .button');
    await button.waitFor();
    // Hidden by now, if the button had cut it.
    await expect(button).toHaveAttribute('data-more');
    for (const by of [0, 7, 16, 23]) {
      await page.locator('.told-sheet').evaluate((sheet, top) => {
        for (const each of [sheet, document.documentElement]) each.scrollTop = top;
      }, by);
      await expect.poll(() => cutLines(page), `scrolled by ${by}`).toEqual([]);
    }
    // The pillar and its mark stay in sight above the sheet.
    const top = await page.locator('.told-sheet').evaluate(sheet => sheet.getBoundingClientRect().top);
    if (view === 'hall' && width < height) expect(top).toBeGreaterThan(0.4 * height);
  });

/** Lines of a reason that end above the button, or what it hides, only in part. */
const cutLines = (page: Page): Promise<readonly string[]> =>
  page.locator('.told-sheet .button').evaluate(button => {
    const hides = getComputedStyle(button).getPropertyValue('--hides');
    const edge = button.getBoundingClientRect().top - Number.parseFloat(hides);
    const walker = document.createTreeWalker(button.parentElement ?? button, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const cut: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      range.selectNodeContents(node);
      const isCut = [...range.getClientRects()].some(
        ({ top, bottom }) => top < edge - 1.5 && bottom > edge + 1.5,
      );
      if (isCut && !button.contains(node)) cut.push(node.textContent ?? '');
    }
    return cut;
  });

test('a level fits the screens it is drawn for without scrolling', async ({ page }) => {
  await visit(page, 'ask');
  for (const [width, height] of [
    [390, 844],
    [360, 640],
    [320, 568],
    [844, 390],
    [1280, 720],
  ] as const) {
    await resize(page, { width, height });
    const over = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    expect.soft(over, `${width}x${height}`).toBeLessThanOrEqual(0);
  }
});

test('no line of a card starts with punctuation', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const level of ['growth_match_1', 'growth_match_2', 'industry_match_1', 'industry_match_2']) {
    await page.goto(`./#/play/${level}`);
    await expect(page.locator('.hand input').first()).toBeAttached();
    await page.evaluate(() => document.fonts.ready);
    const starts = await page.evaluate(() =>
      [...document.querySelectorAll('.phrases')].flatMap(element => {
        const range = document.createRange();
        const firsts: string[] = [];
        let line = Number.NEGATIVE_INFINITY;
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode;
          for (let i = 0; i < (node.textContent ?? '').length; i++) {
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const { top } = range.getBoundingClientRect();
            if (Math.abs(top - line) > 4) firsts.push(node.textContent?.[i] ?? '');
            line = top;
          }
        }
        return firsts;
      }),
    );
    expect(starts.length).toBeGreaterThan(2);
    expect(starts.filter(letter => /[，。、；：？！”’）]/.test(letter))).toEqual([]);
  }
});
