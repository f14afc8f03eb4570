import type { Browser } from '@playwright/test';
import { assignedBy } from '../browser/answers.ts';
import { answer, goOn } from './answering.ts';
import { keepDiary, type Line } from './diary.ts';

/** A poor line: 400 ms, 50 KB/s. */
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
/** After so many answers the page is taken away by a call; after so many more the phone is turned, and turned back. */
const [CALL, TURN, BACK] = [3, 5, 7];

/** In a noisy class, on a cheap phone: opens the teacher's link, is interrupted twice, hands in. */
export async function student(browser: Browser, address: string): Promise<readonly Line[]> {
  const upright = { width: 360, height: 640 };
  const diary = await keepDiary(browser, 'student', {
    viewport: upright,
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
  });
  const { page, tap, look, close } = diary;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', LINE);
  const { code, answers } = assignedBy('ten');
  await page.goto(`${address}#${code}`, { waitUntil: 'commit' });
  await page.locator('[data-opening]').waitFor();
  await look('the first thing to be seen');
  await page.locator('.terms').waitFor();
  await look('what is asked');
  await tap(page.locator('.classwork .actions [data-go]'));
  await page.locator('.table[data-asked]').waitFor({ state: 'attached' });
  await look('the first question');
  let given = 0;
  const asked = new Set<string>();
  while ((await page.locator('main').getAttribute('data-page')) !== 'handin') {
    const item = (await page.locator('.table').getAttribute('data-asked')) ?? '';
    // Every fourth question is missed at first.
    const which = !asked.has(item) && asked.size % 4 === 1 ? 'wrong' : 'right';
    asked.add(item);
    if (await answer(diary, answers, which)) {
      await look(`${item} ${which}`);
      await goOn(diary);
    } else await look(`${item} ${which}, at once the next`);
    given += 1;
    if (given === CALL) {
      await page.reload({ waitUntil: 'commit' });
      await page.locator('.table[data-asked]').waitFor({ state: 'attached' });
      await look('back from a call');
    }
    if (given === TURN) {
      await page.setViewportSize({ width: 640, height: 360 });
      await look('the phone turned');
    }
    if (given === BACK) await page.setViewportSize(upright);
  }
  await look('the end');
  await tap(page.locator('[data-copy]'));
  await look('the receipt taken');
  return close();
}
