import type { Page } from '@playwright/test';
import { type Answers, answersOf, playable } from './answers.ts';
import { forgetSittings } from './log.ts';
import { expect, expectStars, test, withSettings } from './player.ts';
import { withSeed } from './table.ts';

/** Which first responses are right. A missed item is answered right when it comes back. */
const RATES = { none: () => false, half: (n: number) => n % 2 === 0, all: () => true } as const;
type Rate = keyof typeof RATES;
const rates = Object.keys(RATES) as readonly Rate[];

/**
 * Plays a level on the page's own controls, as fast as they come. @returns texts that their boxes cut off.
 * It runs in the page, so it cannot use anything from here.
 */
async function playThrough({
  answers,
  rights,
}: {
  answers: Answers;
  rights: readonly boolean[];
}): Promise<readonly string[]> {
  const asked = new Set<string>();
  const cut = new Set<string>();
  let firsts = 0;
  const turn = (): Promise<void> => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const find = <T extends HTMLElement>(selector: string): T | null => document.querySelector<T>(selector);
  const until = async (isSo: () => boolean): Promise<void> => {
    for (let left = 400; left > 0 && !isSo(); left--) await turn();
    if (!isSo())
      throw new Error(`nothing happens: ${document.querySelector('main')?.textContent?.slice(0, 200)}`);
  };
  const look = (): void => {
    if (document.documentElement.hasAttribute('data-hall')) return;
    for (const element of document.querySelectorAll<HTMLElement>(
      'main button, main .asked, main .timber, main p',
    ))
      if (
        !element.closest('.unseen') &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 1
      )
        cut.add(`${element.className}: ${element.textContent?.trim().slice(0, 60)}`);
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
      cut.add('the page is too wide');
  };
  const give = async (answer: Answers[string]['right']): Promise<void> => {
    if ('press' in answer) return void find(`.table [data-option="${answer.press}"]`)?.click();
    if ('fill' in answer || 'slide' in answer) {
      const field = find<HTMLInputElement>('.table input');
      if (!field) throw new Error('no field');
      field.value = String('fill' in answer ? answer.fill : answer.slide);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    } else
      for (const [place, id] of answer.sort.entries()) {
        const at = (): number =>
          [...document.querySelectorAll('[data-row]')].findIndex(row => row.getAttribute('data-row') === id);
        for (let left = 9; left > 0 && at() > place; left--) {
          find(`[data-part="up:${id}"]`)?.click();
          await turn();
        }
      }
    await turn();
    find('[data-part=confirm]')?.click();
  };
  for (let left = 200; left > 0; left--) {
    await until(() => find('.table[data-asked]') !== null || find('main[data-page=result]') !== null);
    const id = find('.table')?.getAttribute('data-asked');
    if (!id) return [...cut];
    const answer = answers[id];
    if (!answer) throw new Error(`no answer to ${id}`);
    const isRight = asked.has(id) || rights[firsts++] === true;
    asked.add(id);
    look();
    await give(isRight ? answer.right : answer.wrong);
    await until(() => find('.table')?.getAttribute('data-asked') !== id);
    look();
    find('.told-sheet [data-go]')?.click();
    await until(() => find('.told-sheet') === null);
  }
  throw new Error('the level does not end');
}

async function run(page: Page, level: string, rate: Rate): Promise<void> {
  await page.goto('./blank');
  await forgetSittings(page);
  await page.goto(`./#/play/${level}`);
  await expect(page.locator('.table[data-asked]')).toBeAttached();
  const answers = answersOf(level);
  const rights = Object.keys(answers).map((_, n) => RATES[rate](n));
  expect.soft(await page.evaluate(playThrough, { answers, rights }), level).toEqual([]);
  const isCut = level === 'challenge' && rate !== 'all';
  await expectStars(page, rate === 'all' && !isCut ? 3 : 1);
}

/** `CAMPAIGN=whole`: every level at every rate; otherwise every level once in each view and language. */
const { CAMPAIGN } = process.env;
const isWhole = CAMPAIGN === 'whole';

for (const [v, view] of (['list', 'hall'] as const).entries())
  for (const [l, language] of ['zh-CN', 'en'].entries())
    test.describe(`the campaign in the ${view}, ${language}`, () => {
      test.use({ view });
      test('plays through to the stars that were earned', async ({ page, context }) => {
        test.setTimeout(isWhole ? 900_000 : 180_000);
        await withSeed(context);
        await withSettings(context, { view, language, motion: 'reduced' });
        await page.route('**/blank', route => route.fulfill({ contentType: 'text/html', body: '' }));
        for (const [n, id] of playable.entries())
          for (const rate of isWhole ? rates : rates.slice((n + v + l) % 3).slice(0, 1))
            await run(page, id, rate);
      });
    });
